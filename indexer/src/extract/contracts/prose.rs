//! Amounts in running text.

use corpus::{Printed, Span};
use text::{fiscal_year, normalize};

use super::ledger::{Entry, Ledger};
use crate::rules::contracts::ProseRule;
use crate::structure::body::Body;
use crate::structure::classify::Class;
use crate::structure::columns::text;
use crate::values::procurement::procurement;

pub(super) fn read(ledger: &mut Ledger<'_>, rule: &ProseRule) {
    for passage in passages(ledger.body) {
        read_passage(ledger, rule, &passage);
    }
}

/// The lines under one heading, blank ones left out.
#[derive(Default)]
struct Passage {
    text: String,
    /// The byte at which each line begins, with its number.
    starts: Vec<(usize, u32)>,
}

impl Passage {
    /// The line on which a byte stands.
    fn line(&self, at: usize) -> u32 {
        let below = self.starts.partition_point(|(start, _)| *start <= at);
        self.starts[below.saturating_sub(1)].1
    }
}

fn passages(body: &Body<'_>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut open = None;
    for line in body.lines.iter().filter(|line| !matches!(line.class, Class::Blank | Class::Front)) {
        let node = body.outline.innermost(line.number);
        if open.replace(node) != Some(node) {
            passages.push(Passage::default());
        }
        let Some(passage) = passages.last_mut() else { continue };
        passage.starts.push((passage.text.len(), line.number));
        passage.text.push_str(&text(body, Span::line(line.number)));
        passage.text.push('\n');
    }
    passages
}

fn read_passage(ledger: &mut Ledger<'_>, rule: &ProseRule, passage: &Passage) {
    for found in rule.text.find_all(&passage.text) {
        let (Some(amount), Some(range)) = (found.group("amount"), found.group_range("amount")) else { continue };
        let line = passage.line(range.start);
        let outline = &ledger.body.outline;
        let heading = outline.ancestors(outline.innermost(line)).next().map(|node| node.title.clone());
        let system = ledger.system_at(line);
        let entry = Entry {
            title: found.group("title").map(str::to_owned).or(heading).unwrap_or_default(),
            basis: rule.basis,
            basis_label: found.group("label").unwrap_or(rule.basis.label()).to_owned(),
            amount,
            unit: None,
            line,
            mark: None,
            system,
            around: String::new(),
        };
        let concluded = found.group("concluded").and_then(|printed| ledger.date(printed, line));
        let ground = ledger.rules.system.ground.as_ref();
        let Some(contract) = ledger.enter(entry) else { continue };
        contract.departments = system.map(|system| system.departments.clone()).unwrap_or_default();
        contract.concluded = concluded;
        let year = found.group("year").and_then(|printed| Some((printed, fiscal_year(&normalize(printed))?)));
        contract.year = year.map(|(printed, value)| Printed { printed: printed.to_owned(), value });
        contract.procurement = found.group("procurement").map(|printed| procurement(printed.to_owned(), ground));
    }
}
