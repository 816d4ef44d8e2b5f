//! Whatever fails, the page says what happened and what still works, and the tray is not lost.
//!
//! | what fails | test |
//! |---|---|
//! | the index is not there | `bundle_missing_is_told` |
//! | the index is cut off | `bundle_cut_off_is_told` |
//! | one byte of the index is another | `bundle_with_a_flipped_byte_is_told` |
//! | the index was kept damaged by the browser | `bundle_kept_damaged_is_fetched_again` |
//! | the index stops coming half-way | `bundle_that_stalls_is_told` |
//! | the index comes slowly | `loading::loading_shows_progress_and_answers_typed_query` |
//! | the index is of another version than the engine | `index_of_another_version_is_told` |
//! | the engine is not there | `engine_missing_is_told` |
//! | the engine breaks, once or always | `worker_that_breaks_once_is_restarted`, `worker_that_always_breaks_is_told` |
//! | the browser has no WebAssembly | `webassembly_missing_is_told` |
//! | JavaScript is off | `without_scripts` |
//! | storage is full | `storage_full_loses_nothing`, `keeping::copies_without_room_are_told` |
//! | storage is denied, as private windows may | `storage_denied_is_told`, `comparing::tray_warns_where_the_browser_keeps_nothing` |
//! | what is kept can't be reached any more | `keeping::copies_out_of_reach_are_told` |
//! | the window is a private one | `keeping::private_window_searches` |
//! | the clock is wrong | `clock_wrong_breaks_nothing` |
//! | two tabs with two versions | `offline::newer_version_comes_whole_when_asked_for` |
//! | a tab whose version is gone from the host | `keeping::tab_of_an_older_version_goes_on` |
//! | no connection | `offline` |
//! | an address of any bytes | `address_of_any_bytes_breaks_no_island_1` to `_4` |

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use end_to_end::{Options, Visitor, bundle, dist, engine, journey};
use tokio_stream::{StreamExt, once, pending};

use crate::share::{in_shares, share};

/// A fault that lasts until it is mended.
#[derive(Clone, Default)]
struct Fault {
    mended: Arc<AtomicBool>,
}

impl Fault {
    /// Answers `path` with `broken` until the fault is mended, then with the file of the built site.
    fn at(&self, path: &str, broken: impl Fn(Vec<u8>) -> Response + Clone + Send + Sync + 'static) -> Result<Router> {
        let file = std::fs::read(dist()?.join(path)).with_context(|| format!("no {path} in the built site"))?;
        let (mended, is_script) = (self.mended.clone(), path.ends_with(".js"));
        let answer = move || {
            let mut answer =
                if mended.load(Ordering::SeqCst) { file.clone().into_response() } else { broken(file.clone()) };
            if is_script {
                answer.headers_mut().insert("content-type", HeaderValue::from_static("text/javascript"));
            }
            async move { answer }
        };
        Ok(Router::new().route(&format!("/{path}"), get(answer)))
    }

    fn mend(&self) {
        self.mended.store(true, Ordering::SeqCst);
    }
}

/// Findings that the visitor collected before the failure.
const TRAY: &str = "okayama-2019-iken-3 wako-2022-001";
/// Half a minute passes in three seconds: nobody waits for it here.
const IMPATIENT: &str =
    "const wait = setTimeout; setTimeout = (act, ms, ...rest) => wait(act, ms === 30000 ? 3000 : ms, ...rest)";

async fn collect(visitor: &Visitor) -> Result<()> {
    visitor.open("about/").await?;
    visitor.run("localStorage.setItem('tray', arguments[0])", vec![TRAY.into()]).await.map(drop)
}

async fn is_collected(visitor: &Visitor) -> Result<()> {
    ensure!(visitor.run("return localStorage.tray", vec![]).await? == TRAY, "the tray is lost");
    Ok(())
}

async fn check(
    path: &str,
    broken: impl Fn(Vec<u8>) -> Response + Clone + Send + Sync + 'static,
    says: &str,
) -> Result<()> {
    let fault = Fault::default();
    let options = Options { faults: fault.at(path, broken)?, expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        collect(visitor).await?;
        visitor.before_every_page(IMPATIENT).await?;
        visitor.open("search/?q=%E9%8D%B5").await?;
        visitor.read_until("[role=alert]:not([hidden])", says).await?;
        visitor.read_until("[role=alert]:not([hidden])", "このまま読めます").await?;
        fault.mend();
        visitor.see("[role=alert]:not([hidden]) button").await?.click().await?;
        visitor.results("鍵").await?;
        is_collected(visitor).await
    })
    .await
}

#[tokio::test]
async fn bundle_missing_is_told() -> Result<()> {
    check(&bundle()?, |_| StatusCode::NOT_FOUND.into_response(), "404").await
}

#[tokio::test]
async fn bundle_cut_off_is_told() -> Result<()> {
    check(&bundle()?, |file| file[..file.len() / 2].to_vec().into_response(), "途中で切れました").await
}

#[tokio::test]
async fn bundle_with_a_flipped_byte_is_told() -> Result<()> {
    check(&bundle()?, |file| flipped(file).into_response(), "壊れています").await
}

fn flipped(mut file: Vec<u8>) -> Vec<u8> {
    let middle = file.len() / 2;
    file[middle] ^= 1;
    file
}

#[tokio::test]
async fn bundle_kept_damaged_is_fetched_again() -> Result<()> {
    let fault = Fault::default();
    let first = fault.clone();
    let once = move |file: Vec<u8>| {
        first.mend();
        ([("cache-control", "max-age=31536000, immutable")], flipped(file)).into_response()
    };
    let options = Options { faults: fault.at(&bundle()?, once)?, expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        // What the address asks for is fetched ahead, and kept; the engine gets it from there.
        visitor.open("search/?q=%E9%8D%B5").await?;
        visitor.results("鍵").await?;
        ensure!(visitor.all("[role=alert]:not([hidden])").await?.is_empty(), "the visitor was bothered");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn index_of_another_version_is_told() -> Result<()> {
    let older = |file: Vec<u8>| String::from_utf8_lossy(&file).replace("\"format\": ", "\"format\": 9").into_response();
    check(&engine("index/manifest")?, older, "版が合いません").await
}

#[tokio::test]
async fn engine_missing_is_told() -> Result<()> {
    check(&engine(".wasm")?, |_| StatusCode::NOT_FOUND.into_response(), "検索を準備できませんでした").await
}

#[tokio::test]
async fn bundle_that_stalls_is_told() -> Result<()> {
    let stalls = |file: Vec<u8>| {
        let half = Bytes::copy_from_slice(&file[..file.len() / 2]);
        let stream = once(Ok::<_, std::io::Error>(half)).chain(pending());
        Body::from_stream(stream).into_response()
    };
    check(&bundle()?, stalls, "応答がありません").await
}

/// The engine's script with something that breaks the worker a moment later.
fn breaking(script: Vec<u8>) -> Response {
    let script =
        String::from_utf8_lossy(&script).into_owned() + "setTimeout(() => { throw new Error('broken') }, 300);";
    script.into_response()
}

#[tokio::test]
async fn worker_that_always_breaks_is_told() -> Result<()> {
    let path = engine("engine-")?;
    let fault = Fault::default();
    let options = Options { faults: fault.at(&path, breaking)?, expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        collect(visitor).await?;
        visitor.open("search/?q=%E9%8D%B5").await?;
        visitor.read_until("[role=alert]:not([hidden])", "途中で止まりました").await?;
        is_collected(visitor).await
    })
    .await
}

#[tokio::test]
async fn worker_that_breaks_once_is_restarted() -> Result<()> {
    let path = engine("engine-")?;
    let fault = Fault::default();
    let first = fault.clone();
    let breaks_once = move |script: Vec<u8>| {
        first.mend();
        breaking(script)
    };
    let options = Options { faults: fault.at(&path, breaks_once)?, expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        // Whatever is said of a failure is noted, however soon it goes again.
        visitor.open("about/").await?;
        visitor
            .before_every_page(
                "window.alerts = []; window.workers = 0;
                 const Real = Worker; Worker = class extends Real { constructor(...a) { super(...a); window.workers++ } };
                 new MutationObserver(() => document.querySelectorAll('.failure[role=alert]:not([hidden])')
                     .forEach(alert => window.alerts.push(alert.textContent)))
                     .observe(document, { subtree: true, childList: true, attributes: true })",
            )
            .await?;
        // An address that asks for nothing has nothing fetched ahead, which would meet the fault instead of the worker.
        visitor.open("search/").await?;
        visitor.alive().await?;
        visitor.fill("input[name=q]", "鍵").await?;
        let again = async || Ok((visitor.run("return window.workers", vec![]).await? == 2).then_some(()));
        visitor.until("the worker is started again", again).await?;
        visitor.fill("input[name=q]", "台帳").await?;
        ensure!(!visitor.results("台帳").await?.is_empty(), "no results after the worker broke");
        let alerts = visitor.run("return window.alerts", vec![]).await?;
        ensure!(alerts == serde_json::json!([]), "the visitor was bothered: {alerts}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn webassembly_missing_is_told() -> Result<()> {
    let options = Options { expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        collect(visitor).await?;
        visitor.before_every_page("delete window.WebAssembly").await?;
        for page in ["search/?q=%E9%8D%B5", "compare/"] {
            visitor.open(page).await?;
            visitor.read_until("main .no-script", "WebAssembly").await?;
        }
        visitor.open("findings/okayama-2019-iken-3/").await?;
        visitor.see("article.finding blockquote").await?;
        is_collected(visitor).await
    })
    .await
}

#[tokio::test]
async fn storage_full_loses_nothing() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        collect(visitor).await?;
        // As the browser itself refuses it, to the last character.
        let fill = "for (let size = 1 << 22; size > 0; size >>= 1)
            for (let at = 0; ; at++) try { localStorage.setItem(`full ${size} ${at}`, 'x'.repeat(size)) } catch { break }";
        visitor.run(fill, vec![]).await?;
        visitor.open("findings/okayama-2019-shiteki-10/").await?;
        visitor.alive().await?;
        visitor.see("[data-collects]").await?.click().await?;
        visitor.read_until(".tray-refused:not([hidden])", "保存できません").await?;
        is_collected(visitor).await?;
        visitor.open("search/?q=%E9%8D%B5").await?;
        ensure!(!visitor.results("鍵").await?.is_empty(), "no search");
        Ok(())
    })
    .await
}

/// Storage of any kind is refused, as in some private windows.
#[tokio::test]
async fn storage_denied_is_told() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("about/").await?;
        visitor
            .before_every_page(
                "const refuse = { get() { throw new DOMException('denied', 'SecurityError') } };
                 for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
                     Object.defineProperty(window, name, refuse);
                 Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse);",
            )
            .await?;
        visitor.open("about/").await?;
        visitor.alive().await?;
        visitor.read_until("[data-offline=unavailable]", "残せない").await?;
        visitor.open("search/?q=%E9%8D%B5").await?;
        ensure!(!visitor.results("鍵").await?.is_empty(), "no search");
        visitor.see("[data-collects]").await?.click().await?;
        visitor.read_until(".tray-refused:not([hidden])", "保存できません").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn clock_wrong_breaks_nothing() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("about/").await?;
        for time in ["0", "-1e12", "4e12", "NaN"] {
            let clock = format!("Date.now = () => {time}; Date = class extends Date {{ constructor(...a) {{ super(...(a.length ? a : [{time}])) }} }}");
            visitor.before_every_page(&clock).await?;
            visitor.open("search/?q=%E9%8D%B5").await?;
            ensure!(!visitor.results("鍵").await?.is_empty(), "no results at {time}");
        }
        visitor.open("findings/okayama-2019-iken-3/").await?;
        visitor.alive().await
    })
    .await
}

/// Bytes as they come, each escaped or not as chance has it.
fn random_query(random: &mut fastrand::Rng) -> String {
    let keys = [
        "q", "m", "kind", "topic", "theme", "year", "type", "function", "strength", "text", "words", "r", "ids", "row",
        "by", "rate", "page", "", "%FF",
    ];
    let pairs = (0..random.usize(1..6)).map(|_| {
        let value: String = (0..random.usize(0..40))
            .map(|_| match random.u8(..) {
                byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
                byte if random.bool() && byte.is_ascii_graphic() && byte != b'#' => char::from(byte).to_string(),
                byte => format!("%{byte:02X}"),
            })
            .collect();
        format!("{}={value}", keys[random.usize(..keys.len())])
    });
    pairs.collect::<Vec<_>>().join("&")
}

in_shares!(address_of_any_bytes: address_of_any_bytes_breaks_no_island_1 = 0, address_of_any_bytes_breaks_no_island_2 = 1, address_of_any_bytes_breaks_no_island_3 = 2, address_of_any_bytes_breaks_no_island_4 = 3);

async fn address_of_any_bytes(number: usize) -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        let mut random = fastrand::Rng::with_seed(6);
        let pages: Vec<_> = (0..200).map(|at| (["search/", "compare/"][at % 2], random_query(&mut random))).collect();
        for (page, query) in share(pages, number) {
            visitor.open(&format!("{page}?{query}")).await.with_context(|| query.clone())?;
            visitor.alive().await.with_context(|| query.clone())?;
        }
        visitor.open("search/?q=%E9%8D%B5").await?;
        ensure!(!visitor.results("鍵").await?.is_empty(), "no search any more");
        Ok(())
    })
    .await
}
