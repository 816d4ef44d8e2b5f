//! Paragraphs and tables of a text, as Word shows them.

use std::collections::HashMap;

use roxmltree::Node;

use super::field::Fields;
use super::inline::Inline;
use super::numbering::Numbering;
use super::property::{has_leader, is_on, numbered, value};
use super::section::Section;
use super::styles::Styles;
use crate::blocks::NumberFormat;
use crate::blocks::{Block, Cell, cell_text};
use crate::office::xml::{attribute, child, children, name};

/// Columns of a table.
const MAX_COLUMNS: usize = 1024;

/// Dots between an entry of a table of contents and its page.
const LEADER: &str = "……";

/// Notes of one kind, by their ids.
#[derive(Debug)]
pub(super) struct Notes<'a, 'text> {
    pub texts: HashMap<&'a str, Node<'a, 'text>>,
    pub format: NumberFormat,
    pub count: u32,
}

impl Notes<'_, '_> {
    /// The number of the next note.
    pub fn next_number(&mut self) -> String {
        self.count += 1;
        self.format.spell(self.count)
    }
}

/// State that runs through a text.
pub(super) struct Reader<'a, 'text> {
    pub styles: &'a Styles,
    pub numbering: Numbering,
    pub footnotes: Notes<'a, 'text>,
    pub endnotes: Notes<'a, 'text>,
    pub fields: Fields,
    /// The number of the note that is being read.
    pub note: Option<String>,
    /// Text of a paragraph whose end is deleted or hidden: it goes on in the next.
    pub carried: String,
    /// Endnotes, which stand at the end of the text.
    pub behind: Vec<Block>,
    /// Sections that have not begun, the next first.
    pub sections: std::vec::IntoIter<Section<'a, 'text>>,
}

impl<'a, 'text> Reader<'a, 'text> {
    /// Reads what an element holds.
    pub fn blocks(&mut self, parent: Node<'a, 'text>, blocks: &mut Vec<Block>) {
        for node in parent.children() {
            match name(node) {
                "p" => self.paragraph(node, blocks),
                "tbl" => self.table(node, blocks),
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag" => self.blocks(node, blocks),
                "AlternateContent" => alternative(node).into_iter().for_each(|node| self.blocks(node, blocks)),
                _ => {}
            }
        }
    }

    /// Begins a section with its heads and feet.
    pub fn begin_section(&mut self, blocks: &mut Vec<Block>) {
        let Some(section) = self.sections.next() else { return };
        if section.breaks_page && !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        for head in section.heads {
            let mut inside = Vec::new();
            self.blocks(head, &mut inside);
            blocks.extend(inside.into_iter().map(|block| block.with_role(Block::RunningHead)));
        }
    }

    fn paragraph(&mut self, node: Node<'a, 'text>, blocks: &mut Vec<Block>) {
        let properties = child(node, "pPr");
        let named = properties.and_then(|properties| value(properties, "pStyle"));
        let styles = self.styles;
        let style = styles.of_paragraph(named);
        self.fields.begin_paragraph();
        let mut inline = Inline::new(style.is_some_and(|style| styles.is_hidden(style)));
        self.inlines(node, &mut inline);

        let breaks_page = properties
            .and_then(|properties| is_on(properties, "pageBreakBefore"))
            .or_else(|| style.map(|style| styles.breaks_page(style)));
        if breaks_page == Some(true) && !matches!(blocks.last(), None | Some(Block::PageBreak)) {
            blocks.push(Block::PageBreak);
        }
        let mark = properties.and_then(|properties| child(properties, "rPr"));
        let goes_on = mark.is_some_and(|mark| child(mark, "del").is_some() || is_on(mark, "vanish") == Some(true));
        let text = std::mem::take(&mut self.carried) + &inline.text;
        if goes_on {
            self.carried = text;
        } else {
            let label = self.label(properties, style).unwrap_or_default();
            let has_leader = properties.is_some_and(has_leader) || style.is_some_and(|style| styles.has_leader(style));
            push_paragraph(&label, &spell_tabs(&text, has_leader), blocks);
        }
        if !inline.readings.is_empty() {
            blocks.push(Block::Readings(inline.readings.join(" ")));
        }
        if inline.hidden > 0 {
            blocks.push(Block::Hidden(inline.hidden));
        }
        for (number, note) in inline.footnotes {
            let note = self.note(number, note);
            blocks.extend(note.into_iter().map(|block| block.with_role(Block::Footnote)));
        }
        for (number, note) in inline.endnotes {
            let mut note = self.note(number, note);
            self.behind.append(&mut note);
        }
        for frame in inline.boxes {
            self.blocks(frame, blocks);
        }
        if properties.is_some_and(|properties| child(properties, "sectPr").is_some()) {
            self.begin_section(blocks);
        }
    }

    /// The automatic number of a paragraph.
    fn label(&mut self, properties: Option<Node>, style: Option<&str>) -> Option<String> {
        let own = properties.map(numbered).unwrap_or_default();
        let styled = style.map(|style| self.styles.numbered(style)).unwrap_or_default();
        let list = own.list.or(styled.list)?;
        let linked = || self.numbering.level_of_style(&list, self.styles.ids(style?));
        let level = own.level.or_else(linked).or(styled.level).unwrap_or_default();
        self.numbering.count(&list, level)
    }

    fn note(&mut self, number: String, note: Node<'a, 'text>) -> Vec<Block> {
        let mut inside = Vec::new();
        let carried = std::mem::take(&mut self.carried);
        self.note = Some(number);
        self.blocks(note, &mut inside);
        self.note = None;
        self.carried = carried;
        inside
    }

    fn table(&mut self, table: Node<'a, 'text>, blocks: &mut Vec<Block>) {
        let mut rows = Vec::new();
        let mut behind = Vec::new();
        for row in members(table, "tr") {
            let properties = child(row, "trPr");
            if properties.is_some_and(|properties| child(properties, "del").is_some()) {
                continue;
            }
            if properties.and_then(|properties| is_on(properties, "hidden")) == Some(true) {
                behind.push(Block::Hidden(
                    row.descendants().filter_map(|node| node.text()).map(|text| text.chars().count()).sum(),
                ));
                continue;
            }
            let before = properties.and_then(|properties| value(properties, "gridBefore")).and_then(|n| n.parse().ok());
            let mut cells: Vec<Place> = vec![Place::default(); before.unwrap_or(0).min(MAX_COLUMNS)];
            for cell in members(row, "tc").into_iter().take(MAX_COLUMNS) {
                let properties = child(cell, "tcPr");
                let is_covered = properties.is_some_and(|properties| is_continued(properties, "vMerge"));
                let mut inside = Vec::new();
                if !is_covered && !properties.is_some_and(|properties| is_continued(properties, "hMerge")) {
                    self.blocks(cell, &mut inside);
                }
                cells.push(Place { is_covered, blocks: inside });
                let span = properties.and_then(|properties| value(properties, "gridSpan")).and_then(|n| n.parse().ok());
                let width = (cells.len() + span.unwrap_or(1).max(1) - 1).min(MAX_COLUMNS.max(cells.len()));
                cells.resize(width, Place::default());
            }
            rows.push(cells);
        }
        // A frame around a text is no table.
        if let [row] = &mut rows[..]
            && let [cell] = &mut row[..]
        {
            blocks.append(&mut cell.blocks);
        } else {
            let mut read = |place: Place| match place.is_covered {
                true => Cell::Covered,
                false => Cell::Text(cell_text(place.blocks, &mut behind)),
            };
            let rows = rows.into_iter().map(|row| row.into_iter().map(&mut read).collect()).collect();
            blocks.push(Block::Table(rows));
        }
        blocks.append(&mut behind);
    }
}

/// A place of a table with what its cell holds.
#[derive(Debug, Clone, Default)]
struct Place {
    /// The cell above reaches over it.
    is_covered: bool,
    blocks: Vec<Block>,
}

/// The cell goes on with the one above (vMerge) or before it (hMerge).
fn is_continued(properties: Node, merge: &str) -> bool {
    child(properties, merge).is_some_and(|merge| attribute(merge, "val") != Some("restart"))
}

/// Rows of a table or cells of a row, of which some may stand in a control or be inserted.
fn members<'a, 'text>(parent: Node<'a, 'text>, member: &str) -> Vec<Node<'a, 'text>> {
    let mut found = Vec::new();
    for node in parent.children() {
        match name(node) {
            of_name if of_name == member => found.push(node),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => found.extend(members(node, member)),
            _ => {}
        }
    }
    found
}

/// The first of alternatives; what stands in the last is for older programs.
pub(super) fn alternative<'a, 'text>(node: Node<'a, 'text>) -> Option<Node<'a, 'text>> {
    children(node, "Choice").next().or_else(|| child(node, "Fallback"))
}

/// Blanks for tabs: a tab parts cells. The last of a paragraph may be filled with dots.
fn spell_tabs(text: &str, has_leader: bool) -> String {
    let (before, after) = text.rsplit_once('\t').filter(|_| has_leader).unwrap_or(("", text));
    let leader = if has_leader && before.len() + after.len() < text.len() { LEADER } else { "" };
    [before, leader, after].concat().replace('\t', "\u{3000}")
}

/// Adds the lines of a paragraph, parted where it breaks a line or a page.
fn push_paragraph(label: &str, text: &str, blocks: &mut Vec<Block>) {
    let body = text.trim_start_matches('\u{c}');
    blocks.extend(text[..text.len() - body.len()].chars().map(|_| Block::PageBreak));
    for (at, page) in body.split('\u{c}').enumerate() {
        if at > 0 {
            blocks.push(Block::PageBreak);
        }
        for (line_at, line) in page.split('\n').enumerate() {
            let label = if at + line_at == 0 { label } else { "" };
            let line = format!("{label}{line}");
            if !line.trim().is_empty() {
                blocks.push(Block::Paragraph(line.trim().to_owned()));
            }
        }
    }
}
