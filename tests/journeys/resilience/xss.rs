//! No text in an address or in storage becomes code or markup: it is shown as text.
//!
//! Texts of reports and rules are tried with the same list by the tests of the prerenderer.

use anyhow::{Context, Result, ensure};
use corpus::Finding;
use end_to_end::{Options, Visitor, dist, journey};
use serde_json::{Value, json};

use crate::share::{in_shares, share};

/// One a line; each calls `alert`, asks another host, or changes what the page means.
const PAYLOADS: &str = include_str!("../../xss/payloads.txt");
/// Notes whoever calls `alert`.
const WATCH: &str = "window.executed = []; window.alert = what => window.executed.push(String(what))";
/// Scripts that ran, and markup in the page that no page of the site has.
const FOUND: &str = "
    const foreign = element => [...element.attributes].some(a => a.name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(a.value))
        || ['IFRAME', 'OBJECT', 'EMBED', 'STYLE', 'FRAMESET', 'XSS', 'X', 'MARQUEE', 'MATH'].includes(element.tagName.toUpperCase())
        || element.matches('script:not([src]):not([type=\"application/ld+json\"]), base ~ base, meta[http-equiv=refresh]');
    const shown = element => element.matches('input, option, [data-id], [data-query]') || element.closest('link[rel=icon]');
    return [window.executed, [...document.querySelectorAll('*')].filter(e => foreign(e) && !shown(e)).map(e => e.outerHTML)]";

async fn nothing_ran(visitor: &Visitor, payload: &str) -> Result<()> {
    let found = visitor.run(FOUND, vec![]).await?;
    ensure!(found == json!([[], []]), "{payload}: {found}");
    Ok(())
}

fn payloads() -> Vec<&'static str> {
    PAYLOADS.lines().collect()
}

fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

async fn watched(options: Options, steps: impl AsyncFnOnce(&Visitor) -> Result<()>) -> Result<()> {
    journey(options, async |visitor: &Visitor| {
        visitor.open("about/").await?;
        visitor.before_every_page(WATCH).await?;
        steps(visitor).await
    })
    .await
}

#[test]
fn payloads_are_many() {
    let mut all = payloads();
    all.sort();
    all.dedup();
    assert!(all.len() >= 200 && all.len() == payloads().len(), "{} payloads", all.len());
}

in_shares!(search_address: search_address_1 = 0, search_address_2 = 1, search_address_3 = 2, search_address_4 = 3);

async fn search_address(number: usize) -> Result<()> {
    watched(Options::default(), async |visitor: &Visitor| {
        for payload in share(payloads(), number) {
            let value = escaped(payload);
            visitor.open(&format!("search/?q={value}&m={value}&kind={value}&topic={value}#{value}")).await?;
            visitor.results(payload).await?;
            let shown = visitor.run("return document.querySelector('input[name=q]').value", vec![]).await?;
            ensure!(shown == payload, "{payload} is shown as {shown}");
            nothing_ran(visitor, payload).await?;
        }
        Ok(())
    })
    .await
}

in_shares!(comparison_address: comparison_address_1 = 0, comparison_address_2 = 1, comparison_address_3 = 2, comparison_address_4 = 3);

async fn comparison_address(number: usize) -> Result<()> {
    watched(Options::default(), async |visitor: &Visitor| {
        for some in share(payloads().chunks(4), number) {
            let values: Vec<String> = some.iter().map(|payload| escaped(payload)).collect();
            let named = ["r", "by", "rate", "row"].iter().zip(&values).map(|(name, value)| format!("{name}={value}"));
            for query in [format!("ids={}&view={}", values.join(","), values[0]), named.collect::<Vec<_>>().join("&")] {
                visitor.open(&format!("compare/?{query}")).await?;
                visitor.alive().await?;
                nothing_ran(visitor, &some.join("\n")).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tray_address_runs_nothing() -> Result<()> {
    watched(Options::default(), async |visitor: &Visitor| {
        let findings: Vec<Finding> = serde_json::from_slice(&std::fs::read(dist()?.join("data/findings.json"))?)?;
        for some in payloads().chunks(40) {
            let ids: Vec<&str> = findings.iter().map(|finding| finding.id.as_str()).take(some.len()).collect();
            // Ids that are none stand among those that are.
            let tray = format!("{} {}", ids.join(" "), some.join(" "));
            let keep = "localStorage.clear(); localStorage.setItem('tray', arguments[0]);
                arguments[1].forEach((id, at) => localStorage.setItem(`note ${id}`, arguments[2][at]));
                localStorage.setItem('language', arguments[2][0]); localStorage.setItem('offline', arguments[2][0])";
            visitor.run(keep, vec![tray.into(), json!(ids), json!(some)]).await?;
            visitor.open("compare/?ids=").await?;
            visitor.alive().await?;
            let notes = visitor
                .until("the notes are there", async || {
                    let script = "return [...document.querySelectorAll('.tray-note textarea')].map(note => note.value)";
                    let notes: Vec<Value> = serde_json::from_value(visitor.run(script, vec![]).await?)?;
                    Ok((notes.len() >= some.len()).then_some(notes))
                })
                .await?;
            for payload in some {
                ensure!(notes.contains(&json!(payload)), "{payload} is not shown: {notes:?}");
            }
            nothing_ran(visitor, some.first().context("no payload")?).await?;
            visitor.open("").await?;
            visitor.alive().await?;
            nothing_ran(visitor, "the start page").await?;
        }
        Ok(())
    })
    .await
}
