//! Every kind of page is reached by its address alone, and is alive when its script has run.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use end_to_end::{Options, Visitor, dist, journey};

const PAGES: [(&str, &str); 13] = [
    ("", "監査くらべ"),
    ("search/", "検索"),
    ("about/", "監査くらべ"),
    ("topics/access/", "二要素認証"),
    ("topics/other/", "収録した報告書にはありません"),
    ("systems/", "業務の種類"),
    ("systems/wako-2022-system-01/", "財務会計システム"),
    ("surveys/", "自治体どうしでくらべる"),
    ("glossary/", "ぴったりサービス"),
    ("reports/shimonoseki-2023/", "下関市"),
    ("reports/wako-2022/text/", "和光市"),
    ("findings/wakayama-2022-001/", "情報セキュリティ実施手順"),
    ("findings/shimonoseki-2023-ko-2/", "サポート期間が終了したOS"),
];

async fn visit_all(visitor: &Visitor) -> Result<()> {
    for (page, says) in PAGES {
        visitor.open(page).await?;
        visitor.read_until("main", says).await?;
        visitor.alive().await?;
        visitor.read_until("main", says).await?;
        ensure!(visitor.all("h1").await?.len() == 1, "/{page} has not one main heading");
        ensure!(visitor.page().await? == page, "/{page} moved to /{}", visitor.page().await?);
    }
    Ok(())
}

#[tokio::test]
async fn every_kind_of_page_opens_directly() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| visit_all(visitor).await).await
}

#[tokio::test]
async fn every_kind_of_page_opens_directly_under_a_sub_path() -> Result<()> {
    let options = Options { base: "/a/b/".into(), ..Options::default() };
    journey(options, async |visitor: &Visitor| visit_all(visitor).await).await
}

#[tokio::test]
async fn no_page_is_wider_than_a_phone() -> Result<()> {
    let options = Options { width: 360, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        for (page, _) in PAGES {
            visitor.open(page).await?;
            visitor.alive().await?;
            let overflow = visitor.run("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
            ensure!(
                overflow.as_i64().is_some_and(|pixels| pixels <= 0),
                "/{page} is {overflow} px wider than the screen"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_unknown_page_says_so() -> Result<()> {
    let options = Options { expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("findings/no-such-finding/").await?;
        visitor.read_until("main", "見つかりません").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn any_bytes_in_the_address_break_nothing() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        for query in [
            "%FF%FE",
            "%00",
            "q=%E3%81",
            "q=%22%3Cscript%3Ealert(1)%3C/script%3E",
            "m=%F0&kind=x&kind=&page=-1",
            "q=%2B%2D%22%28",
        ] {
            visitor.open(&format!("search/?{query}")).await?;
            visitor.alive().await?;
            visitor.see("input[name=q]").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_file_of_the_open_data_is_named_and_there() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("about/").await?;
        let named: BTreeSet<String> = visitor.attributes("main a[href^='data/']", "href").await?.into_iter().collect();
        let is_plain = |name: &String| !name.contains('-');
        let there = std::fs::read_dir(dist()?.join("data"))?.flatten();
        let there: BTreeSet<String> = there
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(is_plain)
            .map(|name| format!("data/{name}"))
            .collect();
        ensure!(named == there, "named {named:?}, there {there:?}");
        Ok(())
    })
    .await
}
