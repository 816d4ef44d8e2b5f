use corpus::Contract;

use super::column::{TableColumn, government, grounds, joined, methods, number, printed, procured, text};

/// The columns, in their order.
pub(super) const COLUMNS: [TableColumn<Contract>; 28] = [
    TableColumn::text("id", "Its name, for ever", |contract| contract.id.as_str().into()),
    TableColumn::text("report", "Slug of its report", |contract| contract.report.as_str().into()),
    TableColumn::text("municipality", "The municipality, in Japanese", |contract| {
        contract.municipality.as_str().into()
    }),
    TableColumn::number("fiscal_year", "The fiscal year of the audit", |contract| {
        contract.fiscal_year.to_string().into()
    }),
    TableColumn::text("system", "The id of the information system it belongs to, in systems.csv", |contract| {
        contract.system.as_ref().map(|id| id.as_str()).unwrap_or_default().into()
    }),
    TableColumn::text("system_name", "The name of that system", |contract| text(&contract.system_name)),
    TableColumn::names("departments", "The departments that the report names with it", |contract| {
        joined(contract.departments.iter())
    }),
    TableColumn::text("title", "The subject (件名), or the item of expenditure", |contract| {
        contract.title.as_str().into()
    }),
    TableColumn::text("basis", "What the amount is. Amounts of different bases must not be compared", |contract| {
        contract.basis.label().into()
    }),
    TableColumn::text("basis_label", "What the report calls the amount, as printed", |contract| {
        contract.basis_label.as_str().into()
    }),
    TableColumn::number(
        "amount_yen",
        "The amount in yen; empty where the report says that it is not known",
        |contract| number(contract.amount.yen),
    ),
    TableColumn::text(
        "amount_unit",
        "The unit to which it is printed: an amount in 千円 is exact to a thousand yen",
        |contract| contract.amount.unit.map(|unit| unit.label()).unwrap_or_default().into(),
    ),
    TableColumn::text("amount_printed", "The amount, verbatim", |contract| contract.amount.printed.as_str().into()),
    TableColumn::number("year", "The fiscal year to which the amount belongs", |contract| {
        number(contract.year.as_ref().map(|year| year.value))
    }),
    TableColumn::text("year_printed", "That year, verbatim", |contract| printed(&contract.year)),
    TableColumn::text("concluded", "The day of the contract, in ISO 8601", |contract| {
        number(contract.concluded.as_ref().map(|day| &day.value))
    }),
    TableColumn::text("concluded_printed", "That day, verbatim", |contract| printed(&contract.concluded)),
    TableColumn::text("period_from", "The first day of its term, in ISO 8601", |contract| {
        number(contract.period.as_ref().and_then(|period| period.value.from.as_ref()))
    }),
    TableColumn::text("period_to", "The last day of its term, in ISO 8601", |contract| {
        number(contract.period.as_ref().and_then(|period| period.value.to.as_ref()))
    }),
    TableColumn::text("period_printed", "Its term, verbatim", |contract| printed(&contract.period)),
    TableColumn::text("procurement_printed", "How the contractor was chosen, verbatim", |contract| {
        procured(&contract.procurement)
    }),
    TableColumn::names("methods", "The methods that those words name (ours)", |contract| {
        methods(&contract.procurement)
    }),
    TableColumn::names("grounds", "The legal grounds that they state, in one form", |contract| {
        grounds(&contract.procurement)
    }),
    TableColumn::sentences("remarks", "What the report notes on the amount below its table, verbatim", |contract| {
        contract.remarks.join("\n").into()
    }),
    TableColumn::path("section", "Titles of the sections around it, outermost first", |contract| {
        contract.section.join(" > ").into()
    }),
    TableColumn::number("line_start", "The first line of report.txt on which it stands", |contract| {
        contract.source.line_start.to_string().into()
    }),
    TableColumn::number("line_end", "The last line", |contract| contract.source.line_end.to_string().into()),
    TableColumn::text(
        "local_government_code",
        "全国地方公共団体コード of the municipality, with its check digit: a text, for it may begin with 0",
        |contract| government(&contract.local_government_code),
    ),
];
