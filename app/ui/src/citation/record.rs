use corpus::{EditorialSign, Quotation};
use serde::{Deserialize, Serialize};

/// The record behind all forms of a citation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The finding's id.
    pub id: String,
    /// The municipality, which is author and publisher.
    pub municipality: String,
    /// The report's title.
    pub title: String,
    /// The edition, where it is not the full one and the title does not say so.
    pub edition: Option<String>,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The month of publication, `2020-03`, or the year.
    pub published: Option<String>,
    /// The printed page.
    pub page: Option<u32>,
    /// 指摘10
    pub label: String,
    /// The finding, verbatim, with our signs.
    pub quote: Quotation,
    /// Notes of ours on slips in it, each marked as such.
    pub notes: Vec<String>,
    /// Address of the page in the published original.
    pub original: Option<String>,
}

/// Address and day of a citation, which only the visitor's browser knows.
#[derive(Debug, Clone, Copy)]
pub struct Access<'a> {
    /// The finding's address.
    pub url: &'a str,
    /// The day, `2026-11-22`.
    pub day: &'a str,
    /// The day as RIS writes it, `2026/11/22`.
    pub slashed_day: &'a str,
}

impl Citation {
    /// With nothing in it that any reader of any form takes for the end of a line; the quote itself is read by
    /// [`Self::lines`].
    pub(super) fn in_lines(&self) -> Self {
        Self {
            id: self.id.clone(),
            municipality: in_line(&self.municipality),
            title: in_line(&self.title),
            edition: self.edition.as_deref().map(in_line),
            published: self.published.as_deref().map(in_line),
            label: in_line(&self.label),
            quote: self.quote.clone(),
            notes: self.notes.iter().map(|note| in_line(note)).collect(),
            original: self.original.clone().filter(|url| is_web_address(url)),
            ..*self
        }
    }

    /// The title with the edition.
    pub(super) fn full_title(&self) -> String {
        match &self.edition {
            Some(edition) => format!("{}（{edition}）", self.title),
            None => self.title.clone(),
        }
    }

    /// The year and month of publication, else the fiscal year, said as such.
    pub(super) fn date(&self) -> String {
        self.published.clone().unwrap_or_else(|| format!("{}年度", self.fiscal_year))
    }

    /// The year of publication, where it is known.
    pub(super) fn year(&self) -> Option<&str> {
        self.published.as_deref().and_then(|date| date.split('-').next())
    }

    /// The quote's lines, none of them empty, as a form writes its words and our signs.
    pub(super) fn lines_as(&self, words: fn(&str) -> String, sign: fn(&str) -> String) -> Vec<String> {
        let mut text = String::new();
        for piece in self.quote.pieces() {
            let lines: Vec<String> = piece.text.split(ends_line).map(in_line).collect();
            text.push_str(&words(&lines.join("\n")));
            let sign = piece.sign.map(|kind| (kind, sign(kind.as_str())));
            match sign {
                Some((EditorialSign::Omission, sign)) => text.extend(["\n", &sign, "\n"]),
                Some((EditorialSign::Sic, sign)) => text.push_str(&sign),
                None => {}
            }
        }
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }

    /// The quote's lines in plain text.
    pub(super) fn lines(&self) -> Vec<String> {
        self.lines_as(str::to_owned, str::to_owned)
    }

    /// The quote in one line.
    pub(super) fn line(&self) -> String {
        self.lines().concat()
    }

    /// The quote in plain text with the notes on it.
    pub fn annotated(&self) -> String {
        let notes = self.notes.iter().map(|note| format!("\n{note}"));
        std::iter::once(self.quote.to_string()).chain(notes).collect()
    }

    /// The notes, each behind `before`.
    pub(super) fn notes_behind(&self, before: &str) -> String {
        self.notes.iter().flat_map(|note| [before, note]).collect()
    }
}

/// Addresses are checked where they are read; one of another kind would be a trap.
fn is_web_address(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme))
        && !url
            .contains(|c: char| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\' | '{' | '}'))
}

/// The text in one line: a control character would be the end of it to some reader, and means nothing to the others.
fn in_line(text: &str) -> String {
    text.replace(|c: char| c.is_control() || ends_line(c), " ")
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A text between quotation marks, in which those within are turned: 『』 inside 「」, 「」 inside 『』.
pub(super) fn nested(text: &str) -> String {
    let mut depth = 0usize;
    let turned = text.chars().map(|c| {
        let (opens, closes) = (matches!(c, '「' | '『'), matches!(c, '」' | '』'));
        if opens || closes {
            depth = if opens { depth + 1 } else { depth.max(1) };
            let outer = depth % 2 == 1;
            depth -= usize::from(closes);
            return match (opens, outer) {
                (true, true) => '『',
                (true, false) => '「',
                (false, true) => '』',
                (false, false) => '」',
            };
        }
        c
    });
    turned.collect()
}
