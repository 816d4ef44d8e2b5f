//! The table of contents (目次): where the body begins, and which headings the report itself lists.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;
use text::{line_form, normalize, trim};

use super::Source;
use crate::rules::matcher::line_regex::fixed;

static HEAD: LazyLock<Regex> = LazyLock::new(|| fixed(r"^\s*目\s*次\s*$"));
static ENTRY: LazyLock<Regex> = LazyLock::new(|| fixed(r"^\s*(?<title>\S.*?)(?:\t|[.…・\s]{2,})\s*(?<page>\d+)\s*$"));

/// Signs at the ends of a page in the middle of the contents, besides their heading.
static PAGE_NUMBER: LazyLock<Regex> = LazyLock::new(|| fixed(r"^\s*[-~]*\s*(?:\d+|[ivx]+)\s*[-~]*\s*$"));

/// The table of contents.
#[derive(Debug, Default)]
pub(crate) struct TableOfContents {
    /// The first line of the body; 1 where there is no table of contents.
    pub(crate) body: u32,
    titles: HashSet<String>,
}

impl TableOfContents {
    pub(crate) fn read(source: &Source) -> Self {
        let mut contents = Self { body: 1, titles: HashSet::new() };
        let Some((head, _)) = source.lines().find(|(_, line)| HEAD.is_match(&line_form(line))) else { return contents };
        for (number, line) in source.lines().skip(head as usize).filter(|(_, line)| !trim(line).is_empty()) {
            let line = line_form(line);
            if HEAD.is_match(&line) || PAGE_NUMBER.is_match(&line) {
                continue;
            }
            let Some(entry) = ENTRY.captures(&line) else { break };
            contents.titles.insert(normalize(&entry["title"]));
            contents.body = number + 1;
        }
        contents
    }

    /// True for a listed heading.
    pub(crate) fn lists(&self, heading: &str) -> bool {
        self.titles.contains(&normalize(heading))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_end_behind_last_entry() {
        for (text, body) in [
            ("表紙\n目 次\n\n第1\t概要\t1\n(1) 視点……… 2\n\n第1 概要\n本文 3\n", 6),
            ("目次\n第1\t概要\t1\n- i -\n\u{c}目 次\n第2\t結果\t2\nⅱ\n第1 概要\n", 6),
            ("第1 概要\n本文\n", 1),
            ("目次\n本文\n", 1),
        ] {
            assert_eq!(TableOfContents::read(&Source::new("r", text)).body, body, "{text}");
        }
        let contents = TableOfContents::read(&Source::new("r", "目次\n3.\t総　括\t9\n"));
        assert!(contents.lists("3. 総括") && !contents.lists("3. 結果"));
    }
}
