//! `cargo xtask serve`: a static file server as any host would be, bound to this machine.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

use crate::headers::Headers;
use crate::site::{Build, Profile, STEPS};
use crate::steps::Steps;
use crate::watch::Watch;

/// What hosts say of a file that no rule speaks of: ask each time.
const CACHING: HeaderValue = HeaderValue::from_static("no-cache");

/// Builds the site, serves it until interrupted, and builds it again whenever a source changes.
pub fn run(profile: Profile, address: SocketAddr) -> Result<()> {
    let build = Build::new(profile)?;
    // What changes while the first build goes on is built too.
    let watch = Watch::new(&build.sources())?;
    let dist = build.run(&mut Steps::new(STEPS))?;
    std::thread::spawn(move || watch.rebuild(&build));
    if profile == Profile::Quick {
        eprintln!(
            "its programs are compiled soon rather than small; visitors get those of `cargo xtask build` (`--small` serves them)"
        );
    }
    serve(&dist, address)
}

/// Serves a built site until interrupted.
fn serve(dist: &Path, address: SocketAddr) -> Result<()> {
    let site = site(dist, "/")?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let listener = listen(address).await?;
        eprintln!("serving {} on http://{}/ (Ctrl-C ends it)", dist.display(), listener.local_addr()?);
        axum::serve(listener, site)
            .with_graceful_shutdown(async { drop(tokio::signal::ctrl_c().await) })
            .await
            .context("the server stopped")
    })
}

/// Opens the address, with a hint where it is taken.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}; is it taken? `--address 127.0.0.1:PORT` chooses another"))
}

/// The site under a path that starts and ends with `/`, with the headers that it wants.
pub fn site(dist: &Path, base: &str) -> Result<Router> {
    let headers = Arc::new(Headers::read(dist)?);
    let length = base.len() - 1;
    let with_headers = from_fn(move |request: Request, next: Next| {
        let wanted = headers.of(request.uri().path().get(length..).unwrap_or_default());
        async move {
            let mut response = next.run(request).await;
            response.headers_mut().entry(header::CACHE_CONTROL).or_insert(CACHING);
            response.headers_mut().extend(wanted);
            response
        }
    });
    let files = ServeDir::new(dist).not_found_service(ServeFile::new(dist.join("404.html")));
    let router = match base.trim_matches('/') {
        "" => Router::new().fallback_service(files),
        path => Router::new().nest_service(&format!("/{path}"), files),
    };
    Ok(router.layer(with_headers))
}
