use corpus::{Contract, Coverage, Procurement, System, SystemKind};
use yew::prelude::*;

use super::figure::{UNSAID, printed, yen};
use super::money::{Largest, basis_and_year, money_note};
use super::{Page, ProcurementSummary, titled};
use crate::components::{crumbs, place};
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

/// A system in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemRow {
    /// Whose system it is.
    pub place: Place,
    /// The system.
    pub system: System,
    /// Its largest amount of money, whatever its basis.
    pub largest: Option<Contract>,
}

/// How far a report goes into a system, in the order of [`SystemsPage::coverage`].
pub const COVERAGES: [Coverage; 3] = [Coverage::Audited, Coverage::Named, Coverage::Listed];

/// How far a report goes into a system.
pub fn coverage_label(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Audited => "個別に監査",
        Coverage::Named => "指摘・意見に名前が出る",
        Coverage::Listed => "一覧に名前がある",
    }
}

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
                { crumbs(&[(Route::Start.href(), "はじめ")], "情報システム") }
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

/// The columns of a table of systems: the name of each, and its cell for a system. On a narrow screen a row becomes a
/// block, in which every cell names its column.
type Columns<'a> = &'a [(&'static str, fn(&SystemRow) -> Cell)];

/// What a cell shows: something of the report, or in words why there is nothing.
enum Cell {
    Shown(Html),
    Silent(&'static str),
}

const PROFILE: Columns<'_> = &[
    ("所管", SystemRow::departments),
    ("開始", SystemRow::start),
    ("形態", SystemRow::form),
    ("調達方法・根拠", SystemRow::procurement),
    ("最も大きい金額", SystemRow::amount),
    ("指摘・意見", SystemRow::findings),
];
const MENTION: Columns<'_> = &[
    ("所管", SystemRow::departments),
    ("報告書での扱い", SystemRow::coverage),
    ("最も大きい金額", SystemRow::amount),
    ("指摘・意見", SystemRow::findings),
];

/// Systems with what their profiles say.
fn profiles(label: &str, rows: &[SystemRow]) -> Html {
    register(label, rows, PROFILE)
}

/// Systems of which a report gives little more than the name.
pub fn mentions(label: &str, rows: &[SystemRow]) -> Html {
    register(label, rows, MENTION)
}

fn register(label: &str, rows: &[SystemRow], columns: Columns<'_>) -> Html {
    let heads = ["自治体", "システム"].into_iter().chain(columns.iter().map(|(head, _)| *head));
    html! {
        <div class="table" tabindex="0" role="region" aria-label={label.to_owned()}>
            <table class="register stacked">
                <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| row.view(columns)) }</tbody>
            </table>
        </div>
    }
}

impl SystemRow {
    /// The system in the list of its own report.
    pub fn item(&self) -> Html {
        let System { id, departments, .. } = &self.system;
        html! {
            <li data-id={id.to_string()}>
                { self.link() }
                if !departments.is_empty() { <span class="hint">{ departments.join("、") }</span> }
            </li>
        }
    }

    fn view(&self, columns: Columns<'_>) -> Html {
        let cell = |(head, cell): &(&'static str, fn(&SystemRow) -> Cell)| match cell(self) {
            Cell::Shown(shown) => html! { <td data-column={*head}>{ shown }</td> },
            Cell::Silent(why) => html! { <td data-column={*head} class="empty">{ why }</td> },
        };
        html! {
            <tr data-id={self.system.id.to_string()}>
                <td>{ place(&self.place) }</td>
                <th scope="row">{ self.link() }</th>
                { for columns.iter().map(cell) }
            </tr>
        }
    }

    fn link(&self) -> Html {
        html! { <a href={Route::system(&self.system.id).href()}>{ &self.system.name }</a> }
    }

    fn departments(&self) -> Cell {
        match &self.system.departments[..] {
            [] => Cell::Silent(UNSAID),
            departments => Cell::Shown(html! { { departments.join("、") } }),
        }
    }

    fn coverage(&self) -> Cell {
        Cell::Shown(html! { { coverage_label(self.system.coverage) } })
    }

    fn start(&self) -> Cell {
        self.system.start.as_ref().map_or(Cell::Silent(UNSAID), |start| {
            Cell::Shown(html! {
                <>
                    if let Some(year) = start.value { <span class="number">{ format!("{year}年") }</span> }
                    <span class="as-printed">{ &start.printed }</span>
                </>
            })
        })
    }

    fn form(&self) -> Cell {
        self.system.form.as_ref().map_or(Cell::Silent(UNSAID), |form| {
            let forms: Vec<&str> = form.value.iter().map(|form| form.label()).collect();
            Cell::Shown(match forms.is_empty() {
                true => html! { <span class="as-printed">{ &form.printed }</span> },
                false => html! { { forms.join("、") } },
            })
        })
    }

    fn procurement(&self) -> Cell {
        self.system.procurement.as_ref().map_or(Cell::Silent(UNSAID), |Procurement { methods, grounds, .. }| {
            let methods: Vec<&str> = methods.iter().map(|method| method.label()).collect();
            Cell::Shown(html! {
                <>
                    { if methods.is_empty() { "原文のとおり".to_owned() } else { methods.join("、") } }
                    { for grounds.iter().map(|ground| html! { <span class="as-printed">{ ground }</span> }) }
                </>
            })
        })
    }

    fn amount(&self) -> Cell {
        self.largest.as_ref().map_or(Cell::Silent(UNSAID), |contract| {
            Cell::Shown(html! {
                <>
                    { yen(&contract.amount) }
                    <span class="as-printed">{ format!("原文：{}", printed(&contract.amount)) }</span>
                    <span class="as-printed">{ basis_and_year(contract) }</span>
                </>
            })
        })
    }

    /// How many findings concern it. None at all means something only where the report says so.
    fn findings(&self) -> Cell {
        let System { id, name, findings, nothing, coverage, .. } = &self.system;
        match (findings.len(), coverage) {
            (0, _) if !nothing.is_empty() => Cell::Silent("「なし」と記載"),
            (0, Coverage::Audited | Coverage::Named) => Cell::Silent(UNSAID),
            (0, Coverage::Listed) => Cell::Silent("監査対象外"),
            (count, _) => Cell::Shown(html! {
                <a class="number" href={Route::system(id).anchor("findings")} aria-label={format!("{name}の指摘・意見{count}件")}>{ count }</a>
            }),
        }
    }
}
