//! The files of the site around its pages.

mod bundles;
mod dist;
mod feeds;
mod head;
mod headers;
mod og_images;
mod provenance;
mod service_worker;
mod sitemap;
mod styles;
mod template;

pub use bundles::WasmBundles;
pub use dist::Dist;
pub use feeds::with_full_addresses;
pub use head::{Head, escape};
pub use headers::headers_file;
pub use og_images::{OgImages, artist};
pub use provenance::last_changed;
pub use service_worker::SiteVersion;
pub use sitemap::{MAX_ADDRESSES, robots, sitemap};
pub use template::Template;
