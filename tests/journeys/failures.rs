//! When the engine can't be had, the page says what happened, what still works, and tries again when asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result};
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use end_to_end::{Options, Visitor, bundle, dist, engine, journey};

/// A fault that lasts until it is mended.
#[derive(Clone, Default)]
struct Fault {
    mended: Arc<AtomicBool>,
}

impl Fault {
    /// Answers `path` with `broken` until the fault is mended, then with the file of the built site.
    fn at(&self, path: &str, broken: impl Fn(Vec<u8>) -> Response + Clone + Send + Sync + 'static) -> Result<Router> {
        let file = std::fs::read(dist()?.join(path)).with_context(|| format!("no {path} in the built site"))?;
        let mended = self.mended.clone();
        let answer = move || {
            let answer =
                if mended.load(Ordering::SeqCst) { file.clone().into_response() } else { broken(file.clone()) };
            async move { answer }
        };
        Ok(Router::new().route(&format!("/{path}"), get(answer)))
    }

    fn mend(&self) {
        self.mended.store(true, Ordering::SeqCst);
    }
}

async fn check(
    path: &str,
    broken: impl Fn(Vec<u8>) -> Response + Clone + Send + Sync + 'static,
    says: &str,
) -> Result<()> {
    let fault = Fault::default();
    let options = Options { faults: fault.at(path, broken)?, expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("search/?q=%E9%8D%B5").await?;
        visitor.read_until("[role=alert]:not([hidden])", says).await?;
        fault.mend();
        visitor.see("[role=alert]:not([hidden]) button").await?.click().await?;
        visitor.results("鍵").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_bundle() -> Result<()> {
    check(&bundle()?, |_| StatusCode::NOT_FOUND.into_response(), "404").await
}

#[tokio::test]
async fn half_a_bundle() -> Result<()> {
    check(&bundle()?, |file| file[..file.len() / 2].to_vec().into_response(), "途中で切れました").await
}

#[tokio::test]
async fn one_flipped_byte() -> Result<()> {
    let flip = |mut file: Vec<u8>| {
        let middle = file.len() / 2;
        file[middle] ^= 1;
        file.into_response()
    };
    check(&bundle()?, flip, "壊れています").await
}

#[tokio::test]
async fn an_index_of_another_version() -> Result<()> {
    let older = |file: Vec<u8>| String::from_utf8_lossy(&file).replace("\"format\": ", "\"format\": 9").into_response();
    check("index/manifest.json", older, "版が合いません").await
}

#[tokio::test]
async fn no_engine() -> Result<()> {
    check(&engine()?, |_| StatusCode::NOT_FOUND.into_response(), "検索を準備できませんでした").await
}
