//! Whoever has JavaScript off reads everything all the same.

use anyhow::{Result, ensure};
use end_to_end::{Options, Visitor, dist, journey};

fn without_scripts() -> Options {
    Options { javascript: false, ..Options::default() }
}

#[tokio::test]
async fn start_page_leads_to_a_finding_without_scripts() -> Result<()> {
    journey(without_scripts(), async |visitor: &Visitor| {
        visitor.open("").await?;
        for municipality in ["和歌山市", "岡山市", "和光市", "下関市", "千葉県"] {
            visitor.read_until("main", municipality).await?;
        }
        visitor.see("main a[href='reports/okayama-2019/']").await?.click().await?;
        visitor.see("main a[href='findings/okayama-2019-shiteki-10/']").await?.click().await?;
        visitor.read_until(".quote", "パスワードの堅牢性").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn theme_leads_to_findings_without_scripts() -> Result<()> {
    journey(without_scripts(), async |visitor: &Visitor| {
        visitor.open("compare/").await?;
        let cell = visitor.see(".matrix a[href='topics/physical/#wakayama']").await?;
        let count: usize = cell.text().await?.parse()?;
        cell.click().await?;
        visitor.read_until("h1", "物理的対策").await?;
        let shown = visitor.all("#wakayama .item a").await?;
        ensure!(shown.len() == count && count > 0, "the matrix says {count}, the page shows {}", shown.len());
        shown[0].click().await?;
        visitor.see("article.finding blockquote").await?;
        visitor.see("a.topic[href='topics/physical/']").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn report_is_filtered_by_topic_without_scripts() -> Result<()> {
    journey(without_scripts(), async |visitor: &Visitor| {
        visitor.open("reports/wakayama-2022/").await?;
        let shown = async || {
            let mut shown = 0;
            for item in visitor.all(".report .item").await? {
                shown += usize::from(item.is_displayed().await?);
            }
            Ok::<_, anyhow::Error>(shown)
        };
        let count = async |choice: &str| {
            let label = visitor.see(&format!("label:has({choice})")).await?;
            Ok::<_, anyhow::Error>((
                label.clone(),
                label.text().await?.rsplit('\n').next().unwrap_or_default().parse()?,
            ))
        };
        let (_, all): (_, usize) = count("#topic-0").await?;
        ensure!(shown().await? == all, "not all are shown");
        let (label, of_topic): (_, usize) = count("#topic-2").await?;
        label.click().await?;
        ensure!(of_topic < all && shown().await? == of_topic, "{} shown of {of_topic}", shown().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn programme_is_saved_without_scripts() -> Result<()> {
    journey(without_scripts(), async |visitor: &Visitor| {
        visitor.open("topics/vendor/").await?;
        visitor.see("main a[href='topics/vendor/programme/']").await?.click().await?;
        let part = visitor.read_until(".programme-part", "着眼点").await?;
        ensure!(part.contains("聞くこと") && part.contains("報告書が挙げる基準"), "{part}");
        let precedents = visitor.all(".programme-part .item").await?.len();
        ensure!(precedents > 5, "hardly any precedents: {precedents}");
        for file in ["programme.md", "programme.csv"] {
            visitor.see(&format!("main a[href='topics/vendor/programme/{file}']")).await?;
            let text = std::fs::read_to_string(dist()?.join("topics/vendor/programme").join(file))?;
            ensure!(text.contains("再委託") && text.contains("findings/"), "{file}: {text}");
        }
        let pages = visitor.pdf_pages().await?;
        ensure!((1..=12).contains(&pages), "printed on {pages} pages");
        visitor.see(".programme-part .item .meta a").await?.click().await?;
        visitor.see("article.finding blockquote").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn search_page_without_scripts_offers_alternatives() -> Result<()> {
    journey(without_scripts(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E9%8D%B5").await?;
        visitor.read_until("main", "JavaScript").await?;
        ensure!(visitor.all("main a[href^='reports/']").await?.len() >= 5, "no way to the reports");
        Ok(())
    })
    .await
}
