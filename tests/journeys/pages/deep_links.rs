//! Every kind of page is reached by its address alone, and is alive when its script has run.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, ensure};
use end_to_end::{Options, Visitor, dist, journey};
use site::PAGE_KINDS;

/// States of pages, and more pages of their kinds, each with a text of it.
const MORE: [(&str, &str); 7] = [
    ("compare/?ids=wako-2022-001,no-such-1", "見つからないもの：no-such-1"),
    ("topics/other/", "収録した報告書にはありません"),
    ("systems/wako-2022-system-01/", "財務会計システム"),
    ("reports/shimonoseki-2023/", "下関市"),
    ("reports/wako-2022/text/", "和光市"),
    ("findings/wakayama-2022-001/", "情報セキュリティ実施手順"),
    ("findings/shimonoseki-2023-ko-2/", "サポート期間が終了したOS"),
];

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    PAGE_KINDS.iter().map(|kind| (kind.example, kind.text)).chain(MORE)
}

async fn visit_all(visitor: &Visitor) -> Result<()> {
    for (page, says) in pages() {
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
async fn page_opens_directly() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| visit_all(visitor).await).await
}

#[tokio::test]
async fn page_opens_directly_under_a_sub_path() -> Result<()> {
    let options = Options { base: "/a/b/".into(), ..Options::default() };
    journey(options, async |visitor: &Visitor| visit_all(visitor).await).await
}

#[tokio::test]
async fn page_fits_a_phone() -> Result<()> {
    let options = Options { width: 360, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        for (page, _) in pages() {
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
async fn page_unknown_says_so() -> Result<()> {
    let options = Options { expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("findings/no-such-finding/").await?;
        visitor.read_until("main", "見つかりません").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn address_of_any_bytes_breaks_nothing() -> Result<()> {
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
async fn open_data_files_are_named_and_there() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("about/").await?;
        visitor.see("main a[href='data/']").await?.click().await?;
        visitor.read_until("h1", "公開データ").await?;
        let named: BTreeSet<String> =
            visitor.attributes("main :is(.files, .feeds) a", "href").await?.into_iter().collect();
        let mut there = BTreeSet::new();
        files(&dist()?, "data", &mut there)?;
        // Copies under names that hold a hash are for programs, and the page is no file of its own.
        there.retain(|name| !is_hashed(name) && name != "data/index.html");
        ensure!(named == there, "named {named:?}, there {there:?}");
        Ok(())
    })
    .await
}

/// All files below a folder of the site.
fn files(site: &Path, folder: &str, found: &mut BTreeSet<String>) -> Result<()> {
    for entry in std::fs::read_dir(site.join(folder))? {
        let entry = entry?;
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files(site, &name, found)?;
        } else {
            found.insert(name);
        }
    }
    Ok(())
}

fn is_hashed(name: &str) -> bool {
    let hash = name.split('.').next().and_then(|stem| stem.rsplit_once('-')).map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Structured data for search engines is data for them: it names the files, and runs nowhere.
#[tokio::test]
async fn data_set_describes_itself() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("data/").await?;
        visitor.alive().await?;
        let script = "return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)";
        let data_set = visitor.run(script, vec![]).await?;
        ensure!(data_set["@type"] == "Dataset", "{data_set}");
        let downloads = data_set["distribution"].as_array().map_or(&[][..], Vec::as_slice);
        for download in downloads {
            let file = download["contentUrl"].as_str().unwrap_or_default();
            if file.ends_with(".atom") {
                continue;
            }
            let bytes = std::fs::metadata(dist()?.join(file))?.len();
            ensure!(download["contentSize"] == format!("{bytes} B"), "{file} has {bytes} bytes: {download}");
        }
        ensure!(downloads.len() > 10, "{} files", downloads.len());
        Ok(())
    })
    .await
}
