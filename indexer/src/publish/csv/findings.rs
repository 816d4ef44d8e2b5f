use std::borrow::Cow;

use corpus::Finding;

use super::column::{TableColumn, code, government, joined, number, text};

/// The columns, in their order.
pub(super) const COLUMNS: [TableColumn<Finding>; 24] = [
    TableColumn::text("id", "Its name, for ever", |finding| finding.id.as_str().into()),
    TableColumn::text("report", "Slug of its report", |finding| finding.report.as_str().into()),
    TableColumn::text("municipality", "The municipality, in Japanese", |finding| finding.municipality.as_str().into()),
    TableColumn::number("fiscal_year", "The fiscal year of the audit", |finding| {
        finding.fiscal_year.to_string().into()
    }),
    TableColumn::text("kind", "The report's own class, normalised: 指摘, 意見, 要望", |finding| {
        finding.kind.label().into()
    }),
    TableColumn::text(
        "kind_label",
        "The class as the report prints it; empty where it prints none, and kind is ours",
        |finding| text(&finding.kind_label),
    ),
    TableColumn::text("number", "The report's own number, as printed", |finding| text(&finding.number)),
    TableColumn::text("title", "The report's own title", |finding| quoted(finding, finding.title.as_deref())),
    TableColumn::text(
        "text",
        "The recommendation, verbatim; what is left out is marked 「（中略）」, a slip 「［ママ］」 (ours)",
        |finding| finding.quotation().to_string().into(),
    ),
    TableColumn::text(
        "context",
        "Criteria and facts stated before the recommendation, verbatim; a slip is marked 「［ママ］」 (ours)",
        |finding| quoted(finding, Some(&finding.context)),
    ),
    TableColumn::path("section", "Titles of the sections around it, outermost first", |finding| {
        finding.section.join(" > ").into()
    }),
    TableColumn::text("system", "The information system it concerns", |finding| text(&finding.system)),
    TableColumn::names("departments", "The departments it concerns", |finding| joined(finding.departments.iter())),
    TableColumn::number("page", "The printed page", |finding| number(finding.page)),
    TableColumn::names("topics", "What it is about, best first (ours); topics.json explains the codes", |finding| {
        joined(finding.topics.iter().map(|topic| topic.code()))
    }),
    TableColumn::text("strength", "How strongly it is worded (ours)", |finding| code(&finding.strength)),
    TableColumn::number("line_start", "The first line of report.txt on which it stands", |finding| {
        finding.source.line_start.to_string().into()
    }),
    TableColumn::number("line_end", "The last line", |finding| finding.source.line_end.to_string().into()),
    TableColumn::number(
        "occurrences",
        "How many places repeat it for another department; 0 where it stands once",
        |finding| finding.occurrences.len().to_string().into(),
    ),
    TableColumn::sentences(
        "notes",
        "Slips and contradictions of the report that a reader must know of (ours)",
        |finding| finding.notes.iter().map(|note| note.note.as_str()).collect::<Vec<_>>().join("\n").into(),
    ),
    TableColumn::text("source_url", "Address of its page in the original, where that is known", |finding| {
        text(&finding.source_url)
    }),
    TableColumn::number(
        "ocr_confidence",
        "Least sureness in percent of its lines that a machine recognised (OCR); empty where none was",
        |finding| finding.ocr_confidence.map(|percent| percent.to_string()).unwrap_or_default().into(),
    ),
    TableColumn::text("body", "The audited body that the report prints it under", |finding| text(&finding.body)),
    TableColumn::text(
        "local_government_code",
        "全国地方公共団体コード of the municipality, with its check digit: a text, for it may begin with 0",
        |finding| government(&finding.local_government_code),
    ),
];

/// Words of a finding with our signs.
fn quoted<'a>(finding: &Finding, words: Option<&str>) -> Cow<'a, str> {
    words.map(|words| finding.quote(words).to_string()).unwrap_or_default().into()
}
