use std::collections::{HashMap, HashSet};

use corpus::Corpus;
use search::{SynonymGroup, is_whole_word};
use text::normalize;

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// Lexemes (語彙素) of a general dictionary: words with all their spellings and abbreviations. Those count of which a form
/// stands in a report, so none is chosen by hand.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexemes(Vec<Lexeme>);

#[derive(Debug, Clone)]
struct Lexeme {
    spellings: Vec<String>,
    abbreviations: Vec<String>,
}

impl Lexemes {
    /// Reads a file with a lexeme a line: its number, a blank, its spellings with commas between them, and behind a semicolon
    /// its abbreviations.
    pub(crate) fn load(source: &Source) -> Result<Self, Diagnostic> {
        let lines = source.lines().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
        let read = |(number, line): (u32, &str)| {
            let fault = || {
                let error = Diagnostic::error(source.path(), "is no lexeme".to_owned());
                let hint = "write its number, a blank, its spellings with commas, a semicolon, its abbreviations";
                source.point_at_line(error, number).hint(hint)
            };
            let (_, forms) = line.split_once(' ').ok_or_else(fault)?;
            let (spellings, abbreviations) = forms.split_once(';').unwrap_or((forms, ""));
            let [spellings, abbreviations] = [spellings, abbreviations]
                .map(|forms| forms.split(',').filter(|form| !form.is_empty()).map(str::to_owned).collect());
            Ok(Lexeme { spellings, abbreviations })
        };
        lines.map(read).collect::<Result<_, _>>().map(Self)
    }

    /// Groups of the forms of each lexeme of which one stands in a corpus; they find those that do.
    pub(crate) fn groups(&self, corpus: &Corpus) -> Vec<SynonymGroup> {
        let known = self.standing(corpus);
        let standing = |forms: &[String]| -> Vec<String> {
            forms.iter().filter(|form| known.contains(normalize(form).as_str())).cloned().collect()
        };
        let mut groups = Vec::new();
        for Lexeme { spellings, abbreviations } in &self.0 {
            let found = standing(spellings);
            if spellings.len() > 1 && !found.is_empty() {
                groups.push(SynonymGroup {
                    words: spellings.clone(),
                    finds: found.clone(),
                    are_spellings: true,
                    topic: None,
                });
            }
            let finds = [found, standing(abbreviations)].concat();
            if !abbreviations.is_empty() && !finds.is_empty() {
                let words = [spellings.as_slice(), abbreviations].concat();
                groups.push(SynonymGroup { words, finds, ..SynonymGroup::default() });
            }
        }
        groups
    }

    /// Normalized forms that stand in a corpus as words. Each text is gone through once, for there may be very many.
    fn standing(&self, corpus: &Corpus) -> HashSet<String> {
        let forms = self.0.iter().flat_map(|lexeme| lexeme.spellings.iter().chain(&lexeme.abbreviations));
        let mut by_beginning: HashMap<[char; 2], Vec<String>> = HashMap::new();
        for form in forms.map(|form| normalize(form)) {
            if let Some(beginning) = beginning(&form) {
                by_beginning.entry(beginning).or_default().push(form);
            }
        }
        let findings =
            corpus.findings.iter().flat_map(|finding| finding.title.iter().chain([&finding.text, &finding.context]));
        let mut standing = HashSet::new();
        for text in findings.chain(corpus.passages.iter().map(|passage| &passage.text)) {
            let text = normalize(text);
            for (at, _) in text.char_indices() {
                let Some(forms) = beginning(&text[at..]).and_then(|beginning| by_beginning.get_mut(&beginning)) else {
                    continue;
                };
                forms.retain(|form| {
                    let stands = text[at..].starts_with(form.as_str()) && is_whole_word(&text, &(at..at + form.len()));
                    if stands {
                        standing.insert(form.clone());
                    }
                    !stands
                });
            }
        }
        standing
    }
}

/// The first two characters.
fn beginning(text: &str) -> Option<[char; 2]> {
    let mut chars = text.chars();
    Some([chars.next()?, chars.next()?])
}

#[cfg(test)]
mod tests {
    use corpus::Passage;

    use super::*;

    #[test]
    fn lexemes_count_where_a_form_stands_in_a_report() {
        let source =
            Source::new("lexemes.txt", "# comment\n1 漏洩,漏えい\n2 随意契約;随契\n3 ログ,log;LG\n4 犬,いぬ\n");
        let passage: Passage = serde_json::from_value(serde_json::json!({
            "id": "wako-2022-l1", "report": "wako-2022", "municipality": "和光市", "fiscal_year": 2022, "section": [],
            "text": "情報の漏えい、随意契約のプログラム", "page": null, "source": {"line_start": 1, "line_end": 1},
        }))
        .unwrap();
        let corpus = Corpus { passages: vec![passage], ..Corpus::default() };
        let groups = Lexemes::load(&source).unwrap().groups(&corpus);
        let told: Vec<String> =
            groups.iter().map(|group| format!("{}→{}", group.words.join("・"), group.finds.join("・"))).collect();
        assert_eq!(told, ["漏洩・漏えい→漏えい", "随意契約・随契→随意契約"]);
        assert!(groups[0].are_spellings && !groups[1].are_spellings);
        assert!(Lexemes::load(&Source::new("lexemes.txt", "漏洩")).is_err());
    }
}
