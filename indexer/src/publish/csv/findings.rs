use corpus::Finding;

use super::column::{CsvColumn, code, joined, number, text};

/// The columns, in their order.
pub(super) const COLUMNS: [CsvColumn<Finding>; 20] = [
    CsvColumn::text("id", "Its name, for ever", |finding| finding.id.as_str().into()),
    CsvColumn::text("report", "The slug of the report it stands in", |finding| finding.report.as_str().into()),
    CsvColumn::text("municipality", "The municipality, in Japanese", |finding| finding.municipality.as_str().into()),
    CsvColumn::number("fiscal_year", "The fiscal year of the audit", |finding| finding.fiscal_year.to_string().into()),
    CsvColumn::text("kind", "The report's own class, normalised: 指摘, 意見, 要望", |finding| {
        finding.kind.label().into()
    }),
    CsvColumn::text("kind_label", "The class as the report prints it", |finding| finding.kind_label.as_str().into()),
    CsvColumn::text("number", "The report's own number, as printed", |finding| text(&finding.number)),
    CsvColumn::text("title", "The report's own title", |finding| text(&finding.title)),
    CsvColumn::text("text", "The recommendation, verbatim", |finding| finding.text.as_str().into()),
    CsvColumn::text("context", "Criteria and facts stated before the recommendation, verbatim", |finding| {
        finding.context.as_str().into()
    }),
    CsvColumn::path("section", "Titles of the sections around it, outermost first", |finding| {
        finding.section.join(" > ").into()
    }),
    CsvColumn::text("system", "The information system it concerns", |finding| text(&finding.system)),
    CsvColumn::names("departments", "The departments it concerns", |finding| joined(finding.departments.iter())),
    CsvColumn::number("page", "The printed page", |finding| number(finding.page)),
    CsvColumn::names("topics", "What it is about, best first (ours); topics.json explains the codes", |finding| {
        joined(finding.topics.iter().map(|topic| topic.code()))
    }),
    CsvColumn::text("strength", "How strongly it is worded (ours)", |finding| code(&finding.strength)),
    CsvColumn::number("line_start", "The first line of report.txt on which it stands", |finding| {
        finding.source.line_start.to_string().into()
    }),
    CsvColumn::number("line_end", "The last line", |finding| finding.source.line_end.to_string().into()),
    CsvColumn::number(
        "occurrences",
        "How many places repeat it for another department; 0 where it stands once",
        |finding| finding.occurrences.len().to_string().into(),
    ),
    CsvColumn::sentences(
        "notes",
        "Slips and contradictions of the report that a reader must know of (ours)",
        |finding| finding.notes.join("\n").into(),
    ),
];
