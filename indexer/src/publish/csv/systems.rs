use corpus::System;

use super::column::{TableColumn, government, grounds, joined, methods, number, printed, procured, text};

/// The columns, in their order.
pub(super) const COLUMNS: [TableColumn<System>; 28] = [
    TableColumn::text("id", "Its name, for ever", |system| system.id.as_str().into()),
    TableColumn::text("report", "Slug of its report", |system| system.report.as_str().into()),
    TableColumn::text("municipality", "The municipality, in Japanese", |system| system.municipality.as_str().into()),
    TableColumn::number("fiscal_year", "The fiscal year of the audit", |system| system.fiscal_year.to_string().into()),
    TableColumn::text("name", "Its name as printed", |system| system.name.as_str().into()),
    TableColumn::names("aliases", "Other names and spellings in the same report", |system| {
        joined(system.aliases.iter())
    }),
    TableColumn::text("code", "The number under which the municipality registers it", |system| text(&system.code)),
    TableColumn::text("coverage", "How far the report goes into it: audited, named, listed", |system| {
        system.coverage.code().into()
    }),
    TableColumn::text("kind", "The code of the function it serves (ours)", |system| system.kind.code().into()),
    TableColumn::text("kind_label", "The Japanese name of that function (ours)", |system| system.kind.label().into()),
    TableColumn::text("kind_term", "The word that told the function", |system| text(&system.kind_term)),
    TableColumn::names("departments", "The departments in charge of it", |system| joined(system.departments.iter())),
    TableColumn::text("purpose", "What it is for, verbatim", |system| text(&system.purpose)),
    TableColumn::text("start_printed", "Since when it is used, verbatim", |system| printed(&system.start)),
    TableColumn::number(
        "start_year",
        "The year in which it went into operation, else the first year printed",
        |system| number(system.start.as_ref().and_then(|start| start.value)),
    ),
    TableColumn::text("form_printed", "Where and how it runs, verbatim", |system| printed(&system.form)),
    TableColumn::names("form", "Where and how it runs, in fixed words", |system| {
        joined(system.form.iter().flat_map(|form| &form.value).map(|form| form.label()))
    }),
    TableColumn::text("development", "How it was developed, verbatim", |system| text(&system.development)),
    TableColumn::text("procurement_printed", "How its contractor was chosen, verbatim", |system| {
        procured(&system.procurement)
    }),
    TableColumn::names("methods", "The methods that those words name (ours)", |system| methods(&system.procurement)),
    TableColumn::names("grounds", "The legal grounds that they state, in one form", |system| {
        grounds(&system.procurement)
    }),
    TableColumn::text("users", "Who, or how many, use it, verbatim", |system| text(&system.users)),
    TableColumn::names("contracts", "The ids of the amounts of money that belong to it, in contracts.csv", |system| {
        joined(system.contracts.iter().map(|id| id.as_str()))
    }),
    TableColumn::names("findings", "The ids of the findings that concern it, in findings.csv", |system| {
        joined(system.findings.iter().map(|id| id.as_str()))
    }),
    TableColumn::names("nothing", "What the report says where there is nothing to find, verbatim", |system| {
        joined(system.nothing.iter().map(|quote| &quote.text))
    }),
    TableColumn::number("line_start", "The first line of report.txt on which it stands", |system| {
        system.source.line_start.to_string().into()
    }),
    TableColumn::number("line_end", "The last line", |system| system.source.line_end.to_string().into()),
    TableColumn::text(
        "local_government_code",
        "全国地方公共団体コード of the municipality, with its check digit: a text, for it may begin with 0",
        |system| government(&system.local_government_code),
    ),
];
