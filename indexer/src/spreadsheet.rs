//! Tables that a spreadsheet opens as they are: with byte order mark, lists joined by `;`.

use std::io::Write;

use corpus::{Contract, Printed, Procurement, System};

/// A table to be written.
pub(crate) fn open<W: Write>(mut file: W) -> anyhow::Result<csv::Writer<W>> {
    file.write_all("\u{feff}".as_bytes())?;
    Ok(csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file))
}

/// Systems, one a row.
pub(crate) fn systems(file: impl Write, systems: &[System]) -> anyhow::Result<()> {
    let mut table = open(file)?;
    table.write_record([
        "id",
        "report",
        "municipality",
        "fiscal_year",
        "name",
        "aliases",
        "code",
        "coverage",
        "kind",
        "kind_label",
        "kind_term",
        "departments",
        "purpose",
        "start_printed",
        "start_year",
        "form_printed",
        "form",
        "development",
        "procurement_printed",
        "methods",
        "grounds",
        "users",
        "contracts",
        "findings",
        "nothing",
        "line_start",
        "line_end",
    ])?;
    for system in systems {
        let [procurement, methods, grounds] = procured(system.procurement.as_ref());
        let form = system.form.as_ref();
        table.write_record([
            system.id.as_str(),
            system.report.as_str(),
            &system.municipality,
            &system.fiscal_year.to_string(),
            &system.name,
            &system.aliases.join(";"),
            system.code.as_deref().unwrap_or_default(),
            system.coverage.code(),
            system.kind.code(),
            system.kind.label(),
            system.kind_term.as_deref().unwrap_or_default(),
            &system.departments.join(";"),
            system.purpose.as_deref().unwrap_or_default(),
            printed(system.start.as_ref()),
            &system.start.as_ref().and_then(|start| start.value).map(|year| year.to_string()).unwrap_or_default(),
            printed(form),
            &form.map(|form| joined(form.value.iter().map(|form| form.label()))).unwrap_or_default(),
            system.development.as_deref().unwrap_or_default(),
            &procurement,
            &methods,
            &grounds,
            system.users.as_deref().unwrap_or_default(),
            &joined(system.contracts.iter().map(|id| id.as_str())),
            &joined(system.findings.iter().map(|id| id.as_str())),
            &joined(system.nothing.iter().map(|quote| quote.text.as_str())),
            &system.source.line_start.to_string(),
            &system.source.line_end.to_string(),
        ])?;
    }
    Ok(table.flush()?)
}

/// Amounts of money, one a row.
pub(crate) fn contracts(file: impl Write, contracts: &[Contract]) -> anyhow::Result<()> {
    let mut table = open(file)?;
    table.write_record([
        "id",
        "report",
        "municipality",
        "fiscal_year",
        "system",
        "system_name",
        "departments",
        "title",
        "basis",
        "basis_label",
        "amount_yen",
        "amount_unit",
        "amount_printed",
        "year",
        "year_printed",
        "concluded",
        "concluded_printed",
        "period_from",
        "period_to",
        "period_printed",
        "procurement_printed",
        "methods",
        "grounds",
        "remarks",
        "section",
        "line_start",
        "line_end",
    ])?;
    for contract in contracts {
        let [procurement, methods, grounds] = procured(contract.procurement.as_ref());
        let period = contract.period.as_ref().map(|period| &period.value);
        let [from, to] = [period.and_then(|period| period.from.as_ref()), period.and_then(|period| period.to.as_ref())];
        let date = |date: Option<&corpus::IsoDate>| date.map(|date| date.to_string()).unwrap_or_default();
        table.write_record([
            contract.id.as_str(),
            contract.report.as_str(),
            &contract.municipality,
            &contract.fiscal_year.to_string(),
            contract.system.as_ref().map(|id| id.as_str()).unwrap_or_default(),
            contract.system_name.as_deref().unwrap_or_default(),
            &contract.departments.join(";"),
            &contract.title,
            contract.basis.label(),
            &contract.basis_label,
            &contract.amount.yen.map(|yen| yen.to_string()).unwrap_or_default(),
            contract.amount.unit.map(|unit| unit.label()).unwrap_or_default(),
            &contract.amount.printed,
            &contract.year.as_ref().map(|year| year.value.to_string()).unwrap_or_default(),
            printed(contract.year.as_ref()),
            &date(contract.concluded.as_ref().map(|day| &day.value)),
            printed(contract.concluded.as_ref()),
            &date(from),
            &date(to),
            printed(contract.period.as_ref()),
            &procurement,
            &methods,
            &grounds,
            &contract.remarks.join("\n"),
            &contract.section.join(" > "),
            &contract.source.line_start.to_string(),
            &contract.source.line_end.to_string(),
        ])?;
    }
    Ok(table.flush()?)
}

/// What is printed of the choice of a contractor, its methods and its legal grounds.
fn procured(procurement: Option<&Procurement>) -> [String; 3] {
    let told = |procurement: &Procurement| {
        [
            procurement.printed.clone(),
            joined(procurement.methods.iter().map(|method| method.label())),
            procurement.grounds.join(";"),
        ]
    };
    procurement.map(told).unwrap_or_default()
}

fn printed<T>(value: Option<&Printed<T>>) -> &str {
    value.map(|value| value.printed.as_str()).unwrap_or_default()
}

fn joined<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.collect::<Vec<_>>().join(";")
}
