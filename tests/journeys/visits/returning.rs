//! Whoever goes to a result and comes back finds everything as it was left.

use anyhow::{Context, Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};

#[tokio::test]
async fn long_list_keeps_its_place() -> Result<()> {
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
async fn result_leads_to_the_next_and_back() -> Result<()> {
    for folder in ["", "en/"] {
        journey(Options::default(), async |visitor: &Visitor| {
            visitor.open(&format!("{folder}search/?q=パスワード&m=okayama&sem=off")).await?;
            visitor.results("パスワード").await?;
            let ids = visitor.attributes(".results > .finding", "data-id").await?;
            ensure!(ids.len() > 3, "too few to go through: {ids:?}");
            let at = async |place: usize| {
                visitor.see(&format!("article.finding[data-id='{}']", ids[place - 1])).await?;
                visitor.read_until(".in-results .number", &format!("{place}/{}", ids.len())).await?;
                anyhow::Ok(())
            };
            visitor.see(&format!(".results [data-id='{}'] .item-title a", ids[1])).await?.click().await?;
            at(2).await?;
            visitor.see(".in-results .next").await?.click().await?;
            at(3).await?;
            visitor.see(".in-results .prev").await?.click().await?;
            at(2).await?;
            visitor.reload().await?;
            at(2).await?;
            visitor.back().await?;
            at(3).await?;
            visitor.see(".in-results .list").await?.click().await?;
            visitor.results("パスワード").await?;
            ensure!(visitor.attributes(".results > .finding", "data-id").await? == ids, "another list");
            ensure!(visitor.page().await?.starts_with(&format!("{folder}search/?q=")), "on {}", visitor.page().await?);

            // Opened from elsewhere, the same finding knows of no list.
            visitor.open(&format!("{folder}findings/{}/", ids[1])).await?;
            visitor.alive().await?;
            ensure!(!visitor.see(".in-results").await?.is_displayed().await?, "a list that nobody came from");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn list_keeps_its_place_in_another_language() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E9%8D%B5").await?;
        visitor.results("鍵").await?;
        visitor.see(".results > .finding .item-title a").await?.click().await?;
        let place = visitor.read_until(".in-results .number", "1/").await?;
        visitor.see(".languages a[hreflang=en]").await?.click().await?;
        visitor.read_until(".in-results", "Back to the results").await?;
        visitor.read_until(".in-results .number", &place).await?;
        ensure!(visitor.attributes(".in-results .list", "href").await?[0].starts_with("en/search/?q="), "another list");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn list_is_read_on_where_the_browser_keeps_nothing() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E9%8D%B5").await?;
        visitor.results("鍵").await?;
        visitor
            .run("Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError') } })", vec![])
            .await?;
        visitor.see(".results > .finding .item-title a").await?.click().await?;
        visitor.see("article.finding").await?;
        visitor.alive().await?;
        ensure!(!visitor.see(".in-results").await?.is_displayed().await?, "a list from nowhere");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn skip_link_keeps_the_search() -> Result<()> {
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
