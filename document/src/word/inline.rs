//! Runs of a paragraph: its characters, and what hangs on them.

use roxmltree::Node;

use super::property::{is_on, value};
use super::reader::{Reader, alternative};
use super::symbol::symbol;
use crate::office::xml::{attribute, child, children, descend, name};

/// Content of a paragraph; a line feed breaks its line, a form feed the page; tabs are tabs.
#[derive(Debug, Default)]
pub(super) struct Inline<'a, 'text> {
    pub text: String,
    pub readings: Vec<String>,
    /// Text boxes that are anchored in it.
    pub boxes: Vec<Node<'a, 'text>>,
    /// Notes with their numbers.
    pub footnotes: Vec<(String, Node<'a, 'text>)>,
    pub endnotes: Vec<(String, Node<'a, 'text>)>,
    /// Characters that are not shown.
    pub hidden: usize,
    is_hidden: bool,
}

impl Inline<'_, '_> {
    pub fn new(is_hidden: bool) -> Self {
        Self { is_hidden, ..Self::default() }
    }

    fn push(&mut self, text: &str) {
        if self.is_hidden {
            self.hidden += text.chars().count();
        } else {
            self.text.push_str(text);
        }
    }

    /// Adds the mark of a note: raised as it is printed, and apart from a Latin word or a number, whose part it would become.
    fn push_mark(&mut self, number: &str) {
        if self.text.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            self.push(" ");
        }
        self.push(&number.chars().map(raised).collect::<String>());
    }
}

fn raised(c: char) -> char {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    c.to_digit(10).map_or(c, |digit| DIGITS[digit as usize])
}

impl<'a, 'text> Reader<'a, 'text> {
    /// Reads the runs that an element holds.
    pub(super) fn inlines(&mut self, parent: Node<'a, 'text>, inline: &mut Inline<'a, 'text>) {
        for node in parent.children() {
            match name(node) {
                "r" => self.run(node, inline),
                "ins" | "moveTo" | "hyperlink" | "smartTag" | "customXml" | "fldSimple" | "dir" | "bdo" | "sdt"
                | "sdtContent" => self.inlines(node, inline),
                "AlternateContent" => alternative(node).into_iter().for_each(|node| self.inlines(node, inline)),
                "oMath" | "oMathPara" => inline.push(&characters(node)),
                _ => {}
            }
        }
    }

    fn run(&mut self, run: Node<'a, 'text>, inline: &mut Inline<'a, 'text>) {
        let properties = child(run, "rPr");
        let style = properties.and_then(|properties| value(properties, "rStyle"));
        let is_hidden = properties
            .and_then(|properties| is_on(properties, "vanish"))
            .unwrap_or_else(|| inline.is_hidden || style.is_some_and(|style| self.styles.is_hidden(style)));
        let around = std::mem::replace(&mut inline.is_hidden, is_hidden);
        for node in run.children() {
            self.run_part(node, properties, inline);
        }
        inline.is_hidden = around;
    }

    fn run_part(&mut self, node: Node<'a, 'text>, properties: Option<Node>, inline: &mut Inline<'a, 'text>) {
        match name(node) {
            "fldChar" => match attribute(node, "fldCharType") {
                Some("begin") => self.fields.begin(tick_box(node)),
                Some("separate") => self.fields.separate(),
                Some("end") => {
                    let printed = self.fields.end().filter(|_| self.fields.is_shown());
                    inline.push(&printed.unwrap_or_default());
                }
                _ => {}
            },
            "instrText" => self.fields.instruct(node.text().unwrap_or_default()),
            _ if !self.fields.is_shown() => {}
            "t" => {
                let font = properties.and_then(|properties| child(properties, "rFonts"));
                let font = font.and_then(|font| attribute(font, "ascii")).unwrap_or_default();
                let text = node.text().unwrap_or_default();
                inline.push(&text.chars().map(|c| symbol(font, clean(c))).collect::<String>());
            }
            "tab" | "ptab" => inline.push("\t"),
            "br" if attribute(node, "type") == Some("page") => inline.push("\u{c}"),
            "br" | "cr" => inline.push("\n"),
            "noBreakHyphen" => inline.push("-"),
            "sym" => {
                let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
                let sign = code.and_then(char::from_u32).filter(|c| !c.is_control());
                let font = attribute(node, "font").unwrap_or_default();
                inline.push(&sign.map(|sign| symbol(font, sign).to_string()).unwrap_or_default());
            }
            "ruby" => {
                child(node, "rubyBase").into_iter().for_each(|base| self.inlines(base, inline));
                let reading = child(node, "rt").map(characters).filter(|reading| !reading.trim().is_empty());
                inline.readings.extend(reading);
            }
            "footnoteReference" | "endnoteReference" => self.reference(node, inline),
            "footnoteRef" | "endnoteRef" => inline.push(&self.note.clone().unwrap_or_default()),
            "AlternateContent" => {
                for node in alternative(node).into_iter().flat_map(|node| node.children()) {
                    self.run_part(node, properties, inline);
                }
            }
            "drawing" | "pict" | "object" => push_boxes(node, &mut inline.boxes),
            _ => {}
        }
    }

    /// The mark of a note; a note has no notes of its own.
    fn reference(&mut self, node: Node<'a, 'text>, inline: &mut Inline<'a, 'text>) {
        let is_footnote = name(node) == "footnoteReference";
        let notes = if is_footnote { &mut self.footnotes } else { &mut self.endnotes };
        let text = attribute(node, "id").and_then(|id| notes.texts.get(id)).copied();
        let Some(text) = text.filter(|_| self.note.is_none() && !inline.is_hidden) else { return };
        // A mark of the author's choice follows as text.
        let has_own_mark = matches!(attribute(node, "customMarkFollows"), Some("1" | "true" | "on"));
        let number = if has_own_mark { String::new() } else { notes.next_number() };
        inline.push_mark(&number);
        let list = if is_footnote { &mut inline.footnotes } else { &mut inline.endnotes };
        list.push((number, text));
    }
}

/// The state of a box to tick that a field makes.
fn tick_box(field: Node) -> Option<bool> {
    let tick_box = descend(field, &["ffData", "checkBox"])?;
    is_on(tick_box, "checked").or_else(|| is_on(tick_box, "default")).or(Some(false))
}

/// Text boxes of a drawing, the outer ones.
fn push_boxes<'a, 'text>(parent: Node<'a, 'text>, boxes: &mut Vec<Node<'a, 'text>>) {
    for node in parent.children() {
        match name(node) {
            "txbxContent" => boxes.push(node),
            "AlternateContent" => alternative(node).into_iter().for_each(|node| push_boxes(node, boxes)),
            _ => push_boxes(node, boxes),
        }
    }
}

/// Characters of all texts inside.
fn characters(node: Node) -> String {
    let texts = node.descendants().filter(|node| name(*node) == "t").filter_map(|node| node.text());
    texts.flat_map(str::chars).map(clean).collect()
}

/// A blank for a control character: breaks and tabs have elements of their own.
fn clean(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// Notes of a part, by their ids; separators are no notes.
pub(super) fn notes<'a, 'text>(root: Node<'a, 'text>, of_name: &'static str) -> Vec<(&'a str, Node<'a, 'text>)> {
    let is_note = |node: &Node| matches!(attribute(*node, "type"), None | Some("normal"));
    let entry = |node: Node<'a, 'text>| Some((attribute(node, "id")?, node));
    children(root, of_name).filter(is_note).filter_map(entry).collect()
}
