//! Browsers that keep nothing, no more, or not for long: the site works as long as there is a connection.

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use end_to_end::{Options, Version, Visitor, dist, journey};

const SEARCH: &str = "search/?q=%E9%8D%B5";

/// The service worker with something before it.
fn worker_after(script: &str) -> Result<Router> {
    let worker = std::fs::read_to_string(dist()?.join("sw.js")).context("no sw.js in the built site")?;
    let script = format!("{script}\n{worker}");
    let answer = move || async move { ([(CONTENT_TYPE, "text/javascript")], script) };
    Ok(Router::new().route("/sw.js", get(answer)))
}

async fn searches(visitor: &Visitor) -> Result<()> {
    visitor.open(SEARCH).await?;
    ensure!(!visitor.results("鍵").await?.is_empty(), "no search");
    Ok(())
}

#[tokio::test]
async fn copies_without_room_are_told() -> Result<()> {
    let options = Options { expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.leave_room(1).await?;
        visitor.open("about/").await?;
        visitor.alive().await?;
        visitor.read_until("[data-offline=unavailable]", "残せない").await?;
        ensure!(
            visitor.all("[data-offline=on]:not([hidden])").await?.is_empty(),
            "it offers to remove what is not there"
        );
        searches(visitor).await
    })
    .await
}

/// Once the service worker is in charge, whatever it asks the storage of copies for fails.
#[tokio::test]
async fn copies_out_of_reach_are_told() -> Result<()> {
    let breaks = "for (const name of ['open', 'match', 'has', 'keys', 'delete']) {
        const real = CacheStorage.prototype[name];
        CacheStorage.prototype[name] = async function (...given) {
            if (registration.active) throw new DOMException('denied', 'SecurityError');
            return real.apply(this, given);
        };
    }";
    let options = Options { faults: worker_after(breaks)?, expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("about/").await?;
        let active = "const done = arguments[0];
            navigator.serviceWorker.getRegistration().then(found => done(found?.active?.state ?? null))";
        let settled = async || Ok((visitor.run_async(active, vec![]).await? == "activated").then_some(()));
        visitor.until("the service worker is active", settled).await?;
        searches(visitor).await?;
        let controlled = visitor.run("return navigator.serviceWorker.controller !== null", vec![]).await?;
        ensure!(controlled == true, "the page came without the service worker");
        visitor.open("findings/okayama-2019-shiteki-10/").await?;
        visitor.alive().await?;
        visitor.open("topics/access/").await?;
        visitor.alive().await
    })
    .await
}

#[tokio::test]
async fn private_window_searches() -> Result<()> {
    journey(Options { private: true, ..Options::default() }, async |visitor: &Visitor| {
        visitor.open("findings/okayama-2019-shiteki-10/").await?;
        visitor.alive().await?;
        visitor.see("[data-collects]").await?.click().await?;
        searches(visitor).await?;
        visitor.open("compare/?ids=").await?;
        visitor.see(".tray [data-id=okayama-2019-shiteki-10]").await?;
        Ok(())
    })
    .await
}

/// Without a service worker nobody keeps the files of a version that the host has replaced.
#[tokio::test]
async fn tab_of_an_older_version_goes_on() -> Result<()> {
    let options = Options { expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        let newer = Version::after(&dist()?)?;
        visitor.open("about/").await?;
        // Nothing is kept, and nothing is fetched unasked.
        let script = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('denied', 'SecurityError') } });
            const wait = setTimeout; setTimeout = (act, ms, ...rest) => wait(act, ms === 1500 ? 1e9 : ms, ...rest)";
        visitor.before_every_page(script).await?;
        visitor.run("localStorage.setItem('tray', 'okayama-2019-iken-3')", vec![]).await?;
        visitor.open("search/").await?;
        visitor.alive().await?;
        visitor.site().deploy(newer.folder())?;
        visitor.fill("input[name=q]", "鍵").await?;
        visitor.read_until("[role=alert]:not([hidden])", "再読み込み").await?;
        visitor.read_until("[role=alert]:not([hidden])", "このまま読めます").await?;
        let written = async || Ok(visitor.page().await?.contains("%E9%8D%B5").then_some(()));
        visitor.until("the address says what is searched", written).await?;
        visitor.reload().await?;
        ensure!(!visitor.results("鍵").await?.is_empty(), "no search in the newer version");
        ensure!(visitor.run("return localStorage.tray", vec![]).await? == "okayama-2019-iken-3", "the tray is lost");
        Ok(())
    })
    .await
}
