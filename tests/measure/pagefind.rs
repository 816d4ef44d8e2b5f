//! Our search beside Pagefind, another search for static sites, over the same findings: one page a finding, which holds
//! what our index holds of it and nothing else, so that each searches the same and brute force can say what is right.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use corpus::Finding;
use serde_json::{Value, json};
use xtask::bench::{Loading, PagefindComparison, SearchFigures};
use xtask::tools::npm::NpmPackage;

use crate::browser::{Chromium, Devtools, Host, Tab};
use crate::line::{self, LINE, QUERY, median};
use crate::quality::{Judge, Shelf, searched};

/// A page that searches with Pagefind and shows the first five results, as its makers advise.
const PAGE: &str = "<!doctype html>
<html lang=\"ja\"><meta charset=\"utf-8\"><title>Pagefind</title><ol></ol>
<script type=\"module\">
const pagefind = await import('./pagefind/pagefind.js');
globalThis.search = async query => (await pagefind.search(query)).results;
globalThis.show = async query => {
    const start = performance.now();
    const five = await Promise.all((await search(query)).slice(0, 5).map(result => result.data()));
    document.querySelector('ol').replaceChildren(...five.map(({ url, meta, excerpt }) => {
        const [item, link, text] = ['li', 'a', 'p'].map(name => document.createElement(name));
        [link.href, link.textContent, text.innerHTML] = [url, meta.title, excerpt];
        item.append(link, text);
        return item;
    }));
    return performance.now() - start;
};
const query = new URLSearchParams(location.search).get('q');
globalThis.ready = query ? show(query).then(() => performance.now()) : search('').then(() => true);
</script></html>";

/// Compares the two on the built site.
pub fn compare(dist: &Path) -> Result<PagefindComparison> {
    let findings: Vec<Finding> = serde_json::from_slice(&fs::read(dist.join("data/findings.json"))?)?;
    let shelf = Shelf::new(&findings);
    let other = tempfile::tempdir()?;
    write_pages(&findings, other.path())?;
    let pagefind = NpmPackage::PAGEFIND.install()?.join(".bin/pagefind");
    let built = Command::new(&pagefind).arg("--quiet").arg("--site").arg(other.path()).output()?;
    ensure!(built.status.success(), "Pagefind failed: {}", String::from_utf8_lossy(&built.stderr));

    let ours = Host::serve(dist, &["", "search/", "index/"])?;
    let theirs = Host::serve(other.path(), &["", "pagefind/"])?;
    let chromium = Chromium::start()?;
    let mut devtools = chromium.devtools()?;
    let (words, stretches) = (shelf.golden()?, shelf.stretches());
    let judge = Judge::open(dist)?;

    let mut visit = line::Visit { host: &ours, devtools };
    visit.cold()?;
    let cold = median(|| visit.cold())?;
    devtools = visit.devtools;
    let (milliseconds, requests, bytes) = our_queries(&mut devtools, &ours, &words)?;
    let [golden, literal] = [&words, &stretches].map(|queries| shelf.judge(queries, |query| Ok(judge.search(query))));
    let ours = SearchFigures { cold, milliseconds, requests, bytes, golden: golden?, literal: literal? };

    let mut pagefind = Pagefind { host: &theirs, devtools };
    pagefind.cold()?;
    let cold = median(|| pagefind.cold())?;
    let tab = pagefind.arrive()?;
    let (milliseconds, requests, bytes) = pagefind.queries(&tab, &words)?;
    let golden = shelf.judge(&words, |query| pagefind.found(&tab, query))?;
    let literal = shelf.judge(&stretches, |query| pagefind.found(&tab, query))?;
    let pagefind = SearchFigures { cold, milliseconds, requests, bytes, golden, literal };
    Ok(PagefindComparison { ours, pagefind })
}

/// Each finding as a page of its own, and the page that searches them.
fn write_pages(findings: &[Finding], folder: &Path) -> Result<()> {
    for finding in findings {
        let texts = searched(finding);
        let title = escaped(finding.title.as_deref().unwrap_or(&finding.text));
        let paragraphs: String = texts.iter().map(|text| format!("<p>{}</p>\n", escaped(text))).collect();
        let page = folder.join(format!("findings/{}/index.html", finding.id));
        fs::create_dir_all(page.parent().context("a page lies in a folder")?)?;
        let head = format!("<meta charset=\"utf-8\"><title>{title}</title>");
        fs::write(
            page,
            format!("<!doctype html>\n<html lang=\"ja\"><head>{head}</head><body>\n{paragraphs}</body></html>"),
        )?;
    }
    Ok(fs::write(folder.join("search.html"), PAGE)?)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Median time of a query where the engine is ready; mean bytes and requests.
fn our_queries(devtools: &mut Devtools, host: &Host, queries: &[String]) -> Result<(f64, f64, f64)> {
    const TYPE: &str = "(async () => {
        const box = document.querySelector('input[name=q]');
        const list = () => document.querySelector('[aria-busy=false] > .results');
        const type = query => new Promise(done => {
            const start = performance.now();
            const look = () => list()?.dataset.query === query && (watch.disconnect(), done(performance.now() - start));
            const watch = new MutationObserver(look);
            watch.observe(document.body, { subtree: true, childList: true, attributes: true });
            box.value = query;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
        const times = [];
        await type('準備');
        for (const query of QUERIES) times.push(await type(query));
        return times;
    })()";
    let tab = devtools.open(None)?;
    devtools.go(&tab, &host.url("search/"))?;
    devtools.evaluate(&tab, "new Promise(done => setTimeout(done, 3000))")?;
    devtools.traffic();
    let times = devtools.evaluate(&tab, &TYPE.replace("QUERIES", &json!(queries).to_string()))?;
    let traffic = devtools.traffic();
    devtools.close(tab)?;
    per_query(times, traffic.exchanges().len(), traffic.bytes())
}

fn per_query(times: Value, requests: usize, bytes: u64) -> Result<(f64, f64, f64)> {
    let mut times: Vec<f64> = serde_json::from_value(times)?;
    times.sort_by(f64::total_cmp);
    let count = times.len() as f64;
    Ok((times[times.len() / 2], requests as f64 / count, bytes as f64 / count))
}

struct Pagefind<'a> {
    host: &'a Host,
    devtools: Devtools,
}

impl Pagefind<'_> {
    /// Opens a search over the slow line, with nothing in the cache.
    fn cold(&mut self) -> Result<Loading> {
        let tab = self.devtools.open(Some(LINE))?;
        self.devtools.go(&tab, &self.host.url(&format!("search.html?q={QUERY}")))?;
        let milliseconds = self.wait(&tab)?.as_f64().context("no time")?;
        let traffic = self.devtools.traffic().within(milliseconds);
        self.devtools.close(tab)?;
        Ok(Loading::new(milliseconds, None, traffic.exchanges().len(), traffic.in_sequence(), traffic.bytes()))
    }

    /// Opens the page over a fast line and waits until Pagefind is ready.
    fn arrive(&mut self) -> Result<Tab> {
        let tab = self.devtools.open(None)?;
        self.devtools.go(&tab, &self.host.url("search.html"))?;
        self.wait(&tab)?;
        self.devtools.traffic();
        Ok(tab)
    }

    /// Waits for what the page's script, which comes after the page, promises.
    fn wait(&mut self, tab: &Tab) -> Result<Value> {
        const READY: &str = "new Promise(done => {
            const look = () => globalThis.ready ? done(ready) : setTimeout(look, 1);
            look();
        })";
        self.devtools.evaluate(tab, READY)
    }

    fn queries(&mut self, tab: &Tab, queries: &[String]) -> Result<(f64, f64, f64)> {
        let script = "(async () => { const times = []; for (const query of QUERIES) times.push(await show(query)); return times; })()";
        let times = self.devtools.evaluate(tab, &script.replace("QUERIES", &json!(queries).to_string()))?;
        let traffic = self.devtools.traffic();
        per_query(times, traffic.exchanges().len(), traffic.bytes())
    }

    /// The findings that it finds.
    fn found(&mut self, tab: &Tab, query: &str) -> Result<Vec<String>> {
        let script = "search(QUERY).then(results => Promise.all(results.map(result => result.data())))
            .then(results => results.map(({ url }) => url.split('/').at(-2)))";
        let ids = self.devtools.evaluate(tab, &script.replace("QUERY", &json!(query).to_string()))?;
        serde_json::from_value(ids).context("no list of ids")
    }
}
