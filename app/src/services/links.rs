//! Clicks on links, which the site turns into a change of page within the document.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::dom::{route_of, window};
use crate::Route;

/// Where a link of the site leads.
pub struct Target {
    /// The page.
    pub route: Route,
    /// Its query part, with its question mark.
    pub query: String,
    /// Its fragment, with its hash sign.
    pub hash: String,
}

impl Target {
    /// The address as the router takes it.
    pub fn address(&self) -> String {
        format!("/{}{}{}", self.route.folder(), self.query, self.hash)
    }
}

/// The page of this site that a click means to open here; any other click is the browser's business.
pub fn clicked_page(event: &MouseEvent) -> Option<Target> {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !plain || event.default_prevented() {
        return None;
    }
    let element: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    if !link.target().is_empty() || link.has_attribute("download") {
        return None;
    }
    let here = window().location();
    if link.origin() != here.origin().ok()? {
        return None;
    }
    Some(Target { route: route_of(&link.pathname())?, query: link.search(), hash: link.hash() })
}
