//! The built site on a server of its own.

use std::env;
use std::future::ready;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Request;
use axum::middleware::map_request;
use search::Manifest;
use tokio::runtime::{Builder, Runtime};

/// Time for connections to end.
const MAX_SHUTDOWN_TIME: Duration = Duration::from_secs(5);

/// The built site, served until dropped.
pub struct Site {
    origin: String,
    base: String,
    faults: Router,
    requests: Arc<AtomicUsize>,
    /// The server with all its connections.
    server: Mutex<Option<Runtime>>,
}

impl Site {
    /// Serves the site under `base` (`/` or `/any/path/`), answering the paths in `faults` differently.
    pub fn start(base: &str, faults: Router) -> Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let site = Self { origin, base: base.to_owned(), faults, requests: Arc::default(), server: Mutex::default() };
        site.serve(listener, &dist()?)?;
        Ok(site)
    }

    /// A site that is served already.
    pub fn served(origin: &str, base: &str) -> Self {
        let (origin, base) = (origin.to_owned(), base.to_owned());
        Self { origin, base, faults: Router::new(), requests: Arc::default(), server: Mutex::default() }
    }

    /// Is gone from the network, with all open connections.
    pub fn stop(&self) {
        if let Some(runtime) = self.server.lock().ok().and_then(|mut server| server.take()) {
            // Waiting is not allowed where tasks run. Whether it ended in time, binding the address anew will tell.
            drop(std::thread::spawn(move || runtime.shutdown_timeout(MAX_SHUTDOWN_TIME)).join());
        }
    }

    /// Serves what lies in that folder from now on, at the same address.
    pub fn deploy(&self, folder: &Path) -> Result<()> {
        self.stop();
        let address = self.origin.trim_start_matches("http://");
        self.serve(TcpListener::bind(address).with_context(|| format!("{address} is taken"))?, folder)
    }

    fn serve(&self, listener: TcpListener, folder: &Path) -> Result<()> {
        let count = self.requests.clone();
        let count_request = move |request: Request| {
            count.fetch_add(1, Ordering::SeqCst);
            ready(request)
        };
        let site = xtask::server::site(folder, &self.base)?;
        let router = self.faults.clone().merge(site).layer(map_request(count_request));
        listener.set_nonblocking(true)?;
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("the listener is open");
            axum::serve(listener, router).await.expect("the server runs");
        });
        if let Ok(mut server) = self.server.lock() {
            *server = Some(runtime);
        }
        Ok(())
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Number of requests answered.
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
        self.stop();
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
    named_by_manifest("/bundle/path")
}

/// The path of the model of words.
pub fn model() -> Result<String> {
    named_by_manifest("/model/path")
}

fn named_by_manifest(pointer: &str) -> Result<String> {
    let manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(dist()?.join(Manifest::PATH))?)?;
    let path = manifest.pointer(pointer).and_then(|path| path.as_str());
    Ok(format!("index/{}", path.with_context(|| format!("no {pointer} in the manifest"))?))
}

/// A file of the search engine whose name begins or ends so; the names have their content's hash in them too.
pub fn engine(part: &str) -> Result<String> {
    let page = std::fs::read_to_string(dist()?.join("search/index.html"))?;
    let named = page.split_once("<meta name=\"engine\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    let file =
        named.and_then(|(names, _)| names.split(' ').find(|name| name.starts_with(part) || name.ends_with(part)));
    file.map(str::to_owned).with_context(|| format!("the search page names no {part}"))
}
