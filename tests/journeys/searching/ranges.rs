//! An index to be read by ranges: results come from the ranges that they need, and from hosts without ranges, or with wrong ones.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use end_to_end::{Options, Visitor, dist, engine, journey};
use search::{Asset, Engine, Manifest, PagedBundle, Request, write_paged_bundle};

/// Name of the index that is read by ranges.
const BUNDLE: &str = "search-0000000000000000.bundle";
/// Number of results that the search page shows at first.
const FIRST_RESULTS: usize = 20;
const QUERIES: [&str; 5] = ["鍵", "\"個人情報\"", "サーバーの操作履歴", "区分:指摘 ログ", "下請 秘密"];

/// A host with the index of the reports, laid out to be read by ranges, in the place of the built one.
#[derive(Clone)]
struct RangeHost {
    bundle: Arc<PagedBundle>,
    /// Sends the ranges that it is asked for; else always all.
    sends_ranges: bool,
    /// Fault of the ranges that it sends, except the beginning.
    fault: Option<RangeFault>,
    /// `Range` headers of the requests.
    asked: Arc<Mutex<Vec<Option<String>>>>,
    sent: Arc<Mutex<u64>>,
}

/// Misbehaviour of a host that says it sends a range.
#[derive(Debug, Clone, Copy)]
enum RangeFault {
    Damaged,
    Short,
    /// Cut from what the host had compressed.
    Compressed,
}

impl RangeHost {
    fn new(sends_ranges: bool) -> Result<Self> {
        let library = indexer::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
        let bundle = Arc::new(write_paged_bundle(&library.corpus, &library.search_dictionary())?);
        let (asked, sent) = Default::default();
        Ok(Self { bundle, sends_ranges, fault: None, asked, sent })
    }

    /// Answers instead of the built index.
    fn router(&self) -> Result<Router> {
        let mut manifest: Manifest = serde_json::from_slice(&std::fs::read(dist()?.join(Manifest::PATH))?)?;
        let bytes = self.bundle.bytes.len() as u64;
        manifest.bundle = Asset { path: BUNDLE.to_owned(), bytes, sha256: String::new() };
        manifest.opening = Some(self.bundle.opening);
        let manifest = serde_json::to_string(&manifest)?;
        let router =
            [engine("index/manifest")?, Manifest::PATH.to_owned()].iter().fold(Router::new(), |router, path| {
                let manifest = manifest.clone();
                router.route(&format!("/{path}"), get(|| async move { manifest }))
            });
        let host = self.clone();
        Ok(router.route(&format!("/index/{BUNDLE}"), get(|headers: HeaderMap| async move { host.answer(&headers) })))
    }

    /// A page that names this index instead of the built one, as the prerenderer names one that is read by ranges.
    fn page(&self, folder: &str) -> Result<String> {
        let html = std::fs::read_to_string(dist()?.join(folder).join("index.html"))?;
        let (whole, last) = (format!(" {}\"", engine("index/search")?), self.bundle.opening - 1);
        ensure!(html.contains(&whole), "/{folder} names no index");
        Ok(html.replace(&whole, &format!("\" data-index=\"index/{BUNDLE}\" data-range=\"bytes=0-{last}\"")))
    }

    fn answer(&self, headers: &HeaderMap) -> Response {
        let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok()).map(str::to_owned);
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked.clone());
        let bytes = &self.bundle.bytes;
        let range = asked.and_then(|range| {
            let (start, end) = range.strip_prefix("bytes=")?.split_once('-')?;
            Some(start.parse::<usize>().ok()?..end.parse::<usize>().ok()? + 1)
        });
        let Some(range) = range.filter(|range| self.sends_ranges && bytes.get(range.clone()).is_some()) else {
            return bytes.clone().into_response();
        };
        *self.sent.lock().unwrap_or_else(PoisonError::into_inner) += range.len() as u64;
        let mut part = bytes[range.clone()].to_vec();
        let fault = self.fault.filter(|_| range.start > 0);
        match fault {
            Some(RangeFault::Damaged) => part[9] ^= 1,
            Some(RangeFault::Short) => part.truncate(part.len() / 2),
            Some(RangeFault::Compressed) | None => {}
        }
        let place = format!("bytes {}-{}/{}", range.start, range.end - 1, bytes.len());
        // The browser may keep what was not damaged.
        let age = if range.start > 0 { "no-store" } else { "max-age=3600" };
        let kept = [(header::ETAG, "\"1\""), (header::CACHE_CONTROL, age)];
        let encoding = if let Some(RangeFault::Compressed) = fault { "gzip" } else { "identity" };
        let said = [(header::CONTENT_RANGE, place), (header::CONTENT_ENCODING, encoding.to_owned())];
        (StatusCode::PARTIAL_CONTENT, kept, said, part).into_response()
    }

    /// Results of the native engine.
    fn expected(&self, query: &str) -> Result<Vec<String>> {
        let engine = Engine::open_partial(&self.bundle.bytes[..], self.bundle.bytes.len() as u64)?;
        let response = engine.search(&Request::new(query, FIRST_RESULTS))?;
        Ok(response.hits.into_iter().map(|hit| hit.id).collect())
    }

    async fn is_searched_by(&self, visitor: &Visitor) -> Result<()> {
        // The address says another query than any that is typed: so it tells when typing rests.
        visitor.open("search/?q=USB").await?;
        for query in QUERIES {
            visitor.fill("input[name=q]", query).await?;
            let (shown, expected) = (visitor.results(query).await?, self.expected(query)?);
            ensure!(shown == expected, "`{query}`: the browser shows {shown:?}, expected {expected:?}");
        }
        Ok(())
    }
}

#[tokio::test]
async fn ranges_needed_are_all_that_is_read() -> Result<()> {
    let host = RangeHost::new(true)?;
    let options = Options { faults: host.router()?, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        host.is_searched_by(visitor).await?;
        let asked = host.asked.lock().unwrap_or_else(PoisonError::into_inner).clone();
        ensure!(asked.len() > QUERIES.len() && asked.iter().all(Option::is_some), "it was asked for {asked:?}");
        let sent = *host.sent.lock().unwrap_or_else(PoisonError::into_inner);
        ensure!(sent < host.bundle.bytes.len() as u64, "{sent} bytes were sent");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ranges_that_open_the_index_are_prefetched() -> Result<()> {
    let host = RangeHost::new(true)?;
    let [start, search] = ["", "search"].map(|folder| host.page(folder).map(Html));
    let (start, search) = (start?, search?);
    let pages = Router::new().route("/", get(|| async { start })).route("/search/", get(|| async { search }));
    let options = Options { faults: host.router()?.merge(pages), ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        let opening = Some(format!("bytes=0-{}", host.bundle.opening - 1));
        let times = || {
            let asked = host.asked.lock().unwrap_or_else(PoisonError::into_inner);
            asked.iter().filter(|range| **range == opening).count()
        };
        visitor.open("").await?;
        // What is noted here has come to its end.
        const FETCHED: &str =
            "return performance.getEntriesByType('resource').some(entry => entry.name.endsWith(arguments[0])) || null";
        let fetched = async || Ok(visitor.run(FETCHED, vec![BUNDLE.into()]).await?.as_bool());
        visitor.until("the beginning of the index is fetched", fetched).await?;
        ensure!(times() == 1, "it was fetched {} times", times());
        visitor.open("search/?q=%E9%8D%B5").await?;
        let shown = visitor.results("鍵").await?;
        ensure!(shown == host.expected("鍵")?, "other results: {shown:?}");
        ensure!(times() == 1, "the beginning was fetched {} times", times());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn host_without_ranges_sends_all_at_once() -> Result<()> {
    let host = RangeHost::new(false)?;
    let options = Options { faults: host.router()?, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        host.is_searched_by(visitor).await?;
        let asked = host.asked.lock().unwrap_or_else(PoisonError::into_inner).len();
        ensure!(asked == 1, "it was asked {asked} times");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn index_is_fetched_whole_where_ranges_are_not_what_they_should_be() -> Result<()> {
    for fault in [RangeFault::Damaged, RangeFault::Short, RangeFault::Compressed] {
        let host = RangeHost { fault: Some(fault), ..RangeHost::new(true)? };
        let options = Options { faults: host.router()?, expects_errors: true, ..Options::default() };
        journey(options, async |visitor: &Visitor| {
            visitor.open("search/?q=%E9%8D%B5").await?;
            let shown = visitor.results("鍵").await.with_context(|| format!("{fault:?}"))?;
            ensure!(shown == host.expected("鍵")?, "{fault:?}: other results: {shown:?}");
            let asked = host.asked.lock().unwrap_or_else(PoisonError::into_inner).clone();
            ensure!(asked.iter().filter(|range| range.is_none()).count() == 1, "{fault:?}: it was asked for {asked:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
