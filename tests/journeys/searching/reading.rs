//! The page tells how it read a query, and takes each piece of it as text on request.

use anyhow::{Result, ensure};
use end_to_end::{Options, Visitor, journey};

#[tokio::test]
async fn municipality_in_a_query_is_a_removable_filter() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E4%B8%8B%E9%96%A2%E5%B8%82%20%E5%80%8B%E4%BA%BA%E6%83%85%E5%A0%B1&sem=off").await?;
        let narrowed = visitor.results("下関市 個人情報").await?;
        ensure!(narrowed.iter().all(|id| id.starts_with("shimonoseki-")), "of other municipalities: {narrowed:?}");
        ensure!(narrowed[..10].iter().any(|id| id == "shimonoseki-2023-ko-3"), "no finding by its topic: {narrowed:?}");
        visitor.read_until(".reading", "で絞り込み：下関市").await?;
        visitor.read_until(".result[data-id='shimonoseki-2023-ko-3']", "論点（当サイトの分類）による").await?;

        visitor.see(".reading button").await?.click().await?;
        visitor.read_until(".reading", "もとに戻す").await?;
        ensure!(visitor.page().await?.contains("text="), "the address says {}", visitor.page().await?);
        let text = visitor.results("下関市 個人情報").await?;
        ensure!(text.iter().any(|id| !id.starts_with("shimonoseki-")), "still narrowed");

        visitor.see(".reading button").await?.click().await?;
        visitor.read_until(".reading", "ことばとして探す").await?;
        visitor
            .until("the results are back", async || {
                Ok((visitor.results("下関市 個人情報").await? == narrowed).then_some(()))
            })
            .await
    })
    .await
}

#[tokio::test]
async fn full_matches_lead_and_stand_alone_on_request() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E3%82%AF%E3%83%A9%E3%82%A6%E3%83%89%20%E8%AA%BF%E9%81%94").await?;
        visitor.read_until(".summary", "すべてのことばを含む").await?;
        visitor.see("input[name=words]").await?.click().await?;
        visitor.see("input[name=words]:checked").await?;
        ensure!(visitor.page().await?.contains("words=all"), "the address says {}", visitor.page().await?);
        visitor.see(".records button:first-child").await?.click().await?;
        visitor.see(".records button[aria-pressed=true]").await?;
        let found = visitor.results("クラウド 調達").await?;
        ensure!(!found.is_empty(), "no finding has all words");
        ensure!(visitor.all(".results > .passage").await?.is_empty(), "passages among findings");
        ensure!(visitor.page().await?.contains("type=finding"), "the address says {}", visitor.page().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn help_leads_to_a_search() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        visitor.see(".search-form a").await?.click().await?;
        visitor.read_until("h1", "検索のしかた").await?;
        visitor.see(".plain table a").await?.click().await?;
        ensure!(!visitor.results("再委託 承認").await?.is_empty(), "the example finds nothing");
        Ok(())
    })
    .await
}
