use corpus::Contract;

use super::column::{CsvColumn, grounds, joined, methods, number, printed, procured, text};

/// The columns, in their order.
pub(super) const COLUMNS: [CsvColumn<Contract>; 27] = [
    CsvColumn::text("id", "Its name, for ever", |contract| contract.id.as_str().into()),
    CsvColumn::text("report", "The slug of the report it stands in", |contract| contract.report.as_str().into()),
    CsvColumn::text("municipality", "The municipality, in Japanese", |contract| contract.municipality.as_str().into()),
    CsvColumn::number("fiscal_year", "The fiscal year of the audit", |contract| {
        contract.fiscal_year.to_string().into()
    }),
    CsvColumn::text("system", "The id of the information system it belongs to, in systems.csv", |contract| {
        contract.system.as_ref().map(|id| id.as_str()).unwrap_or_default().into()
    }),
    CsvColumn::text("system_name", "The name of that system", |contract| text(&contract.system_name)),
    CsvColumn::names("departments", "The departments that the report names with it", |contract| {
        joined(contract.departments.iter())
    }),
    CsvColumn::text("title", "The subject (件名), or the item of expenditure", |contract| {
        contract.title.as_str().into()
    }),
    CsvColumn::text("basis", "What the amount is. Amounts of different bases must not be compared", |contract| {
        contract.basis.label().into()
    }),
    CsvColumn::text("basis_label", "What the report calls the amount, as printed", |contract| {
        contract.basis_label.as_str().into()
    }),
    CsvColumn::number(
        "amount_yen",
        "The amount in yen; empty where the report says that it is not known",
        |contract| number(contract.amount.yen),
    ),
    CsvColumn::text(
        "amount_unit",
        "The unit to which it is printed: an amount in 千円 is exact to a thousand yen",
        |contract| contract.amount.unit.map(|unit| unit.label()).unwrap_or_default().into(),
    ),
    CsvColumn::text("amount_printed", "The amount, verbatim", |contract| contract.amount.printed.as_str().into()),
    CsvColumn::number("year", "The fiscal year to which the amount belongs", |contract| {
        number(contract.year.as_ref().map(|year| year.value))
    }),
    CsvColumn::text("year_printed", "That year, verbatim", |contract| printed(&contract.year)),
    CsvColumn::text("concluded", "The day of the contract, in ISO 8601", |contract| {
        number(contract.concluded.as_ref().map(|day| &day.value))
    }),
    CsvColumn::text("concluded_printed", "That day, verbatim", |contract| printed(&contract.concluded)),
    CsvColumn::text("period_from", "The first day of its term, in ISO 8601", |contract| {
        number(contract.period.as_ref().and_then(|period| period.value.from.as_ref()))
    }),
    CsvColumn::text("period_to", "The last day of its term, in ISO 8601", |contract| {
        number(contract.period.as_ref().and_then(|period| period.value.to.as_ref()))
    }),
    CsvColumn::text("period_printed", "Its term, verbatim", |contract| printed(&contract.period)),
    CsvColumn::text("procurement_printed", "How the contractor was chosen, verbatim", |contract| {
        procured(&contract.procurement)
    }),
    CsvColumn::names("methods", "The methods that those words name (ours)", |contract| methods(&contract.procurement)),
    CsvColumn::names("grounds", "The legal grounds that they state, in one form", |contract| {
        grounds(&contract.procurement)
    }),
    CsvColumn::sentences("remarks", "What the report notes on the amount below its table, verbatim", |contract| {
        contract.remarks.join("\n").into()
    }),
    CsvColumn::path("section", "Titles of the sections around it, outermost first", |contract| {
        contract.section.join(" > ").into()
    }),
    CsvColumn::number("line_start", "The first line of report.txt on which it stands", |contract| {
        contract.source.line_start.to_string().into()
    }),
    CsvColumn::number("line_end", "The last line", |contract| contract.source.line_end.to_string().into()),
];
