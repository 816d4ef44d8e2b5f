//! An auditor sets reports side by side, collects findings, and takes a programme home; a journalist cites one.

use anyhow::{Context, Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};
use serde_json::{Value, json};

/// The numbers of a table's cells, row by row under the name of the row.
const TABLE: &str = "
    const table = document.querySelector(arguments[0]);
    return Object.fromEntries([...table.querySelectorAll('tbody tr')].map(row =>
        [row.querySelector('th').textContent, [...row.querySelectorAll('td')].map(cell => cell.textContent)]));";

/// Keeps the files that the page would hand out, each with its name and text, instead of the browser's download.
pub const CATCH_FILES: &str = "
    window.files = [];
    const create = URL.createObjectURL;
    const keep = bytes => window.files.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    URL.createObjectURL = blob => { blob.arrayBuffer().then(keep); return create.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { window.lastName = this.download; };";

#[tokio::test]
async fn comparison_sets_two_reports_side_by_side() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("compare/").await?;
        visitor.alive().await?;
        let all = visitor.run(TABLE, vec![".instead .matrix".into()]).await?;
        let heads = visitor.attributes("input[name=r]", "value").await?;
        let at = |slug: &str| heads.iter().position(|head| head == slug).context("no such report");
        let (okayama, wako) = (at("okayama-2019")?, at("wako-2022")?);
        visitor.see("input[name=r][value=wako-2022]").await?.click().await?;
        visitor.read_until(".compare [role=status]", "もう一つ").await?;
        visitor.see("input[name=r][value=okayama-2019]").await?.click().await?;
        visitor.see(".compare .tally").await?;
        ensure!(visitor.page().await? == "compare/?r=okayama-2019&r=wako-2022", "on {}", visitor.page().await?);
        let two = visitor.run(TABLE, vec![".compare .tally".into()]).await?;
        for (topic, cells) in two.as_object().context("no table")? {
            let expected = json!([all[topic][okayama], all[topic][wako]]);
            ensure!(*cells == expected, "{topic}: {cells} here, {expected} in the table of all");
        }

        // A row opens its findings, as many as the table says.
        visitor.see(".tally a[href*='row=procurement']").await?.click().await?;
        visitor.read_until("#aligned", "調達").await?;
        let shown = "return [...document.querySelector('.aligned-row').children].filter(e => e.matches('.aligned-cell'))
            .map((_, at) => [...document.querySelectorAll('.aligned-row')]
                .map(row => row.querySelectorAll('.aligned-cell')[at].querySelectorAll('li.item').length)
                .reduce((a, b) => a + b).toString())";
        let shown = visitor.run(shown, vec![]).await?;
        ensure!(shown == two["調達・契約"], "{shown} findings shown, {} counted", two["調達・契約"]);

        // The same by another measure, in an address of its own, and back again.
        visitor.run("const s = document.querySelector('select[name=rate]'); s.value = 'share'; s.dispatchEvent(new Event('change', {bubbles: true}))", vec![]).await?;
        visitor.read_until(".compare .tally caption", "割合").await?;
        let shares = visitor.run(TABLE, vec![".compare .tally".into()]).await?;
        ensure!(shares["調達・契約"][0].as_str().is_some_and(|share| share.ends_with('％')), "{shares}");
        let address = visitor.page().await?;
        visitor.back().await?;
        visitor.read_until(".compare .tally caption", "件数").await?;
        visitor.open(&address).await?;
        visitor.read_until("#aligned", "調達").await?;
        ensure!(visitor.run(TABLE, vec![".compare .tally".into()]).await? == shares, "another table from the address");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn comparison_explains_an_empty_cell() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("compare/?r=wako-2022&r=okayama-2019&r=shimonoseki-2023&by=system").await?;
        visitor.see(".compare .tally").await?;
        let table = visitor.run(TABLE, vec![".compare .tally".into()]).await?;
        let cells: Vec<&str> = table
            .as_object()
            .context("no table")?
            .values()
            .flat_map(|cells| cells.as_array().into_iter().flatten())
            .filter_map(Value::as_str)
            .collect();
        ensure!(cells.contains(&"指摘なし") && cells.contains(&"監査対象外または記載なし"), "{cells:?}");
        ensure!(cells.iter().all(|cell| !cell.contains("問題なし") && !cell.is_empty()), "{cells:?}");
        Ok(())
    })
    .await
}

/// Collects the first findings of a search.
async fn collect(visitor: &Visitor, count: usize) -> Result<Vec<String>> {
    visitor.open("search/?q=%E5%86%8D%E5%A7%94%E8%A8%97").await?;
    visitor.results("再委託").await?;
    let mut ids = Vec::new();
    for button in visitor.all(".results [data-collects]").await?.into_iter().take(count) {
        button.click().await?;
        ids.push(button.attr("data-collects").await?.context("a button without its finding")?);
        ensure!(button.attr("aria-pressed").await?.as_deref() == Some("true"), "the button does not say what it did");
    }
    ensure!(ids.len() == count, "only {} findings to collect", ids.len());
    Ok(ids)
}

pub async fn shown(visitor: &Visitor) -> Result<Vec<String>> {
    visitor.attributes(".tray-item", "data-id").await
}

#[tokio::test]
async fn tray_collects_orders_annotates_and_passes_on() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        let ids = collect(visitor, 5).await?;
        visitor.read_until(".tray-link", "5").await?;
        visitor.see(".tray-link").await?.click().await?;
        visitor.read_until(".tray [role=status]", "5件").await?;
        ensure!(shown(visitor).await? == ids, "other findings, or in another order");

        visitor.see(".tray-item:nth-child(2) .actions button:nth-child(1)").await?.click().await?;
        let swapped = [&ids[1], &ids[0], &ids[2], &ids[3], &ids[4]].map(String::clone).to_vec();
        visitor.until("the second comes first", async || Ok((shown(visitor).await? == swapped).then_some(()))).await?;
        visitor.see(".tray-item:nth-child(5) .actions button:nth-child(3)").await?.click().await?;
        visitor.read_until(".tray [role=status]", "4件").await?;
        visitor.see(".tray-item textarea").await?.click().await?;
        visitor.type_keys("次の監査で見る").await?;

        // All of it is there after a reload; the shared address shows the same findings, without the note.
        visitor.reload().await?;
        visitor.read_until(".tray [role=status]", "4件").await?;
        ensure!(shown(visitor).await? == swapped[..4], "the order is lost");
        let note = visitor.run("return document.querySelector('.tray-item textarea').value", vec![]).await?;
        ensure!(note == "次の監査で見る", "the note is {note}");
        let address = visitor.run("return document.getElementById('share').textContent", vec![]).await?;
        let address = address.as_str().and_then(|url| url.split_once("compare/")).context("no address to share")?.1;
        visitor.open(&format!("compare/{address}")).await?;
        visitor.read_until(".tray [role=status]", "共有された指摘・意見 4件").await?;
        ensure!(shown(visitor).await? == swapped[..4], "others see other findings");
        ensure!(visitor.all(".tray-item textarea").await?.is_empty(), "notes are passed on");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tray_saves_findings_and_a_programme() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        let ids = collect(visitor, 5).await?;
        visitor.open("compare/?ids=").await?;
        visitor.read_until(".tray [role=status]", "5件").await?;
        visitor.run(CATCH_FILES, vec![]).await?;
        let csv = file(visitor, "CSV").await?;
        ensure!(ids.iter().all(|id| csv.contains(&format!("\"{id}\""))), "the table lacks a finding: {csv}");
        let json: Value = serde_json::from_str(&file(visitor, "JSON").await?)?;
        let named: Vec<&str> =
            json.as_array().context("no list")?.iter().filter_map(|f| f["card"]["id"].as_str()).collect();
        ensure!(named == ids, "the file holds {named:?}");
        let quote = json[0]["citation"]["quote"].as_str().context("no quote")?.split('\n').next().unwrap_or_default();

        visitor.see(".tabs a[href*='programme']").await?.click().await?;
        visitor.read_until(".programme-part", "着眼点").await?;
        let cited = visitor.attributes(".programme-part .item", "data-id").await?;
        ensure!(cited.len() == ids.len() && ids.iter().all(|id| cited.contains(id)), "the programme cites {cited:?}");
        let text = file(visitor, "Markdown").await?;
        ensure!(text.contains("- [ ] ") && text.contains(quote), "no programme: {text}");
        let csv = file(visitor, "CSV").await?;
        ensure!(csv.contains("\"聞くこと\"") && csv.contains("\"先例\""), "no programme: {csv}");
        let printed = visitor.pdf().await?;
        ensure!(printed > 5_000, "hardly anything is printed: {printed} bytes");
        Ok(())
    })
    .await
}

/// The file that a button hands out.
pub async fn file(visitor: &Visitor, label: &str) -> Result<String> {
    visitor.run("window.files.length = 0", vec![]).await?;
    let press = "[...document.querySelectorAll('.actions button')].find(b => b.textContent === arguments[0]).click()";
    visitor.run(press, vec![label.into()]).await?;
    visitor
        .until(&format!("the {label} file is there"), async || {
            Ok(visitor.run("return window.files[0] ?? null", vec![]).await?.as_str().map(str::to_owned))
        })
        .await
}

#[tokio::test]
async fn finding_is_cited_in_each_form() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("findings/wakayama-2022-004/").await?;
        visitor.alive().await?;
        // The clipboard of a browser without a screen needs leave; what is asked to be written is what counts.
        visitor.run("navigator.clipboard.writeText = async text => { window.copied = text; }", vec![]).await?;
        visitor.see("[data-copies=cite-text]").await?.click().await?;
        visitor.read_until("[data-copies=cite-text]", "コピーしました").await?;
        let copied = visitor.run("return window.copied", vec![]).await?;
        let copied = copied.as_str().context("nothing was copied")?;
        ensure!(copied.starts_with("「パスワードについては、複雑性や長さを再定義し"), "{copied}");
        ensure!(copied.contains("和歌山市『") && copied.contains("48頁"), "{copied}");
        ensure!(copied.ends_with("/findings/wakayama-2022-004/") && copied.contains("http://"), "{copied}");

        visitor.see(".other-forms > summary").await?.click().await?;
        visitor
            .run("document.querySelector('#cite-sist02').closest('details').querySelector('summary').focus()", vec![])
            .await?;
        visitor.type_keys(Key::Enter + "").await?;
        let reference = visitor.read("#cite-sist02").await?;
        ensure!(reference.contains("(参照 20") && reference.starts_with("和歌山市. "), "{reference}");
        let open = visitor.all(".cite details[name][open]").await?.len();
        ensure!(open == 1, "{open} forms are open at once");
        let card = visitor.run("return document.querySelector('#cite-html').textContent", vec![]).await?;
        ensure!(
            card.as_str().is_some_and(|card| card.starts_with("<blockquote") && !card.contains("<script")),
            "{card}"
        );
        let record = visitor.run("return document.querySelector('#cite-ris').textContent", vec![]).await?;
        let read_on = record.as_str().and_then(|record| record.split_once("Y2  - ")?.1.lines().next());
        ensure!(read_on.is_some_and(|day| day.starts_with("20") && day.split('/').count() == 3), "{record}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tray_warns_where_the_browser_keeps_nothing() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("findings/wakayama-2022-004/").await?;
        visitor.alive().await?;
        visitor
            .run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }", vec![])
            .await?;
        visitor.see("[data-collects]").await?.click().await?;
        visitor.read_until("[role=alert]", "保存できません").await?;
        Ok(())
    })
    .await
}

/// Results are taken away as a list, whose notes travel in its address.
#[tokio::test]
async fn results_and_notes_are_taken_away() -> Result<()> {
    const BEGINNING: &str = "
        const create = URL.createObjectURL;
        URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => window.taken = String.fromCharCode(...new Uint8Array(bytes.slice(0, 60)))); return create.call(URL, blob); };
        HTMLAnchorElement.prototype.click = function () { window.lastName = this.download; };";
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E9%8D%B5").await?;
        let results = visitor.results("鍵").await?;
        let address = visitor
            .until("the list has an address", async || {
                let href = "return document.querySelector('.take-away:not([hidden]) a')?.search ?? null";
                Ok(visitor.run(href, vec![]).await?.as_str().map(str::to_owned))
            })
            .await?;
        let first = results.first().context("no results")?.clone();
        ensure!(address.contains(&first), "{address} lacks {first}");
        let note = format!("compare/{address}&note.{first}=%E7%A2%BA%E8%AA%8D%20a%26b");
        visitor.open(&note).await?;
        visitor.alive().await?;
        visitor.read_until(".tray-note", "確認 a&b").await?;
        visitor.run(BEGINNING, vec![]).await?;
        for (label, name) in [("Excel", "findings.xlsx"), ("Word", "findings.docx")] {
            let press = "[...document.querySelectorAll('.tray .actions button')].find(b => b.textContent === arguments[0]).click()";
            visitor.run(press, vec![label.into()]).await?;
            visitor
                .until(name, async || {
                    let script = "return window.lastName === arguments[0] && window.taken?.startsWith('PK') || null";
                    Ok(visitor.run(script, vec![name.into()]).await?.as_bool())
                })
                .await?;
        }
        let shared = visitor.run("return document.querySelector('#share').textContent", vec![]).await?;
        ensure!(shared.as_str().is_some_and(|shared| shared.contains(&format!("note.{first}="))), "{shared}");
        Ok(())
    })
    .await
}

/// Rows are sorted by how far the shares of two reports lie apart, as their bars show.
#[tokio::test]
async fn rows_are_sorted_by_difference_of_shares() -> Result<()> {
    const BARS: &str = "
        return [...document.querySelectorAll('.tally tbody tr')].map(row =>
            [...row.querySelectorAll('td')].map(cell => Number(cell.querySelector('.fill')?.getAttribute('width') ?? 0)))
            .map(([one, other]) => Math.abs(one - other))";
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("compare/?r=okayama-2019&r=wako-2022").await?;
        visitor.alive().await?;
        visitor.see(".compare .tally").await?;
        let listed = visitor.run(BARS, vec![]).await?;
        visitor.run("const s = document.querySelector('select[name=order]'); s.value = 'difference'; s.dispatchEvent(new Event('change', {bubbles: true}))", vec![]).await?;
        let sorted = visitor
            .until("the rows are sorted", async || {
                let bars = visitor.run(BARS, vec![]).await?;
                Ok((bars != listed).then_some(bars))
            })
            .await?;
        let differences: Vec<u64> = sorted.as_array().context("no rows")?.iter().filter_map(Value::as_u64).collect();
        // Bars are rounded to thousandths of the longest.
        ensure!(differences.windows(2).all(|pair| pair[0] + 8 >= pair[1]), "{differences:?}");
        ensure!(differences[0] > 100, "the bars do not differ: {differences:?}");
        ensure!(visitor.page().await?.ends_with("&order=difference"), "on {}", visitor.page().await?);
        Ok(())
    })
    .await
}

/// A chosen row leads on to its findings, whose titles are headings.
#[tokio::test]
async fn chosen_row_gets_the_focus() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("compare/?r=shimonoseki-2023&r=wako-2022").await?;
        visitor.alive().await?;
        visitor.see(".tally a[href*='row=vendor']").await?.click().await?;
        visitor
            .until("the heading of the row has the focus", async || {
                Ok((visitor.run("return document.activeElement.id", vec![]).await? == "aligned").then_some(()))
            })
            .await?;
        ensure!(!visitor.all(".aligned h4.item-title a").await?.is_empty(), "titles are no headings");
        Ok(())
    })
    .await
}
