//! Publisher, version and corrections of this copy of the data.

mod archive;
mod corrections;
mod details;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use corpus::{Corpus, IsoDate};

pub(crate) use archive::write_archive;
pub use corrections::Correction;
pub(crate) use corrections::load_corrections;
pub use details::SiteDetails;
pub(crate) use details::load_details;

/// Digits of the version: enough to tell versions apart, short enough to be read out.
const VERSION_DIGITS: usize = 12;

/// Publisher and version of this copy of the data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Publication {
    /// Operator of this copy of the site (ours).
    #[serde(flatten)]
    pub details: SiteDetails,
    /// Version of the data: the beginning of the SHA-256 over all records and corrections. The same data has the same.
    pub version: String,
    /// The latest month or day in the data on which something was published, retrieved, added or corrected, `2024-03`.
    pub date: Option<String>,
}

impl Publication {
    pub(crate) fn new(
        details: &SiteDetails,
        corpus: &Corpus,
        corrections: &[Correction],
        records: &[impl Serialize],
    ) -> anyhow::Result<Self> {
        let mut hash = Sha256::new();
        for record in records {
            hash.update(serde_json::to_vec(record)?);
        }
        hash.update(serde_json::to_vec(corrections)?);
        let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let dates = corpus.reports.iter().flat_map(|report| [&report.published, &report.original.retrieved]).flatten();
        let added = corpus.reports.iter().map(|report| &report.added);
        let added = added.chain(corpus.notices.iter().map(|notice| &notice.added)).flatten();
        let corrected = corrections.iter().map(|correction| correction.date.as_str());
        let date =
            dates.map(String::as_str).chain(added.map(IsoDate::as_str)).chain(corrected).max().map(str::to_owned);
        Ok(Self { details: details.clone(), version: digits[..VERSION_DIGITS].to_owned(), date })
    }

    /// Name of the data set as it is cited.
    pub fn title(&self) -> String {
        format!("{} 公開データ", self.details.name.as_deref().unwrap_or("監査くらべ"))
    }

    /// The line by which this version is cited.
    pub fn citation(&self) -> String {
        let operator = self.details.operator.as_deref().map(|operator| format!("{operator}、")).unwrap_or_default();
        let date = self.date.as_deref().map(|date| format!("{date}、")).unwrap_or_default();
        format!("{operator}「{}」（{date}版 {}）", self.title(), self.version)
    }

    /// Name of its archive, without the extension.
    pub fn archive_stem(&self) -> String {
        let date = self.date.as_deref().map(|date| format!("{date}-")).unwrap_or_default();
        format!("kansa-kurabe-{date}{}", self.version)
    }
}
