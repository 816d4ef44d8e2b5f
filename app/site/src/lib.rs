//! The prerenderer: pages that are pure functions of their view models, rendered into the files of the site.

mod island;
mod pages;
mod prerender;
mod program;

pub use prerender::{Places, SiteUrl, SiteUrlError, prerender};
