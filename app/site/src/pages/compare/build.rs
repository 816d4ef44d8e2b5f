use ui::Language;
use ui::compare::ReportDigest;
use web::islands::{Choice, CompareProps};

use super::ComparePage;
use super::files::{DigestFile, guide_file};
use crate::data::SiteData;
use crate::pages::shared::MAX_COLUMNS;

pub fn page(data: &SiteData, digests: &[ReportDigest]) -> ComparePage {
    let choice = |digest: &ReportDigest| {
        let ReportDigest { slug, place, volume, .. } = digest.clone();
        Choice { slug, place, volume, digest: DigestFile::new(digest).stem }
    };
    let language = Language::current();
    let compare = CompareProps {
        reports: digests.iter().map(choice).collect(),
        topics: data.topic_names(language),
        guide: guide_file(data, language).0,
    };
    // More columns than these can't be read beside each other.
    let beside = if digests.len() > MAX_COLUMNS { Vec::new() } else { digests.to_vec() };
    ComparePage { digests: beside, compare }
}
