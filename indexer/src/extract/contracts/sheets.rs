//! Tables with one contract, one field a row: they begin with the subject and end with the table.

use super::draft::LedgerEntry;
use super::ledger::Ledger;
use crate::rules::contracts::SheetRule;
use crate::rules::matcher::label::Label;
use crate::source::markup;

/// The fields of a sheet as far as it was read.
#[derive(Default)]
struct Sheet {
    title: Option<String>,
    amount: Option<(u32, String)>,
    concluded: Option<String>,
    period: Option<String>,
}

pub(super) fn read(ledger: &mut Ledger<'_>, rule: &SheetRule) {
    let body = ledger.body;
    for run in body.table_rows() {
        let mut sheet = Sheet::default();
        for row in run {
            let Some(label) = row.cells.first() else { continue };
            let value = markup::plain(&row.printed[1..].join(" "));
            let is = |known: &Option<Label>| known.as_ref().is_some_and(|known| known.is(label));
            if rule.title.iter().any(|title| title.is(label)) {
                enter(ledger, rule, std::mem::replace(&mut sheet, Sheet { title: Some(value), ..Sheet::default() }));
            } else if rule.amount.is(label) {
                sheet.amount = Some((row.line, value));
            } else if is(&rule.concluded) {
                sheet.concluded = Some(value);
            } else if is(&rule.period) {
                sheet.period = Some(value);
            }
        }
        enter(ledger, rule, sheet);
    }
}

fn enter(ledger: &mut Ledger<'_>, rule: &SheetRule, sheet: Sheet) {
    let (Some(title), Some((line, amount))) = (sheet.title, sheet.amount) else { return };
    let system = ledger.system_at(line);
    let concluded = sheet.concluded.and_then(|printed| ledger.date(&printed, line));
    let day = concluded.as_ref().map(|date| &date.value);
    let period = sheet.period.and_then(|printed| ledger.period(&printed, day, line));
    ledger.enter(LedgerEntry {
        title,
        basis: rule.basis,
        basis_label: rule.amount.text.clone(),
        amount,
        unit: None,
        line,
        mark: None,
        system,
        departments: system.map(|system| system.departments.clone()).unwrap_or_default(),
        year: None,
        concluded,
        period,
        procurement: None,
        around: String::new(),
    });
}
