use corpus::{Finding, Recurrence};
use ui::components::finding_item;
use ui::messages::{explore as messages, labels};
use ui::{FindingCard, Language};
use yew::prelude::*;

use crate::data::SiteData;
use crate::pages::shared::finding_card;

/// A finding of another year that makes the same criticism.
#[derive(Debug, Clone, PartialEq)]
pub struct RecurrenceCard {
    pub card: FindingCard,
    /// The fiscal year of its report as printed.
    pub era_year: String,
    /// Terms that both use.
    pub shared: Vec<String>,
    /// It is the earlier one of the two.
    pub is_earlier: bool,
}

/// The recurrences of a finding, earlier ones first.
pub fn recurrences_of(data: &SiteData, finding: &Finding) -> Vec<RecurrenceCard> {
    let mut cards: Vec<RecurrenceCard> = data
        .records
        .recurrences
        .iter()
        .filter_map(|Recurrence { finding: later, earlier, shared, .. }| {
            let (other, is_earlier) = if *later == finding.id {
                (earlier, true)
            } else if *earlier == finding.id {
                (later, false)
            } else {
                return None;
            };
            RecurrenceCard::new(data, data.finding(other)?, shared, is_earlier)
        })
        .collect();
    cards.sort_by_key(|card| card.card.fiscal_year);
    cards
}

impl RecurrenceCard {
    fn new(data: &SiteData, other: &Finding, shared: &[String], is_earlier: bool) -> Option<Self> {
        let report = data.report(&other.report)?;
        let shared = shared.iter().map(|term| term.split('|').next().unwrap_or(term).to_owned()).collect();
        Some(Self { card: finding_card(data, other), era_year: report.era_year.clone(), shared, is_earlier })
    }

    /// 令和元年度にも同じ趣旨の意見
    pub fn view(&self) -> Html {
        let year = labels::year(&self.era_year, self.card.fiscal_year);
        let kind = labels::kind(self.card.kind);
        let said = if self.is_earlier { messages::earlier(year, kind) } else { messages::later(year, kind) };
        finding_item(
            &self.card,
            html! {
                <>
                    <p><b>{ said }</b>{ " " }<span class="ours">{ labels::ours() }</span></p>
                    <p class="shared">
                        <span class="ours">{ messages::shared() }</span>
                        { for self.shared.iter().map(|term| html! { <q lang={Language::quote_lang()}>{ term }</q> }) }
                    </p>
                </>
            },
        )
    }
}

/// The section of a finding's page; nothing where nothing recurs.
pub fn recurrences(cards: &[RecurrenceCard]) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    html! {
        <section class="similar" aria-labelledby="recurring">
            <h2 id="recurring">{ messages::recurring() }</h2>
            <p class="hint">{ messages::recurring_how() }</p>
            <ul class="findings">{ for cards.iter().map(RecurrenceCard::view) }</ul>
        </section>
    }
}
