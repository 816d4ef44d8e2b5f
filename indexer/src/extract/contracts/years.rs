//! Tables of costs with one fiscal year a column, or a row.

use corpus::Printed;
use text::{fiscal_year, normalize};

use super::draft::LedgerEntry;
use super::ledger::Ledger;
use crate::rules::contracts::YearsRule;
use crate::structure::table::row::PrintedRow;
use crate::values::quantity::is_total;

/// Content of a column.
enum YearColumn {
    /// Words for the item.
    Item,
    /// Amounts of a fiscal year.
    Year(u16),
    /// Amounts of several fiscal years together (平成 25-26 年度).
    Years,
    /// Amounts of an item, where each row is a fiscal year.
    Amounts,
    /// A sum of other columns.
    Total,
}

/// A table whose header was read.
struct YearTable {
    header: u32,
    heads: Vec<String>,
    columns: Vec<YearColumn>,
}

pub(super) fn read(ledger: &mut Ledger<'_>, rule: &YearsRule) {
    let body = ledger.body;
    let mut group = String::new();
    for run in body.table_rows() {
        let mut open: Option<YearTable> = None;
        for PrintedRow { line, cells, .. } in run {
            match (columns(cells), &open) {
                (Some(columns), _) if within(ledger, rule, *line) => {
                    open = Some(YearTable { header: *line, heads: cells.clone(), columns });
                    group.clear();
                }
                (_, Some(table)) => read_row(ledger, rule, table, *line, cells, &mut group),
                _ => {}
            }
        }
    }
}

fn within(ledger: &Ledger<'_>, rule: &YearsRule, line: u32) -> bool {
    let outline = &ledger.body.outline;
    outline.ancestors(outline.innermost(line)).any(|node| rule.section.matches(&node.printed))
}

/// The columns of a table, where the row is the header of one.
fn columns(cells: &[String]) -> Option<Vec<YearColumn>> {
    let by_rows = cells.first().is_some_and(|cell| normalize(cell) == "年度");
    let column = |(at, cell): (usize, &String)| match fiscal_year(&normalize(cell)) {
        _ if is_total(cell) => YearColumn::Total,
        Some(year) => YearColumn::Year(year),
        None if by_rows && at > 0 => YearColumn::Amounts,
        None if normalize(cell).ends_with("年度") && !by_rows => YearColumn::Years,
        None => YearColumn::Item,
    };
    let columns: Vec<_> = cells.iter().enumerate().map(column).collect();
    // A row of amounts holds no year; a header has words before its years.
    let holds_amounts = columns.iter().any(|column| matches!(column, YearColumn::Year(_) | YearColumn::Amounts));
    (holds_amounts && matches!(columns.first(), Some(YearColumn::Item))).then_some(columns)
}

/// The amounts of a row. An empty first cell continues the group above it.
fn read_row(
    ledger: &mut Ledger<'_>,
    rule: &YearsRule,
    table: &YearTable,
    line: u32,
    cells: &[String],
    group: &mut String,
) {
    let first = cells.first().map(String::as_str).unwrap_or_default();
    if is_total(first) {
        return;
    }
    if !first.is_empty() {
        *group = first.to_owned();
    }
    let section = ledger.system_at(line);
    // A table may break down the costs of several systems; each is entered where its own section is.
    let of_row = ledger.system_named(group);
    if of_row.is_some() && of_row.map(|system| &system.id) != section.map(|system| &system.id) {
        return;
    }
    let items = table.columns.iter().zip(cells).enumerate().filter_map(|(at, (column, cell))| match column {
        YearColumn::Item if at == 0 => of_row.is_none().then_some(group.as_str()),
        YearColumn::Item => Some(cell.as_str()),
        _ => None,
    });
    let item = items.filter(|item| !matches!(normalize(item).as_str(), "" | "ー")).collect::<Vec<_>>().join(" ");
    let unit = ledger.unit_above(table.header);
    let outline = &ledger.body.outline;
    let caption = outline.ancestors(outline.innermost(line)).next().map(|node| node.title.clone()).unwrap_or_default();
    for (nth, ((column, head), cell)) in table.columns.iter().zip(&table.heads).zip(cells).enumerate() {
        let (title, year, mark) = match column {
            YearColumn::Year(year) => (item.clone(), Some((head.as_str(), *year)), year.to_string()),
            YearColumn::Years => (format!("{item} {head}"), None, (nth + 1).to_string()),
            YearColumn::Amounts => match fiscal_year(&normalize(first)) {
                Some(year) => (head.clone(), Some((first, year)), (nth + 1).to_string()),
                None => continue,
            },
            YearColumn::Item | YearColumn::Total => continue,
        };
        ledger.enter(LedgerEntry {
            title,
            basis: rule.basis,
            basis_label: caption.clone(),
            amount: cell.clone(),
            unit,
            line,
            mark: Some(mark),
            system: section,
            departments: section.map(|system| system.departments.clone()).unwrap_or_default(),
            year: year.map(|(printed, value)| Printed { printed: printed.to_owned(), value }),
            concluded: None,
            period: None,
            procurement: None,
            around: format!("{item} {head}"),
        });
    }
}
