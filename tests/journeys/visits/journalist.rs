//! A journalist looks for a word, narrows the results, reads a finding, comes back, and passes the link on.

use anyhow::{Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};

#[tokio::test]
async fn journalist_narrows_reads_and_comes_back() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| search_and_return(visitor).await).await
}

#[tokio::test]
async fn journalist_finds_the_same_under_a_sub_path() -> Result<()> {
    let options = Options { base: "/any/path/".into(), ..Options::default() };
    journey(options, async |visitor: &Visitor| search_and_return(visitor).await).await
}

#[tokio::test]
async fn journalist_finds_the_same_on_a_phone() -> Result<()> {
    let options = Options { width: 360, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        search_and_return(visitor).await?;
        let overflow = visitor.run("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
        ensure!(overflow.as_i64().is_some_and(|pixels| pixels <= 0), "the page is {overflow} px wider than the screen");
        Ok(())
    })
    .await
}

/// Opens or closes the filters where they are a sheet; on a wide screen they stand beside the results.
async fn press_on_a_phone(visitor: &Visitor, button: &str) -> Result<()> {
    let is_phone = visitor.run("return innerWidth < 600", vec![]).await? == true;
    let buttons = visitor.all(button).await?;
    ensure!(buttons.len() == 1 && buttons[0].is_displayed().await? == is_phone, "{button} on a phone: {is_phone}");
    if is_phone { Ok(buttons[0].click().await?) } else { Ok(()) }
}

async fn search_and_return(visitor: &Visitor) -> Result<()> {
    visitor.open("").await?;
    visitor.alive().await?;
    visitor.type_keys("/").await?;
    visitor.type_keys("パスワード").await?;
    visitor.type_keys(Key::Enter + "").await?;
    let results = visitor.results("パスワード").await?;
    let municipalities = municipalities(&results);
    ensure!(municipalities.len() >= 3, "only {municipalities:?} for パスワード");
    for marked in visitor.all(".results mark").await? {
        ensure!(marked.text().await? == "パスワード", "wrongly marked: {}", marked.text().await?);
    }
    ensure!(visitor.all(".results li:first-child mark").await?.len() > 1, "the first result has no highlights");

    // Enter is done with typing: suggestions go away.
    visitor.type_keys(Key::Enter + "").await?;
    press_on_a_phone(visitor, ".search-columns > .sheet-button").await?;
    visitor.see("input[name=m][value=okayama]").await?.click().await?;
    press_on_a_phone(visitor, ".facets .sheet-button").await?;
    let narrowed = visitor
        .until("only 岡山市 is left", async || {
            let ids = visitor.results("パスワード").await?;
            Ok(ids.iter().all(|id| id.starts_with("okayama-")).then_some(ids))
        })
        .await?;
    ensure!(!narrowed.is_empty(), "nothing is left of 岡山市");
    visitor
        .until("the address tells the filter", async || Ok(visitor.page().await?.contains("m=okayama").then_some(())))
        .await?;
    let searched = visitor.page().await?;

    visitor.see(".results li a").await?.click().await?;
    visitor.see("article.finding blockquote").await?;
    ensure!(visitor.page().await?.starts_with(&format!("findings/{}/", narrowed[0])), "on {}", visitor.page().await?);
    visitor.back().await?;
    ensure!(visitor.results("パスワード").await? == narrowed, "other results after coming back");
    ensure!(visitor.page().await? == searched, "another address after coming back: {}", visitor.page().await?);

    // The same address for somebody else, in a page loaded anew.
    visitor.open(&searched).await?;
    ensure!(visitor.results("パスワード").await? == narrowed, "other results from the address alone");
    Ok(())
}

/// The municipalities that the ids belong to, each once.
fn municipalities(ids: &[String]) -> std::collections::BTreeSet<&str> {
    ids.iter().filter_map(|id| id.split('-').next()).collect()
}
