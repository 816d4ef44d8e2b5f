//! Systems with a section of their own.

use std::collections::HashSet;

use corpus::{Coverage, Printed, Quote, Span, SystemId};
use text::normalize;

use super::form::parse_forms;
use super::register::Register;
use super::section::SystemSection;
use crate::extract::findings::departments;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use crate::values::date;
use crate::values::procurement::parse_procurement;

pub(super) fn read(register: &mut Register<'_>, body: &Body<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let rules = register.rules;
    let Some(section) = &rules.system.section else { return };
    let mut given: HashSet<SystemId> = HashSet::new();
    let mut others = Vec::new();
    for node in body.outline.nodes() {
        let Some(found) = section.find(&node.printed) else { continue };
        let Some(heading) = found.group("system") else { continue };
        let spans = [node.span];
        let profile = SystemSection { body, rules, spans: &spans };
        if !profile.has_fields() {
            others.push((heading.to_owned(), node.span));
            continue;
        }
        let name = rules.system.label.as_ref().and_then(|label| profile.labelled(label));
        let name = name.unwrap_or_else(|| heading.to_owned());
        if register.of_name(&name).next().is_some() {
            others.push((name, node.span));
            continue;
        }
        let number = found.group("number").map(alphanumeric).filter(|number| !number.is_empty());
        let number = number.unwrap_or_else(|| format!("{:02}", given.len() + 1));
        let id: SystemId = match format!("{}-system-{number}", register.slug).parse() {
            Ok(id) if !given.contains(&id) => id,
            _ => {
                let error =
                    Diagnostic::error(body.source.path(), format!("the number `{number}` names no system alone"));
                let error = body.source.point_at_line(error, node.span.line_start);
                diagnostics.push(error.hint("correct the group `number` of `system.section`, or take it out"));
                continue;
            }
        };
        given.insert(id.clone());
        let system = register.add(id, name, Coverage::Audited, node.span);
        system.code = found.group("code").map(|code| code.split_whitespace().collect());
        if normalize(heading) != normalize(&system.name) {
            system.aliases.push(heading.to_owned());
        }
    }
    for (name, span) in others {
        if let Some(system) = register.of_name(&name).next() {
            system.elsewhere.push(span);
        }
    }
    describe(register, body);
}

/// Fills in the fields from the sections.
fn describe(register: &mut Register<'_>, body: &Body<'_>) {
    let rules = register.rules;
    let fields = &rules.system.profile;
    for system in &mut register.systems {
        let spans: Vec<Span> = std::iter::once(system.source).chain(system.elsewhere.iter().copied()).collect();
        let profile = SystemSection { body, rules, spans: &spans };
        let ground = rules.system.ground.as_ref();
        system.purpose = profile.first(&fields.purpose);
        system.start =
            profile.first(&fields.start).map(|printed| Printed { value: date::start_year(&printed), printed });
        system.form = profile.joined(&fields.form).map(parse_forms);
        system.development = profile.first(&fields.development);
        system.procurement = profile.joined(&fields.procurement).map(|printed| parse_procurement(printed, ground));
        system.users = profile.first(&fields.users);
        system.departments = in_charge(&profile);
        system.nothing = nothing(&profile);
    }
}

/// The departments behind the label for them.
fn in_charge(profile: &SystemSection<'_>) -> Vec<String> {
    let rule = &profile.rules.departments;
    let Some(printed) = rule.label.as_ref().and_then(|label| profile.labelled(label)) else { return Vec::new() };
    let part = rule.part.as_ref().and_then(|part| part.find(&printed)?.group("department").map(str::to_owned));
    departments::split(&part.unwrap_or(printed), rule)
}

/// The words that say there is nothing to find.
fn nothing(profile: &SystemSection<'_>) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let Some(none) = &profile.rules.system.none else { return quotes };
    let lines = profile.spans.iter().flat_map(|span| span.line_start..=span.line_end);
    for line in lines.map(|number| &profile.body.lines[number as usize - 1]) {
        let text = profile.body.line_text(line);
        let found = none.all(&text, "value").into_iter();
        quotes.extend(found.map(|text| Quote { text: text.trim().to_owned(), source: Span::line(line.number) }));
    }
    quotes
}

/// The letters and digits of a printed number: extraction from PDF turns 12 into 1.2 and 1 2.
fn alphanumeric(number: &str) -> String {
    normalize(number).chars().filter(char::is_ascii_alphanumeric).collect()
}
