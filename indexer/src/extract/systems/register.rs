use corpus::{Coverage, Slug, Span, SystemId};
use text::normalize;

use super::draft::SystemDraft;
use crate::rules::report::Rules;

/// The systems read so far.
pub(super) struct Register<'a> {
    pub(super) slug: &'a Slug,
    pub(super) rules: &'a Rules,
    pub(super) systems: Vec<SystemDraft>,
}

impl Register<'_> {
    /// Adds a system with its name and place alone.
    pub(super) fn add(&mut self, id: SystemId, name: String, coverage: Coverage, source: Span) -> &mut SystemDraft {
        self.systems.push(SystemDraft {
            id,
            name,
            aliases: Vec::new(),
            code: None,
            coverage,
            departments: Vec::new(),
            purpose: None,
            start: None,
            form: None,
            development: None,
            procurement: None,
            users: None,
            findings: Vec::new(),
            nothing: Vec::new(),
            source,
            elsewhere: Vec::new(),
        });
        self.systems.last_mut().expect("one was just added")
    }

    /// The name as `system.aliases` corrects it.
    pub(super) fn corrected(&self, name: &str) -> String {
        let alias = self.rules.system.aliases.iter().find(|alias| alias.printed.is(name));
        alias.map_or(name, |alias| alias.name.as_str()).to_owned()
    }

    /// The systems of that name.
    pub(super) fn of_name(&mut self, name: &str) -> impl Iterator<Item = &mut SystemDraft> {
        let name = normalize(name);
        self.systems.iter_mut().filter(move |system| is_called(system, &name))
    }
}

pub(super) fn is_called(system: &SystemDraft, name: &str) -> bool {
    std::iter::once(&system.name).chain(&system.aliases).any(|known| normalize(known) == name)
}

/// True when two lists share a department; 中央図書館 is 教育委員会中央図書館.
pub(super) fn share_department(a: &[String], b: &[String]) -> bool {
    let [a, b] = [a, b].map(|names| names.iter().map(|name| normalize(name)).collect::<Vec<_>>());
    a.iter().any(|a| b.iter().any(|b| a.ends_with(b.as_str()) || b.ends_with(a.as_str())))
}
