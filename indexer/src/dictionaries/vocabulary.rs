use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use text::normalize;
use toml::Spanned;

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;

/// Classifier by terms: a file with `[<code>] terms = […]` for each class. The longest term in a text decides; of
/// equally long ones, the first.
#[derive(Debug)]
pub(crate) struct Vocabulary<C> {
    terms: Vec<VocabularyTerm<C>>,
}

/// A word with the class it speaks for.
#[derive(Debug)]
pub(crate) struct VocabularyTerm<C> {
    pub(crate) class: C,
    pub(crate) printed: String,
    normalized: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassTerms {
    terms: Vec<Spanned<String>>,
}

impl<C: Copy> Vocabulary<C> {
    /// Reads a file; `what` is what its classes are called, `classes` are all of them with their codes.
    pub(crate) fn load(source: &Source, what: &str, classes: &[(C, &'static str)]) -> Result<Self, Diagnostic> {
        let sections: BTreeMap<Spanned<String>, ClassTerms> =
            toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let mut terms = Vec::new();
        let mut known = BTreeSet::new();
        for (code, words) in &sections {
            let Some(&(class, _)) = classes.iter().find(|(_, known)| known == code.get_ref()) else {
                let codes: Vec<_> = classes.iter().map(|(_, code)| *code).collect();
                let error = source.error_at(code.span(), format!("there is no {what} `{}`", code.get_ref()));
                return Err(error.hint(format!("known are {}", codes.join(", "))));
            };
            for term in &words.terms {
                let normalized = normalize(term.get_ref());
                if normalized.is_empty() || !known.insert(normalized.clone()) {
                    let error = source.error_at(term.span(), format!("`{}` stands twice, or is empty", term.get_ref()));
                    return Err(error.hint("width, case, hyphens and spaces make no difference"));
                }
                terms.push(VocabularyTerm { class, printed: term.get_ref().clone(), normalized });
            }
        }
        Ok(Self { terms })
    }

    /// The term that decides for a text.
    pub(crate) fn find(&self, text: &str) -> Option<&VocabularyTerm<C>> {
        let text = normalize(text);
        let standing = self.terms.iter().filter_map(|term| Some((term, text.find(&term.normalized)?)));
        standing.max_by_key(|(term, at)| (term.normalized.len(), std::cmp::Reverse(*at))).map(|(term, _)| term)
    }

    /// The terms that are not among those at work.
    pub(crate) fn unused<'v>(&'v self, at_work: impl Iterator<Item = &'v VocabularyTerm<C>>) -> Vec<&'v str> {
        let at_work: BTreeSet<_> = at_work.map(|term| &term.normalized).collect();
        self.terms.iter().filter(|term| !at_work.contains(&term.normalized)).map(|term| term.printed.as_str()).collect()
    }
}
