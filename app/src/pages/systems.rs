use corpus::{Coverage, SystemKind};
use yew::prelude::*;

use super::money::{Largest, money_note};
use super::register::{SystemRow, coverage_label, mentions, profiles};
use super::{Page, ProcurementSummary, titled};
use crate::components::{crumbs, place};
use crate::words::{frame, labels};
use crate::{Place, Route};

/// The view model of the register of all systems.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemsPage {
    /// The systems by kind; kinds without any are left out.
    pub kinds: Vec<KindGroup>,
    /// How far the reports of each municipality go into its systems.
    pub coverage: Vec<(Place, [u32; 3])>,
    /// How contractors were chosen.
    pub procurement: ProcurementSummary,
    /// The largest amounts, basis by basis.
    pub largest: Vec<Largest>,
}

/// The systems of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct KindGroup {
    /// The kind.
    pub kind: SystemKind,
    /// The systems that are audited on their own.
    pub audited: Vec<SystemRow>,
    /// Those that are only named or listed.
    pub others: Vec<SystemRow>,
}

/// How far a report goes into a system, in the order of [`SystemsPage::coverage`].
pub const COVERAGES: [Coverage; 3] = [Coverage::Audited, Coverage::Named, Coverage::Listed];

impl Page for SystemsPage {
    fn title(&self) -> String {
        titled("情報システムの一覧")
    }

    fn description(&self) -> String {
        format!(
            "監査報告書に出てくる自治体の情報システム{}件を、業務の種類ごとに並べ、所管・開始・形態・調達方法・費用・指摘をくらべます。",
            self.total()
        )
    }

    fn view(&self) -> Html {
        html! {
            <article class="systems-page">
                { crumbs([(Route::Start.href(), frame::home())], labels::systems()) }
                <h1>{ "情報システムの一覧" }</h1>
                <p class="lead">{ format!("収録した報告書に出てくる情報システム{}件を、業務の種類ごとに並べています。", self.total()) }</p>
                { self.coverage() }
                <nav aria-labelledby="kinds">
                    <h2 id="kinds">{ "業務の種類" }</h2>
                    <p class="ours">{ "当サイトの分類" }</p>
                    <ul class="examples">{ for self.kinds.iter().map(|group| html! {
                        <li><a href={Route::Systems.anchor(group.kind.code())}>{ group.kind.label() }</a><span class="number">{ group.total() }</span></li>
                    }) }</ul>
                    <p class="hint">
                        <a href={Route::Systems.anchor("procurement")}>{ "調達のしかた" }</a>{ "・" }
                        <a href={Route::Systems.anchor("money")}>{ "金額の大きいもの" }</a>{ "・" }
                        <a href={Route::Surveys.href()}>{ "調査票の回答" }</a>
                    </p>
                </nav>
                { self.procurement.view() }
                <section aria-labelledby="register">
                    <h2 id="register">{ "業務の種類ごとの一覧" }</h2>
                    { for self.kinds.iter().map(KindGroup::view) }
                </section>
                <section aria-labelledby="money">
                    <h2 id="money">{ "金額の大きいもの" }</h2>
                    <p>{ "金額の性質ごとに、システムの最も大きい金額を並べています。" }</p>
                    { money_note() }
                    { for self.largest.iter().map(Largest::view) }
                </section>
            </article>
        }
    }
}

impl SystemsPage {
    fn total(&self) -> usize {
        self.kinds.iter().map(KindGroup::total).sum()
    }

    fn coverage(&self) -> Html {
        html! {
            <>
                <div class="table" tabindex="0" role="region" aria-label="自治体ごとの件数">
                    <table class="numbers">
                        <thead><tr>
                            <th scope="col">{ "自治体" }</th>
                            { for COVERAGES.map(|coverage| html! { <th scope="col">{ coverage_label(coverage) }</th> }) }
                        </tr></thead>
                        <tbody>{ for self.coverage.iter().map(|(whose, counts)| html! {
                            <tr>
                                <th scope="row">{ place(whose) }</th>
                                { for counts.iter().map(|count| html! { <td class="number">{ count }</td> }) }
                            </tr>
                        }) }</tbody>
                    </table>
                </div>
                <p class="hint">
                    { "概要と指摘の有無が分かるのは「個別に監査」されたシステムだけです。一覧に名前があるだけのシステムは個別の監査の対象外で、指摘がないことは問題がないという意味ではありません。" }
                </p>
            </>
        }
    }
}

impl KindGroup {
    fn total(&self) -> usize {
        self.audited.len() + self.others.len()
    }

    fn view(&self) -> Html {
        let (id, name) = (self.kind.code(), self.kind.label());
        html! {
            <section class="kind" aria-labelledby={id}>
                <h3 {id}>{ name }<span class="number">{ format!("{}件", self.total()) }</span></h3>
                if self.audited.is_empty() {
                    <p class="empty">{ "個別に監査されたシステムはありません（監査対象外）。" }</p>
                } else {
                    { profiles(&format!("{name}：個別に監査されたシステム"), &self.audited) }
                }
                if !self.others.is_empty() {
                    <details>
                        <summary>{ format!("名前が出るだけのシステム {}件", self.others.len()) }</summary>
                        { mentions(&format!("{name}：名前が出るだけのシステム"), &self.others) }
                    </details>
                }
            </section>
        }
    }
}
