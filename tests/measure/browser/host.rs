//! A static host as sites like this have one: it sends brotli where the browser takes it, and lets what has its content's
//! hash in its name be kept.

use std::collections::HashMap;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use anyhow::Result;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderName, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use xtask::bench::brotli;

/// A host that answers until dropped.
pub struct Host {
    origin: String,
    _runtime: Runtime,
}

impl Host {
    /// Serves a folder. The files that lie in its folders named `ready` are compressed before anyone asks for them.
    pub fn serve(folder: &Path, ready: &[&str]) -> Result<Self> {
        let files = Files { folder: folder.to_owned(), compressed: Arc::default() };
        for name in ready {
            files.compress_folder(name)?;
        }
        let runtime = Runtime::new()?;
        let listener = runtime.block_on(TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(answer).with_state(files);
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self { origin, _runtime: runtime })
    }

    /// The address of a page, named from the site's root.
    pub fn url(&self, page: &str) -> String {
        format!("{}/{page}", self.origin)
    }
}

#[derive(Clone)]
struct Files {
    folder: PathBuf,
    /// Files sent before: compressing takes far longer than sending.
    compressed: Arc<Mutex<HashMap<String, Bytes>>>,
}

impl Files {
    fn compress_folder(&self, name: &str) -> Result<()> {
        for entry in fs::read_dir(self.folder.join(name))? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                self.compressed(&format!("{name}{}", entry.file_name().to_string_lossy()))?;
            }
        }
        Ok(())
    }

    fn compressed(&self, path: &str) -> Result<Bytes> {
        if let Some(bytes) = self.lock().get(path) {
            return Ok(bytes.clone());
        }
        let bytes = Bytes::from(brotli(&fs::read(self.folder.join(path))?)?);
        self.lock().insert(path.to_owned(), bytes.clone());
        Ok(bytes)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Bytes>> {
        self.compressed.lock().expect("nothing panics while it holds the lock")
    }
}

async fn answer(State(files): State<Files>, uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let Ok(body) = files.compressed(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let headers: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, content_type(&path)),
        (header::CONTENT_ENCODING, "br"),
        (header::CACHE_CONTROL, if has_hash(&path) { "public, max-age=31536000, immutable" } else { "no-cache" }),
    ];
    (headers, body).into_response()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// A file's name that ends in the hash of its content.
fn has_hash(path: &str) -> bool {
    let stem = path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit('-').next().is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_keeps_hashed_files() {
        for (path, kept) in [
            ("engine_bg-a0e0dacf9d3f0438.wasm", true),
            ("page-da88c49137bc0851_bg.wasm", true),
            ("index/search-0123456789abcdef.bundle", true),
            ("index/manifest.json", false),
            ("findings/okayama-2019-iken-1/index.html", false),
        ] {
            assert_eq!(has_hash(path), kept, "{path}");
        }
    }
}
