use std::collections::HashMap;

use web_sys::ScrollRestoration;

use super::dom;

/// Where the visitor was on each page, so that going back leads to the same place. The browser can't do it: when
/// it would, the page that comes back is not there yet.
#[derive(Debug, Default)]
pub struct Journey {
    here: Option<String>,
    heights: HashMap<String, f64>,
    /// Whether the next arrival is by a link; otherwise it is by the browser's own buttons.
    by_link: bool,
}

impl Journey {
    /// The visitor follows a link.
    pub fn depart(&mut self) {
        self.by_link = true;
        restore_by(ScrollRestoration::Manual);
    }

    /// The visitor scrolls.
    pub fn scrolled(&mut self) {
        if let Some(here) = &self.here {
            self.heights.insert(here.clone(), dom::scrolled());
        }
    }

    /// The address changed, the page did not.
    pub fn rename(&mut self, address: String) {
        self.here = Some(address);
    }

    /// The page is there: goes to the fragment, to the top, or to where the visitor was. The first page of all is
    /// where the browser put it.
    pub fn arrive(&mut self, address: String, hash: &str) {
        let height = self.heights.get(&address).copied().unwrap_or_default();
        if self.here.replace(address).is_none() {
            return;
        }
        let by_link = std::mem::take(&mut self.by_link);
        if by_link && hash.len() > 1 && dom::focus_fragment(hash) {
            return;
        }
        dom::focus_heading();
        dom::scroll_to(match by_link {
            true => 0.0,
            false => height,
        });
    }
}

/// A page that is left for good, or loaded again, is the browser's business once more.
pub fn restore_by(whom: ScrollRestoration) {
    if let Ok(history) = dom::window().history() {
        _ = history.set_scroll_restoration(whom);
    }
}
