//! Tables of costs with one fiscal year a column, or a row.

use corpus::{Printed, fold};

use super::{Entry, Ledger};
use crate::classify::Class;
use crate::rules::YearsRule;
use crate::{era, markup};

/// What a column of a table holds.
enum Column {
    /// Words for the item.
    Item,
    /// Amounts of a fiscal year, or of an item where each row is a year.
    Amounts { head: String, year: Option<u16> },
    /// A sum of other columns.
    Total,
}

pub(super) fn read(ledger: &mut Ledger<'_>, rule: &YearsRule) {
    let body = ledger.body;
    let mut open: Option<(u32, Vec<Column>)> = None;
    let mut group = String::new();
    for line in &body.lines {
        match &line.class {
            Class::Row(cells) => {
                let cells: Vec<_> = cells.iter().map(|cell| markup::plain(cell)).collect();
                match (&open, columns(&cells)) {
                    (_, Some(columns)) if within(ledger, rule, line.number) => {
                        open = Some((line.number, columns));
                        group.clear();
                    }
                    (Some((header, columns)), _) => {
                        read_row(ledger, rule, (*header, line.number), columns, &cells, &mut group);
                    }
                    _ => {}
                }
            }
            Class::Blank | Class::Rule => {}
            _ => open = None,
        }
    }
}

fn within(ledger: &Ledger<'_>, rule: &YearsRule, line: u32) -> bool {
    let outline = &ledger.body.outline;
    outline.ancestors(outline.innermost(line)).any(|node| rule.section.matches(&node.printed))
}

/// The columns of a table, where the row is the header of one.
fn columns(cells: &[String]) -> Option<Vec<Column>> {
    let by_rows = cells.first().is_some_and(|cell| fold(cell) == "年度");
    let column = |(at, cell): (usize, &String)| match era::fiscal_year(cell) {
        _ if is_total(cell) => Column::Total,
        Some(year) => Column::Amounts { head: cell.clone(), year: Some(year) },
        None if by_rows && at > 0 => Column::Amounts { head: cell.clone(), year: None },
        None => Column::Item,
    };
    let columns: Vec<_> = cells.iter().enumerate().map(column).collect();
    // A row of amounts holds no year; a header has words before its years.
    let amounts = columns.iter().filter(|column| matches!(column, Column::Amounts { .. })).count();
    (amounts > 0 && matches!(columns.first(), Some(Column::Item))).then_some(columns)
}

fn is_total(cell: &str) -> bool {
    fold(cell).ends_with("計")
}

/// The amounts of a row. An empty first cell continues the group above it.
fn read_row(
    ledger: &mut Ledger<'_>,
    rule: &YearsRule,
    (header, line): (u32, u32),
    columns: &[Column],
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
    // A table may break down the costs of several systems; each is entered where its own section tells it.
    let of_row = ledger.system_named(group);
    if of_row.is_some() && of_row.map(|system| &system.id) != section.map(|system| &system.id) {
        return;
    }
    let items = columns.iter().zip(cells).enumerate().filter_map(|(at, (column, cell))| match column {
        Column::Item if at == 0 => (of_row.is_none()).then_some(group.as_str()),
        Column::Item => Some(cell.as_str()),
        _ => None,
    });
    let item = items.filter(|item| !matches!(*item, "" | "-" | "－")).collect::<Vec<_>>().join(" ");
    let row_year = era::fiscal_year(first);
    let unit = ledger.unit_above(header);
    let node = ledger.body.outline.innermost(line);
    let caption = ledger.body.outline.ancestors(node).next().map(|node| node.title.clone()).unwrap_or_default();
    for (column, cell) in columns.iter().zip(cells) {
        let Column::Amounts { head, year } = column else { continue };
        let Some(year_of_amount) = year.or(row_year) else { continue };
        let nth = columns.iter().position(|other| std::ptr::eq(other, column)).unwrap_or_default();
        let printed = if year.is_some() { head } else { first };
        let entry = Entry {
            title: if year.is_some() { item.clone() } else { head.clone() },
            basis: rule.basis,
            basis_label: caption.clone(),
            amount: cell,
            unit,
            line,
            mark: Some(if year.is_some() { year_of_amount.to_string() } else { (nth + 1).to_string() }),
            system: section,
            around: format!("{item} {head}"),
        };
        if let Some(contract) = ledger.enter(entry) {
            contract.departments = section.map(|system| system.departments.clone()).unwrap_or_default();
            contract.year = Some(Printed { printed: printed.to_owned(), value: year_of_amount });
        }
    }
}
