//! Whoever goes to a result and comes back finds everything as it was left.

use anyhow::{Context, Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};

#[tokio::test]
async fn comes_back_to_the_same_place_in_a_long_list() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E7%AE%A1%E7%90%86").await?;
        let first = visitor.results("管理").await?;
        visitor.see("button.more").await?.click().await?;
        let longer = visitor
            .until("there are more results", async || {
                let now = visitor.results("管理").await?;
                Ok((now.len() > first.len()).then_some(now))
            })
            .await?;
        let link = format!("[data-id='{}'] a", longer[longer.len() - 3]);
        visitor.see(&link).await?.scroll_into_view().await?;
        let left_at = height(visitor).await?;
        ensure!(left_at > 500.0, "the list is too short to come back to: {left_at} px");
        visitor.see(&link).await?.click().await?;
        visitor.see("article.finding").await?;
        visitor.back().await?;
        ensure!(visitor.results("管理").await? == longer, "other results after coming back");
        visitor
            .until("the list is where it was left", async || {
                Ok(((height(visitor).await? - left_at).abs() < 100.0).then_some(()))
            })
            .await
    })
    .await
}

#[tokio::test]
async fn skips_to_the_results_without_losing_the_search() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E9%8D%B5&kind=iken").await?;
        let results = visitor.results("鍵").await?;
        visitor.run("window.stillHere = true", vec![]).await?;
        visitor.type_keys(Key::Tab + "").await?;
        visitor.type_keys(Key::Enter + "").await?;
        let now = visitor.run("return [document.activeElement.id, window.stillHere === true]", vec![]).await?;
        ensure!(now == serde_json::json!(["main", true]), "{now}");
        ensure!(visitor.results("鍵").await? == results, "other results after the skip");
        Ok(())
    })
    .await
}

async fn height(visitor: &Visitor) -> Result<f64> {
    visitor.run("return scrollY", vec![]).await?.as_f64().context("no height")
}
