//! The engine: opens a bundle and answers requests.

mod extract;
mod facets;
mod matching;
mod plan;
mod rank;

use tantivy::directory::OwnedBytes;

use crate::bundle::OpenError;
use crate::index::Index;
use crate::{Hit, Record, Request, Response};
use plan::Plan;
use rank::Ranked;

/// An opened index.
pub struct Engine {
    index: Index,
}

impl Engine {
    /// Opens a bundle, after checking all of it.
    pub fn open(bundle: impl Into<Vec<u8>>) -> Result<Self, OpenError> {
        Ok(Self { index: Index::open(OwnedBytes::new(bundle.into()))? })
    }

    /// Answers a request. Any text is a query; an empty one asks for everything.
    pub fn search(&self, request: &Request) -> Response {
        let query = crate::query::parse(&request.query);
        let plan = Plan::new(&query);
        let mut found = plan.run(&self.index);
        let mut loosened = false;
        if found.records.is_empty() {
            if let Some(looser) = plan.loosened() {
                found = looser.run(&self.index);
                loosened = !found.records.is_empty();
            }
        }
        let (facets, records) = facets::count(&self.index, &found.records, &request.filters);
        let findings = records.iter().filter(|record| self.index.kind_of(**record).is_some()).count();
        let ranked = rank::rank(&self.index, &found, &records);
        let page = ranked.iter().skip(request.offset).take(request.limit);
        let hits = page.map(|ranked| self.hit(ranked, &found)).collect();
        Response { total: records.len(), findings, hits, facets, loosened }
    }

    fn hit(&self, ranked: &Ranked, found: &plan::Found) -> Hit {
        let entry = self.index.entry(ranked.record);
        let marks = found.marks(ranked.record);
        let edition = &self.index.editions[entry.edition];
        Hit {
            id: entry.id.clone(),
            record: if entry.kind.is_some() { Record::Finding } else { Record::Passage },
            score: ranked.score,
            report: edition.report.clone(),
            municipality: edition.municipality.clone(),
            fiscal_year: edition.fiscal_year,
            kind: entry.kind,
            title: extract::title(entry, &marks),
            extract: extract::extract(entry, &marks),
            section: entry.section.clone(),
            system: entry.system.clone(),
            departments: entry.departments.clone(),
            line: entry.line,
        }
    }
}
