//! Tables with one contract a row.

use corpus::{Basis, Printed};
use text::{LineForm, fiscal_year, normalize};

use super::draft::LedgerEntry;
use super::ledger::Ledger;
use crate::extract::findings::departments;
use crate::rules::contracts::RowsRule;
use crate::rules::matcher::label::Label;
use crate::structure::table::cell::close_gaps;
use crate::structure::table::labelled::{LabelledRow, labelled_rows};

pub(super) fn read(ledger: &mut Ledger<'_>, rule: &RowsRule) {
    let labels: Vec<&Label> = rule.labels().collect();
    let mut rows = labelled_rows(ledger.body, &labels);
    fill_down(&mut rows, rule);
    for row in &rows {
        read_row(ledger, rule, row);
    }
}

/// Replaces 同上 by the cell above, and copies the departments of a group into each of its rows.
fn fill_down(rows: &mut [LabelledRow], rule: &RowsRule) {
    let departments = rule.departments.as_ref().map(|_| 1);
    for at in 1..rows.len() {
        let (above, below) = rows.split_at_mut(at);
        let (above, below) = (&above[at - 1], &mut below[0]);
        if above.header != below.header {
            continue;
        }
        for (column, cell) in below.cells.iter_mut().enumerate() {
            if normalize(cell) == "同上" || (cell.is_empty() && departments == Some(column)) {
                cell.clone_from(&above.cells[column]);
            }
        }
    }
}

fn read_row(ledger: &mut Ledger<'_>, rule: &RowsRule, row: &LabelledRow) {
    let title = close_gaps(&row.cells[0]);
    if title.is_empty() {
        return;
    }
    let mut cells = row.cells[1..].iter().map(String::as_str);
    let mut cell = |label: &Option<Label>| label.as_ref().and_then(|_| cells.next()).unwrap_or_default();
    let (in_charge, concluded, year) = (cell(&rule.departments), cell(&rule.concluded), cell(&rule.year));
    let first_amount = row.cells.len() - rule.amounts.len();
    let concluded = ledger.date(concluded, row.line);
    let unit = ledger.unit_above(row.header);
    let system = if rule.by_system { ledger.system_named(&title) } else { ledger.system_at(row.line) };
    for (nth, amount) in rule.amounts.iter().enumerate() {
        let basis_label = close_gaps(&row.header_cells[first_amount + nth]);
        let year = match year {
            "" if amount.basis == Basis::Expenditure => year_of(&basis_label),
            year => year,
        };
        let year = fiscal_year(&normalize(year)).map(|value| Printed { printed: year.to_owned(), value });
        ledger.enter(LedgerEntry {
            title: title.clone(),
            basis: amount.basis,
            basis_label,
            amount: row.cells[first_amount + nth].clone(),
            unit,
            line: row.line,
            mark: (nth > 0).then(|| (nth + 1).to_string()),
            system,
            departments: departments::split(&close_gaps(in_charge), &ledger.rules.departments),
            year,
            concluded: concluded.clone(),
            period: None,
            procurement: None,
            around: format!("{} {}", row.other_cells, row.header_cells[first_amount + nth]),
        });
    }
}

/// The fiscal year with which the header of a column begins (令和3年度運用保守費).
fn year_of(head: &str) -> &str {
    let form = LineForm::new(head);
    form.as_str().find("年度").map_or("", |at| form.printed(0..at + "年度".len()))
}
