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
        title: finding.quote(&heading.to_string()),
        is_extract: heading.is_extract(),
        system: finding.system.clone(),
    }
}
