use crate::index::document::DocId;
use text::normalize;

use crate::bundle::pending::Loaded;
use crate::index::field::Field;
use crate::index::reader::SearchIndex;
use crate::index::report_info::ReportInfo;
use crate::query::Scope;

/// The records of a scope, ascending.
pub fn within(index: &SearchIndex, scope: &Scope) -> Loaded<Vec<DocId>> {
    let records = index.records();
    Ok(match scope {
        Scope::Municipality(name) => {
            let normalized = normalize(name);
            of_reports(index, |report| report.is_called(&normalized))
        }
        Scope::Year(year) => of_reports(index, |report| report.fiscal_year == *year),
        Scope::Kind(kind) => records.filter(|record| index.kind_of(*record) == Some(*kind)).collect(),
        Scope::SystemKind(kind) => records.filter(|record| index.system_kind_of(*record) == Some(*kind)).collect(),
        Scope::Topic(name) => {
            let topic = index.topics.named(name);
            records
                .filter(|record| topic.is_some() && index.topics_of(*record).any(|about| Some(about) == topic))
                .collect()
        }
        Scope::Department(name) => with_name(index, name, Field::Department)?,
        Scope::System(name) => with_name(index, name, Field::System)?,
    })
}

fn of_reports(index: &SearchIndex, fits: impl Fn(&ReportInfo) -> bool) -> Vec<DocId> {
    let fitting: Vec<bool> = index.reports.iter().map(fits).collect();
    index.records().filter(|record| fitting.get(index.report_of(*record)).copied().unwrap_or(false)).collect()
}

/// The records with a name in a field, or a part of one.
fn with_name(index: &SearchIndex, name: &str, field: Field) -> Loaded<Vec<DocId>> {
    let normalized = normalize(name);
    if index.has_positions() {
        let postings = index.postings(&normalized)?.into_iter().filter(|posting| posting.field == field);
        let mut records: Vec<DocId> = postings.map(|posting| posting.document).collect();
        records.dedup();
        return Ok(records);
    }
    let mut records = Vec::new();
    for record in index.candidates(&normalized)? {
        let values = &index.document(record)?.values;
        if values.iter().any(|value| value.field == field && value.normalized.contains(&normalized)) {
            records.push(record);
        }
    }
    Ok(records)
}
