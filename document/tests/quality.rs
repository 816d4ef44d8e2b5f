//! Quality of the reading of PDF files, against annotations: what the sources of the printed pages say, a paragraph or a row a
//! line, pages parted by form feeds.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use document::{Document, Transcript, join_pages};
use text::normalize;

/// Characters by which a place in a text is known.
const PLACE_CHARS: usize = 8;

/// Printed pages, chapters by a blank, each with its annotation; turned ones have that of the page that was turned.
const PAGES: [(&str, &str); 9] = [
    ("report-1 report-2", "report"),
    ("columns", "columns"),
    ("columns-shifted", "columns-shifted"),
    ("three-columns", "three-columns"),
    ("vertical", "vertical"),
    ("vertical-sideways", "vertical"),
    ("tables", "tables"),
    ("table-pages", "table-pages"),
    ("sideways", "table-pages"),
];

fn path(name: &str, extension: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name).with_extension(extension)
}

/// Lines of a text with their pages; blanks do not count.
struct Lines(Vec<(usize, String)>);

impl Lines {
    fn of(text: &str) -> Self {
        let pages = text.split('\u{c}').enumerate();
        let lines = pages.flat_map(|(page, text)| text.lines().map(move |line| (page, plain(line))));
        Self(lines.filter(|(_, line)| !line.is_empty()).collect())
    }

    fn read(names: &str) -> Self {
        let read = |name: &str| {
            let bytes = fs::read(path(name, "pdf")).expect("the fixture is there");
            Document::read(bytes, "", |_, _| ()).expect("the file can be read")
        };
        let mut documents: Vec<Document> = names.split(' ').map(read).collect();
        join_pages(&mut documents);
        Self::of(&Transcript::of(&documents).text)
    }

    fn annotated(name: &str) -> Self {
        Self::of(&fs::read_to_string(path(name, "txt")).expect("the fixture has an annotation"))
    }

    /// All characters without the marks of cells.
    fn characters(&self) -> Vec<char> {
        self.0.iter().flat_map(|(_, line)| line.chars()).filter(|c| *c != '\t').collect()
    }

    /// Places that occur once, in their order.
    fn places(&self) -> Vec<String> {
        let places: Vec<String> = self.characters().windows(PLACE_CHARS).map(|place| place.iter().collect()).collect();
        let mut counts: HashMap<&String, usize> = HashMap::new();
        places.iter().for_each(|place| *counts.entry(place).or_default() += 1);
        places.iter().filter(|place| counts[place] == 1).cloned().collect()
    }

    /// Cells with their columns.
    fn cells(&self) -> Vec<(usize, String)> {
        let rows = self.0.iter().filter(|(_, line)| line.contains('\t'));
        let cells = rows.flat_map(|(_, line)| line.split('\t').map(str::to_owned).enumerate().collect::<Vec<_>>());
        cells.filter(|(_, cell)| !cell.is_empty()).collect()
    }

    /// Begins of paragraphs and rows, with what stands before.
    fn begins(&self) -> Vec<(String, String)> {
        let end = |line: &str| line.chars().rev().take(PLACE_CHARS).collect::<String>();
        let begin = |line: &str| line.chars().take(PLACE_CHARS).collect::<String>();
        self.0.windows(2).map(|pair| (end(&pair[0].1), begin(&pair[1].1))).collect()
    }
}

fn plain(line: &str) -> String {
    let cell = |cell: &str| normalize(cell).chars().filter(|c| !c.is_whitespace()).collect::<String>();
    line.trim_end_matches('\t').split('\t').map(cell).collect::<Vec<_>>().join("\t")
}

/// Items of both, over those of one.
fn share<T: Ord + Clone>(of: &[T], among: &[T]) -> f64 {
    let (mut of, mut among) = (of.to_vec(), among.to_vec());
    of.sort();
    among.sort();
    let (mut both, mut at) = (0, 0);
    for item in &of {
        at += among[at..].partition_point(|other| other < item);
        if among.get(at) == Some(item) {
            (both, at) = (both + 1, at + 1);
        }
    }
    if of.is_empty() { 1.0 } else { f64::from(both) / of.len() as f64 }
}

fn f1<T: Ord + Clone>(read: &[T], annotated: &[T]) -> f64 {
    let (precision, recall) = (share(read, annotated), share(annotated, read));
    2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE)
}

/// Kendall's τ of the places in the order in which they are read.
fn order(read: &[String], annotated: &[String]) -> f64 {
    let known: HashSet<&String> = annotated.iter().collect();
    let places: HashMap<&String, usize> =
        read.iter().filter(|place| known.contains(place)).enumerate().map(|(at, place)| (place, at)).collect();
    let ranks: Vec<usize> = annotated.iter().filter_map(|place| places.get(place).copied()).collect();
    assert!(ranks.len() * 10 >= annotated.len() * 9, "most places are read: {} of {}", ranks.len(), annotated.len());
    let pairs = ranks.len() * (ranks.len() - 1) / 2;
    let discordant: usize =
        (0..ranks.len()).map(|at| ranks[at + 1..].iter().filter(|rank| **rank < ranks[at]).count()).sum();
    1.0 - 2.0 * discordant as f64 / pairs.max(1) as f64
}

#[test]
fn pages_are_read_as_annotated() {
    let mut table = String::from("file                 recall  extra  order  cells  begins  pages\n");
    let mut fails = Vec::new();
    for (name, annotation) in PAGES {
        let (read, annotated) = (Lines::read(name), Lines::annotated(annotation));
        let recall = share(&annotated.characters(), &read.characters());
        let extra = 1.0 - share(&read.characters(), &annotated.characters());
        let order = order(&read.places(), &annotated.places());
        let cells = f1(&read.cells(), &annotated.cells());
        let begins = f1(&read.begins(), &annotated.begins());
        let pages = share(&annotated.0, &read.0)
            / share(
                &annotated.0.iter().map(|(_, line)| line).collect::<Vec<_>>(),
                &read.0.iter().map(|(_, line)| line).collect::<Vec<_>>(),
            );
        table += &format!("{name:20} {recall:.4}  {extra:.4}  {order:.3}  {cells:.3}  {begins:.3}   {pages:.3}\n");
        let bounds = [recall >= 0.999, extra == 0.0, order >= 0.98, cells >= 0.95, begins >= 0.98, pages == 1.0];
        if bounds.contains(&false) {
            fails.push(name);
        }
    }
    println!("{table}");
    assert!(fails.is_empty(), "{fails:?} are below the bounds:\n{table}");
}
