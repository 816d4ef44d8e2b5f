//! Characters that no author wrote: what extraction and conversion leave in a text (文字化け), and what was read for others.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use encoding_rs::SHIFT_JIS;
use regex::Regex;
use text::{LineForm, Script, is_ignorable, is_kana, is_look_alike, line_form};

use super::Source;
use super::diagnostic::Diagnostic;

/// Above this share of its characters a text is too damaged to be published.
const MAX_DAMAGED_SHARE: f64 = 0.01;

/// Damage of one kind.
struct DamageKind {
    pattern: &'static LazyLock<Regex>,
    /// The characters in a word.
    name: &'static str,
    hint: &'static str,
}

static CID: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\(cid:\d+\)").expect("the pattern is fixed"));
static REPLACEMENT: LazyLock<Regex> = LazyLock::new(|| Regex::new("\u{fffd}+").expect("the pattern is fixed"));
static PRIVATE_USE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\p{Co}+").expect("the pattern is fixed"));
static UNASSIGNED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\p{Cn}+").expect("the pattern is fixed"));
static CONTROL: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[\p{Cc}--\t\n\x0c]+").expect("the pattern is fixed"));

const DAMAGE: [DamageKind; 5] = [
    DamageKind {
        pattern: &CID,
        name: "glyphs without a character",
        hint: "the font in the PDF does not say which characters its glyphs are: try another program, or OCR",
    },
    DamageKind {
        pattern: &REPLACEMENT,
        name: "replacement characters (U+FFFD)",
        hint: "a conversion before this one lost them: convert the original again, by its own encoding",
    },
    DamageKind {
        pattern: &PRIVATE_USE,
        name: "characters for private use (外字)",
        hint: "only the sender's font knows them: write the character that the print shows",
    },
    DamageKind {
        pattern: &UNASSIGNED,
        name: "code points that are no characters",
        hint: "the text was decoded by the wrong encoding, or the extraction made them up",
    },
    DamageKind {
        pattern: &CONTROL,
        name: "control characters",
        hint: "take them out, or write the character that the print shows",
    },
];

/// Diagnostics on the characters of a text.
pub(crate) fn check_characters(source: &Source) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut damaged = 0;
    for kind in &DAMAGE {
        let found: Vec<Range<usize>> = kind.pattern.find_iter(source.text()).map(|found| found.range()).collect();
        let count = if std::ptr::eq(kind.pattern, &CID) { found.len() } else { chars(source, &found) };
        damaged += count;
        diagnostics.extend(warning(source, &found, &format!("{count} {}", kind.name)).map(|told| told.hint(kind.hint)));
    }
    let written = source.text().chars().filter(|c| !c.is_whitespace()).count();
    if damaged as f64 > written as f64 * MAX_DAMAGED_SHARE {
        let share = damaged as f64 * 100.0 / written.max(1) as f64;
        let message = format!("{share:.1} % of the characters are damaged: too many to be published");
        diagnostics.push(Diagnostic::error(source.path(), message).hint(
            "take the text out of the original by another program, or by OCR, and compare a page with the print",
        ));
    }
    diagnostics.extend(mixed_forms(source));
    diagnostics.extend(look_alikes(source));
    diagnostics
}

fn chars(source: &Source, found: &[Range<usize>]) -> usize {
    found.iter().map(|range| source.text()[range.clone()].chars().count()).sum()
}

/// A warning at the first of some places that names the lines of the others.
fn warning(source: &Source, found: &[Range<usize>], what: &str) -> Option<Diagnostic> {
    const MAX_LINES: usize = 8;
    let first = found.first()?;
    let mut lines: Vec<u32> = found.iter().map(|range| source.line_at(range.start)).collect();
    lines.dedup();
    let named: Vec<_> = lines.iter().take(MAX_LINES).map(u32::to_string).collect();
    let more = if lines.len() > MAX_LINES { format!(" and {} more", lines.len() - MAX_LINES) } else { String::new() };
    let lines = format!("{} {}{more}", if lines.len() == 1 { "line" } else { "lines" }, named.join(", "));
    Some(source.warning_at(first.clone(), format!("{what}, on {lines}")))
}

/// Kana with a mark apart beside kana in one character: the text was put together of two sources.
fn mixed_forms(source: &Source) -> Option<Diagnostic> {
    static APART: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("[ぁ-ヶ][\u{3099}\u{309a}]").expect("the pattern is fixed"));
    static WHOLE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("[がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ]")
            .expect("the pattern is fixed")
    });
    let apart: Vec<_> = APART.find_iter(source.text()).map(|found| found.range()).collect();
    WHOLE.is_match(source.text()).then_some(())?;
    let told =
        warning(source, &apart, &format!("{} kana have their voicing mark apart, others have not", apart.len()))?;
    Some(told.hint("they are read alike; `uconv -x NFC` writes all as one character"))
}

/// Characters that were read for those that they print like, as no Japanese program types them there.
fn look_alikes(source: &Source) -> Option<Diagnostic> {
    const MAX_NAMED: usize = 6;
    let mut found = Vec::new();
    let mut taken: BTreeMap<(char, String), usize> = BTreeMap::new();
    let mut from = 0;
    for line in source.text().split_inclusive('\n') {
        let form = LineForm::new(line);
        let mut before = ' ';
        for (at, c) in line.char_indices() {
            let after = line[at + c.len_utf8()..].chars().next().unwrap_or(' ');
            if let Some(form) = taken_for(c, before, after).or_else(|| settled_as(c, &form, at)) {
                found.push(from + at..from + at + c.len_utf8());
                *taken.entry((c, form)).or_default() += 1;
            }
            before = c;
        }
        from += line.len();
    }
    let mut named: Vec<_> = taken.into_iter().collect();
    named.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let name = |((c, form), count): &((char, String), usize)| {
        let code = format!("U+{:04X}", *c as u32);
        let shown = if is_ignorable(*c) { code } else { format!("{c} ({code})") };
        let form = if form.is_empty() { "nothing" } else { form };
        format!("{shown} for {form}, {count} times")
    };
    let listed: Vec<_> = named.iter().take(MAX_NAMED).map(name).collect();
    let more = if named.len() > MAX_NAMED { "; …" } else { "" };
    let what = format!("{} characters are read for others: {}{more}", found.len(), listed.join("; "));
    Some(warning(source, &found, &what)?.hint("they are found and matched as what they are read for; quotes keep them"))
}

/// The kana or kanji for which one that prints alike is read by its neighbours: カ for 力 in 力メラ.
fn settled_as(c: char, line: &LineForm<'_>, at: usize) -> Option<String> {
    if !is_look_alike(c) {
        return None;
    }
    let (_, read) = line.as_str().char_indices().find(|(place, _)| line.offset(*place) == at)?;
    (read != c && is_look_alike(read)).then(|| read.to_string())
}

/// The text for which a character is read, where that is unusual.
fn taken_for(c: char, before: char, after: char) -> Option<String> {
    let is_mark = |form: &str| form == "ー" && !matches!(c, 'ー' | 'ｰ');
    let is_katakana = |c: char| Script::of(c) == Script::Katakana;
    if is_katakana(before) && is_katakana(after) && is_mark(&line_form(c.encode_utf8(&mut [0; 4]))) {
        return Some("ー".to_owned());
    }
    let is_usual = matches!(c,
        'ぁ'..='ヶ' | '\u{ff01}'..='\u{ff9f}' | '‐'..='‟' | '−' | '〜' | '·' | '•'
        // Kanji, and the variation sequences of names.
        | '\u{3400}'..='\u{9fff}' | '\u{fa0e}'..='\u{fa29}' | '\u{20000}'..='\u{2f7ff}' | '\u{30000}'..='\u{3ffff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    if c.is_ascii() || is_usual || c.is_whitespace() {
        return None;
    }
    let mut buffer = [0; 4];
    let printed: &str = c.encode_utf8(&mut buffer);
    let form = line_form(printed);
    let is_drawn = matches!(c, '─' | '━') && is_kana(before);
    let is_typed = !SHIFT_JIS.encode(printed).2;
    (form != printed && (is_drawn || !is_typed)).then_some(form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::diagnostic::Level;

    #[test]
    fn characters_that_no_author_wrote_are_told_with_line_and_count() {
        let rest = "監査の結果を述べる。".repeat(100);
        for (text, message, line) in [
            ("一\n(cid:3821)と(cid:1)\n(cid:2)", "3 glyphs without a character, on lines 2, 3", 2),
            ("一\u{fffd}\u{fffd}", "2 replacement characters (U+FFFD), on line 1", 1),
            ("一\n\u{e000}", "1 characters for private use (外字), on line 2", 2),
            ("\u{378}", "1 code points that are no characters, on line 1", 1),
            ("一\u{1}", "1 control characters, on line 1", 1),
            ("が\nか\u{3099}", "1 kana have their voicing mark apart, others have not, on line 2", 2),
            ("住⺠と\n⺠", "2 characters are read for others: ⺠ (U+2EA0) for 民, 2 times, on lines 1, 2", 1),
            ("デ―タ", "1 characters are read for others: ― (U+2015) for ー, 1 times, on line 1", 1),
            ("力メラ", "1 characters are read for others: 力 (U+529B) for カ, 1 times, on line 1", 1),
            ("デ━タ", "1 characters are read for others: ━ (U+2501) for ー, 1 times, on line 1", 1),
            ("個人\u{2060}情報", "1 characters are read for others: U+2060 for nothing, 1 times, on line 1", 1),
        ] {
            let told = check_characters(&Source::new("report.txt", format!("{text}\n{rest}")));
            let told: Vec<_> = told.iter().map(|told| (told.level, told.message.as_str(), told.line)).collect();
            assert_eq!(told, [(Level::Warning, message, Some(line))], "{text}");
        }
    }

    #[test]
    fn ordinary_characters_are_not_told() {
        let text = "「１」（ｱｲｳ）—―－〜～･①Ⅱ㈱髙々〆※德𠮷葛\u{e0100}\u{3000}“引用”■□○◯\tＡ\n\u{c}━━━━\n";
        assert!(check_characters(&Source::new("report.txt", text)).is_empty());
    }

    #[test]
    fn text_with_a_large_share_of_damage_is_an_error() {
        let text = format!("{}\n{}", "(cid:12)".repeat(10), "監査の結果を述べる。".repeat(20));
        let told = check_characters(&Source::new("report.txt", text));
        let error = told.iter().find(|told| told.level == Level::Error).expect("it is damaged");
        assert!(error.message.contains("too many to be published") && error.hint.is_some(), "{error:?}");
    }
}
