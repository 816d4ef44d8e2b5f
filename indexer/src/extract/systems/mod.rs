//! The information systems of a report: those it audits, those it lists, and those its findings name.

mod audited;
pub(crate) mod draft;
mod form;
mod listed;
mod named;
mod no_findings;
pub(crate) mod register;
pub(crate) mod section;

use corpus::{Coverage, Finding, Slug, Span};

use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use draft::SystemDraft;
use register::Register;

/// All systems: the audited ones in the order of their sections, the listed ones in that of their lines, and at last
/// those that only a finding names.
pub(crate) fn draft_systems(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    findings: &[Finding],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<SystemDraft> {
    let mut register = Register { slug, rules, systems: Vec::new() };
    audited::read(&mut register, body, diagnostics);
    for list in &rules.system.lists {
        listed::read(&mut register, body, list, diagnostics);
    }
    named::link(&mut register, findings);
    no_findings::read(&mut register, body);
    register.systems
}

/// The system whose section holds a line.
pub(crate) fn of_line(systems: &[SystemDraft], line: u32) -> Option<&SystemDraft> {
    let holds = |span: &Span| (span.line_start..=span.line_end).contains(&line);
    let mut audited = systems.iter().filter(|system| system.coverage == Coverage::Audited);
    audited.find(|system| std::iter::once(&system.source).chain(&system.elsewhere).any(holds))
}
