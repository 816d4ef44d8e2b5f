//! How contractors were chosen: what the profiles of the systems say, counted by us, and what the reports say themselves.

use std::collections::BTreeMap;

use corpus::{Method, Slug, SurveyFigure};
use yew::prelude::*;

use super::figure::{UNSAID, bar, percent};
use crate::components::place;
use crate::{Place, Route};

/// How contractors were chosen, by municipality.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProcurementSummary {
    /// The municipalities, those whose reports say nothing too.
    pub tallies: Vec<Tally>,
    /// Shares that the reports print of contracts without bidding or with a single bidder.
    pub shares: Vec<Share>,
}

/// How the contractors of a municipality's audited systems were chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The municipality.
    pub place: Place,
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
    pub place: Place,
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
                <h2 id="procurement">{ "調達のしかた" }</h2>
                <p class="ours">{ "当サイトの集計：個別に監査されたシステムのうち、報告書が調達方法を述べているもの" }</p>
                { self.tallies() }
                <p class="hint">
                    { "1つのシステムに複数の方法があれば、それぞれに数えています。プロポーザルと見積合わせによる契約も、法律上は随意契約です。「記載なし」は、報告書が方法を述べていないことだけを示し、問題がないという意味ではありません。" }
                </p>
                if !self.shares.is_empty() {
                    <h3 id="shares">{ "報告書が述べる随意契約・一者の割合" }</h3>
                    { self.shares() }
                    <p class="hint">{ "母数は報告書ごとに違います（契約の数、システムの数など）。数え方を確かめてからくらべてください。" }</p>
                }
            </section>
        }
    }

    fn tallies(&self) -> Html {
        let named = |method: &Method| self.tallies.iter().any(|tally| tally.methods.contains_key(method));
        let row = |name: Html, count: &dyn Fn(&Tally) -> u32| {
            html! { <tr><th scope="row">{ name }</th>{ for self.tallies.iter().map(|tally| tally.cell(count(tally))) }</tr> }
        };
        html! {
            <div class="table" tabindex="0" role="region" aria-label="調達方法ごとの件数">
                <table class="numbers methods">
                    <thead><tr>
                        <th scope="col">{ "調達方法" }</th>
                        { for self.tallies.iter().map(|tally| html! { <th scope="col">{ place(&tally.place) }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for Method::ALL.iter().filter(|method| named(method)).map(|method| row(
                            html! { { method.label() } },
                            &|tally| tally.methods.get(method).copied().unwrap_or_default(),
                        )) }
                    </tbody>
                    <tfoot>
                        <tr><th scope="row">{ "うち随意契約となるもの" }</th>{ for self.tallies.iter().map(Tally::negotiated) }</tr>
                        <tr><th scope="row">{ "方法の記載があるもの" }</th>{ for self.tallies.iter().map(Tally::stated) }</tr>
                    </tfoot>
                </table>
            </div>
        }
    }

    fn shares(&self) -> Html {
        let heads = ["自治体", "報告書が数えたもの", "回答（原文）", "割合"];
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
    fn cell(&self, count: u32) -> Html {
        match (self.stated, count) {
            (0, _) => html! { <td class="empty">{ UNSAID }</td> },
            (_, count) => html! { <td class="number">{ count }</td> },
        }
    }

    fn negotiated(&self) -> Html {
        match self.stated {
            0 => html! { <td class="empty">{ UNSAID }</td> },
            stated => html! {
                <td class="number" data-hue={self.place.hue.to_string()}>
                    { self.negotiated }<span class="as-printed">{ percent(self.negotiated, stated) }</span>
                </td>
            },
        }
    }

    fn stated(&self) -> Html {
        match self.audited {
            0 => html! { <td class="empty">{ "個別の監査なし" }</td> },
            audited => html! { <td class="number">{ format!("{audited}のうち{}", self.stated) }</td> },
        }
    }
}

impl Share {
    fn row(&self) -> Html {
        html! {
            <tr data-hue={self.place.hue.to_string()}>
                <td>{ place(&self.place) }</td>
                <td class="verbatim">{ &self.question }</td>
                <th scope="row" class="verbatim"><a href={Route::line(&self.report, self.figure.source.line_start)}>{ &self.figure.answer }</a></th>
                <td class="number with-bar">{ share_of(&self.figure) }</td>
            </tr>
        }
    }
}

/// Count, base and share of an answer, with a bar where a share is known. What is worked out by us says so.
pub fn share_of(figure: &SurveyFigure) -> Html {
    let counted = match (figure.count, figure.base) {
        (Some(count), Some(base)) => Some(format!("{count}／{base}")),
        (Some(count), None) => Some(count.to_string()),
        (None, Some(base)) => Some(format!("母数 {base}")),
        (None, None) => None,
    };
    let share = share(figure);
    html! {
        <>
            { match (figure.percentage, share) {
                (Some(printed), _) => html! { <b>{ format!("{printed}％") }</b> },
                (None, Some(share)) => html! { <b title="当サイトの計算">{ format!("{share:.1}％") }<span class="computed">{ "（計算）" }</span></b> },
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
