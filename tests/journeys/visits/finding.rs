//! Somebody who wants to print what a page shows: what happened, what the auditor concluded, under one heading everywhere.

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, Visitor, dist, journey};
use serde_json::Value;

/// A finding of the built site.
fn finding(wanted: impl Fn(&Value) -> bool) -> Result<Value> {
    let findings: Vec<Value> = serde_json::from_slice(&std::fs::read(dist()?.join("data/findings.json"))?)?;
    findings.into_iter().find(wanted).context("no such finding in the built site")
}

fn chars(finding: &Value, key: &str) -> usize {
    finding[key].as_str().map_or(0, |text| text.chars().count())
}

/// Height of an element, in pixels.
async fn height(visitor: &Visitor, css: &str) -> Result<f64> {
    let script = "return document.querySelector(arguments[0]).getBoundingClientRect().height";
    visitor.run(script, vec![css.into()]).await?.as_f64().context("no height")
}

#[tokio::test]
async fn facts_come_first_and_unfold_without_scripts() -> Result<()> {
    let long = finding(|finding| chars(finding, "context") > 1_500)?;
    journey(Options { javascript: false, width: 360, ..Options::default() }, async |visitor: &Visitor| {
        visitor.open(&format!("findings/{}/", long["id"].as_str().unwrap_or_default())).await?;
        let facts = visitor.see(".what-happened").await?.rect().await?;
        let conclusion = visitor.see(".conclusion .quote").await?.rect().await?;
        ensure!(facts.y < conclusion.y, "the conclusion comes first");
        ensure!(facts.height < 700.0, "long facts push the conclusion away: {} px", facts.height);
        visitor.see(".unfold summary").await?.click().await?;
        let whole = visitor.see(".what-happened").await?.rect().await?.height;
        ensure!(whole > 2.0 * facts.height, "nothing unfolds: {} px, then {whole} px", facts.height);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn paper_has_the_facts_whole() -> Result<()> {
    let long = finding(|finding| chars(finding, "context") > 1_500)?;
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open(&format!("findings/{}/", long["id"].as_str().unwrap_or_default())).await?;
        let folded = height(visitor, ".folded").await?;
        visitor.see_print().await?;
        let printed = height(visitor, ".folded").await?;
        ensure!(printed > folded, "{printed} px on paper, {folded} px on the screen");
        ensure!(height(visitor, ".unfold").await? == 0.0, "paper cannot be unfolded");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn heading_is_the_same_on_page_and_card() -> Result<()> {
    let untitled = finding(|finding| finding["title"].is_null() && chars(finding, "text") > 100)?;
    let id = untitled["id"].as_str().unwrap_or_default().to_owned();
    let slug = untitled["report"].as_str().unwrap_or_default().to_owned();
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open(&format!("findings/{id}/")).await?;
        let heading = visitor.read("h1 .extract").await?;
        let text = untitled["text"].as_str().unwrap_or_default();
        ensure!(text.starts_with(heading.trim_end_matches('…')), "`{heading}` is not how the text begins");
        ensure!(
            visitor.run("return document.title", vec![]).await?.as_str().is_some_and(|title| title.contains(&heading))
        );
        visitor.open(&format!("reports/{slug}/")).await?;
        ensure!(visitor.read(&format!("[data-id='{id}'] .extract")).await? == heading, "the report's page differs");
        visitor.open(&format!("search/?q={heading}").replace('…', "")).await?;
        ensure!(visitor.read(&format!(".results [data-id='{id}'] .extract")).await? == heading, "the card differs");
        Ok(())
    })
    .await
}

/// The device's own way to share takes title and address; without one the address is copied.
#[tokio::test]
async fn finding_is_shared_by_its_address() -> Result<()> {
    let id = finding(|_| true)?["id"].as_str().unwrap_or_default().to_owned();
    journey(Options::default(), async |visitor: &Visitor| {
        let page = format!("findings/{id}/");
        visitor.open(&page).await?;
        visitor.alive().await?;
        visitor.run("navigator.clipboard.writeText = async text => { window.copied = text; }", vec![]).await?;
        visitor.see(".actions [data-copies=address]").await?.click().await?;
        visitor.read_until(".actions [data-copies=address]", "コピーしました").await?;
        let copied = visitor.run("return window.copied", vec![]).await?;
        ensure!(copied.as_str().is_some_and(|url| url.starts_with("http") && url.ends_with(&page)), "{copied}");
        Ok(())
    })
    .await
}
