//! The three for whom the site is, each from the first page to what they came for: a citizen, a journalist, an auditor.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use end_to_end::{Options, Visitor, dist, journey};
use serde_json::Value;
use tokio::sync::Mutex;

use super::comparing::{CATCH_FILES, file, shown};

/// A phone, and the site below a path.
fn on_a_phone() -> Options {
    Options { width: 360, base: "/any/path/".into(), ..Options::default() }
}

/// The findings of the open data, by their ids.
fn findings() -> Result<BTreeMap<String, Value>> {
    let list: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(dist()?.join("data/findings.json"))?)?;
    Ok(list.into_iter().map(|finding| (finding["id"].as_str().unwrap_or_default().to_owned(), finding)).collect())
}

fn text<'a>(finding: &'a Value, field: &str) -> &'a str {
    finding[field].as_str().unwrap_or_default()
}

/// Start → my town → a finding in plain words → the glossary.
async fn a_citizen(visitor: &Visitor) -> Result<()> {
    visitor.open("").await?;
    visitor.see(".languages a[href^='easy']").await?.click().await?;
    visitor.see("html[lang=ja-x-easy]").await?;
    visitor.see(".cards a[href='easy/reports/wako-2022/']").await?.click().await?;
    visitor.see(".item a[href='easy/findings/wako-2022-005/']").await?.click().await?;
    visitor.see("article.finding[data-id='wako-2022-005']").await?;
    let quote = findings()?.get("wako-2022-005").map(|finding| text(finding, "text").to_owned());
    visitor.read_until("blockquote.quote", &quote.context("no such finding")?).await?;
    // What it is about, in plain words with readings, which are ours; the report's own words stay as printed.
    let plain = visitor.read(".facts .topic + .hint").await?;
    ensure!(plain.chars().count() > 15, "hardly any plain words: {plain}");
    ensure!(!visitor.all(".facts .topic + .hint ruby").await?.is_empty(), "no readings: {plain}");
    ensure!(visitor.all("blockquote.quote ruby").await?.is_empty(), "the quote was touched");

    visitor.see(".terms-here summary").await?.click().await?;
    let term = visitor.attributes(".terms-here [data-id]", "data-id").await?.pop().context("no term is explained")?;
    let explained = visitor.read_until(&format!(".terms-here [data-id='{term}'] dd"), "").await?;
    visitor.see(".terms-here a[href='easy/glossary/']").await?.click().await?;
    visitor.see("h1").await?;
    let first = explained.lines().next().unwrap_or_default();
    ensure!(first.len() > 20, "hardly an explanation: {explained}");
    visitor.read_until(&format!(".terms [data-id='{term}']"), first).await?;
    visitor.back().await?;
    visitor.see("article.finding[data-id='wako-2022-005']").await?;
    visitor.forward().await?;
    visitor.see(&format!(".terms [data-id='{term}']")).await.map(drop)
}

#[tokio::test]
async fn citizen_reads_of_the_town_in_plain_words() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| a_citizen(visitor).await).await
}

#[tokio::test]
async fn citizen_with_a_phone_does_without_scripts() -> Result<()> {
    let options = Options { javascript: false, ..on_a_phone() };
    journey(options, async |visitor: &Visitor| a_citizen(visitor).await).await
}

/// Search 再委託 → a precedent in another municipality → a citation → a quote card.
async fn a_journalist(visitor: &Visitor, article: &Mutex<String>) -> Result<()> {
    visitor.open("").await?;
    visitor.fill("input[name=q]", "再委託").await?;
    visitor.see(".search-form button[type=submit]").await?.click().await?;
    let found = visitor.results("再委託").await?;
    let first = found.first().context("nothing is found")?;
    visitor.see(&format!(".results [data-id='{first}'] .item-title a")).await?.click().await?;
    visitor.see(&format!("article.finding[data-id='{first}']")).await?;
    let precedents = visitor.attributes(".similar .item", "data-id").await?;
    let town = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    let elsewhere = precedents.first().context("no precedent")?;
    ensure!(precedents.iter().all(|id| town(id) != town(first)), "no other municipality: {precedents:?}");
    ensure!(!visitor.read(".similar .item .shared").await?.is_empty(), "nothing says why it is a precedent");
    press(visitor, &format!(".similar [data-id='{elsewhere}'] .item-title a")).await?;
    visitor.see(&format!("article.finding[data-id='{elsewhere}']")).await?;
    visitor.alive().await?;

    let cited = findings()?.remove(elsewhere).context("no such finding")?;
    let address = format!("findings/{elsewhere}/");
    let plain = copied(visitor, "cite-text").await?;
    let quoted = text(&cited, "text").split('\n').next().unwrap_or_default();
    ensure!(plain.contains(quoted) && plain.contains(text(&cited, "municipality")), "{plain}");
    ensure!(plain.ends_with(&address), "{plain}");

    // The card works in anybody's page as it is, and leads back here.
    let card = copied(visitor, "cite-html").await?;
    *article.lock().await = card;
    visitor.open(ARTICLE).await?;
    visitor.read_until("blockquote p", quoted).await?;
    visitor.see("blockquote footer a").await?.click().await?;
    visitor.see(&format!("article.finding[data-id='{elsewhere}']")).await?;
    ensure!(visitor.page().await? == address, "the card leads to /{}", visitor.page().await?);
    Ok(())
}

/// The page of a newspaper, which holds nothing but the card.
const ARTICLE: &str = "article.html";

async fn as_a_journalist(options: Options) -> Result<()> {
    let article = Arc::<Mutex<String>>::default();
    let card = article.clone();
    let page = get(async move || {
        let card = card.lock().await.clone();
        let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
        let head = "<!doctype html><meta charset=utf-8><title>記事</title><link rel=icon href=data:,>";
        ([("content-security-policy", policy)], Html(format!("{head}{card}")))
    });
    let faults = Router::new().route(&format!("{}{ARTICLE}", options.base), page);
    journey(Options { faults, ..options }, async |visitor: &Visitor| a_journalist(visitor, &article).await).await
}

#[tokio::test]
async fn journalist_saves_a_quote_card() -> Result<()> {
    as_a_journalist(Options::default()).await
}

#[tokio::test]
async fn journalist_saves_a_quote_card_on_a_phone() -> Result<()> {
    as_a_journalist(on_a_phone()).await
}

/// Presses an element in the middle of the screen, clear of what sticks to its edges.
async fn press(visitor: &Visitor, css: &str) -> Result<()> {
    let element = visitor.see(css).await?;
    visitor.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", vec![css.into()]).await?;
    Ok(element.click().await?)
}

/// Text that the button of a citation copies.
async fn copied(visitor: &Visitor, form: &str) -> Result<String> {
    // The clipboard of a browser without a screen needs leave; what is asked to be written is what counts.
    visitor.run("navigator.clipboard.writeText = async text => { window.copied = text; }", vec![]).await?;
    let open = "for (let e = document.getElementById(arguments[0]); e; e = e.parentElement) e.open = true";
    visitor.run(open, vec![form.into()]).await?;
    press(visitor, &format!("[data-copies={form}]")).await?;
    visitor.read_until(&format!("[data-copies={form}]"), "コピーしました").await?;
    Ok(visitor.run("return window.copied", vec![]).await?.as_str().context("nothing was copied")?.to_owned())
}

/// Matrix → 調達 in two municipalities → a tray of five → a programme, which comes as a table that holds. The address of
/// the tray, to be shared.
async fn an_auditor(visitor: &Visitor) -> Result<(String, Vec<String>)> {
    visitor.open("compare/").await?;
    let said: Vec<String> = vec![
        visitor.read(".matrix a[href='topics/procurement/#okayama']").await?,
        visitor.read(".matrix a[href='topics/procurement/#wako']").await?,
    ];
    visitor.alive().await?;
    for report in ["okayama-2019", "wako-2022"] {
        visitor.see(&format!("input[name=r][value={report}]")).await?.click().await?;
    }
    visitor.see(".compare .tally a[href*='row=procurement']").await?;
    let counts = "return [...document.querySelector('.compare .tally a[href*=\"row=procurement\"]').closest('tr')
        .querySelectorAll('td')].map(cell => cell.textContent)";
    let counts: Vec<String> = serde_json::from_value(visitor.run(counts, vec![]).await?)?;
    ensure!(counts == said, "the matrix says {said:?}, the comparison {counts:?}");
    visitor.see(".tally a[href*='row=procurement']").await?.click().await?;
    visitor.read_until("#aligned", "調達").await?;

    // Three of one report and two of the other, of one row each, so that they belong together.
    let mut ids = Vec::new();
    for (column, count) in [(2, 3), (3, 2)] {
        let buttons = visitor.all(&format!(".aligned-row .aligned-cell:nth-child({column}) [data-collects]")).await?;
        ensure!(buttons.len() >= count, "only {} findings to collect", buttons.len());
        for button in buttons.into_iter().take(count) {
            let id = button.attr("data-collects").await?.context("a button without its finding")?;
            press(visitor, &format!(".aligned [data-collects='{id}']")).await?;
            ids.push(id);
        }
    }
    visitor.read_until(".tray-link", "5").await?;
    let comparison = visitor.page().await?;
    visitor.see(".tray-link").await?.click().await?;
    visitor.read_until(".tray [role=status]", "5件").await?;
    ensure!(shown(visitor).await? == ids, "other findings: {:?}", shown(visitor).await?);
    let share = visitor.run("return document.getElementById('share').textContent", vec![]).await?;
    let share = share.as_str().and_then(|url| url.split_once("compare/")).context("no address to share")?.1.to_owned();

    visitor.see(".tabs a[href*='programme']").await?.click().await?;
    visitor.read_until(".programme-part", "着眼点").await?;
    visitor.run(CATCH_FILES, vec![]).await?;
    a_programme_that_holds(&file(visitor, "CSV").await?, &ids, visitor)?;

    // Back to where the findings were found, forward again, and once more from nothing.
    visitor.back().await?;
    visitor.read_until(".tray [role=status]", "5件").await?;
    visitor.back().await?;
    visitor.read_until("#aligned", "調達").await?;
    ensure!(visitor.page().await? == comparison, "back on {}", visitor.page().await?);
    visitor.forward().await?;
    visitor.forward().await?;
    visitor.read_until(".programme-part", "着眼点").await?;
    visitor.reload().await?;
    visitor.read_until(".programme-part", "着眼点").await?;
    let pages = visitor.pdf_pages().await?;
    ensure!((1..=12).contains(&pages), "printed on {pages} pages");
    let wider = visitor.run("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
    ensure!(wider.as_i64().is_some_and(|pixels| pixels <= 0), "{wider} px wider than the screen");
    Ok((format!("compare/{share}"), ids))
}

/// Opens the table as a spreadsheet would, and compares what it cites with the open data.
fn a_programme_that_holds(table: &str, ids: &[String], visitor: &Visitor) -> Result<()> {
    let table = table.strip_prefix('\u{feff}').context("spreadsheets would not know it for UTF-8")?;
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let head = rows.headers()?.clone();
    let column = |name: &str| head.iter().position(|head| head == name).with_context(|| format!("no {name}: {head:?}"));
    let (sort, content, source, url) = (column("種別")?, column("内容")?, column("出典")?, column("URL")?);
    let rows = rows.records().collect::<Result<Vec<_>, _>>()?;
    let of = |name: &'static str| rows.iter().filter(move |row| &row[sort] == name);
    ensure!(of("着眼点").count() > 0 && of("聞くこと").count() > 1, "nothing to ask: {table}");
    let mut cited = Vec::new();
    for row in of("先例") {
        let address = visitor.site().url("findings/");
        let id = row[url].strip_prefix(&address).and_then(|rest| rest.strip_suffix('/'));
        let id = id.with_context(|| format!("{} is no address of a finding", &row[url]))?;
        let finding = findings()?.remove(id).with_context(|| format!("there is no {id}"))?;
        ensure!(row[content] == *text(&finding, "text"), "{id} reads {}", &row[content]);
        ensure!(row[source].contains(text(&finding, "municipality")), "{id} is of {}", &row[source]);
        cited.push(id.to_owned());
    }
    cited.sort();
    cited.dedup();
    let mut ids = ids.to_vec();
    ids.sort();
    ensure!(cited == ids, "the table cites {cited:?}, collected were {ids:?}");
    Ok(())
}

/// Somebody else sees what an auditor shares, in a browser that has never been here.
async fn as_an_auditor(options: Options) -> Result<()> {
    let shared = Mutex::default();
    journey(options.clone(), async |visitor: &Visitor| {
        *shared.lock().await = an_auditor(visitor).await?;
        Ok(())
    })
    .await?;
    let (address, ids) = shared.into_inner();
    journey(options, async |visitor: &Visitor| {
        visitor.open(&address).await?;
        visitor.read_until(".tray [role=status]", "共有された指摘・意見 5件").await?;
        ensure!(shown(visitor).await? == ids, "others see {:?}", shown(visitor).await?);
        ensure!(!visitor.see(".tray-link").await?.is_displayed().await?, "they became the visitor's own");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn auditor_makes_a_programme_of_two_municipalities() -> Result<()> {
    as_an_auditor(Options::default()).await
}

#[tokio::test]
async fn auditor_makes_a_programme_on_a_phone() -> Result<()> {
    as_an_auditor(on_a_phone()).await
}
