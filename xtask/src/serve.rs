//! `cargo xtask serve`: a static file server as any host would be, bound to this machine.

use std::net::SocketAddr;
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// Headers that no HTML page can set for itself.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "no-cache"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Serves a built site until interrupted.
pub fn run(dist: &Path, address: SocketAddr) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let listener = listen(address).await?;
        eprintln!("serving {} on http://{}/ (Ctrl-C ends it)", dist.display(), listener.local_addr()?);
        axum::serve(listener, site(dist, "/"))
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

/// The site under a path that starts and ends with `/`.
pub fn site(dist: &Path, base: &str) -> Router {
    let files = ServeDir::new(dist).not_found_service(ServeFile::new(dist.join("404.html")));
    let router = match base.trim_matches('/') {
        "" => Router::new().fallback_service(files),
        path => Router::new().nest_service(&format!("/{path}"), files),
    };
    HEADERS.into_iter().fold(router, |router, (name, value)| {
        router.layer(SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value)))
    })
}
