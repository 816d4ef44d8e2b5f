//! Text of elements in the order in which a browser sets it.

use ego_tree::NodeRef;
use scraper::node::{Element, Node};
use text::is_wide;

use super::frame::{characters, is_frame, is_hidden, is_unread};
use super::list::{List, is_marked};
use super::table::{Place, rows};
use crate::blocks::{Block, Cell, cell_text};

/// Elements that stand in a line with the text around them; all others break it.
const INLINE: [&str; 38] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "input", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Blocks that are being read.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub blocks: Vec<Block>,
    /// The line that is not ended.
    line: String,
    /// A blank is due before the next character; broken by a line of the source.
    blank: Option<Blank>,
    /// The mark of an item whose text has not begun.
    mark: Option<String>,
    readings: Vec<String>,
    is_preformatted: bool,
    /// Characters of frames inside.
    pub framed: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blank {
    Space,
    LineBreak,
}

impl Flow {
    /// Reads what a node holds.
    pub fn read(&mut self, parent: NodeRef<Node>) {
        for node in parent.children() {
            match node.value() {
                Node::Text(text) => self.push_text(text),
                Node::Element(element) => self.read_element(node, element),
                _ => {}
            }
        }
    }

    /// Ends the line.
    pub fn end_line(&mut self) {
        self.blank = None;
        let text = text::trim(&self.line).to_owned();
        self.line.clear();
        if text.is_empty() {
            return;
        }
        let mark = self.mark.take().filter(|_| !is_marked(&text)).unwrap_or_default();
        self.blocks.push(Block::Paragraph(mark + &text));
        if !self.readings.is_empty() {
            self.blocks.push(Block::Readings(self.readings.join(" ")));
            self.readings.clear();
        }
    }

    fn read_element(&mut self, node: NodeRef<Node>, element: &Element) {
        let name = element.name();
        if is_unread(element) || name == "rp" {
            return;
        }
        if is_hidden(element) {
            self.blocks.push(Block::Hidden(characters(node)));
            return;
        }
        if is_frame(element) {
            self.framed += characters(node);
            return;
        }
        match name {
            "br" => self.end_line(),
            "rt" | "rtc" => {
                let mut reading = Self::default();
                reading.read(node);
                self.readings.extend(Some(reading.line).filter(|reading| !reading.trim().is_empty()));
            }
            "ul" | "ol" | "dir" => self.read_list(node, element),
            "table" => self.read_table(node, element),
            "pre" | "listing" => {
                self.end_line();
                let around = std::mem::replace(&mut self.is_preformatted, true);
                self.read(node);
                self.end_line();
                self.is_preformatted = around;
            }
            name if INLINE.contains(&name) || name == "rbc" => self.read(node),
            _ => {
                self.end_line();
                self.read(node);
                self.end_line();
            }
        }
    }

    fn push_text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' | '\r' if self.is_preformatted => self.end_line(),
                ' ' | '\t' if self.is_preformatted => self.line.push(' '),
                '\n' | '\r' => self.blank = Some(Blank::LineBreak),
                ' ' | '\t' | '\u{c}' => self.blank = self.blank.or(Some(Blank::Space)),
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                c if c.is_control() => {}
                c => {
                    let c = if c == '\u{a0}' { ' ' } else { c };
                    // Lines of the source break between any two characters of Japanese.
                    let before = self.line.chars().next_back();
                    let is_seam = self.blank == Some(Blank::LineBreak) && before.is_some_and(is_wide) && is_wide(c);
                    if self.blank.take().is_some() && before.is_some() && !is_seam {
                        self.line.push(' ');
                    }
                    self.line.push(c);
                }
            }
        }
    }

    fn read_list(&mut self, node: NodeRef<Node>, element: &Element) {
        self.end_line();
        let is_item = |child: &NodeRef<Node>| matches!(child.value(), Node::Element(child) if child.name() == "li");
        let mut list = List::of(element, node.children().filter(is_item).count());
        for child in node.children() {
            if let Node::Element(item) = child.value()
                && item.name() == "li"
            {
                self.end_line();
                self.mark = Some(list.mark(item));
            }
            match child.value() {
                Node::Text(text) => self.push_text(text),
                Node::Element(element) => self.read_element(child, element),
                _ => {}
            }
            self.end_line();
            self.mark = None;
        }
    }

    fn read_table(&mut self, node: NodeRef<Node>, element: &Element) {
        self.end_line();
        let table = rows(node);
        if let Some(caption) = table.caption {
            self.read(caption);
            self.end_line();
        }
        if table.is_layout(element) {
            for cell in table.cells() {
                self.read(cell);
                self.end_line();
            }
            return;
        }
        let mut behind = Vec::new();
        let mut read = |place: Place| match place {
            Place::Covered => Cell::Covered,
            Place::Empty => Cell::Text(String::new()),
            Place::Cell(cell) => {
                let mut inside = Self::default();
                inside.read(cell);
                inside.end_line();
                self.framed += inside.framed;
                Cell::Text(cell_text(inside.blocks, &mut behind))
            }
        };
        let rows = table.rows.into_iter().map(|row| row.into_iter().map(&mut read).collect()).collect();
        self.blocks.push(Block::Table(rows));
        self.blocks.append(&mut behind);
    }
}
