//! While the engine loads on a slow line, the page says how far it is, and what was typed is answered when it is there.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::routing::get;
use end_to_end::{Options, Visitor, bundle, dist, journey};
use tokio_stream::{StreamExt, iter};

/// The index in sixteen pieces, one every tenth of a second.
fn slow_line() -> Result<Router> {
    let path = bundle()?;
    let file = std::fs::read(dist()?.join(&path)).with_context(|| format!("no {path} in the built site"))?;
    let pieces: Vec<Bytes> = file.chunks(file.len() / 16 + 1).map(Bytes::copy_from_slice).collect();
    let answer = move || {
        let stream = iter(pieces.clone()).throttle(Duration::from_millis(100)).map(Ok::<_, std::io::Error>);
        async move { Body::from_stream(stream) }
    };
    Ok(Router::new().route(&format!("/{path}"), get(answer)))
}

#[tokio::test]
async fn loading_shows_progress_and_answers_typed_query() -> Result<()> {
    let options = Options { faults: slow_line()?, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        visitor.fill("input[name=q]", "鍵").await?;
        let mut seen = Vec::new();
        while seen.len() < 3 {
            let now = visitor
                .until("the progress moves on", async || {
                    let now = visitor.run(
                        "const bar = document.querySelector('progress'); return bar && [bar.value, bar.max]",
                        vec![],
                    );
                    let now: Option<(f64, f64)> = serde_json::from_value(now.await?)?;
                    Ok(now.filter(|now| seen.last() != Some(now)))
                })
                .await?;
            seen.push(now);
        }
        ensure!(seen.iter().all(|(value, max)| 0.0 <= *value && value <= max), "no share of the whole: {seen:?}");
        ensure!(seen[1].0 < seen[2].0, "the progress does not grow: {seen:?}");
        ensure!(!visitor.results("鍵").await?.is_empty(), "what was typed while loading is not answered");
        Ok(())
    })
    .await
}
