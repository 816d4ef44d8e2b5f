//! The packed tables in `src/tables.rs`: written from `data/`, with `UPDATE_TABLES=1`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::RangeInclusive;

use text::normalize;

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tables.rs");
const RADICALS: &str = include_str!("../data/EquivalentUnifiedIdeograph.txt");
const IGNORABLE: &str = include_str!("../data/DefaultIgnorable.txt");
const KANJI: &str = include_str!("../data/kanji.txt");

#[test]
fn tables_are_written_from_their_sources() {
    let mut written = "//! Tables of characters, written by `tests/tables.rs` from `data/`.\n".to_owned();
    let comment = "Unified ideographs of the radicals from U+2E80 on; one without stands for itself.";
    write_const(&mut written, "RADICALS", comment, &radicals());
    write_const(&mut written, "KANJI", "Forms of kanji (異体字), each before the one that stands for it.", &kanji());
    if std::env::var_os("UPDATE_TABLES").is_some() {
        std::fs::write(SOURCE, &written).expect("the file is ours");
    }
    assert_eq!(std::fs::read_to_string(SOURCE).expect("the file is there"), written, "UPDATE_TABLES=1 writes it anew");
}

#[test]
fn normalize_drops_ignorable_characters() {
    for c in unicode_lines(IGNORABLE).flat_map(|(range, _)| range.filter_map(char::from_u32)) {
        assert_eq!(normalize(&format!("個人{c}情報")), "個人情報", "{c:?}");
        assert_eq!(normalize(&format!("か{c}\u{3099}")), "が", "{c:?}");
    }
}

#[test]
fn normalize_unifies_each_form_of_the_tables() {
    for (radical, ideograph) in unified_radicals() {
        let [radical, ideograph] = [radical, ideograph].map(|code| char::from_u32(code).expect("a character"));
        assert_eq!(normalize(&radical.to_string()), normalize(&ideograph.to_string()), "{radical}");
    }
    for (form, kept) in kanji_forms() {
        assert_eq!(normalize(&form.to_string()), normalize(&kept.to_string()), "{form}");
    }
}

/// Lines of a file of Unicode's, as ranges of code points with their values.
fn unicode_lines(file: &str) -> impl Iterator<Item = (RangeInclusive<u32>, &str)> {
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| {
        let (range, value) = line.split_once(';').expect("a value");
        let (first, last) = range.trim().split_once("..").unwrap_or((range.trim(), range.trim()));
        (code_point(first)..=code_point(last), value.split('#').next().unwrap_or_default().trim())
    })
}

fn code_point(hex: &str) -> u32 {
    u32::from_str_radix(hex, 16).expect("a code point")
}

fn unified_radicals() -> BTreeMap<u32, u32> {
    let lines = unicode_lines(RADICALS);
    lines.flat_map(|(range, ideograph)| range.map(move |radical| (radical, code_point(ideograph)))).collect()
}

fn kanji_forms() -> BTreeMap<char, char> {
    let listed = KANJI.lines().filter(|line| !line.starts_with('#')).flat_map(str::chars);
    let listed: Vec<char> = listed.collect();
    listed.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

fn radicals() -> String {
    let unified = unified_radicals();
    let last = *unified.last_key_value().expect("a radical").0;
    (0x2e80..=last).filter_map(|code| char::from_u32(*unified.get(&code).unwrap_or(&code))).collect()
}

fn kanji() -> String {
    let forms = kanji_forms();
    let chain = |form| std::iter::successors(Some(form), |form| forms.get(form).copied());
    forms.keys().flat_map(|form| [*form, chain(*form).take(9).last().expect("itself")]).collect()
}

fn write_const(source: &mut String, name: &str, comment: &str, table: &str) {
    const CHARS_A_LINE: usize = 56;
    let chars: Vec<char> = table.chars().collect();
    write!(source, "\n/// {comment}\npub(crate) const {name}: &str = \"\\\n").expect("a string takes all");
    for line in chars.chunks(CHARS_A_LINE) {
        writeln!(source, "    {}\\", line.iter().collect::<String>()).expect("a string takes all");
    }
    source.push_str("\";\n");
}
