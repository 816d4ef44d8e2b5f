use std::collections::BTreeMap;

use corpus::{Finding, Issue, IssueMention};
use text::normalize;
use toml::Spanned;

use super::rules::IssueRules;
use super::wording::{WordId, WordMatcher, Wording};
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;

/// Says what findings object to.
#[derive(Debug)]
pub struct IssueDictionary {
    issues: Vec<IssueEntry>,
    matcher: WordMatcher,
}

/// An issue before findings are looked through for it.
#[derive(Debug)]
struct IssueEntry {
    issue: Issue,
    words: Vec<Vec<WordId>>,
    kept: bool,
}

impl IssueDictionary {
    /// Reads an `issues.toml`.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let rules: BTreeMap<String, Spanned<IssueRules>> =
            toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let mut words = Words::default();
        let mut issues = Vec::new();
        for (code, rules) in rules {
            if rules.get_ref().terms.is_empty() {
                let error = source.error_at(rules.span(), format!("the issue `{code}` has no terms"));
                return Err(error.hint("write what is spoken of, and what is wrong with it"));
            }
            let IssueRules { label, english, easy, terms, kept } = rules.into_inner();
            let numbers = terms.iter().map(|entry| words.numbers(source, entry)).collect::<Result<_, _>>()?;
            let terms = terms.into_iter().map(Spanned::into_inner).collect();
            let issue = Issue { code, label, english, easy, terms, findings: Vec::new() };
            issues.push(IssueEntry { issue, words: numbers, kept: kept.is_some() });
        }
        let matcher = WordMatcher::new(&words.normalized)
            .map_err(|error| Diagnostic::error(source.path(), format!("is too large: {error}")))?;
        Ok(Self { issues, matcher })
    }

    /// All issues, each with the findings that have it.
    pub fn classify(&self, findings: &[Finding]) -> Vec<Issue> {
        let mut issues: Vec<Issue> = self.issues.iter().map(|entry| entry.issue.clone()).collect();
        for finding in findings {
            let wording = Wording::new(finding, &self.matcher);
            for (IssueEntry { words, .. }, issue) in self.issues.iter().zip(&mut issues) {
                if let Some(sentence) = wording.sentence_with(words) {
                    issue.findings.push(IssueMention { finding: finding.id.clone(), sentence: sentence.to_owned() });
                }
            }
        }
        issues
    }

    /// Codes of the issues that no finding has and no reason keeps, and of those that are kept for no reason.
    pub fn unused(&self, findings: &[Finding]) -> Vec<String> {
        let wrong = |(entry, issue): &(&IssueEntry, Issue)| issue.findings.is_empty() != entry.kept;
        let issues = self.issues.iter().zip(self.classify(findings));
        issues.filter(wrong).map(|(_, issue)| issue.code).collect()
    }
}

/// Normalized words, each with one number.
#[derive(Default)]
struct Words {
    normalized: Vec<String>,
    numbers: BTreeMap<String, WordId>,
}

impl Words {
    /// Numbers of the words of an entry.
    fn numbers(&mut self, source: &Source, entry: &Spanned<String>) -> Result<Vec<WordId>, Diagnostic> {
        let number = |word: &str| {
            let normalized = normalize(word);
            if normalized.is_empty() {
                let error = source.error_at(entry.span(), "nothing is left of a word once it is normalized");
                return Err(error.hint("separate words by one `|`"));
            }
            let next = self.normalized.len();
            Ok(*self.numbers.entry(normalized).or_insert_with_key(|normalized| {
                self.normalized.push(normalized.clone());
                next
            }))
        };
        entry.get_ref().split('|').map(number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOGS: &str = r#"
        [logs]
        label = "ログ"
        english = "Logs"
        easy = "ログ"
        terms = ["ログ|アクセス記録", "保存|取得"]
    "#;

    fn load(toml: &str) -> Result<IssueDictionary, Diagnostic> {
        IssueDictionary::load(&Source::new("issues.toml", toml.to_owned()))
    }

    fn finding(title: Option<&str>, text: &str) -> Finding {
        let json = serde_json::json!({
            "id": "mura-2020-1", "report": "mura-2020", "municipality": "ある村", "fiscal_year": 2020, "kind": "意見",
            "kind_label": "意見", "number": null, "title": title, "text": text, "context": "", "section": [],
            "system": null, "departments": [], "page": null, "topics": [], "strength": "must",
            "source": { "line_start": 1, "line_end": 1 }, "occurrences": [], "references": [], "notes": [],
        });
        serde_json::from_value(json).unwrap()
    }

    #[track_caller]
    fn check(title: Option<&str>, text: &str, expected: Option<&str>) {
        let issues = load(LOGS).unwrap().classify(&[finding(title, text)]);
        let sentence = issues[0].findings.first().map(|mention| mention.sentence.as_str());
        assert_eq!(sentence, expected, "{title:?} {text}");
    }

    #[test]
    fn issue_needs_a_word_of_each_entry_in_a_sentence() {
        check(None, "ﾛｸﾞが保存されていない。", Some("ﾛｸﾞが保存されていない。"));
        check(None, "ログがない。資料を保存すべきである。", None);
        check(None, "プログラムを保存すべきである。", None);
        check(None, "", None);
    }

    #[test]
    fn issue_counts_the_title_with_each_sentence() {
        check(Some("ログについて"), "監視が望まれる。保存すべきである。", Some("保存すべきである。"));
        check(Some("ログの保存について"), "行うべきである。直ちに。", Some("行うべきである。"));
        check(Some("ログの保存について"), "", None);
    }

    #[test]
    fn issue_quotes_the_sentence_with_most_words() {
        let text = "保存する。ログを保存する。アクセス記録を取得する。";
        check(Some("ログについて"), text, Some("ログを保存する。"));
    }

    #[test]
    fn dictionary_faults_have_a_line_and_a_hint() {
        for (from, to, message) in [
            ("terms = [\"ログ|アクセス記録\", \"保存|取得\"]", "terms = []", "the issue `logs` has no terms"),
            ("保存|取得", "保存||取得", "nothing is left of a word once it is normalized"),
            ("easy", "simple", "unknown field `simple`"),
        ] {
            let fault = load(&LOGS.replace(from, to)).unwrap_err();
            assert!(fault.message.starts_with(message), "{}", fault.message);
            assert!(fault.hint.is_some());
        }
    }

    #[test]
    fn unused_names_issues_without_findings_and_reasons_without_need() {
        let kept = LOGS.to_owned() + "kept = \"監査でよく問われる\"";
        let (none, one) = (&[][..], &[finding(None, "ログを保存する。")][..]);
        for (toml, findings, expected) in [(LOGS, none, 1), (LOGS, one, 0), (&kept, none, 0), (&kept, one, 1)] {
            assert_eq!(load(toml).unwrap().unused(findings).len(), expected, "{toml}");
        }
    }
}
