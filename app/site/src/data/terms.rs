use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use aho_corasick::AhoCorasick;
use corpus::{Finding, FindingId, Slug, Term};
use text::normalize;

/// Most explanations of one term that are shown beside a text that uses it.
const MAX_EXPLANATIONS: usize = 3;

/// The names of the terms that reports explain, and the findings that use them.
#[derive(Debug)]
pub struct TermUses {
    /// The terms that have each name, as positions.
    terms: Vec<Vec<usize>>,
    pattern: AhoCorasick,
    /// For each finding the names in all texts that its page shows.
    on_pages: HashMap<FindingId, BTreeSet<usize>>,
    /// For each finding the names in its own text.
    in_texts: HashMap<FindingId, BTreeSet<usize>>,
}

impl TermUses {
    /// Looks for all names in all findings.
    pub fn new(terms: &[Term], findings: &[Finding]) -> Self {
        let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, term) in terms.iter().enumerate() {
            names(&term.term).into_iter().for_each(|name| named.entry(name).or_default().push(at));
        }
        let pattern = AhoCorasick::new(named.keys()).expect("names are few and short");
        let terms = named.into_values().collect();
        let mut names = Self { terms, pattern, on_pages: HashMap::new(), in_texts: HashMap::new() };
        for finding in findings {
            names.on_pages.insert(finding.id.clone(), names.used_in(&normalize(&words(finding))));
            names.in_texts.insert(finding.id.clone(), names.used_in(&normalize(&finding.text)));
        }
        names
    }

    /// The names in a normalized text.
    fn used_in(&self, text: &str) -> BTreeSet<usize> {
        let found = self.pattern.find_overlapping_iter(text);
        found
            .filter(|found| is_word(text, found.start(), found.end()))
            .map(|found| found.pattern().as_usize())
            .collect()
    }

    /// The terms that have one of these names, as positions.
    fn terms<'a>(&self, names: impl IntoIterator<Item = &'a usize>) -> BTreeSet<usize> {
        names.into_iter().flat_map(|name| &self.terms[*name]).copied().collect()
    }

    /// The terms that a finding's page shows; those that its own report explains come first.
    pub fn in_finding<'a>(&self, terms: &'a [Term], finding: &Finding) -> Vec<&'a Term> {
        self.explained(terms, self.on_pages.get(&finding.id).into_iter().flatten(), Some(&finding.report))
    }

    /// The terms in the texts of findings.
    pub fn in_texts<'a, 'b>(&self, terms: &'a [Term], findings: impl Iterator<Item = &'b Finding>) -> Vec<&'a Term> {
        let names = findings.filter_map(|finding| self.in_texts.get(&finding.id)).flatten();
        self.explained(terms, names.collect::<BTreeSet<_>>(), None)
    }

    /// For each term the number of findings that use it.
    pub fn uses(&self, terms: usize) -> Vec<u32> {
        let mut uses = vec![0; terms];
        for used in self.on_pages.values() {
            self.terms(used).into_iter().for_each(|term| uses[term] += 1);
        }
        uses
    }

    /// The terms of these names, of each name no more explanations than can be read.
    fn explained<'a, 'b>(
        &self,
        terms: &'a [Term],
        names: impl IntoIterator<Item = &'b usize>,
        report: Option<&Slug>,
    ) -> Vec<&'a Term> {
        let terms = self.terms(names).into_iter().map(|at| &terms[at]);
        let mut keyed: Vec<_> =
            terms.map(|term| (Reverse(Some(&term.report) == report), normalize(&term.term), term)).collect();
        keyed.sort_by(|(own, name, _), (other, others_name, _)| (own, name).cmp(&(other, others_name)));
        let mut explained: HashMap<String, usize> = HashMap::new();
        keyed.retain(|(_, name, _)| {
            let count = explained.entry(name.clone()).or_default();
            *count += 1;
            *count <= MAX_EXPLANATIONS
        });
        keyed.into_iter().map(|(_, _, term)| term).collect()
    }
}

/// All texts of a report that a finding's page shows.
fn words(finding: &Finding) -> String {
    let title = finding.title.as_deref().unwrap_or_default();
    format!("{title}\n{}\n{}", finding.text, finding.context)
}

/// The names of a term, normalized: some are printed with another in brackets (甲（乙）), some as a list (甲、乙).
fn names(printed: &str) -> BTreeSet<String> {
    let parts = printed.split(['、', '（', '）', '(', ')']).map(normalize);
    parts.filter(|name| name.chars().nth(1).is_some()).collect()
}

/// Letters need a boundary: the RPA of 「RPAの導入」 is a word, that of `carpal` is none. Japanese words are not separated.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let joined = |at: usize| {
        let letter = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
        at.checked_sub(1).is_some_and(letter) && letter(at)
    };
    !joined(start) && !joined(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn term_is_found_by_any_of_its_names() {
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
            let names = TermUses::new(&[term], &[]);
            assert_eq!(!names.used_in(&normalize(text)).is_empty(), found, "{printed} in {text}");
        }
    }
}
