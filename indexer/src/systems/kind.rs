use std::collections::{BTreeMap, BTreeSet};

use corpus::{System, SystemKind, fold};
use serde::Deserialize;
use toml::Spanned;

use crate::rules::explain;
use crate::{Diagnostic, Source};

/// Says which function systems serve (業務の種類), and by which word: the longest term that stands in the name, else in
/// the purpose, else in the names of the departments; of terms as long, the one that stands first.
#[derive(Debug)]
pub struct SystemKinds {
    terms: Vec<Term>,
}

#[derive(Debug)]
struct Term {
    kind: SystemKind,
    printed: String,
    folded: String,
}

/// One kind in `system_kinds.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KindRules {
    terms: Vec<Spanned<String>>,
}

impl SystemKinds {
    /// Reads a `system_kinds.toml`.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let rules: BTreeMap<Spanned<String>, KindRules> =
            toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let mut terms = Vec::new();
        let mut known = BTreeSet::new();
        for (code, rules) in &rules {
            let Some(&kind) = SystemKind::ALL.iter().find(|kind| kind.code() == code.get_ref()) else {
                let codes: Vec<_> = SystemKind::ALL.iter().map(|kind| kind.code()).collect();
                let error = source.error_at(code.span(), format!("there is no kind of system `{}`", code.get_ref()));
                return Err(error.hint(format!("the kinds are {}", codes.join(", "))));
            };
            for term in &rules.terms {
                let folded = fold(term.get_ref());
                if folded.is_empty() || !known.insert(folded.clone()) {
                    let error = source.error_at(term.span(), format!("`{}` stands twice, or is empty", term.get_ref()));
                    return Err(error.hint("width, case, hyphens and spaces make no difference"));
                }
                terms.push(Term { kind, printed: term.get_ref().clone(), folded });
            }
        }
        Ok(Self { terms })
    }

    /// Tells the kind of a system, with the word that told it.
    pub fn assign(&self, system: &mut System) {
        let term = self.term(system);
        system.kind = term.map_or(SystemKind::Other, |term| term.kind);
        system.kind_term = term.map(|term| term.printed.clone());
    }

    /// The terms that tell no kind of any system.
    pub fn idle(&self, systems: &[System]) -> Vec<&str> {
        let at_work: BTreeSet<_> =
            systems.iter().filter_map(|system| self.term(system)).map(|term| &term.folded).collect();
        self.terms.iter().filter(|term| !at_work.contains(&term.folded)).map(|term| term.printed.as_str()).collect()
    }

    fn term(&self, system: &System) -> Option<&Term> {
        let purpose = system.purpose.as_deref().unwrap_or_default();
        let departments = system.departments.join("\n");
        [system.name.as_str(), purpose, &departments].into_iter().find_map(|text| self.longest(&fold(text)))
    }

    fn longest(&self, text: &str) -> Option<&Term> {
        let standing = self.terms.iter().filter_map(|term| Some((term, text.find(&term.folded)?)));
        standing.max_by_key(|(term, at)| (term.folded.len(), std::cmp::Reverse(*at))).map(|(term, _)| term)
    }
}
