//! Amounts in running text.

use corpus::{Printed, Span};
use text::{fiscal_year, normalize};

use super::draft::LedgerEntry;
use super::ledger::Ledger;
use crate::rules::contracts::ProseRule;
use crate::structure::body::Body;
use crate::structure::classify::Class;
use crate::values::procurement::parse_procurement;

pub(super) fn read(ledger: &mut Ledger<'_>, rule: &ProseRule) {
    for section in section_texts(ledger.body) {
        read_section(ledger, rule, &section);
    }
}

/// The lines under one heading, blank ones left out.
#[derive(Default)]
struct SectionText {
    text: String,
    /// The byte at which each line begins, with its number.
    starts: Vec<(usize, u32)>,
}

impl SectionText {
    /// The line of a byte.
    fn line(&self, at: usize) -> u32 {
        let below = self.starts.partition_point(|(start, _)| *start <= at);
        self.starts[below.saturating_sub(1)].1
    }
}

fn section_texts(body: &Body<'_>) -> Vec<SectionText> {
    let mut section_texts: Vec<SectionText> = Vec::new();
    let mut open = None;
    for line in
        body.lines.iter().filter(|line| !matches!(line.class, Class::Blank | Class::PageFurniture | Class::Front))
    {
        let node = body.outline.innermost(line.number);
        if open.replace(node) != Some(node) {
            section_texts.push(SectionText::default());
        }
        let Some(section) = section_texts.last_mut() else { continue };
        section.starts.push((section.text.len(), line.number));
        section.text.push_str(&body.text(Span::line(line.number)));
        section.text.push('\n');
    }
    section_texts
}

fn read_section(ledger: &mut Ledger<'_>, rule: &ProseRule, section: &SectionText) {
    for found in rule.text.find_all(&section.text) {
        let (Some(amount), Some(range)) = (found.group("amount"), found.group_range("amount")) else { continue };
        let line = section.line(range.start);
        let outline = &ledger.body.outline;
        let heading = outline.ancestors(outline.innermost(line)).next().map(|node| node.title.clone());
        let system = ledger.system_at(line);
        let departments = system.map(|system| system.departments.clone()).unwrap_or_default();
        let concluded = found.group("concluded").and_then(|printed| ledger.date(printed, line));
        let year = found.group("year").and_then(|printed| Some((printed, fiscal_year(&normalize(printed))?)));
        let ground = ledger.rules.system.ground.as_ref();
        let procurement = found.group("procurement").map(|printed| parse_procurement(printed.to_owned(), ground));
        ledger.enter(LedgerEntry {
            title: found.group("title").map(str::to_owned).or(heading).unwrap_or_default(),
            basis: rule.basis,
            basis_label: found.group("label").unwrap_or(rule.basis.label()).to_owned(),
            amount: amount.to_owned(),
            unit: None,
            line,
            mark: None,
            system,
            departments,
            year: year.map(|(printed, value)| Printed { printed: printed.to_owned(), value }),
            concluded,
            period: None,
            procurement,
            around: String::new(),
        });
    }
}
