//! Automatic numbers (段落番号): lists, their levels, and the counters that run while a text is read.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node};

use super::property::{is_on, value};
use super::styles::Styles;
use super::symbol::symbol;
use crate::blocks::NumberFormat;
use crate::office::xml::{attribute, child, children, name};

/// Levels of a list.
const LEVELS: usize = 9;

/// A level of a list.
#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: NumberFormat,
    /// `第%1条`: each place takes the number of a level.
    pattern: String,
    /// The number of levels whose use lets it begin again; `None` for all above it.
    restart: Option<usize>,
    /// The paragraph style that stands for the level.
    style: Option<String>,
    separator: &'static str,
    /// All levels are shown in decimal.
    is_legal: bool,
    is_hidden: bool,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: NumberFormat::Decimal,
            pattern: String::new(),
            restart: None,
            style: None,
            separator: "\u{3000}",
            is_legal: false,
            is_hidden: false,
        }
    }
}

type Levels = [Level; LEVELS];

/// A list: a definition, and where it differs.
#[derive(Debug, Default)]
struct List {
    definition: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

/// Lists by their ids, with their counters.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: HashMap<String, Levels>,
    lists: HashMap<String, List>,
    /// Last numbers by definition: lists of one definition go on with each other.
    counters: HashMap<String, [Option<u32>; LEVELS]>,
    /// Levels at which a list has begun again.
    begun: HashSet<(String, usize)>,
}

impl Numbering {
    /// Reads `word/numbering.xml`.
    pub fn read(document: &Document, styles: &Styles) -> Self {
        let root = document.root_element();
        let mut definitions = HashMap::new();
        let mut links = HashMap::new();
        for node in children(root, "abstractNum") {
            let Some(id) = attribute(node, "abstractNumId") else { continue };
            let mut levels: Levels = std::array::from_fn(|_| Level::default());
            for (at, level) in children(node, "lvl").filter_map(|node| Some((level_of(node)?, level(node)))) {
                levels[at] = level;
            }
            definitions.insert(id.to_owned(), levels);
            if let Some(style) = value(node, "numStyleLink") {
                links.insert(id, style);
            }
        }
        let mut lists: HashMap<String, List> = HashMap::new();
        for node in children(root, "num") {
            let (Some(id), Some(definition)) = (attribute(node, "numId"), value(node, "abstractNumId")) else {
                continue;
            };
            let mut list = List { definition: definition.to_owned(), ..List::default() };
            for node in children(node, "lvlOverride") {
                let Some(at) = level_of(node) else { continue };
                if let Some(start) = value(node, "startOverride").and_then(|start| start.parse().ok()) {
                    list.starts.insert(at, start);
                }
                if let Some(node) = child(node, "lvl") {
                    list.levels.insert(at, level(node));
                }
            }
            lists.insert(id.to_owned(), list);
        }
        // A definition may stand for that of a list style.
        for (id, style) in links {
            let linked = styles.numbered(style).list.and_then(|list| lists.get(&list)).map(|list| &list.definition);
            if let Some(levels) = linked.and_then(|definition| definitions.get(definition)).cloned() {
                definitions.insert(id.to_owned(), levels);
            }
        }
        Self { definitions, lists, counters: HashMap::new(), begun: HashSet::new() }
    }

    /// The level of a list for which one of the styles stands.
    pub fn level_of_style<'a>(&self, list: &str, mut styles: impl Iterator<Item = &'a str>) -> Option<usize> {
        let levels = self.definitions.get(&self.lists.get(list)?.definition)?;
        styles.find_map(|id| levels.iter().position(|level| level.style.as_deref() == Some(id)))
    }

    /// Counts a paragraph of a list; gives its number as it is printed, with what parts it from the text.
    pub fn count(&mut self, list_id: &str, at: usize) -> Option<String> {
        let list = self.lists.get(list_id)?;
        let levels = self.definitions.get(&list.definition)?;
        let at = at.min(LEVELS - 1);
        let level = |at: usize| list.levels.get(&at).unwrap_or(&levels[at]);
        let start = |at: usize| list.starts.get(&at).copied().unwrap_or(level(at).start);
        let counters = self.counters.entry(list.definition.clone()).or_default();
        let begins = list.starts.contains_key(&at) && self.begun.insert((list_id.to_owned(), at));
        counters[at] = Some(match counters[at] {
            Some(number) if !begins => number.saturating_add(1),
            _ => start(at),
        });
        // Levels above that were never counted begin with this.
        (0..at).for_each(|above| counters[above] = counters[above].or_else(|| Some(start(above))));
        for (below, counter) in counters.iter_mut().enumerate().skip(at + 1) {
            if level(below).restart.is_none_or(|restart| at < restart) {
                *counter = None;
            }
        }
        let current = level(at);
        if current.is_hidden {
            return None;
        }
        let label = fill(&current.pattern, |place| {
            let format = if current.is_legal { &NumberFormat::Decimal } else { &level(place).format };
            counters[place].map(|number| format.spell(number))
        });
        (!label.trim().is_empty()).then(|| label + current.separator)
    }
}

/// Puts the numbers of levels into a pattern.
fn fill(pattern: &str, number: impl Fn(usize) -> Option<String>) -> String {
    let mut label = String::new();
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        let place = chars.peek().filter(|_| c == '%').and_then(|next| next.to_digit(10)).filter(|digit| *digit > 0);
        match place {
            Some(place) => {
                chars.next();
                label.extend(number(place as usize - 1));
            }
            None => label.push(c),
        }
    }
    label
}

fn level_of(node: Node) -> Option<usize> {
    attribute(node, "ilvl")?.parse().ok().filter(|at| *at < LEVELS)
}

fn level(node: Node) -> Level {
    let run = child(node, "rPr");
    let font = run.and_then(|run| child(run, "rFonts"));
    let font = font.and_then(|font| attribute(font, "ascii").or_else(|| attribute(font, "hAnsi"))).unwrap_or_default();
    let pattern = value(node, "lvlText").unwrap_or_default();
    let format = number_format(node);
    let is_bullet = value(node, "numFmt") == Some("bullet");
    Level {
        start: value(node, "start").and_then(|start| start.parse().ok()).unwrap_or_default(),
        format,
        pattern: if is_bullet { pattern.chars().map(|c| symbol(font, c)).collect() } else { pattern.to_owned() },
        restart: value(node, "lvlRestart").and_then(|restart| restart.parse().ok()),
        style: value(node, "pStyle").map(str::to_owned),
        separator: match value(node, "suff") {
            Some("nothing") => "",
            Some("space") => " ",
            _ => "\u{3000}",
        },
        is_legal: is_on(node, "isLgl").unwrap_or_default(),
        is_hidden: run.and_then(|run| is_on(run, "vanish")).unwrap_or_default(),
    }
}

/// The form of a level's number; newer forms stand beside one that older programs know.
fn number_format(level: Node) -> NumberFormat {
    let custom = child(level, "AlternateContent")
        .and_then(|alternatives| alternatives.descendants().find(|node| name(*node) == "numFmt"))
        .and_then(|node| attribute(node, "format"));
    // `001, 002, 003, ...`
    let width = custom.map(|format| format.chars().take_while(char::is_ascii_digit).count());
    match (width, value(level, "numFmt")) {
        (Some(width), _) if width > 1 => NumberFormat::Padded(width),
        (_, name) => NumberFormat::named(name.unwrap_or("decimal")),
    }
}
