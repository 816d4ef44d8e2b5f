//! Findings for the first screen: what the editors picked, else what a rule finds worth it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use corpus::{Finding, FindingId, Kind, Topic};
use search::Relation;
use text::first_sentence;
use ui::components::{kind_badge, municipality_name};
use ui::messages::{labels, start as messages};
use ui::{Language, Municipality, Route};
use yew::prelude::*;

use crate::data::SiteData;
use crate::pages::shared::stands_alone;

/// Findings that are shown.
const SHOWN: usize = 3;
/// A finding in one sentence of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Highlight {
    pub id: FindingId,
    pub place: Municipality,
    pub fiscal_year: u16,
    pub kind: Kind,
    pub topic: Option<Topic>,
    /// Verbatim.
    pub sentence: String,
    /// Other municipalities that were told the same.
    pub elsewhere: usize,
    /// The day on which the editors picked it.
    pub picked: Option<String>,
}

/// Picks first, newest first. The rule takes the strongest wording, then what most municipalities were told, then what is
/// shortest; a municipality and a topic come once, as long as there are others.
pub fn highlights(data: &SiteData) -> Vec<Highlight> {
    let picked = data.picks.iter().filter_map(|pick| {
        let finding = data.finding(&pick.id)?;
        let sentence = own_sentence(finding).unwrap_or_else(|| first_sentence(&finding.text));
        Some(Highlight { picked: Some(pick.date.clone()), ..Highlight::new(data, finding, sentence) })
    });
    let mut chosen: Vec<Highlight> = picked.take(SHOWN).collect();
    let candidates = data.records.findings.iter().filter_map(|finding| Some((finding, own_sentence(finding)?)));
    let mut candidates: Vec<_> =
        candidates.map(|(finding, sentence)| (finding.strength, Highlight::new(data, finding, sentence))).collect();
    candidates.sort_by_key(|(strength, highlight)| {
        (*strength as usize, Reverse(highlight.elsewhere), highlight.sentence.chars().count(), highlight.id.clone())
    });
    let mut candidates: Vec<Highlight> = candidates.into_iter().map(|(_, highlight)| highlight).collect();
    while chosen.len() < SHOWN {
        let places: BTreeSet<&str> = chosen.iter().map(|other| other.place.code.as_str()).collect();
        let is_new_place = |candidate: &Highlight| !places.contains(candidate.place.code.as_str());
        let is_new_topic = |candidate: &Highlight| chosen.iter().all(|other| other.topic != candidate.topic);
        let is_new = |candidate: &Highlight| chosen.iter().all(|other| other.id != candidate.id);
        let next = candidates
            .iter()
            .position(|candidate| is_new_place(candidate) && is_new_topic(candidate))
            .or_else(|| candidates.iter().position(|candidate| is_new(candidate) && is_new_topic(candidate)))
            .or_else(|| candidates.iter().position(is_new));
        let Some(next) = next else { break };
        chosen.push(candidates.remove(next));
    }
    chosen
}

/// The first sentence, where it is understood alone and nothing is to be said of it.
fn own_sentence(finding: &Finding) -> Option<&str> {
    let sentence = first_sentence(finding.verbatim_parts().next()?);
    let fits = stands_alone(sentence) && sentence.ends_with('。');
    let is_sound = finding.notes.is_empty() && finding.ocr_confidence.is_none();
    (fits && is_sound).then_some(sentence)
}

impl Highlight {
    fn new(data: &SiteData, finding: &Finding, sentence: &str) -> Self {
        let similar = data.similar.get(&finding.id).into_iter().flat_map(|similar| &similar.precedents);
        let same = similar.filter(|precedent| precedent.relation == Relation::Criticism);
        let elsewhere: BTreeSet<&str> = same.filter_map(|other| other.id.split_once('-')).map(|(at, _)| at).collect();
        Self {
            id: finding.id.clone(),
            place: data.municipality_of(&finding.report),
            fiscal_year: finding.fiscal_year,
            kind: finding.kind,
            topic: finding.topics.first().copied(),
            sentence: sentence.to_owned(),
            elsewhere: elsewhere.len(),
            picked: None,
        }
    }

    pub fn view(&self) -> Html {
        html! {
            <li class="highlight" data-hue={self.place.hue.to_string()}>
                <p class="eyebrow">
                    { kind_badge(self.kind) }{ municipality_name(&self.place) }
                    <span>{ labels::fiscal_year(self.fiscal_year) }</span>
                    if let Some(topic) = self.topic { <span class="ours">{ labels::topic(topic) }</span> }
                </p>
                <blockquote lang={Language::quote_lang()}><a href={Route::finding(&self.id).href()}>{ &self.sentence }</a></blockquote>
                if self.elsewhere > 0 { <p class="hint">{ messages::elsewhere(self.elsewhere) }</p> }
                if let Some(day) = &self.picked { <p class="hint">{ messages::picked(day) }</p> }
            </li>
        }
    }
}
