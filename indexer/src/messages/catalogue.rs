use std::sync::LazyLock;

use regex::{Captures, Regex};

/// English messages with their Japanese.
pub(super) struct Catalogue(Vec<Entry>);

struct Entry {
    english: Regex,
    japanese: String,
    /// The English begins with words of its own: of several entries that fit, such a one is taken first.
    begins_fixed: bool,
    /// Characters of the English that are fixed; after that, the most exact entry is taken.
    fixed: usize,
}

pub(super) static JAPANESE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::parse(include_str!("japanese.txt")));

static PLACE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\{(\d?)\}").expect("the pattern is fixed"));

/// Separator of reasons in one message.
const REASONS: &str = "; ";

impl Catalogue {
    fn parse(text: &str) -> Self {
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).collect();
        let entry = |pair: &[&str]| Entry {
            english: Regex::new(&format!("^{}$", regex::escape(pair[0]).replace(r"\{\}", "(.*?)")))
                .expect("an escaped text is a pattern"),
            japanese: pair[1].to_owned(),
            begins_fixed: !pair[0].starts_with("{}"),
            fixed: pair[0].replace("{}", "").len(),
        };
        let mut entries: Vec<Entry> = lines.chunks_exact(2).map(entry).collect();
        entries.sort_by_key(|entry| (!entry.begins_fixed, std::cmp::Reverse(entry.fixed)));
        Self(entries)
    }

    /// A message in Japanese; `None` where the catalogue lacks it.
    pub(super) fn translate(&self, english: &str) -> Option<String> {
        let (entry, filled) = self.0.iter().find_map(|entry| Some((entry, entry.english.captures(english)?)))?;
        let mut next = 0;
        let fill = |place: &Captures<'_>| {
            next += 1;
            let number = place[1].parse().unwrap_or(next);
            // What is filled in may be a message itself.
            let words = filled.get(number).map_or("", |words| words.as_str());
            self.translate_all(words)
        };
        Some(PLACE.replace_all(&entry.japanese, fill).into_owned())
    }

    fn translate_all(&self, words: &str) -> String {
        let one = |words: &str| self.translate(words).unwrap_or_else(|| words.to_owned());
        match words.contains(' ') {
            true => {
                self.translate(words).unwrap_or_else(|| words.split(REASONS).map(one).collect::<Vec<_>>().join("、"))
            }
            false => words.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Folders whose messages a user of the command line meets.
    const SPOKEN: [&str; 2] = ["indexer/src", "document/src"];
    /// Calls whose text is a message.
    const CALLS: &str = r#"(?:error|warning|note|bail|hint|Err|fault|warn|error_at|warning_at|UsageError|anyhow)!?\(\s*(?:&|toml|source|[a-z_.()]+,\s*)*(?:format!\(\s*)?"((?:[^"\\]|\\.)*)"|(?:let message =|let hint =|message:|hint:)\s*(?:format!\(\s*)?"((?:[^"\\]|\\.)*)"|#\[error\("((?:[^"\\]|\\.)*)""#;

    fn sources(path: &Path, found: &mut Vec<String>) {
        if path.is_dir() {
            let mut entries: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
            entries.sort();
            entries.iter().for_each(|entry| sources(entry, found));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            let text = fs::read_to_string(path).unwrap();
            found.push(text.split("#[cfg(test)]").next().unwrap_or_default().to_owned());
        }
    }

    #[test]
    fn every_message_has_its_japanese() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut found = Vec::new();
        SPOKEN.iter().for_each(|path| sources(&root.join(path), &mut found));
        let (calls, filled) = (Regex::new(CALLS).unwrap(), Regex::new(r"\{[^{}\s]*\}").unwrap());
        let mut lacking = Vec::new();
        let mut count = 0;
        for text in &found {
            for call in calls.captures_iter(text) {
                let literal = call.iter().skip(1).flatten().next().map_or("", |literal| literal.as_str());
                let literal =
                    literal.replace("\\\"", "\"").replace("\\\\", "\\").replace("{{", "\u{1}").replace("}}", "\u{2}");
                for message in literal.split("\\n  hint: ") {
                    let message = filled.replace_all(message, "x").replace('\u{1}', "{").replace('\u{2}', "}");
                    let message = message.trim_start_matches("warning: ").trim_start_matches("note: ");
                    let is_word = |word: &&str| word.bytes().filter(u8::is_ascii_lowercase).count() > 1;
                    if message.split(' ').filter(is_word).count() < 2 {
                        continue;
                    }
                    count += 1;
                    if JAPANESE.translate(message).is_none() {
                        lacking.push(message.to_owned());
                    }
                }
            }
        }
        assert!(count > 120, "only {count} messages are found in the sources");
        assert!(lacking.is_empty(), "without Japanese:\n{}", lacking.join("\n"));
    }

    #[test]
    fn catalogue_fills_in_what_the_message_says() {
        for (english, japanese) in [
            ("the report declares 3 指摘, but 2 were read", "報告書は指摘 3件としますが、読み取ったのは2件です"),
            (
                "rules are proposed with confidence 0.60 (fair): 3 marks like `【指摘】` make 3 findings; the report declares as many",
                "規則の下書きを作りました：確からしさ 0.60（fair）：「【指摘】」のような印3個から指摘3件、報告書の述べる件数と合う",
            ),
            ("is a picture", "画像です"),
        ] {
            assert_eq!(JAPANESE.translate(english).as_deref(), Some(japanese));
        }
        assert_eq!(JAPANESE.translate("何もない"), None);
    }

    #[test]
    fn each_entry_is_one_of_a_pair() {
        let text = include_str!("japanese.txt");
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).collect();
        assert_eq!(lines.len() % 2, 0);
        for pair in lines.chunks_exact(2) {
            assert!(!pair[1].is_ascii(), "`{}` is followed by `{}`", pair[0], pair[1]);
            let places = PLACE.find_iter(pair[1]).count();
            assert_eq!(pair[0].matches("{}").count(), places, "{}", pair[0]);
        }
    }
}
