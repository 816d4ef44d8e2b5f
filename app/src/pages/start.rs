use corpus::Kind;
use yew::prelude::*;

use super::matrix::Matrix;
use super::{Page, ReportCard, SITE};
use crate::Route;
use crate::components::{examples, kind_badge, place, search_form};

/// The view model of the start page.
#[derive(Debug, Clone, PartialEq)]
pub struct StartPage {
    /// All reports.
    pub reports: Vec<ReportCard>,
    /// Words worth searching for.
    pub examples: Vec<String>,
    /// The findings by topic and municipality.
    pub matrix: Matrix,
}

impl Page for StartPage {
    fn title(&self) -> String {
        format!("{SITE}｜自治体の情報システム監査を、さがす・くらべる")
    }

    fn description(&self) -> String {
        format!(
            "{}件の監査報告書から、自治体の情報システムについての指摘・意見 {}件を、全文検索し、自治体どうしでくらべられます。",
            self.reports.len(),
            self.findings(),
        )
    }

    fn view(&self) -> Html {
        html! {
            <>
                <section class="hero">
                    <h1><span>{ "情報システム監査の指摘を、" }</span><span>{ "さがす・くらべる" }</span></h1>
                    <p class="lead">
                        { "監査人は、わたしたちの自治体の情報システムに何を見つけたのか。監査くらべは、監査報告書にある指摘と意見を原文のまま検索し、自治体どうしでくらべるためのサイトです。" }
                    </p>
                    { search_form("ことばで検索", "") }
                    { examples(&self.examples) }
                    <nav aria-label="さがしかた"><ul class="ways">
                        { way(Route::Start.anchor("reports"), "わたしのまち", "市や県の報告書を読む") }
                        { way(Route::Start.anchor("topics"), "テーマから", "論点ごとにくらべる") }
                        { way(Route::Search.href(), "先例をさがす", "ことばと条件で探す") }
                    </ul></nav>
                </section>
                <section aria-labelledby="reports">
                    <div class="section-head">
                        <h2 id="reports">{ "報告書から見る" }</h2>
                        <p class="totals">
                            { format!("{}自治体", self.reports.len()) }
                            { for Kind::ALL.into_iter().filter(|kind| self.count(*kind) > 0).map(|kind| html! {
                                <span>{ kind_badge(kind) }<b class="number">{ self.count(kind) }</b></span>
                            }) }
                        </p>
                    </div>
                    { report_cards(&self.reports) }
                </section>
                <section aria-labelledby="topics">
                    <div class="section-head"><h2 id="topics">{ "論点からくらべる" }</h2></div>
                    { self.matrix.view() }
                </section>
            </>
        }
    }
}

impl StartPage {
    fn findings(&self) -> u32 {
        self.reports.iter().map(ReportCard::total).sum()
    }

    fn count(&self, kind: Kind) -> u32 {
        self.reports.iter().flat_map(|report| &report.counts).filter(|(k, _)| *k == kind).map(|(_, n)| n).sum()
    }
}

/// A way into the site.
fn way(href: String, name: &'static str, what: &'static str) -> Html {
    html! { <li><a {href}><b>{ name }</b><span class="hint">{ what }</span></a></li> }
}

/// Reports as cards that lead to their pages.
pub fn report_cards(reports: &[ReportCard]) -> Html {
    html! { <ul class="cards">{ for reports.iter().map(report_card) }</ul> }
}

fn report_card(card: &ReportCard) -> Html {
    html! {
        <li class="card" data-hue={card.place.hue.to_string()}>
            <h3><a class="card-link" href={Route::report(&card.slug).href()}>{ place(&card.place) }</a></h3>
            <p class="card-title">{ &card.title }</p>
            <p class="meta">{ format!("{}（{}年度）・{}・{}", card.era_year, card.fiscal_year, card.audit.label(), card.edition.label()) }</p>
            <p class="counts">
                { for card.counts.iter().map(|(kind, count)| html! {
                    <span>{ kind_badge(*kind) }<b class="number">{ count }</b></span>
                }) }
            </p>
        </li>
    }
}
