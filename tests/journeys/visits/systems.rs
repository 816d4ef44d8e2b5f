//! Someone follows a system: from the register to its page, to a finding and back, with numbers that are those of the
//! open data.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, Visitor, dist, journey};
use serde_json::Value;

/// The records of a file of the open data.
fn data(file: &str) -> Result<Vec<Value>> {
    Ok(serde_json::from_str(&std::fs::read_to_string(dist()?.join("data").join(file))?)?)
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

fn list<'a>(record: &'a Value, field: &str) -> Vec<&'a str> {
    record[field].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The first system of the open data that is like this.
fn system(like: impl Fn(&Value) -> bool) -> Result<Value> {
    data("systems.json")?.into_iter().find(like).context("no system is like that")
}

fn is_audited(system: &Value) -> bool {
    text(system, "coverage") == "audited"
}

/// From the register to a system, to its first finding, and back by the finding's own link.
async fn from_the_register_to_a_finding(visitor: &Visitor) -> Result<()> {
    let system = system(|system| is_audited(system) && list(system, "findings").len() > 2)?;
    let id = text(&system, "id");
    visitor.open("").await?;
    visitor.see("nav a[href='systems/']").await?.click().await?;
    visitor.read_until("h1", "情報システム").await?;
    visitor.see(&format!(".register tr[data-id='{id}'] th a")).await?.click().await?;
    visitor.read_until("h1", text(&system, "name")).await?;
    let shown = visitor.attributes("#findings ~ .findings .item", "data-id").await?;
    ensure!(shown == list(&system, "findings"), "{id}: {shown:?}");
    visitor.see("#findings ~ .findings .item a").await?.click().await?;
    visitor.see(&format!("article.finding[data-id='{}']", shown[0])).await?;
    visitor.see(&format!(".facts a[href='systems/{id}/']")).await?.click().await?;
    visitor.read_until("h1", text(&system, "name")).await?;
    ensure!(visitor.page().await? == format!("systems/{id}/"), "on /{}", visitor.page().await?);
    Ok(())
}

#[tokio::test]
async fn register_leads_to_a_finding_and_back() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| from_the_register_to_a_finding(visitor).await).await
}

#[tokio::test]
async fn register_leads_to_a_finding_and_back_without_scripts_on_a_phone() -> Result<()> {
    let options = Options { javascript: false, width: 360, ..Options::default() };
    journey(options, async |visitor: &Visitor| from_the_register_to_a_finding(visitor).await).await
}

#[tokio::test]
async fn register_shows_each_system_with_its_numbers() -> Result<()> {
    let contracts = data("contracts.json")?;
    let largest = |system: &Value| {
        let own = contracts.iter().filter(|contract| contract["system"] == system["id"]);
        own.filter_map(|contract| contract["amount"]["yen"].as_i64()).max()
    };
    let wanted: BTreeMap<String, (Option<i64>, usize)> = data("systems.json")?
        .iter()
        .map(|system| (text(system, "id").to_owned(), (largest(system), list(system, "findings").len())))
        .collect();
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("systems/").await?;
        let script = "const digits = element => element ? Number(element.textContent.replace(/[^0-9]/g, '')) : null;
            return [...document.querySelectorAll('#register ~ section tr[data-id]')].map(row =>
                [row.dataset.id, [digits(row.querySelector('.yen')), digits(row.querySelector('td:last-child a')?.lastChild) ?? 0]])";
        let rows: Vec<(String, (Option<i64>, usize))> =
            serde_json::from_value(visitor.run(script, vec![]).await?)?;
        ensure!(rows.len() == wanted.len(), "{} rows, {} systems", rows.len(), wanted.len());
        let shown: BTreeMap<_, _> = rows.into_iter().collect();
        for (id, numbers) in &wanted {
            ensure!(shown.get(id) == Some(numbers), "{id}: {:?} is shown, it is {numbers:?}", shown.get(id));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn procurement_methods_are_counted_as_in_profiles() -> Result<()> {
    let mut wanted: BTreeMap<(String, String), u64> = BTreeMap::new();
    for system in data("systems.json")?.iter().filter(|system| is_audited(system)) {
        let methods: BTreeSet<&str> = list(&system["procurement"], "methods").into_iter().collect();
        for method in methods {
            *wanted.entry((text(system, "municipality").to_owned(), method.to_owned())).or_default() += 1;
        }
    }
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("systems/").await?;
        let script = "const table = document.querySelector('.methods');
            const places = [...table.querySelectorAll('thead th')].slice(1).map(cell => cell.textContent);
            return [...table.querySelectorAll('tbody tr')].flatMap(row => [...row.cells].slice(1).map((cell, at) =>
                [[places[at], row.cells[0].textContent], Number(cell.textContent)])).filter(([, count]) => count > 0)";
        let shown: Vec<((String, String), u64)> = serde_json::from_value(visitor.run(script, vec![]).await?)?;
        let shown: BTreeMap<_, _> = shown.into_iter().collect();
        ensure!(shown == wanted, "shown {shown:?}, wanted {wanted:?}");
        Ok(())
    })
    .await
}

/// No finding, a report that says so, and nobody who looked are three things.
#[tokio::test]
async fn system_without_findings_is_worded_by_its_coverage() -> Result<()> {
    let silent = |system: &Value, coverage: &str| {
        let nothing = system["nothing"].as_array().is_none_or(Vec::is_empty);
        text(system, "coverage") == coverage && list(system, "findings").is_empty() && nothing
    };
    let says_so = system(|system| {
        is_audited(system) && list(system, "findings").is_empty() && !system["nothing"][0]["text"].is_null()
    })?;
    let not_audited = system(|system| silent(system, "listed"))?;
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open(&format!("systems/{}/", text(&says_so, "id"))).await?;
        visitor.read_until("section[aria-labelledby=findings]", text(&says_so["nothing"][0], "text")).await?;
        visitor.open(&format!("systems/{}/", text(&not_audited, "id"))).await?;
        let said = visitor.read_until("section[aria-labelledby=findings]", "監査対象外").await?;
        ensure!(!said.contains("問題なし"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn report_lists_its_systems_and_amounts() -> Result<()> {
    let (systems, contracts) = (data("systems.json")?, data("contracts.json")?);
    let reports: BTreeSet<&str> = systems.iter().map(|system| text(system, "report")).collect();
    journey(Options::default(), async |visitor: &Visitor| {
        for report in reports {
            visitor.open(&format!("reports/{report}/")).await?;
            let of = |records: &[Value]| -> BTreeSet<String> {
                let own = records.iter().filter(|record| text(record, "report") == report);
                own.map(|record| text(record, "id").to_owned()).collect()
            };
            let listed: BTreeSet<String> =
                visitor.attributes(".system-list [data-id]", "data-id").await?.into_iter().collect();
            ensure!(listed == of(&systems), "{report}: {listed:?}");
            let amounts: BTreeSet<String> =
                visitor.attributes(".amounts [data-id]", "data-id").await?.into_iter().collect();
            ensure!(amounts == of(&contracts), "{report}: {amounts:?}");
        }
        Ok(())
    })
    .await
}

/// Each answer's number and the width of its bar are those of the data.
#[tokio::test]
async fn bars_have_lengths_of_their_numbers() -> Result<()> {
    let surveys = data("surveys.json")?;
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("surveys/").await?;
        let script = "
            const bar = fill => fill && fill.width.baseVal.value / 10;
            return Object.fromEntries([...document.querySelectorAll('section.question')].map(question =>
            [question.dataset.id, [...question.querySelectorAll('tbody tr')].map(row =>
                [row.cells[1].textContent, bar(row.querySelector('.fill'))])]))";
        let shown: BTreeMap<String, Vec<(String, Option<f64>)>> =
            serde_json::from_value(visitor.run(script, vec![]).await?)?;
        let figures = |survey: &Value| survey["figures"].as_array().cloned().unwrap_or_default();
        let answered: Vec<&Value> = surveys.iter().filter(|survey| !figures(survey).is_empty()).collect();
        ensure!(shown.len() == answered.len(), "{} shown, {} answered", shown.len(), answered.len());
        for survey in answered {
            let rows = shown.get(text(survey, "id")).context("a question is missing")?;
            for (figure, (said, width)) in figures(survey).iter().zip(rows) {
                let [count, percentage, base] = ["count", "percentage", "base"].map(|field| figure[field].as_f64());
                let share = percentage.or_else(|| Some(count? * 100.0 / base?));
                let numbers = [count, percentage].into_iter().flatten();
                for number in numbers {
                    ensure!(said.contains(&number.to_string()), "{}: {number} is not in {said}", survey["id"]);
                }
                let close = matches!((share, width), (Some(a), Some(b)) if (a - b).abs() < 0.06);
                ensure!(close || (share, *width) == (None, None), "{}: {share:?} {width:?}", survey["id"]);
            }
        }
        Ok(())
    })
    .await
}

/// Bars contrast with the page at 3:1 (WCAG 1.4.11), in the light and in the dark.
#[tokio::test]
async fn bars_show_in_light_and_dark() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("surveys/").await?;
        for scheme in ["light", "dark"] {
            let script = "document.documentElement.style.colorScheme = arguments[0];
                const canvas = document.createElement('canvas').getContext('2d');
                // A mixed colour is written in another colour space; what is painted has red, green and blue.
                const painted = color => {
                    canvas.fillStyle = color;
                    canvas.fillRect(0, 0, 1, 1);
                    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
                };
                const light = color => painted(color)
                    .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
                const page = light(getComputedStyle(document.documentElement).backgroundColor);
                return [...document.querySelectorAll('.fill')].map(bar => light(getComputedStyle(bar).fill))
                    .map(bar => (Math.max(bar, page) + 0.05) / (Math.min(bar, page) + 0.05))";
            let contrasts: Vec<f64> = serde_json::from_value(visitor.run(script, vec![scheme.into()]).await?)?;
            ensure!(contrasts.len() > 20, "only {} bars", contrasts.len());
            let least = contrasts.into_iter().fold(f64::INFINITY, f64::min);
            ensure!(least >= 3.0, "{scheme}: {least:.2}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn term_is_explained_where_it_occurs() -> Result<()> {
    let terms = data("glossary.json")?;
    let term = terms.iter().find(|term| text(term, "term") == "RPA").context("no term")?;
    let finding = data("findings.json")?.into_iter().find(|finding| text(finding, "text").contains("RPA"));
    let finding = finding.context("no finding uses the term")?;
    journey(Options { javascript: false, ..Options::default() }, async |visitor: &Visitor| {
        visitor.open(&format!("findings/{}/", text(&finding, "id"))).await?;
        visitor.see(".terms-here summary").await?.click().await?;
        let place = format!(".terms [data-id='{}']", text(term, "id"));
        visitor.read_until(&place, text(term, "definition")).await?;
        visitor.see(".terms-here a[href='glossary/']").await?.click().await?;
        visitor.read_until(&place, text(term, "definition")).await?;
        let all: BTreeSet<String> = visitor.attributes(".terms [data-id]", "data-id").await?.into_iter().collect();
        let wanted: BTreeSet<String> = terms.iter().map(|term| text(term, "id").to_owned()).collect();
        ensure!(all == wanted, "{all:?}");
        Ok(())
    })
    .await
}
