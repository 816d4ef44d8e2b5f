use corpus::{FindingId, Kind, Occurrence, Quotation, Quote, Span};

use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use text::is_ignorable;

/// A finding as its extractor sees it: not yet named, system and departments not yet looked up.
#[derive(Debug)]
pub(crate) struct FindingDraft {
    pub(crate) kind: Kind,
    pub(crate) kind_label: Option<String>,
    pub(crate) number: Option<String>,
    /// Part and number as an id holds them.
    pub(crate) part: Option<String>,
    pub(crate) number_in_part: Option<String>,
    pub(crate) title: Option<String>,
    /// Verbatim parts of the text; something is left out between two of them.
    pub(crate) parts: Vec<Quote>,
    pub(crate) context: String,
    /// The innermost heading.
    pub(crate) node: Option<usize>,
    /// Headings inside a table.
    pub(crate) inner_sections: Vec<String>,
    pub(crate) departments: Vec<String>,
    /// The audited body that stands above it.
    pub(crate) body: Option<String>,
    pub(crate) span: Span,
    /// Lines of its label and title where they stand apart.
    pub(crate) heading_lines: Vec<u32>,
    /// Lines of the context.
    pub(crate) context_spans: Vec<Span>,
    pub(crate) occurrences: Vec<Occurrence>,
    /// Rest of the row, which belongs to no finding.
    pub(crate) beside: Option<String>,
    /// Departments in a bracket behind the text.
    pub(crate) bracket: Option<String>,
    /// The printed page that its row gives.
    pub(crate) page: Option<u32>,
}

/// A draft with the id of the finding.
#[derive(Debug)]
pub(crate) struct NamedDraft {
    pub(crate) id: FindingId,
    pub(crate) draft: FindingDraft,
}

impl FindingDraft {
    /// A draft with what every layout gives, of a text without gaps.
    pub(super) fn new(kind: Kind, kind_label: &str, text: String, span: Span, node: Option<usize>) -> Self {
        Self {
            kind,
            kind_label: Some(kind_label.to_owned()).filter(|label| !label.is_empty()),
            number: None,
            part: None,
            number_in_part: None,
            title: None,
            parts: vec![Quote { text, source: span }],
            context: String::new(),
            node,
            inner_sections: Vec::new(),
            departments: Vec::new(),
            body: None,
            span,
            heading_lines: Vec::new(),
            context_spans: Vec::new(),
            occurrences: Vec::new(),
            beside: None,
            bracket: None,
            page: None,
        }
    }

    /// The text, in which a sign of ours says what is left out.
    pub(crate) fn text(&self) -> String {
        Quotation::new(self.parts.iter().map(|part| part.text.as_str()), &[]).to_string()
    }

    /// All verbatim texts, title and repetitions included.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().map(|part| &part.text);
        let repeated = self.occurrences.iter().map(|occurrence| &occurrence.text);
        self.title.iter().chain(parts).chain([&self.context]).chain(repeated).map(String::as_str)
    }
}

/// An error for a printed class that means none of ours.
pub(super) fn unknown_kind(body: &Body<'_>, line: u32, label: &str) -> Diagnostic {
    let message = format!("`{label}` is no class of finding that is known");
    body.source
        .point_at_line(Diagnostic::error(body.source.path(), message), line)
        .hint("say in report.toml what it means, as in `kinds = [{ label = \"改善事項\", kind = \"指摘\" }]`")
}

/// An error for the mark of a finding that says nothing.
pub(super) fn without_text(body: &Body<'_>, line: u32) -> Diagnostic {
    let error = Diagnostic::error(body.source.path(), "the mark of a finding without a text behind it".to_owned());
    body.source.point_at_line(error, line).hint("is it really the mark of a finding?")
}

/// A number as it is printed, less its spaces.
pub(super) fn without_spaces(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace() && !is_ignorable(*c)).collect()
}
