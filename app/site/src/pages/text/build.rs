use std::iter;

use corpus::{Finding, Report};

use super::TextPage;
use super::blocks::{FindingMark, blocks, contents};
use crate::data::SiteData;
use crate::pages::shared::{ReportCard, finding_card};

pub fn page(data: &SiteData, report: &Report) -> TextPage {
    let marks = |finding: &Finding| {
        let occurrences = finding.occurrences.iter().map(|occurrence| (occurrence.source, None));
        let card = finding_card(data, finding);
        let places = iter::once((finding.source, finding.page)).chain(occurrences);
        places
            .map(|(span, page)| FindingMark { span, page, card: card.clone(), notes: finding.notes.clone() })
            .collect::<Vec<_>>()
    };
    let text = data.texts.get(&report.slug).map(String::as_str).unwrap_or_default();
    TextPage {
        card: ReportCard::new(data, report),
        contents: contents(&report.sections),
        blocks: blocks(text, report, data.findings_in(&report.slug).flat_map(marks).collect()),
    }
}
