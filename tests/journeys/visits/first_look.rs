//! Whoever comes for the first time sees a finding, a map and a chart before anything is asked of them, and takes them along.

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, Visitor, dist, journey};

/// Places of the first finding in the first screen, whose height is a small phone's or a laptop's.
const FIRST_FINDING: &str = "return document.querySelector('.highlight blockquote').getBoundingClientRect().top";

async fn shows_a_finding(width: u32, height: f64) -> Result<()> {
    journey(Options { width, javascript: false, ..Options::default() }, async |visitor: &Visitor| {
        visitor.open("").await?;
        let top = visitor.run(FIRST_FINDING, vec![]).await?.as_f64().context("no finding")?;
        ensure!(top < height, "the first finding begins at {top} px of {height} px");
        // Three sentences, of three municipalities, verbatim.
        let places = visitor
            .run(
                "return new Set([...document.querySelectorAll('.highlight .place')].map(p => p.textContent)).size",
                vec![],
            )
            .await?;
        ensure!(places == 3, "{places} municipalities");
        let findings = std::fs::read_to_string(dist()?.join("data/findings.json"))?;
        for sentence in visitor.all(".highlight blockquote").await? {
            let sentence = sentence.text().await?;
            ensure!(findings.contains(sentence.trim()), "no finding says {sentence}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn first_screen_shows_a_finding() -> Result<()> {
    shows_a_finding(1280, 720.0).await
}

#[tokio::test]
async fn first_screen_shows_a_finding_on_a_phone() -> Result<()> {
    shows_a_finding(360, 740.0).await
}

#[tokio::test]
async fn place_and_words_lead_to_the_search_of_a_municipality() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("").await?;
        visitor.see("#place option[value=okayama]").await?.click().await?;
        visitor.see("#q").await?.send_keys("台帳").await?;
        visitor.see(".picker button").await?.click().await?;
        visitor.results("台帳").await?;
        let places =
            "return [...new Set([...document.querySelectorAll('.result .place')].map(place => place.textContent))]";
        let places = visitor.run(places, vec![]).await?;
        ensure!(places == serde_json::json!(["岡山市"]), "{places}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn map_leads_to_the_report_of_a_prefecture() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("").await?;
        let lit = visitor.attributes(".map svg a", "href").await?;
        let listed = visitor.attributes(".map-list a", "href").await?;
        let sorted = |mut links: Vec<String>| {
            links.sort();
            links
        };
        ensure!(lit.len() == 5 && sorted(lit) == sorted(listed), "the map and its list lead elsewhere");
        visitor.see(".map svg a[href='reports/wako-2022/'] text").await?.click().await?;
        visitor.see("article.report").await?;
        Ok(())
    })
    .await
}

/// Every chart says the same in its picture, its table and its files.
#[tokio::test]
async fn chart_is_taken_along_as_files() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("charts/").await?;
        let charts = visitor.attributes(".chart-list h2 a", "href").await?;
        ensure!(charts.len() > 5, "{charts:?}");
        for chart in charts {
            visitor.open(&chart).await?;
            visitor.see("svg.chart[role=img]").await?;
            let rows = visitor.all(".chart-table tbody tr").await?.len();
            let csv = std::fs::read_to_string(dist()?.join(&chart).join("chart.csv"))?;
            ensure!(csv.matches("\r\n").count() == rows + 1 && rows > 0, "/{chart}: {rows} rows, but {csv}");
            let title = visitor.read("h1").await?;
            let svg = std::fs::read_to_string(dist()?.join(&chart).join("chart.svg"))?;
            ensure!(svg.contains(&format!("<title>{title}</title>")), "/{chart}: {title}");
            ensure!(!svg.contains("style") && !svg.contains("<script"), "/{chart} is not plain");
        }
        Ok(())
    })
    .await
}

/// A page of another site frames the chart, and nothing else.
#[tokio::test]
async fn chart_alone_may_be_framed() -> Result<()> {
    use axum::Router;
    use axum::response::Html;
    use axum::routing::get;
    let host = "<iframe id=chart src='embed/procurement/'></iframe><iframe id=page src='about/'></iframe>";
    let faults = Router::new().route("/host.html", get(async move || Html(host)));
    // The refused frame is told in the console.
    let options = Options { faults, expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("host.html").await?;
        let said = "const text = id => { try { return document.getElementById(id).contentDocument?.body?.textContent ?? '' } catch { return '' } };
            return [text('chart'), text('page')]";
        visitor
            .until("the chart is in its frame", async || {
                let said: [String; 2] = serde_json::from_value(visitor.run(said, vec![]).await?)?;
                ensure!(!said[1].contains("監査くらべ"), "a page is framed: {}", said[1]);
                Ok(said[0].contains("随意契約").then_some(()))
            })
            .await?;
        let embedded = std::fs::read_to_string(dist()?.join("embed/procurement/index.html"))?;
        ensure!(!embedded.contains("<script"), "the chart to embed runs a script");
        Ok(())
    })
    .await
}
