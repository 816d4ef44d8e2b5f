use corpus::System;

use super::column::{Column, grounds, joined, methods, number, printed, procured, text};

/// The columns, in their order.
pub(super) const COLUMNS: [Column<System>; 27] = [
    Column::text("id", "Its name, for ever", |system| system.id.as_str().into()),
    Column::text("report", "The slug of the report it stands in", |system| system.report.as_str().into()),
    Column::text("municipality", "The municipality, in Japanese", |system| system.municipality.as_str().into()),
    Column::number("fiscal_year", "The fiscal year of the audit", |system| system.fiscal_year.to_string().into()),
    Column::text("name", "Its name as printed", |system| system.name.as_str().into()),
    Column::names("aliases", "Other names and spellings in the same report", |system| joined(system.aliases.iter())),
    Column::text("code", "The number under which the municipality registers it", |system| text(&system.code)),
    Column::text("coverage", "How far the report goes into it: audited, named, listed", |system| {
        system.coverage.code().into()
    }),
    Column::text("kind", "The code of the function it serves (ours)", |system| system.kind.code().into()),
    Column::text("kind_label", "The Japanese name of that function (ours)", |system| system.kind.label().into()),
    Column::text("kind_term", "The word that told the function", |system| text(&system.kind_term)),
    Column::names("departments", "The departments in charge of it", |system| joined(system.departments.iter())),
    Column::text("purpose", "What it is for, verbatim", |system| text(&system.purpose)),
    Column::text("start_printed", "Since when it is used, verbatim", |system| printed(&system.start)),
    Column::number("start_year", "The year in which it went into operation, else the first year printed", |system| {
        number(system.start.as_ref().and_then(|start| start.value))
    }),
    Column::text("form_printed", "Where and how it runs, verbatim", |system| printed(&system.form)),
    Column::names("form", "Where and how it runs, in fixed words", |system| {
        joined(system.form.iter().flat_map(|form| &form.value).map(|form| form.label()))
    }),
    Column::text("development", "How it was developed, verbatim", |system| text(&system.development)),
    Column::text("procurement_printed", "How its contractor was chosen, verbatim", |system| {
        procured(&system.procurement)
    }),
    Column::names("methods", "The methods that those words name (ours)", |system| methods(&system.procurement)),
    Column::names("grounds", "The legal grounds that they state, in one form", |system| grounds(&system.procurement)),
    Column::text("users", "Who, or how many, use it, verbatim", |system| text(&system.users)),
    Column::names("contracts", "The ids of the amounts of money that belong to it, in contracts.csv", |system| {
        joined(system.contracts.iter().map(|id| id.as_str()))
    }),
    Column::names("findings", "The ids of the findings that concern it, in findings.csv", |system| {
        joined(system.findings.iter().map(|id| id.as_str()))
    }),
    Column::names("nothing", "What the report says where there is nothing to find, verbatim", |system| {
        joined(system.nothing.iter().map(|quote| &quote.text))
    }),
    Column::number("line_start", "The first line of report.txt on which it stands", |system| {
        system.source.line_start.to_string().into()
    }),
    Column::number("line_end", "The last line", |system| system.source.line_end.to_string().into()),
];
