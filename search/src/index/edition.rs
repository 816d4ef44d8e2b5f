use corpus::{Corpus, Slug};
use serde::{Deserialize, Serialize};

/// What all records of one report have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The report.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
}

impl Edition {
    /// The editions of a corpus, in the order of their slugs.
    pub fn of(corpus: &Corpus) -> Vec<Edition> {
        let findings = corpus.findings.iter().map(|f| (&f.report, &f.municipality, f.fiscal_year));
        let passages = corpus.passages.iter().map(|p| (&p.report, &p.municipality, p.fiscal_year));
        let mut editions: Vec<Edition> = findings
            .chain(passages)
            .map(|(report, municipality, fiscal_year)| Edition {
                report: report.clone(),
                municipality: municipality.clone(),
                fiscal_year,
            })
            .collect();
        editions.sort_by(|a, b| a.report.cmp(&b.report));
        editions.dedup_by(|a, b| a.report == b.report);
        editions
    }
}
