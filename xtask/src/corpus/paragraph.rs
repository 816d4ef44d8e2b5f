use std::collections::BTreeSet;
use std::sync::LazyLock;

use fastrand::Rng;
use regex::{Captures, Regex};

/// A year of an era, or any other number.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?<era>(?:令和|平成) ?)?(?<digits>\d+)").expect("the pattern is fixed"));

/// Begins as running text does, so that no rule takes it for a heading, a mark, a label or a note.
static PROSE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[\p{Han}\p{Hiragana}\p{Katakana}][^\t【】:：]{39,}。$").expect("the pattern is fixed")
});

/// A count of findings, which the rules hold against what was read.
static COUNT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:指摘|意見).*\d+ ?[件個]").expect("the pattern is fixed"));

/// The paragraphs of running text of all reports.
pub(super) struct Paragraphs<'a>(Vec<&'a str>);

impl<'a> Paragraphs<'a> {
    pub(super) fn of(texts: impl Iterator<Item = &'a str>) -> Self {
        let paragraphs: BTreeSet<_> = texts.flat_map(str::lines).filter(|line| is_prose(line)).collect();
        Self(paragraphs.into_iter().collect())
    }

    /// The text with other paragraphs, line by line; whatever else it holds stays.
    pub(super) fn rewrite(&self, text: &str, rng: &mut Rng) -> String {
        let mut rewritten = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
            match rng.choice(&self.0) {
                Some(paragraph) if is_prose(line) => rewritten.push_str(&renumber(paragraph, rng)),
                _ => rewritten.push_str(line),
            }
            rewritten.push_str(end);
        }
        rewritten
    }
}

fn is_prose(line: &str) -> bool {
    PROSE.is_match(line) && !COUNT.is_match(line)
}

/// Other numbers with as many digits, other years of the same era.
fn renumber(paragraph: &str, rng: &mut Rng) -> String {
    let other = |found: &Captures<'_>| match found.name("era") {
        Some(era) if era.as_str().starts_with("平成") => format!("{}{}", era.as_str(), rng.u8(10..=30)),
        Some(era) => format!("{}{}", era.as_str(), rng.u8(2..=6)),
        None => (0..found["digits"].chars().count()).map(|_| char::from(rng.u8(b'1'..=b'9'))).collect(),
    };
    NUMBER.replace_all(paragraph, other).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_text_alone_is_rewritten() {
        let prose =
            "契約書には、令和3年度に120件の再委託があったとあるが、承諾の記録は残されていないので、確認すべきである。";
        for kept in [
            "第1章 監査の概要",
            "【意見1】承諾の記録について、契約の相手方が再委託をする前に、書面によってこれを残すことを検討されたい。",
            "システム名\t住民記録システムの更新に伴う、令和3年度から令和7年度までの機器の賃貸借契約に関することの一式。",
            "本報告書において、指摘は4件、意見は33件であり、その内訳は別に示す一覧表に掲げたとおりのものとなっている。",
            "確認すべきである。",
        ] {
            let text = format!("{kept}\n{prose}");
            let rewritten = Paragraphs::of([text.as_str()].into_iter()).rewrite(&text, &mut Rng::with_seed(1));
            let (first, second) = rewritten.split_once('\n').unwrap();
            assert_eq!(first, kept);
            assert_ne!(second, prose);
            assert!(second.starts_with("契約書には、令和") && second.ends_with("確認すべきである。"), "{second}");
        }
    }
}
