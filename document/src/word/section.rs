//! Sections (セクション): where pages begin anew, and their heads and feet.

use std::collections::HashMap;

use roxmltree::Node;

use super::property::value;
use crate::office::xml::{attribute, name};

/// A section of a text.
#[derive(Debug)]
pub(super) struct Section<'a, 'text> {
    pub breaks_page: bool,
    /// Heads and feet that begin with it.
    pub heads: Vec<Node<'a, 'text>>,
}

/// Sections in their order; the properties of each stand at its end.
pub(super) fn sections<'a, 'text>(
    root: Node<'a, 'text>,
    heads: &HashMap<&str, Node<'a, 'text>>,
) -> Vec<Section<'a, 'text>> {
    let is_section = |node: &Node| {
        let parents = [node.parent(), node.parent().and_then(|parent| parent.parent())].map(|node| node.map(name));
        name(*node) == "sectPr" && matches!(parents, [Some("body"), _] | [Some("pPr"), Some("p")])
    };
    let section = |node: Node<'a, 'text>| Section {
        breaks_page: !matches!(value(node, "type"), Some("continuous" | "nextColumn")),
        heads: node
            .children()
            .filter(|child| matches!(name(*child), "headerReference" | "footerReference"))
            .filter_map(|reference| heads.get(attribute(reference, "id")?).copied())
            .collect(),
    };
    root.descendants().filter(is_section).map(section).collect()
}
