//! Findings that only mean the same are found too: behind what has the words, said to be so, and as one wants it. Without the model
//! of words the search goes on with words alone.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Result, ensure};
use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get;
use end_to_end::{Options, Visitor, dist, journey, model};

/// Stands in no report; what it means does.
const QUERY: &str = "泥棒";

async fn search(visitor: &Visitor, query: &str) -> Result<()> {
    visitor.open("search/").await?;
    visitor.alive().await?;
    visitor.fill("input[name=q]", query).await
}

#[tokio::test]
async fn same_meaning_is_said_and_switched_off() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        search(visitor, QUERY).await?;
        visitor.read_until(".meaning", "意味の近い指摘").await?;
        ensure!(visitor.results(QUERY).await?.is_empty(), "{QUERY} stands in a report");
        let near = visitor.attributes(".results > .semantic", "data-id").await?;
        ensure!(!near.is_empty(), "nothing means {QUERY}");
        visitor.read_until(".results > .semantic .section-path", "ことばは入っていません").await?;
        visitor.see(".results > .semantic .item-text mark").await?;
        visitor.read_until(".summary", "一致するものはありませんでした").await?;

        // Why: the nearest word.
        visitor.see(".results > .semantic .why summary").await?.click().await?;
        visitor.read_until(".results > .semantic .why li", "（意味の近いことば）").await?;

        visitor.see(".meaning input[name=sem]").await?.click().await?;
        visitor.read_until(".meaning", "探していません").await?;
        ensure!(visitor.all(".results > .semantic").await?.is_empty(), "results near in meaning are left");
        ensure!(visitor.page().await?.contains("sem=off"), "the address says {}", visitor.page().await?);
        visitor.back().await?;
        visitor.read_until(".meaning", "意味の近い指摘も").await?;
        ensure!(
            visitor.attributes(".results > .semantic", "data-id").await? == near,
            "other results after coming back"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn same_meaning_comes_behind_the_words() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        search(visitor, "漏水").await?;
        visitor.read_until(".meaning", "意味の近い指摘").await?;
        let literal = visitor.results("漏水").await?;
        let all = visitor.attributes(".results > [data-id]", "data-id").await?;
        ensure!(
            !literal.is_empty() && all.starts_with(&literal) && all.len() > literal.len(),
            "{literal:?} in {all:?}"
        );
        let counted = visitor.read(".summary").await?;
        ensure!(counted.contains("すべてのことばを含む"), "the summary says {counted}");

        visitor.open("search/?q=%22%E6%BC%8F%E6%B0%B4%22").await?;
        visitor.results("\"漏水\"").await?;
        ensure!(visitor.all(".results > .semantic").await?.is_empty(), "a quotation finds what has not got it");
        Ok(())
    })
    .await
}

/// A model that is damaged until it is mended, and that notes whether it was asked for.
fn damaged(asked: &Arc<AtomicBool>) -> Result<Router> {
    let (path, asked) = (model()?, asked.clone());
    let answer = move || {
        asked.store(true, Ordering::SeqCst);
        async { b"<html>not here</html>".into_response() }
    };
    Ok(Router::new().route(&format!("/{path}"), get(answer)))
}

#[tokio::test]
async fn model_that_is_damaged_costs_only_what_it_is_for() -> Result<()> {
    let asked = Arc::new(AtomicBool::new(false));
    let options = Options { faults: damaged(&asked)?, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        visitor.see("input[name=q]").await?.click().await?;
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        ensure!(!asked.load(Ordering::SeqCst), "the model is asked for before anything is searched");
        visitor.fill("input[name=q]", "鍵").await?;
        ensure!(!visitor.results("鍵").await?.is_empty(), "no results without the model");
        visitor.until("the model is asked for", async || Ok(asked.load(Ordering::SeqCst).then_some(()))).await?;
        visitor.fill("input[name=q]", "台帳").await?;
        ensure!(!visitor.results("台帳").await?.is_empty(), "no results after the model failed");
        ensure!(visitor.all("[role=alert]:not([hidden]), .semantic").await?.is_empty(), "the failure is shown");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn same_meaning_is_found_without_a_connection() -> Result<()> {
    ensure!(dist()?.join(model()?).is_file(), "no model in the site");
    journey(Options { expects_errors: true, ..Options::default() }, async |visitor: &Visitor| {
        search(visitor, QUERY).await?;
        visitor.see(".results > .semantic").await?;
        visitor.until("the engine is kept", async || {
            let kept = visitor.run_async(
                "const done = arguments[0];
                 (async () => {
                    const kept = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()));
                    return kept.flat().map(request => request.url);
                 })().then(done)",
                vec![],
            );
            let kept: Vec<String> = serde_json::from_value(kept.await?)?;
            Ok(kept.iter().any(|url| url.contains("engine_bg")).then_some(()))
        })
        .await?;
        visitor.reload().await?;
        visitor.see(".results > .semantic").await?;
        visitor.site().stop();
        visitor.reload().await?;
        visitor.see(".results > .semantic").await?;
        Ok(())
    })
    .await
}
