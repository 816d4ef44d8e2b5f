//! A citizen wants to know about a town or a theme: from the start page to a finding, with numbers that hold.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};
use serde_json::Value;

/// The cells of the matrix: where each leads, and the number in it.
async fn cells(visitor: &Visitor) -> Result<BTreeMap<String, usize>> {
    let script = "return Object.fromEntries([...document.querySelectorAll('.matrix td a')]
        .map(a => [a.getAttribute('href'), Number(a.textContent)]))";
    Ok(serde_json::from_value(visitor.run(script, vec![]).await?)?)
}

/// The link of a cell in its parts: the topic's page and the municipality.
fn parts(link: &str) -> Result<(&str, &str)> {
    link.split_once('#').with_context(|| format!("{link} names no municipality"))
}

async fn from_a_theme_to_a_finding(visitor: &Visitor) -> Result<()> {
    visitor.open("").await?;
    visitor.alive().await?;
    visitor.see(".section-head a[href='compare/#matrix']").await?.click().await?;
    let cell = visitor.see(".matrix a[href='topics/access/#wakayama']").await?;
    let count: usize = cell.text().await?.parse()?;
    cell.click().await?;
    visitor.read_until("h1", "アクセス管理").await?;
    let shown = visitor.all("#wakayama .item").await?.len();
    ensure!(shown == count && count > 0, "the matrix says {count}, the page shows {shown}");
    ensure!(visitor.page().await? == "topics/access/#wakayama", "on {}", visitor.page().await?);
    visitor.type_keys(Key::Tab + "").await?;
    let inside = visitor.run("return document.activeElement.closest('#wakayama') !== null", vec![]).await?;
    ensure!(inside == true, "the keyboard does not go on from the municipality");

    visitor.see("#wakayama .item a").await?.click().await?;
    visitor.see("article.finding blockquote").await?;
    visitor.see("a.topic[href='topics/access/']").await?.click().await?;
    visitor.read_until("h1", "アクセス管理").await?;
    Ok(())
}

#[tokio::test]
async fn theme_leads_to_a_finding() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| from_a_theme_to_a_finding(visitor).await).await
}

#[tokio::test]
async fn theme_leads_to_a_finding_on_a_phone_under_a_sub_path() -> Result<()> {
    let options = Options { width: 360, base: "/any/path/".into(), ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        from_a_theme_to_a_finding(visitor).await?;
        for page in ["", "topics/procurement/", "search/?topic=access"] {
            visitor.open(page).await?;
            visitor.alive().await?;
            let wider = visitor.run("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
            ensure!(wider.as_i64().is_some_and(|pixels| pixels <= 0), "/{page} is {wider} px wider than the screen");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn matrix_scrolls_by_keyboard_with_topics_in_sight() -> Result<()> {
    journey(Options { width: 360, ..Options::default() }, async |visitor: &Visitor| {
        visitor.open("compare/").await?;
        visitor.run("document.querySelector('[aria-labelledby=matrix]').focus()", vec![]).await?;
        let position = "const region = document.querySelector('[aria-labelledby=matrix]');
            const left = element => element.getBoundingClientRect().left;
            return [region.scrollLeft, left(region.querySelector('tbody th')) - left(region)]";
        let at: [f64; 2] = serde_json::from_value(visitor.run(position, vec![]).await?)?;
        ensure!(at == [0.0, 0.0], "at first it is at {at:?}");
        visitor
            .until("the right arrow scrolls the matrix", async || {
                visitor.type_keys(Key::Right + "").await?;
                let at: [f64; 2] = serde_json::from_value(visitor.run(position, vec![]).await?)?;
                ensure!(at[1].abs() < 1.0, "the topics have moved by {} px", at[1]);
                Ok((at[0] > 100.0).then_some(()))
            })
            .await
    })
    .await
}

#[tokio::test]
async fn town_leads_to_a_finding_and_its_theme() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("").await?;
        visitor.alive().await?;
        visitor.see(".cards a[href='reports/wako-2022/']").await?.click().await?;
        visitor.see("article.report .item a").await?.click().await?;
        visitor.see("article.finding a.topic").await?.click().await?;
        visitor.see("article.topic-page").await?;
        visitor.see("#wako .item").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn matrix_numbers_are_those_of_the_findings_shown() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("compare/").await?;
        let cells = cells(visitor).await?;
        ensure!(cells.len() > 40, "only {} cells lead anywhere", cells.len());
        let topics = visitor.attributes(".matrix tbody th a", "href").await?;
        ensure!(topics.len() == 16, "{} topics", topics.len());
        for topic in topics {
            visitor.open(&topic).await?;
            let script = "return Object.fromEntries([...document.querySelectorAll('.group[id]')]
                .map(group => [group.id, new Set([...group.querySelectorAll('.item')].map(item => item.dataset.id)).size]))";
            let shown: BTreeMap<String, usize> = serde_json::from_value(visitor.run(script, vec![]).await?)?;
            let said = cells.iter().filter_map(|(link, count)| {
                let (page, municipality) = parts(link).ok()?;
                (page == topic).then(|| (municipality.to_owned(), *count))
            });
            let said: BTreeMap<String, usize> = said.collect();
            ensure!(said == shown, "{topic}: the matrix says {said:?}, the page shows {shown:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn search_narrows_to_a_theme() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("compare/").await?;
        let cells = cells(visitor).await?;
        visitor.open("search/?topic=vendor").await?;
        visitor.results("").await?;
        let facets = "return Object.fromEntries([...document.querySelectorAll('input[name=m]')]
            .map(input => [input.value, Number(input.closest('label').querySelector('.number').textContent)]))";
        let facets: BTreeMap<String, usize> = serde_json::from_value(visitor.run(facets, vec![]).await?)?;
        for (municipality, count) in &facets {
            let said = cells.get(&format!("topics/vendor/#{municipality}")).copied().unwrap_or_default();
            ensure!(said == *count, "{municipality}: the matrix says {said}, the search {count}");
        }
        ensure!(facets.values().sum::<usize>() > 10, "hardly any findings: {facets:?}");

        // Another theme beside it, by hand: the address follows, and brings the same back.
        visitor.see(".topic-facet summary").await?.click().await?;
        visitor.see("input[name=topic][value=access]").await?.click().await?;
        visitor
            .until("the address tells both", async || {
                Ok(visitor.page().await?.ends_with("?topic=access&topic=vendor").then_some(()))
            })
            .await?;
        let both = visitor.read_until(".topic-facet summary", "アクセス管理").await?;
        ensure!(both.contains("委託先管理"), "{both}");
        visitor.back().await?;
        visitor
            .until("only the first is left", async || {
                let script =
                    "return [...document.querySelectorAll('input[name=topic]:checked')].map(input => input.value)";
                Ok((visitor.run(script, vec![]).await? == serde_json::json!(["vendor"])).then_some(()))
            })
            .await
    })
    .await
}

#[tokio::test]
async fn matrix_shades_are_readable() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("compare/").await?;
        for scheme in ["light", "dark"] {
            let lowest: f64 = serde_json::from_value(visitor.run(LOWEST_CONTRAST, vec![Value::from(scheme)]).await?)?;
            ensure!(lowest >= 4.5, "a contrast of only {lowest:.2} in the {scheme} matrix");
        }
        Ok(())
    })
    .await
}

/// The lowest contrast between a text of the matrix or its legend and what lies behind it, by the formula of WCAG 2.
const LOWEST_CONTRAST: &str = "
    document.documentElement.style.colorScheme = arguments[0];
    document.getAnimations().forEach(change => change.finish());
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const pixel = color => { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
    const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
    const style = (element, name) => getComputedStyle(element)[name];
    const behind = element => {
        for (let e = element; e; e = e.parentElement)
            if (!/^(transparent|rgba\\(0, 0, 0, 0\\))$/.test(style(e, 'backgroundColor'))) return style(e, 'backgroundColor');
        throw new Error('nothing behind it');
    };
    const texts = [...document.querySelectorAll('.matrix td, .matrix td a, .matrix th, .matrix th *, .legend span')];
    return Math.min(...texts.map(text => {
        const [a, b] = [light(pixel(style(text, 'color'))), light(pixel(behind(text)))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }));
";

/// Contents of each criticism that several municipalities share: whose findings, those that lack the topic, and who is
/// said to be silent; its heading, its items, and what is folded below these.
const COMMON: &str = "
    const names = (within) => [...new Set([...within.querySelectorAll('.place')].map(place => place.textContent))];
    const onTopic = new Set([...document.querySelectorAll('.group .item')].map(item => item.dataset.id));
    return [...document.querySelectorAll('.common')].map(common => ({
        made: names(common.querySelector('.findings')),
        strange: [...common.querySelectorAll('.item')].filter(item => !onTopic.has(item.dataset.id)).length,
        issue: common.querySelector('h3').textContent.trim(),
        items: common.querySelectorAll('.item').length,
        folded: [...common.querySelectorAll('details')].map(folded =>
            [folded.querySelector('summary').textContent, folded.querySelectorAll('a').length, folded.open]),
        silent: common.querySelector(':scope > .hint') ? names(common.querySelector(':scope > .hint')) : [],
    }))";

#[tokio::test]
async fn topic_names_the_towns_of_a_common_criticism() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        let (mut criticisms, mut folds) = (0, 0);
        for topic in ["access", "procurement", "vendor", "audit"] {
            visitor.open(&format!("topics/{topic}/")).await?;
            visitor.see("h2#common").await?;
            for common in visitor.run(COMMON, vec![]).await?.as_array().context("no list")? {
                let names = |part: &str| -> Result<Vec<String>> { Ok(serde_json::from_value(common[part].clone())?) };
                let (made, silent) = (names("made")?, names("silent")?);
                ensure!(made.len() > 1, "{topic}: only {made:?} makes it");
                ensure!(made.len() + silent.len() == 5, "{topic}: somebody is left out: {common}");
                ensure!(made.iter().all(|name| !silent.contains(name)), "{topic}: {common}");
                ensure!(common["strange"] == 0, "{topic}: a finding on another topic: {common}");
                ensure!(common["issue"].as_str().is_some_and(|issue| !issue.is_empty()), "{topic}: {common}");
                ensure!(common["items"] == made.len(), "{topic}: not one finding a town: {common}");
                for fold in common["folded"].as_array().context("no list")? {
                    let (summary, links) = (fold[0].as_str().context("no summary")?, &fold[1]);
                    ensure!(summary.ends_with(&format!("{links}件")) && fold[2] == false, "{topic}: {common}");
                    folds += 1;
                }
                criticisms += 1;
            }
        }
        ensure!(folds > 0, "nothing is repeated");
        ensure!(criticisms > 4, "hardly any criticism in common: {criticisms}");
        Ok(())
    })
    .await
}
