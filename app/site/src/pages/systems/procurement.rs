//! How contractors were chosen: what the profiles of the systems say, counted by us, and what the reports say themselves.

use std::collections::BTreeMap;

use corpus::{Method, Slug, SurveyFigure};
use ui::components::municipality_name;
use ui::messages::{Message, figure, labels, procurement as messages, systems};
use ui::{Language, Municipality, Route};
use yew::prelude::*;

use super::elsewhere;
use super::figure::{bar, percent};

/// How contractors were chosen, by municipality.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProcurementSummary {
    /// The municipalities, those whose reports say nothing too.
    pub tallies: Vec<Tally>,
    /// Shares that the reports print of contracts without bidding or with a single bidder.
    pub shares: Vec<Share>,
    /// How many such shares there are.
    pub total: usize,
}

/// How the contractors of a municipality's audited systems were chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The municipality; none for all of them.
    pub place: Option<Municipality>,
    /// How many systems are audited on their own.
    pub audited: u32,
    /// Of how many of those the report names a method.
    pub stated: u32,
    /// Of how many it names one that ends in a contract without bidding.
    pub negotiated: u32,
    /// How many it names each method of; a system may have several.
    pub methods: BTreeMap<Method, u32>,
}

/// A share that a report prints.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// Whose report it is.
    pub place: Municipality,
    /// The report.
    pub report: Slug,
    /// What was counted, verbatim.
    pub question: String,
    /// The answer with its figures.
    pub figure: SurveyFigure,
}

impl ProcurementSummary {
    /// Both tables.
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
        let row = |name: Message, count: &dyn Fn(&Tally) -> u32| {
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
                        <tr><th scope="row">{ messages::negotiated() }</th>{ for self.tallies.iter().map(Tally::negotiated) }</tr>
                        <tr><th scope="row">{ messages::stated() }</th>{ for self.tallies.iter().map(Tally::stated) }</tr>
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
                    <tbody>{ for self.shares.iter().map(Share::row) }</tbody>
                </table>
            </div>
        }
    }
}

impl Tally {
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

impl Share {
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

/// Count, base and share of an answer, with a bar where a share is known. What is worked out by us says so.
pub fn share_of(figure: &SurveyFigure) -> Html {
    let counted = match (figure.count, figure.base) {
        (Some(count), Some(base)) => Some(messages::of_base(count, base)),
        (Some(count), None) => Some(Message::verbatim(&count.to_string())),
        (None, Some(base)) => Some(labels::base(base)),
        (None, None) => None,
    };
    let share = share(figure);
    html! {
        <>
            { match (figure.percentage, share) {
                (Some(printed), _) => html! { <b>{ figure::percent(printed.to_string()) }</b> },
                (None, Some(share)) => html! { <b title={messages::computed_by_us()}>{ figure::percent(format!("{share:.1}")) }<span class="computed">{ messages::computed() }</span></b> },
                (None, None) => Html::default(),
            } }
            if let Some(counted) = counted { <span class="counted">{ counted }</span> }
            if let Some(share) = share { { bar(share) } }
        </>
    }
}

/// The share of an answer in percent: as printed, else worked out where count and base are given.
fn share(figure: &SurveyFigure) -> Option<f64> {
    let computed = || match (figure.count, figure.base) {
        (Some(count), Some(base)) if base > 0 => Some(f64::from(count) * 100.0 / f64::from(base)),
        _ => None,
    };
    figure.percentage.or_else(computed)
}
