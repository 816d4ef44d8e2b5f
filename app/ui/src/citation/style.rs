use super::record::{Access, Citation};
use crate::files::docx::{Paragraph, Style};
use crate::messages::{Message, citation as messages};

/// Style of a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationStyle {
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

impl CitationStyle {
    /// All styles, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Text, Self::Sist02, Self::Markdown, Self::Html, Self::Bibtex, Self::Ris];

    /// Name in the page.
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

    /// Label for the visitor.
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
    /// The quote and its source, with the finding's address, as parts of a document.
    pub fn to_paragraphs(&self, address: &str) -> Vec<Paragraph> {
        let notes = self.notes.iter().map(|note| Paragraph::new(Style::Normal, note));
        let links = [Some(address), self.original.as_deref()].into_iter().flatten().map(Paragraph::link);
        let source = Paragraph::new(Style::Normal, self.source());
        std::iter::once(Paragraph::new(Style::Quote, self.quote.to_string()))
            .chain(notes)
            .chain([source])
            .chain(links)
            .collect()
    }

    /// The citation in that style.
    pub fn write(&self, style: CitationStyle, access: Access) -> String {
        let citation = self.in_lines();
        match style {
            CitationStyle::Text => citation.text(access),
            CitationStyle::Sist02 => citation.sist02(access),
            CitationStyle::Markdown => citation.markdown(access),
            CitationStyle::Html => citation.html(access),
            CitationStyle::Bibtex => citation.bibtex(access),
            CitationStyle::Ris => citation.ris(access),
        }
    }
}
