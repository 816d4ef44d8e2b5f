use corpus::{Finding, Report, Topic};
use text::first_sentence;
use ui::{FindingCard, Route, Translated};

use super::history::measure_card;
use super::{FindingPage, History, Neighbours, SimilarFinding};
use crate::data::SiteData;
use crate::pages::explore::recurrences_of;
use crate::pages::shared::{ErrorReport, ReportCard, TermCard, finding_card};
use crate::site_url::SiteUrl;

/// Most precedents that a page shows.
const MAX_PRECEDENTS: usize = 5;

/// The pages of a report's findings.
pub fn pages<'a>(
    data: &'a SiteData,
    report: &'a Report,
    site: Option<&'a SiteUrl>,
) -> impl Iterator<Item = (Route, FindingPage)> + 'a {
    let findings: Vec<&Finding> = data.findings_in(&report.slug).collect();
    (0..findings.len()).map(move |at| {
        let neighbours = Neighbours {
            previous: at.checked_sub(1).map(|at| finding_card(data, findings[at])),
            next: findings.get(at + 1).map(|finding| finding_card(data, finding)),
        };
        let route = Route::finding(&findings[at].id);
        let error_report = ErrorReport::new(data, site, &route, findings[at].id.as_str());
        (route, page(data, report, findings[at], neighbours, error_report))
    })
}

fn page(
    data: &SiteData,
    report: &Report,
    finding: &Finding,
    neighbours: Neighbours,
    error_report: ErrorReport,
) -> FindingPage {
    FindingPage {
        card: ReportCard::new(data, report),
        finding: finding.clone(),
        notes: finding.notes.iter().map(Translated::from).collect(),
        topics: definitions(data, &finding.topics),
        systems: data.systems_with(&finding.id).map(|system| (system.id.clone(), system.name.clone())).collect(),
        terms: data.terms_in(finding).into_iter().map(|term| TermCard::new(data, term)).collect(),
        recurrences: recurrences_of(data, finding),
        similar: similar(data, finding),
        history: History::new(data, report, finding),
        neighbours,
        error_report,
    }
}

fn definitions(data: &SiteData, topics: &[Topic]) -> Vec<(Topic, Translated)> {
    topics.iter().filter_map(|topic| Some((*topic, data.topics.get(*topic)?.definition.clone()))).collect()
}

/// Themes of another finding's report, where the two reports share none.
fn other_themes(data: &SiteData, finding: &Finding, other: &Finding) -> Vec<Translated> {
    let [own, theirs] = [finding, other].map(|finding| &data.report_of(&finding.report).themes);
    if own.iter().any(|theme| theirs.contains(theme)) {
        return Vec::new();
    }
    data.themes.iter().filter(|theme| theirs.contains(&theme.code)).map(|theme| theme.name.clone()).collect()
}

fn similar(data: &SiteData, finding: &Finding) -> Vec<SimilarFinding> {
    let precedents = data.similar.get(&finding.id).into_iter().flat_map(|similar| &similar.precedents);
    // Without a phrase in common there is no reason that a reader could check.
    let precedents = precedents.take(MAX_PRECEDENTS).filter(|precedent| !precedent.shared.is_empty());
    let similar = precedents.filter_map(|precedent| {
        let other = data.finding(&precedent.id.parse().ok()?)?;
        let card = finding_card(data, other);
        let sentence = other.quote(first_sentence(&other.text));
        Some(SimilarFinding {
            // Without a title of its own it is shown by its whole first sentence.
            sentence: (!card.is_extract).then(|| sentence.clone()),
            card: if card.is_extract { FindingCard { title: sentence, ..card } } else { card },
            relation: precedent.relation,
            other_themes: other_themes(data, finding, other),
            shared: precedent.shared.clone(),
            measure: data
                .measures_of(&other.id)
                .next_back()
                .map(|(measure, notice)| measure_card(data.report_of(&other.report), measure, notice)),
        })
    });
    similar.collect()
}
