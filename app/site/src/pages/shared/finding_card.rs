use corpus::Finding;
use text::Heading;
use ui::FindingCard;

use crate::data::SiteData;

pub fn finding_card(data: &SiteData, finding: &Finding) -> FindingCard {
    let heading = Heading::new(finding.title.as_deref(), &finding.text);
    FindingCard {
        id: finding.id.clone(),
        place: data.municipality_of(&finding.report),
        fiscal_year: finding.fiscal_year,
        kind: finding.kind,
        number: finding.number.clone(),
        title: heading.to_string(),
        is_extract: heading.is_extract(),
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
