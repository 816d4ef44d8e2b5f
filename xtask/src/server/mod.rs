//! A static file server as any host would be, bound to this machine.

mod headers;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use headers::Headers;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

/// `Cache-Control` of a file without a rule: ask each time.
const DEFAULT_CACHE_CONTROL: HeaderValue = HeaderValue::from_static("no-cache");

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
            response.headers_mut().entry(header::CACHE_CONTROL).or_insert(DEFAULT_CACHE_CONTROL);
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
