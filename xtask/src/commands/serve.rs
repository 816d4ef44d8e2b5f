//! `cargo xtask serve`: builds, serves, and builds again at each change.

use std::net::SocketAddr;
use std::path::Path;

use anyhow::{Context, Result};

use crate::server::{listen, site};
use crate::site::watch::Watch;
use crate::site::{Build, Profile, STEPS};
use crate::steps::Steps;

/// Builds the site, serves it until interrupted, and builds it again whenever a source changes.
pub fn run(profile: Profile, data: Option<&Path>, address: SocketAddr) -> Result<()> {
    let build = Build::new(profile)?;
    let build = match data {
        Some(data) => build.of_data(data)?,
        None => build,
    };
    // What changes while the first build goes on is built too.
    let watch = Watch::new(&build.sources())?;
    let dist = build.run(&mut Steps::new(STEPS))?;
    std::thread::spawn(move || watch.rebuild(&build));
    if profile == Profile::Quick {
        eprintln!(
            "its programs are compiled soon rather than small; visitors get those of `cargo xtask build` (`--small` serves them)"
        );
    }
    serve(&dist, address)
}

/// Serves a built site until interrupted.
fn serve(dist: &Path, address: SocketAddr) -> Result<()> {
    let site = site(dist, "/")?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let listener = listen(address).await?;
        eprintln!("serving {} on http://{}/ (Ctrl-C ends it)", dist.display(), listener.local_addr()?);
        axum::serve(listener, site)
            .with_graceful_shutdown(async { drop(tokio::signal::ctrl_c().await) })
            .await
            .context("the server stopped")
    })
}
