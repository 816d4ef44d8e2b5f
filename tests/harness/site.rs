//! The built site on a server of its own.

use std::env;
use std::future::ready;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Request;
use axum::middleware::map_request;
use tokio::net::TcpListener;

/// The built site, served until dropped.
pub struct Site {
    origin: String,
    base: String,
    requests: Arc<AtomicUsize>,
    server: tokio::task::JoinHandle<()>,
}

impl Site {
    /// Serves the site under `base` (`/` or `/any/path/`), answering the paths in `faults` differently.
    pub async fn start(base: &str, faults: Router) -> Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let requests = Arc::new(AtomicUsize::new(0));
        let count = requests.clone();
        let count_request = move |request: Request| {
            count.fetch_add(1, Ordering::SeqCst);
            ready(request)
        };
        let router = faults.merge(xtask::serve::site(&dist()?, base)).layer(map_request(count_request));
        let server = tokio::spawn(async move { axum::serve(listener, router).await.expect("the server runs") });
        Ok(Self { origin, base: base.to_owned(), requests, server })
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many requests were answered.
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    /// The URL of a page, named relative to the site's root.
    pub fn url(&self, page: &str) -> String {
        format!("{}{}{page}", self.origin, self.base)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// The folder of the built site.
pub fn dist() -> Result<PathBuf> {
    let dist =
        PathBuf::from(env::var_os("KANSA_DIST").context("KANSA_DIST names no built site; run `cargo xtask test`")?);
    ensure!(dist.join("index.html").is_file(), "{} holds no built site; run `cargo xtask test`", dist.display());
    Ok(dist)
}

/// The path of the index bundle, which has its content's hash in its name.
pub fn bundle() -> Result<String> {
    let manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(dist()?.join("index/manifest.json"))?)?;
    let path = manifest.pointer("/bundle/path").and_then(|path| path.as_str()).context("no bundle in the manifest")?;
    Ok(format!("index/{path}"))
}

/// The module of the search engine, which has its content's hash in its name too.
pub fn engine() -> Result<String> {
    let page = std::fs::read_to_string(dist()?.join("search/index.html"))?;
    let named = page.split_once("<meta name=\"engine\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    let module = named.and_then(|(names, _)| names.split(' ').find(|name| name.ends_with(".wasm")));
    module.map(str::to_owned).context("the search page names no engine")
}
