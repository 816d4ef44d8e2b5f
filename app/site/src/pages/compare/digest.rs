use std::collections::{BTreeMap, HashMap};

use corpus::{Coverage, Finding, FindingId, Report, SystemKind};
use search::{Precedent, Relation, SimilarFindings};
use ui::compare::{CloseFinding, FindingDigest, Material, ReportDigest};
use ui::{Language, ReportEdition};
use web::islands::{Choice, CompareProps};

use super::hash::short;
use super::source::Source;
use super::views::scope_note;
use crate::pages::{COLUMNS, ComparePage};

/// The folder of what is compared of reports. All that is in it is named by its content.
pub const FOLDER: &str = "compare/reports";

/// What is compared of a report, in its files.
pub struct Written {
    /// Their names, but for their endings.
    pub stem: String,
    /// As the site reads it.
    pub postcard: Vec<u8>,
    /// To be handed out.
    pub json: Vec<u8>,
}

impl Written {
    /// Writes it. One hash stands in both names, for neither form tells all that changes the other.
    pub fn new(digest: &ReportDigest) -> Self {
        let postcard = packed(&Material::Report(Box::new(digest.clone())));
        let json = serde_json::to_vec(digest).expect("what is compared is plain data");
        let stem = format!("{FOLDER}/{}-{}", digest.slug, short(&[&postcard[..], &json].concat()));
        Self { stem, postcard, json }
    }
}

fn packed(material: &Material) -> Vec<u8> {
    postcard::to_allocvec(material).expect("what is compared is plain data")
}

impl Source {
    /// What an auditor asks: the file, but for its ending, and what is in it.
    pub(super) fn guide_file(&self, language: Language) -> (String, Vec<u8>) {
        let content = packed(&Material::Guide(self.guide(language)));
        (format!("{FOLDER}/guide-{}", short(&content)), content)
    }

    pub(super) fn compare_page(&self, digests: &[ReportDigest]) -> ComparePage {
        let choice = |digest: &ReportDigest| {
            let ReportDigest { slug, place, volume, .. } = digest.clone();
            Choice { slug, place, volume, digest: Written::new(digest).stem }
        };
        let compare = CompareProps {
            reports: digests.iter().map(choice).collect(),
            guide: self.guide_file(Language::current()).0,
        };
        // More columns than these can't be read beside each other.
        let beside = if digests.len() > COLUMNS { Vec::new() } else { digests.to_vec() };
        ComparePage { digests: beside, compare }
    }

    /// What is compared of each report.
    pub(super) fn digests(&self) -> Vec<ReportDigest> {
        let mut kinds: HashMap<&FindingId, SystemKind> = HashMap::new();
        for system in &self.systems {
            system.findings.iter().for_each(|finding| _ = kinds.entry(finding).or_insert(system.kind));
        }
        self.reports.iter().map(|report| self.digest(report, &kinds)).collect()
    }

    fn digest(&self, report: &Report, kinds: &HashMap<&FindingId, SystemKind>) -> ReportDigest {
        let mut audited = BTreeMap::new();
        for system in self.systems_in(&report.slug).filter(|system| system.coverage == Coverage::Audited) {
            *audited.entry(system.kind).or_default() += 1;
        }
        let findings = self.findings_in(&report.slug);
        ReportDigest {
            slug: report.slug.clone(),
            place: self.place(report),
            title: report.title.clone(),
            volume: volume(report),
            scope_note: scope_note(report),
            audited: audited.into_iter().collect(),
            findings: findings.map(|finding| self.finding_digest(report, finding, kinds)).collect(),
        }
    }

    fn finding_digest(
        &self,
        report: &Report,
        finding: &Finding,
        kinds: &HashMap<&FindingId, SystemKind>,
    ) -> FindingDigest {
        let named = [&finding.context, &finding.text].map(|text| self.programmes.criteria(text)).concat();
        let mut criteria: Vec<String> = Vec::new();
        for name in named {
            if !criteria.iter().any(|known| known == name) {
                criteria.push(name.to_owned());
            }
        }
        FindingDigest {
            card: self.finding_card(finding),
            citation: self.report_card(report).citation(finding),
            departments: finding.departments.clone(),
            line: finding.source.line_start,
            topics: finding.topics.clone(),
            strength: finding.strength,
            system_kind: kinds.get(&finding.id).copied(),
            criteria,
            close: self.close(&finding.id),
        }
    }

    /// The findings that make much the same criticism. A precedent that shares no phrase gives a reader nothing to check.
    fn close(&self, id: &FindingId) -> Vec<CloseFinding> {
        let Some(SimilarFindings { precedents, repeats }) = self.alike.get(id) else { return Vec::new() };
        let same = |precedent: &&Precedent| precedent.relation == Relation::Criticism && !precedent.shared.is_empty();
        let elsewhere = precedents.iter().filter(same).map(|other| (&other.id, other.score, other.shared.clone()));
        let at_home = repeats.iter().map(|(id, closeness)| (id, *closeness, Vec::new()));
        let close = |(id, closeness, shared): (&String, f32, Vec<String>)| {
            Some(CloseFinding { id: id.parse().ok()?, closeness, shared })
        };
        elsewhere.chain(at_home).filter_map(close).collect()
    }
}

pub(super) fn volume(report: &Report) -> ReportEdition {
    ReportEdition { era_year: report.era_year.clone(), fiscal_year: report.fiscal_year, edition: report.edition }
}
