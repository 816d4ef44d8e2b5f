//! The prerenderer: pages that are pure functions of their view models, rendered into the files of the site.

mod bundle;
mod charts;
mod data;
mod hash;
mod island;
mod output;
mod pages;
mod prerender;
mod search_servers;
mod site_url;

pub use data::HUES;
pub use pages::{PAGE_KINDS, PageKind, WeightBudget};
pub use prerender::{Folders, prerender};
pub use search_servers::{SearchServers, SearchServersError};
pub use site_url::{SiteUrl, SiteUrlError};
