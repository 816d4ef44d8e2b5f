//! All kinds of page: addresses, languages, layout and accessibility.

mod accessibility;
mod deep_links;
mod keyboard;
mod languages;
mod layout;
