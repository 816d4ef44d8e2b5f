//! Citing a passage: where text is selected in the reader, a button is there that copies it verbatim with its source.

use corpus::EditorialSign;
use gloo_events::EventListener;
use ui::ids::PASSAGE;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, Node, NodeList};

use crate::browser::dom::{absolute, all, document, window};

/// A line of the report.
const LINE: &str = "[id^=L]";
/// Texts among the lines that are not the report's.
const OURS: &str = ".mark-head, .note, .unseen, rt, rp";

/// The sign of a slip.
const SIC: &str = EditorialSign::Sic.as_str();

/// Follows what is selected on a page that has the button.
pub fn on_select() -> EventListener {
    EventListener::new(&document(), "selectionchange", |_| {
        if let Some(place) = all(".cite-passage").first() {
            offer(place);
        }
    })
}

fn offer(place: &Element) {
    let cited = SelectedPassage::selected().and_then(|passage| passage.cite(place));
    // Pressing the button may end the selection: it stays as long as it is needed.
    let in_use = place.matches(":hover, :focus-within").unwrap_or(false);
    if cited.is_some() || !in_use {
        _ = place.toggle_attribute_with_force("hidden", cited.is_none());
    }
}

/// Lines of a report, the first and the last maybe in part.
struct SelectedPassage {
    text: String,
    first: Element,
    last: Element,
}

impl SelectedPassage {
    fn selected() -> Option<Self> {
        let selection = window().get_selection().ok()??;
        if selection.is_collapsed() {
            return None;
        }
        let range = selection.get_range_at(0).ok()?;
        let within: Node = range.common_ancestor_container().ok()?;
        let fragment = range.clone_contents().ok()?;
        elements(fragment.query_selector_all(OURS).ok()?).iter().for_each(Element::remove);
        let lines: Vec<(String, String)> = elements(fragment.query_selector_all(LINE).ok()?)
            .iter()
            .map(|line| (line.id(), said(line, line.query_selector_all("td").ok())))
            .filter(|(_, text)| !text.trim().is_empty())
            .collect();
        let line = |id: &str| document().get_element_by_id(id);
        match lines.as_slice() {
            [] => Self::within_a_line(&within, &fragment),
            [(first, _), ..] => {
                let text: Vec<&str> = lines.iter().map(|(_, text)| text.as_str()).collect();
                Some(Self { text: text.join("\n"), first: line(first)?, last: line(&lines.last()?.0)? })
            }
        }
    }

    fn within_a_line(within: &Node, fragment: &DocumentFragment) -> Option<Self> {
        let element = within.dyn_ref::<Element>().cloned().or_else(|| within.parent_element())?;
        if element.closest(OURS).ok()?.is_some() {
            return None;
        }
        let line = element.closest(LINE).ok()??;
        let text = said(fragment, fragment.query_selector_all("td").ok());
        (!text.trim().is_empty()).then(|| Self { text, first: line.clone(), last: line })
    }

    /// Writes the citation where the button copies it from, and puts the button behind the passage, for the keyboard.
    fn cite(self, place: &Element) -> Option<()> {
        let Self { text, first, last } = self;
        let block = last.closest(".body > *").ok()??;
        let numbers = [&first, &last].map(|line| line.id().trim_start_matches('L').to_owned());
        let numbers = if numbers[0] == numbers[1] { numbers[0].clone() } else { numbers.join("～") };
        let page = first.closest("[data-page]").ok()?.and_then(|marked| marked.get_attribute("data-page"));
        let [source, lines, path] = ["data-source", "data-lines", "data-path"].map(|name| place.get_attribute(name));
        // The page that the passage is on, else the whole.
        let near = first.closest("[data-original]").ok()?;
        let original = near.as_ref().unwrap_or(place).get_attribute("data-original");
        let original = original.map(|url| format!("\n原本：{url}")).unwrap_or_default();
        // A slip goes with its note.
        let notes = first.closest("[data-notes]").ok()?.filter(|_| text.contains(SIC));
        let notes = notes.and_then(|marked| marked.get_attribute("data-notes")).unwrap_or_default();
        let (page, lines) = (page.unwrap_or_default(), lines?.replace("{}", &numbers));
        let url = absolute(&format!("{}#{}", path?, first.id()));
        let citation = format!("「{}」（{}{page}{lines}）{notes}\n{url}{original}", text.trim(), source?);
        document().get_element_by_id(PASSAGE)?.set_text_content(Some(&citation));
        if place.previous_element_sibling().as_ref() != Some(&block) {
            // Otherwise it stays at the end of the text.
            _ = block.parent_node()?.insert_before(place, block.next_sibling().as_ref());
        }
        Some(())
    }
}

/// Text of a node; cells are separated by tabs, as in the report.
fn said(node: &Node, cells: Option<NodeList>) -> String {
    let cells: Vec<String> =
        cells.map(elements).unwrap_or_default().iter().filter_map(|cell| cell.text_content()).collect();
    if cells.is_empty() { node.text_content().unwrap_or_default() } else { cells.join("\t") }
}

fn elements(list: NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}
