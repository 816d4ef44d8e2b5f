//! Why a record is a result.

use std::collections::BTreeMap;

use tantivy::DocId;

use crate::api::explanation::{Explanation, FormMatch, MatchReason, WordMatch};
use crate::api::request::Request;
use crate::engine::matching::match_set::{MatchSet, TermMatches};
use crate::engine::matching::occurrence::TermOccurrence;
use crate::engine::respond::snippet;
use crate::engine::respond::typed::as_typed;
use crate::engine::{Engine, Tiers};
use crate::expand::term::Origin;
use crate::index::field::FieldGroup;

impl Engine {
    /// Why the finding or passage of that id is a result of a request; `None` where it is none.
    pub fn explain(&self, request: &Request, id: &str) -> Option<Explanation> {
        let record = self.index.find(id)?;
        let Tiers { mut found, .. } = self.tiers(request);
        let found: &mut MatchSet = found.iter_mut().find(|found| found.records.binary_search(&record).is_ok())?;
        let entry = self.index.entry(record);
        found.resolve_positions(record, entry);
        let marks = found.marks(record);
        let [text, context] =
            [FieldGroup::Text, FieldGroup::Context].map(|place| snippet::marked_values(entry, &marks, place));
        let words = found
            .terms
            .iter()
            .map(|term| WordMatch { typed: as_typed(&request.query, &term.text), forms: self.forms(record, term) });
        Some(Explanation { words: words.collect(), text, context })
    }

    fn forms(&self, record: DocId, term: &TermMatches) -> Vec<FormMatch> {
        let entry = self.index.entry(record);
        let mut forms: BTreeMap<FormMatch, usize> = BTreeMap::new();
        for occurrence in term.occurrences.of(record) {
            let value = &entry.values[occurrence.value];
            let printed = value.origins([&occurrence.range].into_iter()).pop().unwrap_or_default();
            let (reason, text) = (self.reason(occurrence, term, &value.normalized), value.printed[printed].to_owned());
            *forms.entry(FormMatch { reason, place: value.place, text, count: 0 }).or_default() += 1;
        }
        forms.into_iter().map(|(form, count)| FormMatch { count, ..form }).collect()
    }

    fn reason(&self, occurrence: &TermOccurrence, term: &TermMatches, normalized: &str) -> MatchReason {
        match occurrence.origin {
            Origin::Literal if normalized[occurrence.range.clone()] == term.text => MatchReason::Literal,
            Origin::Literal => MatchReason::Part,
            Origin::Variant => MatchReason::Variant,
            Origin::Synonym(id) => MatchReason::Synonym { word: self.index.synonyms.word(id).to_owned() },
        }
    }
}
