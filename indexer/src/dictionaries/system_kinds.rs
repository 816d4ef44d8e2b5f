use corpus::{System, SystemKind};

use super::vocabulary::{Vocabulary, VocabularyTerm};
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// Kinds of systems (業務の種類), by a term in the name, else in the purpose, else in the departments.
#[derive(Debug)]
pub struct SystemKinds(Vocabulary<SystemKind>);

impl SystemKinds {
    /// Reads a `system_kinds.toml`.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let kinds: Vec<_> = SystemKind::ALL.iter().map(|kind| (*kind, kind.code())).collect();
        Vocabulary::load(source, "kind of system", &kinds).map(Self)
    }

    /// The kind of a system, with the word that decides.
    pub(crate) fn classify(
        &self,
        name: &str,
        purpose: Option<&str>,
        departments: &[String],
    ) -> (SystemKind, Option<String>) {
        match self.term(name, purpose, departments) {
            Some(term) => (term.class, Some(term.printed.clone())),
            None => (SystemKind::Other, None),
        }
    }

    /// Terms that decide for no system.
    pub fn unused(&self, systems: &[System]) -> Vec<&str> {
        self.0.unused(
            systems.iter().filter_map(|system| self.term(&system.name, system.purpose.as_deref(), &system.departments)),
        )
    }

    fn term(&self, name: &str, purpose: Option<&str>, departments: &[String]) -> Option<&VocabularyTerm<SystemKind>> {
        let departments = departments.join("\n");
        [name, purpose.unwrap_or_default(), &departments].into_iter().find_map(|text| self.0.find(text))
    }
}
