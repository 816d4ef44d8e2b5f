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
    /// The finding, verbatim.
    pub quote: String,
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
    /// With nothing in it that any reader of any form takes for the end of a line, but what separates the quote's own
    /// lines; and no line of that is empty.
    pub(super) fn in_lines(&self) -> Self {
        let lines = self.quote.split(ends_line).map(|line| in_line(line).trim().to_owned());
        Self {
            id: self.id.clone(),
            municipality: in_line(&self.municipality),
            title: in_line(&self.title),
            edition: self.edition.as_deref().map(in_line),
            published: self.published.as_deref().map(in_line),
            label: in_line(&self.label),
            quote: lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
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

    /// The quote in one line.
    pub(super) fn line(&self) -> String {
        self.quote.lines().collect()
    }
}

/// The text in one line: a control character would be the end of it to some reader, and means nothing to the others.
fn in_line(text: &str) -> String {
    text.replace(|c: char| c.is_control() || ends_line(c), " ")
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
