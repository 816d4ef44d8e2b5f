mod build;
mod largest;

use corpus::SystemKind;
use ui::components::{crumbs, municipality_name};
use ui::messages::{frame, labels, part, systems as messages};
use ui::{Municipality, Route};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{
    COVERAGES, PageOfList, ProcurementSummary, SystemRow, coverage_label, mentions, money_note, profiles,
};
use largest::LargestAmounts;

pub use build::pages;

/// The view model of the register of all systems.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SystemsPage {
    /// The number of systems of each kind; kinds without any are left out.
    pub index: Vec<KindCount>,
    /// The systems by kind, as many as this page holds.
    pub kinds: Vec<KindGroup>,
    /// The page of the register. The fields after it are filled on the first.
    pub part: PageOfList,
    /// For each municipality the number of systems of each coverage.
    pub coverage: Vec<(Municipality, [u32; 3])>,
    pub procurement: ProcurementSummary,
    /// The largest amounts, basis by basis.
    pub largest: Vec<LargestAmounts>,
}

/// The number of systems of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct KindCount {
    pub kind: SystemKind,
    pub total: usize,
    /// The number of the page on which they begin.
    pub part: usize,
}

/// The systems of one kind, or as many of them as a page holds.
#[derive(Debug, Clone, PartialEq)]
pub struct KindGroup {
    pub kind: SystemKind,
    /// The systems that are audited on their own.
    pub audited: Vec<SystemRow>,
    /// Systems that are only named or listed.
    pub others: Vec<SystemRow>,
    /// The number of all systems of the kind.
    pub total: usize,
    /// False where the group continues one of the page before.
    pub begins: bool,
}

impl Page for SystemsPage {
    fn title(&self) -> String {
        self.part.titled(titled(&messages::title().plain()))
    }

    fn description(&self) -> String {
        messages::description(self.total()).plain()
    }

    fn view(&self) -> Html {
        if !self.part.is_first() {
            return self.further();
        }
        html! {
            <article class="systems-page">
                { crumbs([(Route::Start.href(), frame::home())], labels::systems()) }
                <h1>{ messages::title() }</h1>
                <p class="lead">{ messages::lead(self.total()) }</p>
                { self.coverage() }
                <nav aria-labelledby="kinds">
                    <h2 id="kinds">{ messages::kinds() }</h2>
                    <p class="ours">{ labels::ours() }</p>
                    <ul class="examples">{ for self.index.iter().map(KindCount::view) }</ul>
                    <p class="hint">
                        <a href={Route::Systems.anchor("procurement")}>{ messages::how_procured() }</a>{ labels::list_separator() }
                        <a href={Route::Systems.anchor("money")}>{ messages::large_amounts() }</a>{ labels::list_separator() }
                        <a href={Route::Surveys.href()}>{ labels::surveys() }</a>
                    </p>
                </nav>
                { self.procurement.view() }
                <section aria-labelledby="register">
                    <h2 id="register">{ messages::by_kind() }</h2>
                    { for self.kinds.iter().map(KindGroup::view) }
                    { self.part.view(&Route::Systems) }
                </section>
                <section aria-labelledby="money">
                    <h2 id="money">{ messages::large_amounts() }</h2>
                    <p>{ messages::large_note() }</p>
                    { money_note() }
                    { for self.largest.iter().map(LargestAmounts::view) }
                </section>
            </article>
        }
    }
}

impl SystemsPage {
    /// A page that goes on with the register.
    fn further(&self) -> Html {
        let number = || part::number(self.part.number, self.part.of);
        html! {
            <article class="systems-page">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Systems.href(), labels::systems())], number()) }
                <h1>{ messages::title() }{ " " }{ number() }</h1>
                { for self.kinds.iter().map(KindGroup::view) }
                { self.part.view(&Route::Systems) }
            </article>
        }
    }

    fn total(&self) -> usize {
        self.index.iter().map(|counted| counted.total).sum()
    }

    fn coverage(&self) -> Html {
        html! {
            <>
                <div class="table" tabindex="0" role="region" aria-label={messages::counts()}>
                    <table class="numbers">
                        <thead><tr>
                            <th scope="col">{ labels::field_municipality() }</th>
                            { for COVERAGES.map(|coverage| html! { <th scope="col">{ coverage_label(coverage) }</th> }) }
                        </tr></thead>
                        <tbody>{ for self.coverage.iter().map(|(whose, counts)| html! {
                            <tr>
                                <th scope="row">{ municipality_name(whose) }</th>
                                { for counts.iter().map(|count| html! { <td class="number">{ count }</td> }) }
                            </tr>
                        }) }</tbody>
                    </table>
                </div>
                <p class="hint">{ messages::coverage_note() }</p>
            </>
        }
    }
}

impl KindCount {
    /// A link to the systems of the kind. Where they are on another page, other links lead here.
    fn view(&self) -> Html {
        let KindCount { kind, total, part } = *self;
        let id = (part != 1).then(|| kind.code());
        let href = Route::Systems.list_page(part).anchor(kind.code());
        html! { <li {id}><a {href}>{ labels::system_kind(kind) }</a><span class="number">{ total }</span></li> }
    }
}

impl KindGroup {
    /// The number of systems in the group.
    pub fn shown(&self) -> usize {
        self.audited.len() + self.others.len()
    }

    fn view(&self) -> Html {
        let id = self.kind.code();
        let name = || labels::system_kind(self.kind);
        html! {
            <section class="kind" aria-labelledby={id}>
                <h3 {id}>{ name() }<span class="number">{ labels::cases(self.total) }</span></h3>
                if !self.audited.is_empty() {
                    { profiles(messages::audited_of(name()), &self.audited) }
                } else if self.begins {
                    <p class="empty">{ messages::none_audited() }</p>
                }
                if !self.others.is_empty() {
                    <details>
                        <summary>{ messages::only_named(self.others.len()) }</summary>
                        { mentions(messages::only_named_of(name()), &self.others) }
                    </details>
                }
            </section>
        }
    }
}
