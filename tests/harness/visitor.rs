//! A person at the browser: goes to pages, reads, types, clicks, and waits no longer than people do.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use thirtyfour::{By, Key, TypingData, WebElement, WindowHandle};
use tokio::time::{Instant, sleep};

use crate::browser::{Browser, Options};
use crate::site::Site;

/// Time that a visitor waits for something to appear.
const MAX_WAIT: Duration = Duration::from_secs(30);

/// A browser on a site.
pub struct Visitor {
    browser: Browser,
    site: Site,
}

impl Visitor {
    pub(crate) async fn arrive(site: Site, options: &Options) -> Result<Self> {
        Ok(Self { browser: Browser::start(options).await?, site })
    }

    /// Opens a page, named relative to the site's root.
    pub async fn open(&self, page: &str) -> Result<()> {
        self.browser.driver.goto(self.site.url(page)).await.with_context(|| format!("cannot open /{page}"))
    }

    /// The current page's URL, relative to the site's root.
    pub async fn page(&self) -> Result<String> {
        let url = self.browser.driver.current_url().await?.to_string();
        let root = self.site.url("");
        url.strip_prefix(&root).map(str::to_owned).with_context(|| format!("{url} is not below {root}"))
    }

    /// The tab that is looked at.
    pub async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.browser.driver.window().await?)
    }

    /// Opens a page in another tab.
    pub async fn open_tab(&self, page: &str) -> Result<WindowHandle> {
        let tab = self.browser.driver.new_tab().await?;
        self.switch_to(&tab).await?;
        self.open(page).await?;
        Ok(tab)
    }

    /// Looks at another tab.
    pub async fn switch_to(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.browser.driver.switch_to_window(tab.clone()).await?)
    }

    /// Runs a script in every page that is opened from now on, before the page's own.
    pub async fn before_every_page(&self, script: &str) -> Result<()> {
        self.browser.driver.cdp().page().add_script_to_evaluate_on_new_document(script).await?;
        Ok(())
    }

    /// Back in the browser's history.
    pub async fn back(&self) -> Result<()> {
        Ok(self.browser.driver.back().await?)
    }

    /// Forward again.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.browser.driver.forward().await?)
    }

    /// Loads the current page anew.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.browser.driver.refresh().await?)
    }

    /// The elements that a CSS selector names, now.
    pub async fn all(&self, css: &str) -> Result<Vec<WebElement>> {
        Ok(self.browser.driver.find_all(By::Css(css)).await?)
    }

    /// The first element of a CSS selector, as soon as there is one.
    pub async fn see(&self, css: &str) -> Result<WebElement> {
        self.until(&format!("`{css}` appears"), async || Ok(self.all(css).await?.into_iter().next())).await
    }

    /// The visible text of the first element of a CSS selector.
    pub async fn read(&self, css: &str) -> Result<String> {
        Ok(self.see(css).await?.text().await?)
    }

    /// Waits until the first element of a selector contains a text.
    pub async fn read_until(&self, css: &str, text: &str) -> Result<String> {
        self.until(&format!("`{css}` says 「{text}」"), async || {
            let Some(element) = self.all(css).await?.into_iter().next() else { return Ok(None) };
            // An element may be replaced while it is being read: then it is read again.
            Ok(element.text().await.ok().filter(|said| said.contains(text)))
        })
        .await
    }

    /// An attribute of every element that a selector names.
    pub async fn attributes(&self, css: &str, name: &str) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]))";
        Ok(serde_json::from_value(self.run(script, vec![css.into(), name.into()]).await?)?)
    }

    /// Runs a script in the page and returns its value.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.browser.driver.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that hands its value to the callback in its last argument.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.browser.driver.execute_async(script, arguments).await?.json().clone())
    }

    /// Leaves the site this storage, in bytes.
    pub async fn leave_room(&self, bytes: u64) -> Result<()> {
        let quota = serde_json::json!({ "origin": self.site.origin(), "quotaSize": bytes });
        self.command("Storage.overrideQuotaForOrigin", quota).await
    }

    /// Gives the browser a command of the DevTools protocol.
    pub(crate) async fn command(&self, name: &str, parameters: Value) -> Result<()> {
        self.browser.driver.cdp().send_raw(name, parameters).await.with_context(|| format!("{name} failed")).map(drop)
    }

    /// Lays the page out as on paper.
    pub async fn see_print(&self) -> Result<()> {
        self.command("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" })).await
    }

    /// Bytes of the page as a PDF.
    pub async fn pdf(&self) -> Result<usize> {
        Ok(self.printed().await?.len())
    }

    /// Pages of the PDF.
    pub async fn pdf_pages(&self) -> Result<usize> {
        let pdf = self.printed().await?;
        let is_page = |bytes: &[u8]| bytes.starts_with(b"/Type /Page") && !bytes.starts_with(b"/Type /Pages");
        Ok((0..pdf.len()).filter(|at| is_page(&pdf[*at..])).count())
    }

    async fn printed(&self) -> Result<Vec<u8>> {
        Ok(self.browser.driver.print_page(thirtyfour::common::print::PrintParameters::default()).await?)
    }

    /// The site that is visited.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Number of requests that the site has answered so far.
    pub fn requests(&self) -> usize {
        self.site.requests()
    }

    /// Types into whatever has the focus.
    pub async fn type_keys(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.browser.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Replaces what is in a field, as a person would by selecting it and typing over it.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let field = self.see(css).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Delete + "").await?;
        Ok(field.send_keys(text).await?)
    }

    /// Waits until the page's program has taken over from the prerendered page.
    pub async fn alive(&self) -> Result<()> {
        self.see("html[data-hydrated]").await.map(drop)
    }

    /// The ids of the results that the search page shows for a query, best first, but for those that lack its words, once it has answered and typing rests:
    /// then the address holds the query, and all results that are shown at first have come.
    pub async fn results(&self, query: &str) -> Result<Vec<String>> {
        const SETTLED: &str = "
            const list = document.querySelector('[aria-busy=false] > .results');
            const address = new URLSearchParams(location.search).get('q') ?? '';
            const asked = [document.querySelector('input[name=q]')?.value, list?.dataset.query, address];
            return asked.every(query => query === arguments[0])
                ? [...list.querySelectorAll(':scope > [data-id]:not(.semantic)')].map(item => item.dataset.id) : null;";
        self.until(&format!("the results of `{query}` are there"), async || {
            Ok(serde_json::from_value(self.run(SETTLED, vec![query.into()]).await?)?)
        })
        .await
    }

    /// Asks again and again until there is an answer.
    pub async fn until<T>(&self, what: &str, ask: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
        let start = Instant::now();
        loop {
            if let Some(answer) = ask().await? {
                return Ok(answer);
            }
            if start.elapsed() > MAX_WAIT {
                let shot = std::env::temp_dir().join("kansa-kurabe-waiting.png");
                self.browser.driver.screenshot(&shot).await?;
                bail!("waited in vain until {what} on /{} (see {})", self.page().await?, shot.display());
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Ends the browser and checks what it noted on the way.
    pub(crate) async fn leave(self, expects_errors: bool) -> Result<()> {
        let driver = self.browser.driver.clone();
        let console = driver.get_log("browser").await?;
        let network = driver.get_log("performance").await?;
        self.browser.driver.quit().await?;
        let errors: Vec<&str> =
            console.iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message.as_str()).collect();
        ensure!(expects_errors || errors.is_empty(), "the console holds errors: {errors:#?}");
        let strangers: Vec<String> = network
            .iter()
            .filter_map(|entry| requested(&entry.message))
            .filter(|url| is_foreign(url, self.site.origin()))
            .collect();
        ensure!(strangers.is_empty(), "the page asked other hosts: {strangers:#?}");
        Ok(())
    }
}

/// The URL of a request that an entry of Chromium's performance log tells of.
fn requested(entry: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(entry).ok()?;
    let message = entry.get("message")?;
    if message.get("method")? != "Network.requestWillBeSent" {
        return None;
    }
    message.pointer("/params/request/url")?.as_str().map(str::to_owned)
}

fn is_foreign(url: &str, origin: &str) -> bool {
    let local = ["data:", "blob:", "about:", "chrome:"];
    !url.starts_with(origin) && !local.iter().any(|scheme| url.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_to_other_hosts_are_told_from_own_ones() {
        let entry = r#"{"message":{"method":"Network.requestWillBeSent","params":{"request":{"url":"https://example.org/x"}}}}"#;
        let url = requested(entry).unwrap();
        assert!(is_foreign(&url, "http://127.0.0.1:1"));
        assert!(!is_foreign("http://127.0.0.1:1/x", "http://127.0.0.1:1"));
        assert_eq!(requested(r#"{"message":{"method":"Page.loaded"}}"#), None);
    }
}
