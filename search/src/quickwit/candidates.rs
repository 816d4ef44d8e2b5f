use std::collections::{BTreeMap, BTreeSet};

use corpus::{Kind, Strength, SystemKind};
use text::normalize;

use super::answer::QuickwitRecord;
use crate::index::attributes::{Attributes, PASSAGE};
use crate::index::document::StoredDocument;
use crate::index::field::Field;
use crate::index::parts::join_parts;
use crate::index::reader::SearchIndex;
use crate::index::report_info::ReportInfo;
use crate::index::statistics::Statistics;
use crate::index::topics::TopicTable;

impl SearchIndex {
    /// Index of some records that another engine found, with the dictionaries of this one: what its plan finds among them is
    /// verified, ranked and marked as ever.
    pub fn of_candidates(&self, records: &[&QuickwitRecord], statistics: Statistics) -> Self {
        let mut unique: BTreeMap<&str, &QuickwitRecord> = BTreeMap::new();
        unique.extend(records.iter().map(|record| (record.id.as_str(), *record)));
        let mut records: Vec<&QuickwitRecord> = unique.into_values().filter(|record| record.report.is_some()).collect();
        // As in an index of their reports, by which equal results are ordered.
        records.sort_by_key(|record| (&record.report, record.line));
        let reports = self.reports_with(&records);
        let clusters: BTreeSet<&str> = records.iter().filter_map(|record| record.cluster.as_deref()).collect();
        let clusters: Vec<&str> = clusters.into_iter().collect();
        let rows = records.iter().map(|record| (attributes(record, &reports, &clusters, &self.topics), stored(record)));
        let (attributes, stored): (Vec<Attributes>, Vec<StoredDocument>) = rows.unzip();
        self.of_documents(reports, attributes, stored, statistics)
    }

    /// The known reports, and those that only the records tell of.
    fn reports_with(&self, records: &[&QuickwitRecord]) -> Vec<ReportInfo> {
        let mut reports = self.reports.clone();
        for record in records {
            let Some(slug) = &record.report else { continue };
            if let Err(at) = reports.binary_search_by(|report| report.slug.cmp(slug)) {
                let municipality = record.municipality.clone();
                let names = vec![normalize(&municipality)];
                let (slug, fiscal_year, themes) = (slug.clone(), record.fiscal_year, record.themes.clone());
                reports.insert(at, ReportInfo { slug, municipality, fiscal_year, themes, names });
            }
        }
        reports
    }
}

fn attributes(record: &QuickwitRecord, reports: &[ReportInfo], clusters: &[&str], topics: &TopicTable) -> Attributes {
    let place = |found: Option<usize>| found.map_or(0, |at| at + 1);
    let report = reports.iter().position(|report| Some(&report.slug) == record.report.as_ref());
    let kind = record.kind.and_then(|kind| Kind::ALL.iter().position(|known| *known == kind));
    let system_kind = record.system_kind.and_then(|kind| SystemKind::ALL.iter().position(|known| *known == kind));
    let strength = record.strength.and_then(|strength| Strength::ALL.iter().position(|known| *known == strength));
    let cluster = record.cluster.as_deref().and_then(|cluster| clusters.binary_search(&cluster).ok());
    Attributes {
        report: report.unwrap_or_default() as u32,
        heading: 0,
        kind: kind.unwrap_or(PASSAGE as usize) as u8,
        topics: topics.pack(&record.topics),
        system_kind: place(system_kind) as u8,
        strength: place(strength) as u8,
        cluster: place(cluster) as u32,
        length: 0,
    }
}

fn stored(record: &QuickwitRecord) -> StoredDocument {
    let texts = [
        (Field::Title, &record.title),
        (Field::Context, &record.context),
        (Field::System, &record.system),
        (Field::Department, &record.departments),
        (Field::Section, &record.section),
    ];
    let text = join_parts(record.text.iter().map(String::as_str));
    let texts = texts.into_iter().flat_map(|(field, values)| values.iter().map(move |value| (field, value.clone())));
    StoredDocument {
        id: Some(record.id.clone()),
        line: record.line,
        texts: [(Field::Text, text)].into_iter().chain(texts).collect(),
        notes: record.read_notes(),
    }
}
