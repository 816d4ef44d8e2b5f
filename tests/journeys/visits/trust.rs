//! Whoever checks what the site says: where the original is, what was misprinted, who answers for it, and how to report an error.

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, Visitor, dist, journey};
use serde_json::Value;

fn records(name: &str) -> Result<Vec<Value>> {
    let path = dist()?.join("data").join(name);
    Ok(serde_json::from_slice(&std::fs::read(&path).with_context(|| path.display().to_string())?)?)
}

fn text<'v>(record: &'v Value, key: &str) -> Result<&'v str> {
    record[key].as_str().with_context(|| format!("no {key} in {record}"))
}

fn without_scripts() -> Options {
    Options { javascript: false, width: 360, ..Options::default() }
}

#[tokio::test]
async fn original_of_each_report_is_linked_or_how_to_find_it() -> Result<()> {
    let (reports, findings) = (records("reports.json")?, records("findings.json")?);
    journey(without_scripts(), async |visitor: &Visitor| {
        for report in &reports {
            let slug = text(report, "slug")?;
            let finding =
                findings.iter().find(|finding| finding["report"] == slug).context("a report without findings")?;
            visitor.open(&format!("findings/{}/", text(finding, "id")?)).await?;
            let told = visitor.read(".original").await?;
            let links = visitor.attributes(".original a", "href").await?;
            match (report["source_url"].as_str(), report["landing_page"].as_str()) {
                (Some(url), _) => ensure!(links.iter().any(|link| link.starts_with(url)), "{slug}: {links:?}"),
                (None, Some(page)) => ensure!(links.iter().any(|link| link == page), "{slug}: {links:?}"),
                (None, None) => ensure!(
                    links.is_empty() && told.contains(text(report, "municipality")?),
                    "{slug} does not say how to find the original: {told}"
                ),
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn error_report_names_record_page_and_version_without_scripts() -> Result<()> {
    let findings = records("findings.json")?;
    let id = text(findings.first().context("no findings")?, "id")?.to_owned();
    journey(without_scripts(), async |visitor: &Visitor| {
        visitor.open("about/").await?;
        let operator = visitor.read_until("main", "運営").await?;
        let version = visitor.read_until("main", "データの版").await?;
        visitor.open(&format!("findings/{id}/")).await?;
        visitor.see(".report-error summary").await?.click().await?;
        let report = visitor.read(".report-error").await?;
        ensure!(report.contains(&id) && report.contains(&format!("findings/{id}/")), "{report}");
        ensure!(report.contains("どこが、どう違いますか"), "nothing asks for what is wrong: {report}");
        let line = report.lines().find(|line| line.contains("データの版")).context("no version in the report")?;
        ensure!(version.contains(line.trim()), "the about page has another version than {line}");
        ensure!(operator.contains("この写しの運営者は未設定です"), "{operator}");
        visitor.open("corrections/").await?;
        let feed = visitor.attributes("main a[href$='.atom']", "href").await?;
        ensure!(feed.iter().any(|href| href.ends_with("corrections.atom")), "no feed of corrections: {feed:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn slip_selected_in_the_reader_is_cited_with_its_note() -> Result<()> {
    const SELECT: &str = "
        const line = [...document.querySelectorAll('[data-notes] [id^=L]')]
            .find(line => line.textContent.includes('［ママ］'));
        line.scrollIntoView();
        getSelection().selectAllChildren(line);
        return line.id.slice(1);";
    let findings = records("findings.json")?;
    let slipped = |finding: &&Value| finding["notes"].as_array().is_some_and(|notes| !notes.is_empty());
    let report = text(findings.iter().find(slipped).context("no finding with a slip")?, "report")?;
    let notes =
        findings.iter().filter(|finding| finding["report"] == report).flat_map(|finding| finding["notes"].as_array());
    let notes: Vec<&str> = notes.flatten().map(|note| text(note, "note")).collect::<Result<_>>()?;
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open(&format!("reports/{report}/text/")).await?;
        visitor.alive().await?;
        visitor.run("navigator.clipboard.writeText = async text => { window.copied = text; }", vec![]).await?;
        let selected = visitor.run(SELECT, vec![]).await?;
        let line = selected.as_str().context("no slip is marked in the reader")?;
        let button = visitor
            .until("the button is there", async || {
                let button = visitor.see(".cite-passage button").await?;
                Ok(button.is_displayed().await?.then_some(button))
            })
            .await?;
        button.click().await?;
        let copied = visitor
            .until("the passage is copied", async || {
                Ok(visitor.run("return window.copied", vec![]).await?.as_str().map(str::to_owned))
            })
            .await?;
        let (quoted, source) = copied.split_once("」（").context("no source")?;
        ensure!(quoted.contains("［ママ］") && source.contains(&format!("本文{line}行目）")), "{copied}");
        ensure!(notes.iter().any(|note| copied.contains(note)), "the citation lacks its note: {copied}");
        Ok(())
    })
    .await
}
