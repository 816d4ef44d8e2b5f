//! Equipment of every journey through the site: the built site on a server, a real browser, and a visitor who uses both.
//!
//! `cargo xtask test` builds the site and names its folder in `KANSA_DIST`.

mod browser;
mod duration;
mod quickwit;
mod site;
mod version;
mod view;
mod visitor;

use std::time::Instant;

use anyhow::Result;

pub use browser::{CHROMIUM_FLAGS, Options};
pub use quickwit::{QuickwitServer, StandIn};
pub use site::{Site, bundle, dist, engine, model};
pub use thirtyfour::{Key, WindowHandle};
pub use version::Version;
pub use view::Scheme;
pub use visitor::Visitor;

/// Takes a visitor through the steps on a freshly served site.
///
/// Whatever the steps do, the browser must have written no error to its console, must have asked no other host
/// for anything, and ends with the journey.
pub async fn journey(options: Options, steps: impl AsyncFnOnce(&Visitor) -> Result<()>) -> Result<()> {
    journey_on(Site::start(&options.base, options.faults.clone())?, options, steps).await
}

/// The same on a site that is served otherwise.
pub async fn journey_on(site: Site, options: Options, steps: impl AsyncFnOnce(&Visitor) -> Result<()>) -> Result<()> {
    let begun = Instant::now();
    let visitor = Visitor::arrive(site, &options).await?;
    let walked = steps(&visitor).await;
    let left = visitor.leave(options.expects_errors).await;
    walked.and(left).and(duration::note(begun.elapsed()))
}
