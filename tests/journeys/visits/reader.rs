//! Whoever reads a report's text searches in it, goes between it and the findings, and takes a passage along.

use anyhow::{Context, Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};

/// Selects from the third character of the first line of a finding to the end of its last, and says what is selected.
const SELECT: &str = "
    const lines = [...document.querySelector('.marked').querySelectorAll('p[id^=L]')];
    const [first, last] = [lines[0], lines.at(-1)];
    getSelection().setBaseAndExtent(first.firstChild, 2, last, last.childNodes.length);
    first.scrollIntoView();
    return {
        text: [first.textContent.slice(2), ...lines.slice(1).map(line => line.textContent)].join('\\n').trim(),
        first: first.id.slice(1), last: last.id.slice(1),
    }";

#[tokio::test]
async fn passage_selected_is_cited() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("en/reports/wakayama-2022/text/").await?;
        visitor.alive().await?;
        // The clipboard of a browser without a screen needs leave; what is asked to be written is what counts.
        visitor.run("navigator.clipboard.writeText = async text => { window.copied = text; }", vec![]).await?;
        ensure!(!visitor.see(".cite-passage").await?.is_displayed().await?, "a button without a selection");
        let selected = visitor.run(SELECT, vec![]).await?;
        let of = |name: &str| selected[name].as_str().map(str::to_owned).context("nothing to select");
        let button = visitor
            .until("the button is there", async || {
                let button = visitor.see(".cite-passage button").await?;
                Ok(button.is_displayed().await?.then_some(button))
            })
            .await?;
        button.click().await?;
        visitor.read_until(".cite-passage button", "Copied").await?;
        let copied = visitor.run("return window.copied", vec![]).await?;
        let copied = copied.as_str().context("nothing was copied")?;
        let (first, last) = (of("first")?, of("last")?);
        let lines = if first == last { first.clone() } else { format!("{first}～{last}") };
        ensure!(copied.starts_with(&format!("「{}」（和歌山市『", of("text")?)), "{copied}");
        ensure!(copied.contains(&format!("頁、本文{lines}行目）\n")), "{copied}");
        ensure!(copied.ends_with(&format!("/en/reports/wakayama-2022/text/#L{first}")), "{copied}");

        // By the keyboard: what follows the passage is the button.
        visitor.run("window.copied = null; document.activeElement.blur()", vec![]).await?;
        visitor.run(SELECT, vec![]).await?;
        let behind = "return document.querySelector('.cite-passage').previousElementSibling.matches('.marked')";
        ensure!(visitor.run(behind, vec![]).await? == true, "the button is far from the passage");
        visitor.run("document.querySelector('.cite-passage button').focus()", vec![]).await?;
        visitor.type_keys(Key::Enter + "").await?;
        visitor
            .until("it is copied again", async || {
                Ok((visitor.run("return window.copied", vec![]).await?.as_str() == Some(copied)).then_some(()))
            })
            .await?;

        // Words of ours are no passage.
        visitor.see("h1").await?.click().await?;
        visitor.run("getSelection().selectAllChildren(document.querySelector('h1'))", vec![]).await?;
        visitor
            .until("the button is gone", async || {
                Ok((!visitor.see(".cite-passage").await?.is_displayed().await?).then_some(()))
            })
            .await
    })
    .await
}

#[tokio::test]
async fn report_is_searched_alone() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("reports/wakayama-2022/text/").await?;
        visitor.fill("#q-within", "パスワード").await?;
        visitor.type_keys(Key::Enter + "").await?;
        let found = visitor.results("パスワード").await?;
        ensure!(visitor.page().await?.contains("m=wakayama"), "on {}", visitor.page().await?);
        let municipality = |id: &String| id.starts_with("wakayama-");
        ensure!(!found.is_empty() && found.iter().all(municipality), "not only 和歌山市: {found:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn finding_leads_to_its_lines_and_back() -> Result<()> {
    let options = Options { javascript: false, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("findings/wakayama-2022-004/").await?;
        visitor.see("article.finding .actions a[href*='/text/']").await?.click().await?;
        visitor.see(".marked :target, .marked:has(:target)").await?;
        visitor.see(".marked:has(:target) .mark-head a[href='findings/wakayama-2022-004/']").await?.click().await?;
        visitor.see("article.finding[data-id='wakayama-2022-004']").await?;
        Ok(())
    })
    .await
}
