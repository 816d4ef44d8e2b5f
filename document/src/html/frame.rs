//! The content of a web page, and the frame around it: heads, navigation, search, foot.

use ego_tree::NodeRef;
use scraper::node::{Element, Node};

/// Elements without any text for a reader.
const UNREAD: [&str; 16] = [
    "script", "style", "noscript", "template", "head", "iframe", "object", "canvas", "audio", "video", "svg", "button",
    "select", "textarea", "datalist", "dialog",
];
/// Elements of a frame wherever they stand.
const FRAMES: [&str; 3] = ["nav", "aside", "menu"];
/// Elements of a frame but inside the content, where they are its own head and foot.
const OUTER_FRAMES: [&str; 2] = ["header", "footer"];
const FRAME_ROLES: [&str; 5] = ["navigation", "banner", "contentinfo", "complementary", "search"];
/// Names that pages give to parts of their frame, without hyphens.
const FRAME_NAMES: [&str; 24] = [
    "nav",
    "navi",
    "navigation",
    "gnav",
    "gnavi",
    "globalnav",
    "globalnavi",
    "lnav",
    "localnav",
    "sidenav",
    "menu",
    "sidemenu",
    "sidebar",
    "breadcrumb",
    "breadcrumbs",
    "pankuzu",
    "topicpath",
    "header",
    "footer",
    "pagetop",
    "toolbar",
    "skiplink",
    "search",
    "share",
];
/// Names that pages give to their content.
const CONTENT_NAMES: [&str; 12] = [
    "main",
    "content",
    "contents",
    "maincontent",
    "maincontents",
    "tmpcontents",
    "contentbody",
    "mainbody",
    "mainarea",
    "pagebody",
    "articlebody",
    "honbun",
];
/// Share of the prose that the content has.
const MIN_CONTENT_SHARE: f32 = 0.8;
/// Share of the prose that an element must have to be believed when it says that it is the content.
const MIN_NAMED_SHARE: f32 = 0.5;

/// Elements inside one another through which the content is looked for.
const MAX_STEPS: usize = 32;

type Ref<'a> = NodeRef<'a, Node>;

/// The element has no text for a reader.
pub(super) fn is_unread(element: &Element) -> bool {
    UNREAD.contains(&element.name())
}

/// The element is hidden by what it says itself.
pub(super) fn is_hidden(element: &Element) -> bool {
    let style: String = element.attr("style").unwrap_or_default().split_whitespace().collect();
    let style = style.to_ascii_lowercase();
    element.attr("hidden").is_some() || style.contains("display:none") || style.contains("visibility:hidden")
}

/// The element belongs to the frame, also where it stands inside the content.
pub(super) fn is_frame(element: &Element) -> bool {
    FRAMES.contains(&element.name())
        || element.attr("role").is_some_and(|role| FRAME_ROLES.contains(&role))
        || is_named(element, &FRAME_NAMES) && !is_content(element)
}

fn is_outer_frame(element: &Element) -> bool {
    is_frame(element) || OUTER_FRAMES.contains(&element.name())
}

fn is_content(element: &Element) -> bool {
    matches!(element.name(), "main" | "article")
        || element.attr("role") == Some("main")
        || is_named(element, &CONTENT_NAMES)
}

fn is_named(element: &Element, names: &[&str]) -> bool {
    // Headings and cells are called so too, and the page as a whole by what it holds (`<body class="search">`).
    let is_part = matches!(element.name(), "div" | "section" | "ul" | "ol" | "dl" | "form");
    let plain = |name: &str| name.to_ascii_lowercase().replace(['-', '_'], "");
    is_part && element.id().into_iter().chain(element.classes()).any(|name| names.contains(&plain(name).as_str()))
}

/// The element that holds the content.
pub(super) fn content<'a>(body: Ref<'a>) -> Ref<'a> {
    let all = prose(body);
    let share = |node: &Ref<'a>| prose(*node) as f32 / all.max(1) as f32;
    if let Some(named) = find(body, &|element| is_content(element)).filter(|node| share(node) >= MIN_NAMED_SHARE) {
        return named;
    }
    // Navigation is made of links: what holds most of the other text is the content.
    let mut content = body;
    for _ in 0..MAX_STEPS {
        let is_open = |node: &Ref| matches!(node.value(), Node::Element(element) if !is_leaf(element));
        let child = content.children().find(|child| is_open(child) && share(child) >= MIN_CONTENT_SHARE);
        let Some(child) = child else { break };
        content = child;
    }
    content
}

/// Elements whose parts belong together.
fn is_leaf(element: &Element) -> bool {
    matches!(element.name(), "table" | "ul" | "ol" | "dl" | "p" | "pre" | "blockquote")
}

/// The first element that is so, outside the frame.
pub(super) fn find<'a>(parent: Ref<'a>, is_wanted: &dyn Fn(&Element) -> bool) -> Option<Ref<'a>> {
    parent.children().find_map(|child| match child.value() {
        Node::Element(element) if is_wanted(element) => Some(child),
        Node::Element(element) if is_unread(element) || is_outer_frame(element) => None,
        _ => find(child, is_wanted),
    })
}

/// Characters of text that is neither a link nor part of the frame.
fn prose(node: Ref) -> usize {
    match node.value() {
        Node::Text(text) => text.chars().filter(|c| !c.is_whitespace()).count(),
        Node::Element(element) if element.name() == "a" || is_unread(element) || is_outer_frame(element) => 0,
        _ => node.children().map(prose).sum(),
    }
}

/// Characters that a reader sees.
pub(super) fn characters(node: Ref) -> usize {
    match node.value() {
        Node::Text(text) => text.chars().filter(|c| !c.is_whitespace()).count(),
        Node::Element(element) if is_unread(element) => 0,
        _ => node.children().map(characters).sum(),
    }
}
