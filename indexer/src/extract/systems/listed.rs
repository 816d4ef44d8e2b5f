//! Tables that list systems: they complete audited ones and add the rest.

use corpus::{Coverage, Span};
use text::normalize;

use super::draft::SystemDraft;
use super::register::{Register, share_department};
use crate::extract::findings::departments;
use crate::rules::matcher::label::Label;
use crate::rules::system::ListRule;
use crate::source::contradiction::contradiction;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use crate::structure::table::cell::close_gaps;
use crate::structure::table::labelled::labelled_rows;
use crate::values::distinct::distinct_by;

pub(super) fn read(register: &mut Register<'_>, body: &Body<'_>, rule: &ListRule, diagnostics: &mut Vec<Diagnostic>) {
    let labels: Vec<&Label> = rule.labels().collect();
    for row in labelled_rows(body, &labels) {
        let cell = row.cells[0].as_str();
        let name = match &rule.only {
            Some(only) => only.find(cell).and_then(|found| found.group("system")).unwrap_or_default(),
            None => cell,
        };
        let name = close_gaps(name);
        if name.is_empty() {
            continue;
        }
        let mut rest = row.cells[1..].iter();
        let code = rule.code.as_ref().and_then(|_| rest.next()).filter(|code| !code.is_empty()).cloned();
        let purpose = rule.purpose.as_ref().and_then(|_| rest.next()).filter(|purpose| !purpose.is_empty()).cloned();
        let departments = distinct_by(rest.flat_map(|list| in_charge(list, rule, register)), |name| normalize(name));

        let corrected = register.corrected(&name);
        let span = Span::line(row.line);
        let same = |system: &&mut SystemDraft| {
            system.coverage == Coverage::Audited
                || system.source == span
                || share_department(&system.departments, &departments)
        };
        let known = register.of_name(&corrected).find(same);
        let system = match known {
            Some(system) => {
                system.elsewhere.push(span);
                diagnostics.extend(other_departments(body, system, &departments, row.line));
                system
            }
            None => {
                let id = format!("{}-system-l{}", register.slug, row.line);
                let id = id.parse().expect("a slug and a line make an id");
                register.add(id, corrected.clone(), Coverage::Listed, span)
            }
        };
        if ![&corrected].into_iter().chain(&system.aliases).any(|known| normalize(known) == normalize(&name)) {
            system.aliases.push(name);
        }
        system.code = system.code.take().or(code);
        system.purpose = system.purpose.take().or(purpose);
        if system.departments.is_empty() {
            system.departments = departments;
        }
    }
}

/// A warning where a list names none of the departments that the system's own section names.
fn other_departments(body: &Body<'_>, system: &SystemDraft, listed: &[String], line: u32) -> Option<Diagnostic> {
    let known =
        system.departments.iter().any(|own| listed.iter().any(|name| shortens(name, own) || shortens(own, name)));
    let differ = !system.departments.is_empty() && !listed.is_empty() && !known;
    let message = format!(
        "`{}` belongs to {} here, but to {} elsewhere",
        system.name,
        listed.join("、"),
        system.departments.join("、")
    );
    differ.then(|| contradiction(body.source, line, 0, message))
}

/// True when a name is another one with parts left out: 水道局営業課 for 水道局総務部営業課.
fn shortens(short: &str, long: &str) -> bool {
    let long = normalize(long);
    let mut rest = long.chars();
    normalize(short).chars().all(|c| rest.any(|other| other == c))
}

fn in_charge(list: &str, rule: &ListRule, register: &Register<'_>) -> Vec<String> {
    match &rule.separator {
        Some(separator) => separator.split(list).into_iter().map(str::to_owned).collect(),
        None => departments::split(list, &register.rules.departments),
    }
}
