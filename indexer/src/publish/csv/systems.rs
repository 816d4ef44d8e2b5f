use corpus::System;

use super::column::{CsvColumn, grounds, joined, methods, number, printed, procured, text};

/// The columns, in their order.
pub(super) const COLUMNS: [CsvColumn<System>; 27] = [
    CsvColumn::text("id", "Its name, for ever", |system| system.id.as_str().into()),
    CsvColumn::text("report", "The slug of the report it stands in", |system| system.report.as_str().into()),
    CsvColumn::text("municipality", "The municipality, in Japanese", |system| system.municipality.as_str().into()),
    CsvColumn::number("fiscal_year", "The fiscal year of the audit", |system| system.fiscal_year.to_string().into()),
    CsvColumn::text("name", "Its name as printed", |system| system.name.as_str().into()),
    CsvColumn::names("aliases", "Other names and spellings in the same report", |system| joined(system.aliases.iter())),
    CsvColumn::text("code", "The number under which the municipality registers it", |system| text(&system.code)),
    CsvColumn::text("coverage", "How far the report goes into it: audited, named, listed", |system| {
        system.coverage.code().into()
    }),
    CsvColumn::text("kind", "The code of the function it serves (ours)", |system| system.kind.code().into()),
    CsvColumn::text("kind_label", "The Japanese name of that function (ours)", |system| system.kind.label().into()),
    CsvColumn::text("kind_term", "The word that told the function", |system| text(&system.kind_term)),
    CsvColumn::names("departments", "The departments in charge of it", |system| joined(system.departments.iter())),
    CsvColumn::text("purpose", "What it is for, verbatim", |system| text(&system.purpose)),
    CsvColumn::text("start_printed", "Since when it is used, verbatim", |system| printed(&system.start)),
    CsvColumn::number(
        "start_year",
        "The year in which it went into operation, else the first year printed",
        |system| number(system.start.as_ref().and_then(|start| start.value)),
    ),
    CsvColumn::text("form_printed", "Where and how it runs, verbatim", |system| printed(&system.form)),
    CsvColumn::names("form", "Where and how it runs, in fixed words", |system| {
        joined(system.form.iter().flat_map(|form| &form.value).map(|form| form.label()))
    }),
    CsvColumn::text("development", "How it was developed, verbatim", |system| text(&system.development)),
    CsvColumn::text("procurement_printed", "How its contractor was chosen, verbatim", |system| {
        procured(&system.procurement)
    }),
    CsvColumn::names("methods", "The methods that those words name (ours)", |system| methods(&system.procurement)),
    CsvColumn::names("grounds", "The legal grounds that they state, in one form", |system| {
        grounds(&system.procurement)
    }),
    CsvColumn::text("users", "Who, or how many, use it, verbatim", |system| text(&system.users)),
    CsvColumn::names("contracts", "The ids of the amounts of money that belong to it, in contracts.csv", |system| {
        joined(system.contracts.iter().map(|id| id.as_str()))
    }),
    CsvColumn::names("findings", "The ids of the findings that concern it, in findings.csv", |system| {
        joined(system.findings.iter().map(|id| id.as_str()))
    }),
    CsvColumn::names("nothing", "What the report says where there is nothing to find, verbatim", |system| {
        joined(system.nothing.iter().map(|quote| &quote.text))
    }),
    CsvColumn::number("line_start", "The first line of report.txt on which it stands", |system| {
        system.source.line_start.to_string().into()
    }),
    CsvColumn::number("line_end", "The last line", |system| system.source.line_end.to_string().into()),
];
