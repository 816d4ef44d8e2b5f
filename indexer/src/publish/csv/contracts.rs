use corpus::Contract;

use super::column::{Column, grounds, joined, methods, number, printed, procured, text};

/// The columns, in their order.
pub(super) const COLUMNS: [Column<Contract>; 27] = [
    Column::text("id", "Its name, for ever", |contract| contract.id.as_str().into()),
    Column::text("report", "The slug of the report it stands in", |contract| contract.report.as_str().into()),
    Column::text("municipality", "The municipality, in Japanese", |contract| contract.municipality.as_str().into()),
    Column::number("fiscal_year", "The fiscal year of the audit", |contract| contract.fiscal_year.to_string().into()),
    Column::text("system", "The id of the information system it belongs to, in systems.csv", |contract| {
        contract.system.as_ref().map(|id| id.as_str()).unwrap_or_default().into()
    }),
    Column::text("system_name", "The name of that system", |contract| text(&contract.system_name)),
    Column::names("departments", "The departments that the report names with it", |contract| {
        joined(contract.departments.iter())
    }),
    Column::text("title", "The subject (件名), or the item of expenditure", |contract| {
        contract.title.as_str().into()
    }),
    Column::text("basis", "What the amount is. Amounts of different bases must not be compared", |contract| {
        contract.basis.label().into()
    }),
    Column::text("basis_label", "What the report calls the amount, as printed", |contract| {
        contract.basis_label.as_str().into()
    }),
    Column::number("amount_yen", "The amount in yen; empty where the report says that it is not known", |contract| {
        number(contract.amount.yen)
    }),
    Column::text(
        "amount_unit",
        "The unit to which it is printed: an amount in 千円 is exact to a thousand yen",
        |contract| contract.amount.unit.map(|unit| unit.label()).unwrap_or_default().into(),
    ),
    Column::text("amount_printed", "The amount, verbatim", |contract| contract.amount.printed.as_str().into()),
    Column::number("year", "The fiscal year to which the amount belongs", |contract| {
        number(contract.year.as_ref().map(|year| year.value))
    }),
    Column::text("year_printed", "That year, verbatim", |contract| printed(&contract.year)),
    Column::text("concluded", "The day of the contract, in ISO 8601", |contract| {
        number(contract.concluded.as_ref().map(|day| &day.value))
    }),
    Column::text("concluded_printed", "That day, verbatim", |contract| printed(&contract.concluded)),
    Column::text("period_from", "The first day of its term, in ISO 8601", |contract| {
        number(contract.period.as_ref().and_then(|period| period.value.from.as_ref()))
    }),
    Column::text("period_to", "The last day of its term, in ISO 8601", |contract| {
        number(contract.period.as_ref().and_then(|period| period.value.to.as_ref()))
    }),
    Column::text("period_printed", "Its term, verbatim", |contract| printed(&contract.period)),
    Column::text("procurement_printed", "How the contractor was chosen, verbatim", |contract| {
        procured(&contract.procurement)
    }),
    Column::names("methods", "The methods that those words name (ours)", |contract| methods(&contract.procurement)),
    Column::names("grounds", "The legal grounds that they state, in one form", |contract| {
        grounds(&contract.procurement)
    }),
    Column::sentences("remarks", "What the report notes on the amount below its table, verbatim", |contract| {
        contract.remarks.join("\n").into()
    }),
    Column::path("section", "Titles of the sections around it, outermost first", |contract| {
        contract.section.join(" > ").into()
    }),
    Column::number("line_start", "The first line of report.txt on which it stands", |contract| {
        contract.source.line_start.to_string().into()
    }),
    Column::number("line_end", "The last line", |contract| contract.source.line_end.to_string().into()),
];
