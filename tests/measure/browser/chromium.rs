//! A headless Chromium with a profile of its own, for as long as it is measured with.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use end_to_end::CHROMIUM_FLAGS;
use tempfile::TempDir;
use xtask::project::find_program;

use super::devtools::Devtools;

/// Time limit of the start.
const MAX_START_TIME: Duration = Duration::from_secs(60);

/// A running browser.
pub struct Chromium {
    process: Child,
    profile: TempDir,
}

impl Chromium {
    /// Starts a browser and waits until it listens.
    pub fn start() -> Result<Self> {
        let program = find_program(&["chromium", "chromium-browser", "google-chrome"])
            .context("no Chromium; `cargo xtask setup` installs it")?;
        let profile = tempfile::tempdir()?;
        let mut command = Command::new(program);
        command.args(CHROMIUM_FLAGS).arg("--remote-debugging-port=0");
        command.arg(format!("--user-data-dir={}", profile.path().display())).arg("about:blank");
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        Ok(Self { process, profile })
    }

    /// Connects to it.
    pub fn devtools(&self) -> Result<Devtools> {
        let start = Instant::now();
        loop {
            // The browser writes this file once it listens: the port, then the path of the socket.
            if let Some((port, path)) = address(&self.profile.path().join("DevToolsActivePort")) {
                return Devtools::connect(port, &path);
            }
            ensure!(start.elapsed() < MAX_START_TIME, "Chromium did not start");
            sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

fn address(file: &Path) -> Option<(u16, String)> {
    let text = fs::read_to_string(file).ok()?;
    let (port, path) = text.split_once('\n')?;
    path.starts_with('/').then(|| Some((port.parse().ok()?, path.trim().to_owned())))?
}
