//! Styles, for what they say of a paragraph's number and of hidden text.

use std::collections::HashMap;

use roxmltree::Document;

use super::property::{Numbered, has_leader, is_on, numbered};
use crate::office::xml::{attribute, child, children};

/// Styles of which one is based on the other.
const MAX_CHAIN: usize = 32;

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    numbered: Numbered,
    is_hidden: Option<bool>,
    breaks_page: Option<bool>,
    has_leader: bool,
}

/// Styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    default_paragraph: Option<String>,
}

impl Styles {
    /// Reads `word/styles.xml`.
    pub fn read(document: &Document) -> Self {
        let mut styles = Self::default();
        for node in children(document.root_element(), "style") {
            let Some(id) = attribute(node, "styleId") else { continue };
            let paragraph = child(node, "pPr");
            let is_default = matches!(attribute(node, "default"), Some("1" | "true" | "on"));
            if is_default && attribute(node, "type") == Some("paragraph") {
                styles.default_paragraph = Some(id.to_owned());
            }
            let style = Style {
                based_on: child(node, "basedOn").and_then(|node| attribute(node, "val")).map(str::to_owned),
                numbered: paragraph.map(numbered).unwrap_or_default(),
                is_hidden: child(node, "rPr").and_then(|node| is_on(node, "vanish")),
                breaks_page: paragraph.and_then(|node| is_on(node, "pageBreakBefore")),
                has_leader: paragraph.is_some_and(has_leader),
            };
            styles.styles.insert(id.to_owned(), style);
        }
        styles
    }

    /// The id of a paragraph's style.
    pub fn of_paragraph<'a>(&'a self, named: Option<&'a str>) -> Option<&'a str> {
        named.or(self.default_paragraph.as_deref())
    }

    /// A style's number and level; parts that it lacks come from those that it is based on.
    pub fn numbered(&self, id: &str) -> Numbered {
        let chain = || self.chain(id).map(|(_, style)| &style.numbered);
        Numbered {
            list: chain().find_map(|numbered| numbered.list.clone()),
            level: chain().find_map(|numbered| numbered.level),
        }
    }

    /// Text of the style is hidden.
    pub fn is_hidden(&self, id: &str) -> bool {
        self.chain(id).find_map(|(_, style)| style.is_hidden).unwrap_or_default()
    }

    /// A paragraph of the style begins a page.
    pub fn breaks_page(&self, id: &str) -> bool {
        self.chain(id).find_map(|(_, style)| style.breaks_page).unwrap_or_default()
    }

    /// A tab of the style is filled with dots.
    pub fn has_leader(&self, id: &str) -> bool {
        self.chain(id).any(|(_, style)| style.has_leader)
    }

    /// A style's id and those that it is based on, the nearest first.
    pub fn ids<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        self.chain(id).map(|(id, _)| id)
    }

    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let entry = |id: &'a str| self.styles.get(id).map(|style| (id, style));
        std::iter::successors(entry(id), move |(_, style)| entry(style.based_on.as_deref()?)).take(MAX_CHAIN)
    }
}
