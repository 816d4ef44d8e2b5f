//! Choice of contractors: methods in the profiles of the systems, counted by us, and shares that the reports print.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Coverage, Method, Report, Slug, SurveyFigure, System};
use text::normalize;
use ui::components::municipality_name;
use ui::messages::{Message, labels, procurement as messages, systems};
use ui::{Language, Municipality, Route};
use yew::prelude::*;

use super::comparison::MAX_COLUMNS;
use super::figure::{percent, share_of};
use super::pagination::elsewhere;
use crate::data::SiteData;

const MAX_SHARES: usize = 60;
/// Words of an answer that speaks of contracts without bidding, or of a single bidder; normalized.
const WITHOUT_COMPETITION: [&str; 5] = ["随意契約", "随契", "一者", "1者", "1社"];

/// The choice of contractors by municipality.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProcurementSummary {
    /// The municipalities, including those whose reports name no method.
    pub tallies: Vec<MethodTally>,
    /// Shares that the reports print of contracts without bidding or with a single bidder.
    pub shares: Vec<PrintedShare>,
    /// The number of such shares.
    pub total: usize,
}

/// The choice of contractors of a municipality's audited systems.
#[derive(Debug, Clone, PartialEq)]
pub struct MethodTally {
    /// The municipality; none for all of them.
    pub place: Option<Municipality>,
    /// Systems that are audited on their own.
    pub audited: u32,
    /// Audited systems with a named method.
    pub stated: u32,
    /// Systems with a method that ends in a contract without bidding.
    pub negotiated: u32,
    /// Systems by method; one may have several.
    pub methods: BTreeMap<Method, u32>,
}

/// A share that a report prints.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedShare {
    pub place: Municipality,
    pub report: Slug,
    /// The question, verbatim.
    pub question: String,
    pub figure: SurveyFigure,
}

impl ProcurementSummary {
    pub fn new(data: &SiteData) -> Self {
        let municipalities = data.reports_by_municipality();
        let tallies = match municipalities.len() > MAX_COLUMNS {
            false => municipalities.iter().map(|reports| MethodTally::new(data, reports)).collect(),
            true => vec![MethodTally { place: None, ..MethodTally::new(data, &municipalities.concat()) }],
        };
        let mut shares = printed_shares(data);
        let total = shares.len();
        shares.truncate(MAX_SHARES);
        Self { tallies, shares, total }
    }

    pub fn view(&self) -> Html {
        html! {
            <section aria-labelledby="procurement">
                <h2 id="procurement">{ systems::how_procured() }</h2>
                <p class="ours">{ messages::counted_by_us() }</p>
                { self.tallies() }
                <p class="hint">{ messages::counting_note() }</p>
                if !self.shares.is_empty() {
                    <h3 id="shares">{ messages::shares() }</h3>
                    { self.shares() }
                    { elsewhere(self.total, self.shares.len()) }
                    <p class="hint">{ messages::shares_note() }</p>
                }
            </section>
        }
    }

    fn tallies(&self) -> Html {
        let named = |method: &Method| self.tallies.iter().any(|tally| tally.methods.contains_key(method));
        let row = |name: Message, count: &dyn Fn(&MethodTally) -> u32| {
            html! { <tr><th scope="row">{ name }</th>{ for self.tallies.iter().map(|tally| tally.cell(count(tally))) }</tr> }
        };
        html! {
            <div class="table" tabindex="0" role="region" aria-label={messages::table()}>
                <table class="numbers methods">
                    <thead><tr>
                        <th scope="col">{ labels::procurement() }</th>
                        { for self.tallies.iter().map(|tally| html! { <th scope="col">{ tally.whose() }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for Method::ALL.iter().filter(|method| named(method)).map(|method| row(
                            labels::method(*method),
                            &|tally| tally.methods.get(method).copied().unwrap_or_default(),
                        )) }
                    </tbody>
                    <tfoot>
                        <tr><th scope="row">{ messages::negotiated() }</th>{ for self.tallies.iter().map(MethodTally::negotiated) }</tr>
                        <tr><th scope="row">{ messages::stated() }</th>{ for self.tallies.iter().map(MethodTally::stated) }</tr>
                    </tfoot>
                </table>
            </div>
        }
    }

    fn shares(&self) -> Html {
        let heads = [labels::field_municipality(), messages::counted(), messages::answer(), messages::share()];
        html! {
            <div class="table" tabindex="0" role="region" aria-labelledby="shares">
                <table class="shares stacked">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for self.shares.iter().map(PrintedShare::row) }</tbody>
                </table>
            </div>
        }
    }
}

/// Shares that the reports print of contracts without bidding and of single bidders.
fn printed_shares(data: &SiteData) -> Vec<PrintedShare> {
    let speaks = |answer: &str| WITHOUT_COMPETITION.iter().any(|word| normalize(answer).contains(word));
    let shares = data.records.surveys.iter().flat_map(|survey| {
        let figures = survey.figures.iter().filter(|figure| speaks(&figure.answer));
        figures.map(|figure| PrintedShare {
            place: data.municipality_of(&survey.report),
            report: survey.report.clone(),
            question: survey.question.clone(),
            figure: figure.clone(),
        })
    });
    shares.collect()
}

impl MethodTally {
    fn new(data: &SiteData, reports: &[&Report]) -> Self {
        let audited: Vec<&System> =
            data.systems_of(reports).filter(|system| system.coverage == Coverage::Audited).collect();
        let named = audited.iter().filter_map(|system| system.procurement.as_ref());
        let named: Vec<BTreeSet<Method>> = named.map(|p| p.methods.iter().copied().collect()).collect();
        let mut methods = BTreeMap::new();
        for method in named.iter().flatten() {
            *methods.entry(*method).or_default() += 1;
        }
        let count = |fits: fn(&BTreeSet<Method>) -> bool| named.iter().filter(|methods| fits(methods)).count() as u32;
        Self {
            place: reports.first().map(|report| data.municipality(report)),
            audited: audited.len() as u32,
            stated: count(|methods| !methods.is_empty()),
            negotiated: count(|methods| methods.iter().any(|method| method.is_negotiated())),
            methods,
        }
    }

    fn whose(&self) -> Html {
        self.place.as_ref().map_or_else(|| labels::total().into(), municipality_name)
    }

    fn cell(&self, count: u32) -> Html {
        match (self.stated, count) {
            (0, _) => html! { <td class="empty">{ labels::unsaid() }</td> },
            (_, count) => html! { <td class="number">{ count }</td> },
        }
    }

    fn negotiated(&self) -> Html {
        match self.stated {
            0 => html! { <td class="empty">{ labels::unsaid() }</td> },
            stated => html! {
                <td class="number" data-hue={self.place.as_ref().map(|place| place.hue.to_string())}>
                    { self.negotiated }<span class="as-printed">{ percent(self.negotiated, stated) }</span>
                </td>
            },
        }
    }

    fn stated(&self) -> Html {
        match self.audited {
            0 => html! { <td class="empty">{ messages::none_audited() }</td> },
            audited => html! { <td class="number">{ messages::out_of(audited, self.stated) }</td> },
        }
    }
}

impl PrintedShare {
    fn row(&self) -> Html {
        html! {
            <tr data-hue={self.place.hue.to_string()}>
                <td>{ municipality_name(&self.place) }</td>
                <td class="verbatim" lang={Language::quote_lang()}>{ &self.question }</td>
                <th scope="row" class="verbatim" lang={Language::quote_lang()}><a href={Route::line(&self.report, self.figure.source.line_start)}>{ &self.figure.answer }</a></th>
                <td class="number with-bar">{ share_of(&self.figure) }</td>
            </tr>
        }
    }
}
