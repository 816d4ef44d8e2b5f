use corpus::{System, SystemKind};

use super::vocabulary::{Vocabulary, VocabularyTerm};
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// Says which function systems serve (業務の種類), and by which word: one that stands in the name, else in the purpose,
/// else in the names of the departments.
#[derive(Debug)]
pub struct SystemKinds(Vocabulary<SystemKind>);

impl SystemKinds {
    /// Reads a `system_kinds.toml`.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let kinds: Vec<_> = SystemKind::ALL.iter().map(|kind| (*kind, kind.code())).collect();
        Vocabulary::load(source, "kind of system", &kinds).map(Self)
    }

    /// Tells the kind of a system, with the word that told it.
    pub fn assign(&self, system: &mut System) {
        let term = self.term(system);
        system.kind = term.map_or(SystemKind::Other, |term| term.class);
        system.kind_term = term.map(|term| term.printed.clone());
    }

    /// The terms that tell no kind of any system.
    pub fn unused(&self, systems: &[System]) -> Vec<&str> {
        self.0.unused(systems.iter().filter_map(|system| self.term(system)))
    }

    fn term(&self, system: &System) -> Option<&VocabularyTerm<SystemKind>> {
        let purpose = system.purpose.as_deref().unwrap_or_default();
        let departments = system.departments.join("\n");
        [system.name.as_str(), purpose, &departments].into_iter().find_map(|text| self.0.find(text))
    }
}
