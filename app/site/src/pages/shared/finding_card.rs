use corpus::Finding;
use text::first_sentence;
use ui::FindingCard;

use crate::data::SiteData;

/// Longest beginning of a finding without a title that names it in a list.
const MAX_TITLE_CHARS: usize = 90;

pub fn finding_card(data: &SiteData, finding: &Finding) -> FindingCard {
    FindingCard {
        id: finding.id.clone(),
        place: data.municipality_of(&finding.report),
        fiscal_year: finding.fiscal_year,
        kind: finding.kind,
        number: finding.number.clone(),
        title: finding.title.clone().unwrap_or_else(|| shortened(first_sentence(&finding.text), MAX_TITLE_CHARS)),
        system: finding.system.clone(),
    }
}

/// The beginning of a text, with an ellipsis where something is left out.
pub fn shortened(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
