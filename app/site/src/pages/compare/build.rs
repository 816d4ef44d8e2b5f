use ui::Language;
use ui::compare::ReportDigest;
use web::islands::{Choice, CompareProps};

use super::ComparePage;
use super::files::{DigestFile, guide_file};
use super::matrix::Matrix;
use crate::data::SiteData;
use crate::pages::explore::theme_cards;
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
    // Of several themes the commonest.
    let themes = if data.has_themes() { theme_cards(data) } else { Vec::new() };
    let commonest = themes.iter().max_by_key(|theme| theme.reports);
    let matrix = commonest.map_or_else(|| Matrix::new(data), |theme| Matrix::of_theme(data, theme.code));
    // More columns than these can't be read beside each other.
    let beside = if digests.len() > MAX_COLUMNS { Vec::new() } else { digests.to_vec() };
    ComparePage { digests: beside, matrix, compare }
}
