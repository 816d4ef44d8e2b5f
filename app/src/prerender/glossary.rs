use std::cmp::Reverse;

use corpus::{Finding, Folded, Slug, Term, Topic, fold};

use super::source::Source;
use crate::pages::{GlossaryPage, TermCard};

impl Source {
    /// All terms that reports explain, those of one name together.
    pub(super) fn glossary_page(&self) -> GlossaryPage {
        let mut terms: Vec<(TermCard, u32)> = self
            .terms
            .iter()
            .map(|term| {
                let speak_of_it = |finding: &&Finding| occurs(term, &Folded::new(&words(finding)));
                (self.term_card(term), self.findings.iter().filter(speak_of_it).count() as u32)
            })
            .collect();
        terms.sort_by_cached_key(|(card, _)| (fold(&card.term.term), card.term.id.clone()));
        GlossaryPage { terms }
    }

    /// The terms that stand in a finding; those that its own report explains come first.
    pub(super) fn terms_in(&self, finding: &Finding) -> Vec<TermCard> {
        self.terms_of(&Folded::new(&words(finding)), Some(&finding.report))
    }

    /// The terms that stand in the findings of a topic.
    pub(super) fn terms_on(&self, topic: Topic) -> Vec<TermCard> {
        let findings = self.findings.iter().filter(|finding| finding.topics.contains(&topic));
        let texts: Vec<&str> = findings.map(|finding| finding.text.as_str()).collect();
        self.terms_of(&Folded::new(&texts.join("\n")), None)
    }

    fn terms_of(&self, text: &Folded, report: Option<&Slug>) -> Vec<TermCard> {
        let mut found: Vec<&Term> = self.terms.iter().filter(|term| occurs(term, text)).collect();
        found.sort_by_cached_key(|term| (Reverse(Some(&term.report) == report), fold(&term.term)));
        found.into_iter().map(|term| self.term_card(term)).collect()
    }

    fn term_card(&self, term: &Term) -> TermCard {
        TermCard { place: self.place_of(&term.report), term: term.clone() }
    }
}

/// All that a finding's page shows of the report's words.
fn words(finding: &Finding) -> String {
    let title = finding.title.as_deref().unwrap_or_default();
    format!("{title}\n{}\n{}", finding.text, finding.context)
}

/// Whether a term, by any of its names, stands in a text.
fn occurs(term: &Term, text: &Folded) -> bool {
    names(&term.term).iter().any(|name| text.find(name).any(|at| is_word(text.chars(), at.start, at.end)))
}

/// The names of a term, folded: some are printed with another in brackets (甲（乙）), some as a list (甲、乙).
fn names(printed: &str) -> Vec<Vec<char>> {
    let parts = printed.split(['、', '（', '）', '(', ')']);
    parts.map(|part| fold(part).chars().collect::<Vec<char>>()).filter(|name| name.len() > 1).collect()
}

/// Whether letters stand alone: the RPA of 「RPAの導入」 does, that of `carpal` does not. Japanese words are not told apart.
fn is_word(chars: &[char], start: usize, end: usize) -> bool {
    let joined = |a: Option<&char>, b: Option<&char>| {
        a.is_some_and(char::is_ascii_alphanumeric) && b.is_some_and(char::is_ascii_alphanumeric)
    };
    let before = start.checked_sub(1).and_then(|at| chars.get(at));
    !joined(before, chars.get(start)) && !joined(chars.get(end - 1), chars.get(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_by_any_of_its_names() {
        for (printed, text, found) in [
            ("DX", "ＤＸの推進", true),
            ("DX", "DX1", false),
            ("RPA", "carpalを使う", false),
            ("L GWAN", "LGWAN-ASPを使う", true),
            ("三層構え、三層の対策", "三層の対策により", true),
            ("マイナンバー利用事務系（個人番号利用事務系）", "個人番号利用\n事務系の端末", true),
            ("マイナンバー利用事務系（個人番号利用事務系）", "マイナンバーの端末", false),
            ("（）、", "なにか", false),
        ] {
            let term = Term {
                id: "mura-2020-w1".parse().unwrap(),
                report: "mura-2020".parse().unwrap(),
                term: printed.to_owned(),
                definition: String::new(),
                source: corpus::Span::line(1),
            };
            assert_eq!(occurs(&term, &Folded::new(text)), found, "{printed} in {text}");
        }
    }
}
