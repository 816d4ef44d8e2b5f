//! Time to the first five results for a visitor on a slow line.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use xtask::bench::{LineFigures, Loading};

use crate::browser::{Chromium, Devtools, Host, Line, Tab};

/// 10 Mbit/s, 100 ms.
pub const LINE: Line = Line { latency_ms: 100.0, throughput: 1_250_000.0 };

/// Number of runs; the median counts.
const RUNS: usize = 5;

/// パスワード: half of the reports speak of it.
pub const QUERY: &str = "%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%89";

/// Notes when the page first shows five results, in milliseconds since it was asked for.
const WATCH: &str = "
    globalThis.shown = () => document.querySelectorAll('[aria-busy=false] > .results > [data-id]').length >= 5;
    globalThis.firstFive = new Promise(done => {
        const look = () => shown() && (watch.disconnect(), done(performance.now()));
        const watch = new MutationObserver(look);
        watch.observe(document, { subtree: true, childList: true, attributes: true });
    });";

/// Time of the first painted text.
const PAINTED: &str = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";

/// Types the query into a page whose engine waits, and tells how many milliseconds the results took.
const TYPE: &str = "new Promise(done => {
    const box = document.querySelector('input[name=q]');
    const start = performance.now();
    new MutationObserver((_, watch) => shown() && (watch.disconnect(), done(performance.now() - start)))
        .observe(document, { subtree: true, childList: true, attributes: true });
    box.value = decodeURIComponent('QUERY');
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
})";

/// Measures the built site.
pub fn measure(dist: &Path) -> Result<LineFigures> {
    let host = Host::serve(dist, &["", "search/", "index/"])?;
    let chromium = Chromium::start()?;
    let mut visit = Visit { host: &host, devtools: chromium.devtools()? };
    // Not counted: whatever the browser does once.
    visit.cold()?;
    Ok(LineFigures {
        runs: RUNS,
        cold: median(|| visit.cold())?,
        preloaded: median(|| visit.preloaded())?,
        typed: median(|| visit.typed())?,
    })
}

/// A visitor of the site.
pub struct Visit<'a> {
    pub host: &'a Host,
    /// The visitor's browser.
    pub devtools: Devtools,
}

impl Visit<'_> {
    /// Opens a search, with nothing in the cache.
    pub fn cold(&mut self) -> Result<Loading> {
        let tab = self.arrive()?;
        let loading = self.search(&tab)?;
        self.devtools.close(tab)?;
        Ok(loading)
    }

    /// Opens a search from the start page, which has preloaded the engine.
    fn preloaded(&mut self) -> Result<Loading> {
        let tab = self.arrive()?;
        self.rest(&tab, "")?;
        let loading = self.search(&tab)?;
        self.devtools.close(tab)?;
        Ok(loading)
    }

    /// Types into the search page, whose engine is there already.
    fn typed(&mut self) -> Result<Loading> {
        let tab = self.arrive()?;
        self.rest(&tab, "search/")?;
        let milliseconds = self.devtools.evaluate(&tab, &TYPE.replace("QUERY", QUERY))?.as_f64().context("no time")?;
        let traffic = self.devtools.traffic();
        self.devtools.close(tab)?;
        Ok(Loading::new(milliseconds, None, traffic.exchanges().len(), traffic.in_sequence(), traffic.bytes()))
    }

    /// A visitor on the slow line who was never here.
    fn arrive(&mut self) -> Result<Tab> {
        let tab = self.devtools.open(Some(LINE))?;
        self.devtools.prepare(&tab, WATCH)?;
        Ok(tab)
    }

    /// Opens a page and stays until it has fetched all that it fetches unasked.
    fn rest(&mut self, tab: &Tab, page: &str) -> Result<()> {
        self.devtools.go(tab, &self.host.url(page))?;
        let mut fetched = Vec::new();
        for _ in 0..100 {
            self.devtools.evaluate(tab, "new Promise(done => setTimeout(done, 200))")?;
            let now = self.devtools.traffic();
            let is_quiet = now.exchanges().is_empty();
            fetched.extend(now.exchanges().iter().map(|exchange| exchange.url.clone()));
            if is_quiet && fetched.iter().any(|url| url.ends_with(".bundle")) {
                return Ok(());
            }
        }
        anyhow::bail!("/{page} fetched no index, but only {fetched:?}")
    }

    /// Opens a search and waits for its results.
    fn search(&mut self, tab: &Tab) -> Result<Loading> {
        self.devtools.go(tab, &self.host.url(&format!("search/?q={QUERY}")))?;
        let milliseconds = self.devtools.evaluate(tab, "firstFive")?.as_f64().context("no time")?;
        let painted = self.devtools.evaluate(tab, PAINTED)?.as_f64();
        let traffic = self.devtools.traffic().within(milliseconds);
        let slow = |exchange: &&crate::browser::Exchange| exchange.end - exchange.start < LINE.latency_ms / 1000.0;
        let swift: Vec<_> = traffic.exchanges().iter().filter(slow).collect();
        ensure!(swift.is_empty(), "faster than the line: {swift:?}");
        Ok(Loading::new(milliseconds, painted, traffic.exchanges().len(), traffic.in_sequence(), traffic.bytes()))
    }
}

/// The run that took a middling time.
pub fn median(mut run: impl FnMut() -> Result<Loading>) -> Result<Loading> {
    let mut runs = (0..RUNS).map(|_| run()).collect::<Result<Vec<_>>>()?;
    runs.sort_by(|a, b| a.milliseconds.total_cmp(&b.milliseconds));
    Ok(runs.swap_remove(RUNS / 2))
}
