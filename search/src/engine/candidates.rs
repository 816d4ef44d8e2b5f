//! The engine about candidates that another one found.

use super::plan::Plan;
use super::search::Engine;
use crate::api::request::Request;
use crate::api::response::Response;
use crate::bundle::pending::{Loaded, ReadBatch};
use crate::index::reader::SearchIndex;
use crate::index::statistics::Statistics;
use crate::query::interpret::{Interpretation, interpret_by};
use crate::query::{Scope, read};
use crate::quickwit::QuickwitRecord;

impl Engine {
    /// Reads the query of a request, given which scopes may have records.
    pub(crate) fn interpret_by(&self, request: &Request, may_have: impl FnMut(&Scope) -> bool) -> Interpretation {
        let (query, reading) = read(&request.query, &request.as_text);
        interpret_by(query, reading, request, (&self.index.reports, &self.index.topics), may_have)
    }

    /// Plans a query.
    pub(crate) fn plan(&self, request: &Request, interpretation: &Interpretation) -> Plan<'_> {
        Plan::new(&interpretation.query, self.synonyms(request), &self.index.common_words)
    }

    /// An engine of candidates, with the dictionaries of this one.
    pub(crate) fn of_candidates(&self, records: &[&QuickwitRecord], statistics: Statistics) -> Self {
        Self::new(SearchIndex::of_candidates(&self.index, records, statistics))
    }

    /// Full matches are too few: partial ones are looked for too.
    pub(crate) fn has_few(&self, request: &Request, interpretation: &Interpretation) -> bool {
        self.matcher(request).has_few(request, interpretation)
    }

    /// Answers a request whose query was read.
    pub(crate) fn answer_interpreted(&self, request: &Request, interpretation: Interpretation) -> Loaded<Response> {
        self.answer(request, interpretation, ReadBatch::default())
    }
}
