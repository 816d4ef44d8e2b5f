//! Properties that paragraphs, runs and styles share.

use roxmltree::Node;

use crate::office::xml::{attribute, child, children};

/// The list that numbers a paragraph, and its level there from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Numbered {
    pub list: Option<String>,
    pub level: Option<usize>,
}

/// The number properties of a paragraph's properties.
pub(super) fn numbered(paragraph: Node) -> Numbered {
    let value = |name| attribute(child(child(paragraph, "numPr")?, name)?, "val");
    Numbered { list: value("numId").map(str::to_owned), level: value("ilvl").and_then(|level| level.parse().ok()) }
}

/// The state of a property that is on or off; `None` where nothing is said.
pub(super) fn is_on(properties: Node, name: &str) -> Option<bool> {
    child(properties, name).map(|node| !matches!(attribute(node, "val"), Some("0" | "false" | "off")))
}

/// A value of a property.
pub(super) fn value<'a>(properties: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(properties, name)?, "val")
}

/// A tab stop of a paragraph's properties is reached by a row of dots, as in tables of contents.
pub(super) fn has_leader(paragraph: Node) -> bool {
    let is_leader = |tab: Node| attribute(tab, "leader").is_some_and(|leader| leader != "none");
    child(paragraph, "tabs").is_some_and(|tabs| children(tabs, "tab").any(is_leader))
}
