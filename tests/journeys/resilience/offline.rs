//! Visited pages open without a connection; a newer version comes as a whole, when it is asked for; all copies can be
//! removed.

use anyhow::{Result, ensure};
use end_to_end::{Options, Version, Visitor, journey};
use serde_json::{Value, json};

/// Copies of the site in this browser, as paths from its root, once the service worker has settled.
async fn kept(visitor: &Visitor) -> Result<Vec<String>> {
    let script = "const done = arguments[1];
        (async () => {
            const names = await caches.keys();
            const all = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
            return all.flat().map(request => request.url.slice(arguments[0].length));
        })().then(done, error => done(['failed: ' + error]))";
    Ok(serde_json::from_value(visitor.run_async(script, vec![visitor.site().url("").into()]).await?)?)
}

async fn until_kept(visitor: &Visitor, part: &str) -> Result<()> {
    let there = async || Ok(kept(visitor).await?.iter().any(|path| path.contains(part)).then_some(()));
    visitor.until(&format!("`{part}` is kept"), there).await
}

async fn controlled(visitor: &Visitor) -> Result<()> {
    let script = "return navigator.serviceWorker.controller !== null || null";
    visitor.until("the service worker is in charge", async || Ok(visitor.run(script, vec![]).await?.as_bool())).await?;
    Ok(())
}

async fn goes_offline_and_on(base: &str) -> Result<()> {
    let options = Options { base: base.into(), expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("about/").await?;
        controlled(visitor).await?;
        until_kept(visitor, "about/").await?;
        ensure!(
            !kept(visitor).await?.iter().any(|path| path.contains("engine") || path.contains(".bundle")),
            "unasked"
        );
        visitor.open("search/?q=%E9%8D%B5").await?;
        let online = visitor.results("鍵").await?;
        until_kept(visitor, ".bundle").await?;
        until_kept(visitor, "engine_bg").await?;
        ensure!(visitor.all("[data-offline=offline]:not([hidden])").await?.is_empty(), "online, it says it is not");

        visitor.site().stop();
        visitor.open("search/?q=%E9%8D%B5").await?;
        ensure!(visitor.results("鍵").await? == online, "other results without a connection");
        visitor.read_until("[data-offline=offline]", "オフラインです").await?;
        // Without the last slash, and with the name of the file, as hosts lead to them.
        for address in ["about/", "about", "about/index.html"] {
            visitor.open(address).await?;
            visitor.alive().await?;
            visitor.read_until("h1", "このサイトについて").await?;
            ensure!(visitor.page().await? == "about/", "on {}", visitor.page().await?);
        }
        visitor.open("").await?;
        visitor.alive().await?;
        // Never visited: the page says so, and leads on from any place.
        visitor.open("en/topics/access/").await?;
        visitor.read_until("h1", "This page cannot be read offline").await?;
        visitor.see("main a").await?.click().await?;
        visitor.read_until("h1", "What did auditors find").await?;

        visitor.site().deploy(&end_to_end::dist()?)?;
        visitor.open("topics/access/").await?;
        visitor.alive().await?;
        ensure!(
            visitor.all("[data-offline=offline]:not([hidden])").await?.is_empty(),
            "back online, it says it is not"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn offline_site_works() -> Result<()> {
    goes_offline_and_on("/").await
}

#[tokio::test]
async fn offline_site_works_under_a_sub_path() -> Result<()> {
    goes_offline_and_on("/a/b/").await
}

#[tokio::test]
async fn offline_search_works_after_the_first_search() -> Result<()> {
    journey(Options { expects_errors: true, ..Options::default() }, async |visitor: &Visitor| {
        visitor.open("search/?q=%E9%8D%B5").await?;
        let online = visitor.results("鍵").await?;
        until_kept(visitor, ".bundle").await?;
        until_kept(visitor, "engine_bg").await?;
        visitor.site().stop();
        visitor.reload().await?;
        ensure!(visitor.results("鍵").await? == online, "other results without a connection");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn newer_version_comes_whole_when_asked_for() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        let newer = Version::after(&end_to_end::dist()?)?;
        visitor.open("search/?q=%E9%8D%B5").await?;
        visitor.results("鍵").await?;
        until_kept(visitor, ".bundle").await?;
        visitor.open("about/").await?;
        controlled(visitor).await?;
        until_kept(visitor, "about/").await?;
        // A second tab stays where it is.
        let first = visitor.tab().await?;
        let second = visitor.open_tab("search/?q=%E9%8D%B5").await?;
        visitor.results("鍵").await?;
        visitor.switch_to(&first).await?;
        visitor.site().deploy(newer.folder())?;

        visitor.open("about/").await?;
        visitor.read_until("[data-offline=update]", "新しい版").await?;
        visitor.run("window.stillHere = true", vec![]).await?;
        visitor.see("[data-offline=update] button").await?.click().await?;
        visitor
            .until("the page is loaded anew", async || {
                Ok((visitor.run("return window.stillHere ?? null", vec![]).await? == Value::Null).then_some(()))
            })
            .await?;
        visitor.alive().await?;
        ensure!(
            visitor.attributes("meta[name=engine]", "content").await?.concat().contains(newer.engine()),
            "old page"
        );
        // What the version before was used for is there in the newer one, and nothing of the old is left.
        let kept = kept(visitor).await?;
        ensure!(kept.iter().any(|path| path == newer.engine()), "no engine of the newer version: {kept:?}");
        ensure!(!kept.iter().any(|path| path == newer.replaced()), "an engine of the version before: {kept:?}");

        // The other tab hears of it, still works, and is loaded anew when that is wanted.
        visitor.switch_to(&second).await?;
        visitor.read_until("[data-offline=update]", "新しい版").await?;
        visitor.fill("input[name=q]", "台帳").await?;
        ensure!(!visitor.results("台帳").await?.is_empty(), "the other tab does not search any more");
        let written = async || Ok((!visitor.page().await?.contains("%E9%8D%B5")).then_some(()));
        visitor.until("the address says what is searched", written).await?;
        visitor.see("[data-offline=update] button").await?.click().await?;
        visitor
            .until("the other tab has the newer version", async || {
                let engine = visitor.attributes("meta[name=engine]", "content").await?.concat();
                Ok(engine.contains(newer.engine()).then_some(()))
            })
            .await?;
        visitor.results("台帳").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn copies_can_be_removed() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("about/").await?;
        controlled(visitor).await?;
        until_kept(visitor, "about/").await?;
        visitor.run("localStorage.setItem('tray', 'okayama-2019-iken-3')", vec![]).await?;
        visitor.see("[data-offline-button=remove]").await?.click().await?;
        visitor.read_until("[data-offline=removed]", "消していません").await?;
        let count: usize = visitor.read("[data-offline-count]").await?.parse()?;
        ensure!(count > 15, "only {count} files were removed");
        visitor.reload().await?;
        visitor.read_until("[data-offline=off]", "残していません").await?;
        ensure!(kept(visitor).await?.is_empty(), "kept all the same: {:?}", kept(visitor).await?);
        ensure!(registrations(visitor).await? == json!(0), "a service worker is left");
        ensure!(visitor.run("return localStorage.tray", vec![]).await? == "okayama-2019-iken-3", "the tray is lost");
        // And allowed again.
        visitor.see("[data-offline-button=allow]").await?.click().await?;
        until_kept(visitor, "search/").await
    })
    .await
}

/// A host that is no longer given `sw.js` wants no service worker.
#[tokio::test]
async fn service_worker_goes_with_its_file() -> Result<()> {
    let options = Options { expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        let without = Version::without_worker(&end_to_end::dist()?)?;
        visitor.open("about/").await?;
        controlled(visitor).await?;
        visitor.site().deploy(without.folder())?;
        visitor.open("about/").await?;
        let gone = async || Ok((registrations(visitor).await? == json!(0)).then_some(()));
        visitor.until("the service worker is gone", gone).await?;
        ensure!(kept(visitor).await?.is_empty(), "kept all the same: {:?}", kept(visitor).await?);
        Ok(())
    })
    .await
}

async fn registrations(visitor: &Visitor) -> Result<Value> {
    let script = "navigator.serviceWorker.getRegistrations().then(all => arguments[0](all.length))";
    visitor.run_async(script, vec![]).await
}
