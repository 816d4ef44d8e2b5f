//! How a finding is cited: the same record in the forms that journalists, auditors and reference managers use.

mod bibtex;
mod html;
mod ris;
mod text;

use serde::{Deserialize, Serialize};

use crate::messages::{Message, citation as messages};

/// What a citation says of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The finding's id.
    pub id: String,
    /// Whose report it is, who is its author and publisher too.
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

/// Where and when a citation was made, which only the visitor's browser knows.
#[derive(Debug, Clone, Copy)]
pub struct Access<'a> {
    /// The finding's address.
    pub url: &'a str,
    /// The day, `2026-11-22`.
    pub day: &'a str,
}

/// The form of a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The quote with its source, for a letter or an article.
    Text,
    /// The reference alone, after SIST 02 (参照文献の書き方).
    Sist02,
    /// The quote with its source in Markdown.
    Markdown,
    /// A card for other sites: HTML that needs no script.
    Html,
    /// For LaTeX and reference managers.
    Bibtex,
    /// For reference managers.
    Ris,
}

impl Style {
    /// All forms, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Text, Self::Sist02, Self::Markdown, Self::Html, Self::Bibtex, Self::Ris];

    /// Its name in the page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Sist02 => "sist02",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
        }
    }

    /// Its name for the visitor.
    pub fn label(self) -> Message {
        match self {
            Self::Text => messages::text(),
            Self::Sist02 => messages::sist02(),
            Self::Markdown => Message::verbatim("Markdown"),
            Self::Html => messages::card(),
            Self::Bibtex => Message::verbatim("BibTeX"),
            Self::Ris => Message::verbatim("RIS"),
        }
    }
}

impl Citation {
    /// The citation in that form.
    pub fn write(&self, style: Style, access: Access) -> String {
        let citation = self.in_lines();
        match style {
            Style::Text => citation.text(access),
            Style::Sist02 => citation.sist02(access),
            Style::Markdown => citation.markdown(access),
            Style::Html => citation.html(access),
            Style::Bibtex => citation.bibtex(access),
            Style::Ris => citation.ris(access),
        }
    }

    /// With nothing in it that any reader of any form takes for the end of a line, but what separates the quote's own
    /// lines; and no line of that is empty.
    fn in_lines(&self) -> Self {
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
    fn full_title(&self) -> String {
        match &self.edition {
            Some(edition) => format!("{}（{edition}）", self.title),
            None => self.title.clone(),
        }
    }

    /// The year and month of publication, else the fiscal year, said as such.
    fn date(&self) -> String {
        self.published.clone().unwrap_or_else(|| format!("{}年度", self.fiscal_year))
    }

    /// The year of publication, where it is known.
    fn year(&self) -> Option<&str> {
        self.published.as_deref().and_then(|date| date.split('-').next())
    }

    /// The quote in one line.
    fn line(&self) -> String {
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

#[cfg(test)]
mod tests;
