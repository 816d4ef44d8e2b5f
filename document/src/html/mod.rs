//! Web pages.

mod decode;
mod error;
mod flow;
mod frame;
mod list;
mod table;
mod tree;

use ego_tree::NodeRef;
use scraper::node::Node;

pub use error::HtmlError;

use crate::blocks::pages;
use crate::page::Page;
use crate::page::omission::Omission;
use flow::Flow;
use frame::{characters, content, find};

/// The content of a web page, and what stands around it.
pub fn read_html(bytes: &[u8]) -> Result<(Vec<Page>, Vec<Omission>), HtmlError> {
    let page = tree::parse(&decode::decode(bytes))?;
    let body = find(page.tree.root(), &|element| element.name() == "body").unwrap_or(page.tree.root());
    let content = content(body);
    let mut flow = Flow::default();
    // The title of the page may stand above its content.
    let is_title = |element: &scraper::node::Element| element.name() == "h1";
    if find(content, &is_title).is_none()
        && let Some(title) = find(body, &is_title)
    {
        flow.read(title);
        flow.end_line();
    }
    flow.read(content);
    flow.end_line();
    let around = outside(body, content).saturating_add(flow.framed);
    let omissions = (around > 0).then_some(Omission::Frame { characters: around }).into_iter().collect();
    Ok((pages(flow.blocks), omissions))
}

/// Characters of the page around its content.
fn outside(body: NodeRef<Node>, content: NodeRef<Node>) -> usize {
    characters(body).saturating_sub(characters(content))
}
