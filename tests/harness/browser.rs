//! A headless Chromium with a profile of its own, driven through chromedriver.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use axum::Router;
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// Equipment and settings of a visitor.
#[derive(Clone)]
pub struct Options {
    /// The path that the site is served under.
    pub base: String,
    /// Scripts may run.
    pub javascript: bool,
    /// The window is a private one: nothing of it stays.
    pub private: bool,
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Paths that the server answers differently from the built site.
    pub faults: Router,
    /// The console may hold errors: a fault makes the browser itself report one.
    pub expects_errors: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            base: "/".into(),
            javascript: true,
            private: false,
            width: 1280,
            faults: Router::new(),
            expects_errors: false,
        }
    }
}

/// Starts of chromedriver for one browser.
const MAX_STARTS: usize = 5;
/// Flags of Chromium, without its profile.
pub const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// The browser with everything that must live as long as it.
pub struct Browser {
    pub driver: WebDriver,
    _chromedriver: Child,
    _profile: TempDir,
}

impl Browser {
    pub async fn start(options: &Options) -> Result<Self> {
        let (chromedriver, port) = start_chromedriver().await?;
        let profile = tempfile::tempdir()?;
        let mut wanted = DesiredCapabilities::chrome();
        for flag in CHROMIUM_FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
        wanted.add_arg(&format!("--window-size={},900", options.width))?;
        if options.private {
            wanted.add_arg("--incognito")?;
        }
        wanted.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
        if !options.javascript {
            let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
            wanted.add_experimental_option("prefs", off)?;
        }
        let driver =
            WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await.context("Chromium did not start")?;
        driver.set_page_load_timeout(Duration::from_secs(30)).await?;
        Ok(Self { driver, _chromedriver: chromedriver, _profile: profile })
    }
}

/// Starts chromedriver on a free port. The port that the system gives it for one kind of address may be taken for the
/// other; then it ends, and is started again.
async fn start_chromedriver() -> Result<(Child, u16)> {
    for _ in 1..MAX_STARTS {
        if let Ok(started) = try_chromedriver().await {
            return Ok(started);
        }
    }
    try_chromedriver().await
}

/// Starts chromedriver and waits until it says on which port.
async fn try_chromedriver() -> Result<(Child, u16)> {
    let mut child = Command::new("chromedriver")
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .context("cannot start chromedriver; `cargo xtask setup` installs it")?;
    let mut lines = BufReader::new(child.stdout.take().context("chromedriver has no output")?).lines();
    let port = timeout(Duration::from_secs(30), async {
        while let Some(line) = lines.next_line().await? {
            if let Some((_, port)) = line.split_once("successfully on port ") {
                return port.trim_end_matches('.').parse().with_context(|| format!("no port in `{line}`"));
            }
        }
        bail!("chromedriver ended without naming its port")
    })
    .await
    .context("chromedriver did not start in time")??;
    // Reading on keeps chromedriver from blocking on a full pipe.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok((child, port))
}
