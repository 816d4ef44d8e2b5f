//! The information systems of a report: those it audits, those it lists, and those its findings name.

mod audited;
mod form;
mod kind;
mod listed;
mod named;
mod profile;
mod quiet;

use corpus::{Coverage, Finding, Slug, Span, System, SystemId, SystemKind};
use text::normalize;

use crate::extract::Body;
use crate::finish::fiscal_year;
use crate::{Diagnostic, Rules};

pub use kind::SystemKinds;
pub(crate) use listed::closed_up;
pub(crate) use profile::Profile;

/// All systems: the audited ones in the order of their sections, the listed ones in that of their lines, and at last
/// those that only a finding names.
pub(crate) fn read(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    findings: &[Finding],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<System> {
    let mut register = Register { slug, rules, systems: Vec::new() };
    audited::read(&mut register, body, diagnostics);
    for list in &rules.system.lists {
        listed::read(&mut register, body, list, diagnostics);
    }
    named::link(&mut register, findings);
    quiet::read(&mut register, body);
    register.systems
}

/// The system whose section holds a line.
pub(crate) fn of_line(systems: &[System], line: u32) -> Option<&System> {
    let holds = |span: &Span| (span.line_start..=span.line_end).contains(&line);
    let mut audited = systems.iter().filter(|system| system.coverage == Coverage::Audited);
    audited.find(|system| std::iter::once(&system.source).chain(&system.elsewhere).any(holds))
}

/// The systems read so far.
struct Register<'a> {
    slug: &'a Slug,
    rules: &'a Rules,
    systems: Vec<System>,
}

impl Register<'_> {
    /// Adds a system of which nothing but its name and place is known yet.
    fn add(&mut self, id: SystemId, name: String, coverage: Coverage, source: Span) -> &mut System {
        self.systems.push(System {
            id,
            report: self.slug.clone(),
            municipality: self.rules.municipality.clone(),
            fiscal_year: fiscal_year(self.slug),
            name,
            aliases: Vec::new(),
            code: None,
            coverage,
            kind: SystemKind::Other,
            kind_term: None,
            departments: Vec::new(),
            purpose: None,
            start: None,
            form: None,
            development: None,
            procurement: None,
            users: None,
            contracts: Vec::new(),
            findings: Vec::new(),
            nothing: Vec::new(),
            source,
            elsewhere: Vec::new(),
        });
        self.systems.last_mut().expect("one was just added")
    }

    /// The name as `system.aliases` corrects it.
    fn corrected(&self, name: &str) -> String {
        let alias = self.rules.system.aliases.iter().find(|alias| alias.printed.is(name));
        alias.map_or(name, |alias| alias.name.as_str()).to_owned()
    }

    /// The systems of that name.
    fn of_name(&mut self, name: &str) -> impl Iterator<Item = &mut System> {
        let name = normalize(name);
        self.systems.iter_mut().filter(move |system| is_called(system, &name))
    }
}

/// Whether a system has that name, which is normalized.
fn is_called(system: &System, name: &str) -> bool {
    std::iter::once(&system.name).chain(&system.aliases).any(|known| normalize(known) == name)
}

/// Whether two lists of departments have one in common; 中央図書館 is the same as 教育委員会中央図書館.
fn share_department(a: &[String], b: &[String]) -> bool {
    a.iter().any(|a| b.iter().any(|b| a.ends_with(b.as_str()) || b.ends_with(a.as_str())))
}
