//! Elements of an XML part, found by their local names: the strict and the usual form of Office files differ in their namespaces alone.

use roxmltree::{Document, Node, ParsingOptions};

use crate::office::PackageError;

/// Elements inside one another; what is read recursively stays within it.
pub const MAX_DEPTH: usize = 256;
/// Elements, texts and comments of a part.
const MAX_NODES: u32 = 4_000_000;

/// Parses a part.
pub fn parse<'text>(part: &str, text: &'text str) -> Result<Document<'text>, PackageError> {
    // Entities of its own are what no Office program writes, and what grows without bound.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| PackageError::Malformed { part: part.to_owned(), reason: error.to_string() })?;
    match is_too_deep(&document) {
        true => Err(PackageError::TooDeep { part: part.to_owned() }),
        false => Ok(document),
    }
}

fn is_too_deep(document: &Document) -> bool {
    let (mut node, mut depth) = (document.root(), 0);
    loop {
        if let Some(child) = node.first_child() {
            (node, depth) = (child, depth + 1);
            if depth > MAX_DEPTH {
                return true;
            }
            continue;
        }
        node = loop {
            if let Some(next) = node.next_sibling() {
                break next;
            }
            let Some(parent) = node.parent() else { return false };
            (node, depth) = (parent, depth - 1);
        };
    }
}

/// The local name; empty for a text.
pub fn name<'a>(node: Node<'a, '_>) -> &'a str {
    node.tag_name().name()
}

/// Children of that name.
pub fn children<'a, 'text>(node: Node<'a, 'text>, of_name: &'static str) -> impl Iterator<Item = Node<'a, 'text>> {
    node.children().filter(move |child| name(*child) == of_name)
}

/// The first child of that name.
pub fn child<'a, 'text>(node: Node<'a, 'text>, of_name: &str) -> Option<Node<'a, 'text>> {
    node.children().find(|child| name(*child) == of_name)
}

/// The descendant that is reached by a path of names.
pub fn descend<'a, 'text>(node: Node<'a, 'text>, path: &[&str]) -> Option<Node<'a, 'text>> {
    path.iter().try_fold(node, |node, name| child(node, name))
}

/// The attribute of that local name.
pub fn attribute<'a>(node: Node<'a, '_>, of_name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == of_name).map(|attribute| attribute.value())
}
