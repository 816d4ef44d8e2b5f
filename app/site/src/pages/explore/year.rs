use std::collections::BTreeMap;

use corpus::Report;
use ui::Route;
use ui::components::crumbs;
use ui::messages::{explore as messages, frame, labels};
use yew::prelude::*;

use crate::data::SiteData;
use crate::pages::page::{Page, titled};
use crate::pages::shared::{ReportCard, report_list};

/// The reports of a year.
#[derive(Debug, Clone, PartialEq)]
struct YearPage {
    year: u16,
    era_year: String,
    reports: Vec<ReportCard>,
}

/// The page of all years.
#[derive(Debug, Clone, PartialEq)]
struct YearsPage {
    /// The last first.
    years: Vec<YearPage>,
}

/// The pages of years; none where no municipality has reports of several.
pub fn pages(data: &SiteData) -> Vec<(Route, Box<dyn Page>)> {
    if !data.has_several_years() {
        return Vec::new();
    }
    let mut by_year: BTreeMap<u16, Vec<&Report>> = BTreeMap::new();
    data.records.reports.iter().for_each(|report| by_year.entry(report.fiscal_year).or_default().push(report));
    let page = |(year, reports): (u16, Vec<&Report>)| YearPage {
        year,
        era_year: reports[0].era_year.clone(),
        reports: reports.into_iter().map(|report| ReportCard::new(data, report)).collect(),
    };
    let years: Vec<YearPage> = by_year.into_iter().rev().map(page).collect();
    let each: Vec<_> =
        years.iter().map(|page| (Route::Year(page.year), Box::new(page.clone()) as Box<dyn Page>)).collect();
    let all: (Route, Box<dyn Page>) = (Route::Years, Box::new(YearsPage { years }));
    std::iter::once(all).chain(each).collect()
}

impl YearPage {
    fn findings(&self) -> usize {
        self.reports.iter().map(|report| report.total() as usize).sum()
    }
}

impl Page for YearsPage {
    fn title(&self) -> String {
        titled(&messages::years().plain())
    }

    fn description(&self) -> String {
        messages::years().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article>
                { crumbs([(Route::Start.href(), frame::home())], messages::years()) }
                <h1>{ messages::years() }</h1>
                <ul class="examples">{ for self.years.iter().map(|page| html! {
                    <li>
                        <a href={Route::Year(page.year).href()}>{ labels::era_year(&page.era_year, page.year) }</a>
                        <span class="number">{ messages::reports(page.reports.len()) }{ "・" }{ messages::findings(page.findings()) }</span>
                    </li>
                }) }</ul>
            </article>
        }
    }
}

impl Page for YearPage {
    fn title(&self) -> String {
        titled(&messages::year_title(labels::year(&self.era_year, self.year)).plain())
    }

    fn description(&self) -> String {
        let year = labels::year(&self.era_year, self.year);
        messages::year_description(year, self.reports.len(), self.findings()).plain()
    }

    fn view(&self) -> Html {
        let year = || labels::era_year(&self.era_year, self.year);
        html! {
            <article>
                { crumbs([(Route::Start.href(), frame::home()), (Route::Years.href(), messages::years())], year()) }
                <h1>{ messages::year_title(year()) }</h1>
                <p class="lead">{ messages::reports(self.reports.len()) }{ "・" }{ messages::findings(self.findings()) }</p>
                { report_list(&self.reports) }
            </article>
        }
    }
}
