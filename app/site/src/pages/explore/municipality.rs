use std::collections::BTreeSet;

use corpus::Report;
use ui::components::{crumbs, finding_item, municipality_name};
use ui::messages::{explore as messages, frame, labels};
use ui::{FindingCard, Municipality, Route, Translated};
use yew::prelude::*;

use super::recurrence::{RecurrenceCard, recurrences_of};
use crate::data::{SiteData, prefecture};
use crate::pages::page::{Page, titled};
use crate::pages::shared::{ReportCard, finding_card, report_list};

/// A municipality in a list.
#[derive(Debug, Clone, PartialEq)]
struct PlaceCard {
    place: Municipality,
    prefecture: Translated,
    reports: usize,
    findings: usize,
}

/// The page of all municipalities with several reports.
#[derive(Debug, Clone, PartialEq)]
struct MunicipalitiesPage {
    places: Vec<PlaceCard>,
}

/// The page of a municipality.
#[derive(Debug, Clone, PartialEq)]
struct MunicipalityPage {
    card: PlaceCard,
    /// The last year first.
    reports: Vec<ReportCard>,
    years: Vec<(u16, String)>,
    /// Themes, each with the number of findings in each year; none where no report of the year has it.
    themes: Vec<(Translated, Vec<Option<usize>>)>,
    /// Findings that repeat earlier ones.
    recurring: Vec<(FindingCard, Vec<RecurrenceCard>)>,
}

/// The pages of municipalities that have several reports.
pub fn pages(data: &SiteData) -> Vec<(Route, Box<dyn Page>)> {
    if !data.has_several_years() {
        return Vec::new();
    }
    let places: Vec<MunicipalityPage> = data
        .reports_by_municipality()
        .into_iter()
        .filter(|reports| reports.len() > 1)
        .map(|reports| MunicipalityPage::new(data, reports))
        .collect();
    let all = MunicipalitiesPage { places: places.iter().map(|page| page.card.clone()).collect() };
    let each = places
        .into_iter()
        .map(|page| (Route::Municipality(page.card.place.code.clone()), Box::new(page) as Box<dyn Page>));
    let all: (Route, Box<dyn Page>) = (Route::Municipalities, Box::new(all));
    std::iter::once(all).chain(each).collect()
}

impl MunicipalityPage {
    fn new(data: &SiteData, mut reports: Vec<&Report>) -> Self {
        let findings = data.findings_of(&reports).count();
        let recurring = data
            .findings_of(&reports)
            .map(|finding| {
                let earlier = recurrences_of(data, finding).into_iter().filter(|card| card.is_earlier).collect();
                (finding_card(data, finding), earlier)
            })
            .filter(|(_, earlier): &(_, Vec<RecurrenceCard>)| !earlier.is_empty())
            .collect();
        reports.sort_by_key(|report| std::cmp::Reverse(report.fiscal_year));
        let years: BTreeSet<(u16, String)> =
            reports.iter().map(|report| (report.fiscal_year, report.era_year.clone())).collect();
        let years: Vec<(u16, String)> = years.into_iter().collect();
        let row = |theme: &crate::data::ThemeText| {
            let count = |(year, _): &(u16, String)| {
                let of: Vec<&Report> = reports
                    .iter()
                    .filter(|report| report.fiscal_year == *year && report.themes.contains(&theme.code))
                    .copied()
                    .collect();
                (!of.is_empty()).then(|| data.findings_of(&of).count())
            };
            (theme.name.clone(), years.iter().map(count).collect::<Vec<_>>())
        };
        let themes = data.themes.iter().map(row).filter(|(_, counts)| counts.iter().any(Option::is_some)).collect();
        let card = PlaceCard {
            place: data.municipality(reports[0]),
            prefecture: prefecture(reports[0]),
            reports: reports.len(),
            findings,
        };
        let reports = reports.iter().map(|report| ReportCard::new(data, report)).collect();
        Self { card, reports, years, themes, recurring }
    }

    fn themes(&self) -> Html {
        html! {
            <section aria-labelledby="themes">
                <h2 id="themes">{ messages::themes_over_years() }</h2>
                <div class="table" tabindex="0" role="region" aria-labelledby="themes">
                    <table class="numbers">
                        <thead><tr>
                            <th scope="col">{ messages::field_theme() }</th>
                            { for self.years.iter().map(|(year, era)| html! { <th scope="col">{ labels::year(era, *year) }</th> }) }
                        </tr></thead>
                        <tbody>{ for self.themes.iter().map(|(name, counts)| html! {
                            <tr>
                                <th scope="row">{ name.message() }</th>
                                { for counts.iter().map(|count| match count {
                                    Some(count) => html! { <td class="number">{ *count }</td> },
                                    None => html! { <td class="empty">{ messages::no_report() }</td> },
                                }) }
                            </tr>
                        }) }</tbody>
                    </table>
                </div>
                <p class="hint">{ messages::themes_of_one() }</p>
            </section>
        }
    }
}

impl Page for MunicipalitiesPage {
    fn title(&self) -> String {
        titled(&messages::municipalities().plain())
    }

    fn description(&self) -> String {
        messages::municipalities_hint().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article>
                { crumbs([(Route::Start.href(), frame::home())], messages::municipalities()) }
                <h1>{ messages::municipalities() }</h1>
                <p class="lead">{ messages::municipalities_hint() }</p>
                <ul class="examples">{ for self.places.iter().map(|PlaceCard { place, prefecture, reports, findings }| html! {
                    <li data-hue={place.hue.to_string()}>
                        <a href={Route::Municipality(place.code.clone()).href()}>{ place.name.message() }</a>
                        { "（" }{ prefecture.message() }{ "）" }
                        <span class="number">{ messages::reports(*reports) }{ "・" }{ messages::findings(*findings) }</span>
                    </li>
                }) }</ul>
            </article>
        }
    }
}

impl Page for MunicipalityPage {
    fn title(&self) -> String {
        titled(&messages::municipality_title(self.card.place.name.message()).plain())
    }

    fn description(&self) -> String {
        let PlaceCard { place, reports, findings, .. } = &self.card;
        messages::municipality_description(place.name.message(), *reports, *findings).plain()
    }

    fn view(&self) -> Html {
        let PlaceCard { place, prefecture, reports, findings } = &self.card;
        let links = [(Route::Start.href(), frame::home()), (Route::Municipalities.href(), messages::municipalities())];
        html! {
            <article data-hue={place.hue.to_string()}>
                { crumbs(links, place.name.message()) }
                <header>
                    <p class="eyebrow">{ municipality_name(place) }<span>{ prefecture.message() }</span></p>
                    <h1>{ messages::municipality_title(place.name.message()) }</h1>
                    <p class="lead">{ messages::reports(*reports) }{ "・" }{ messages::findings(*findings) }</p>
                </header>
                if !self.recurring.is_empty() {
                    <section class="similar" aria-labelledby="recurring">
                        <h2 id="recurring">{ messages::recurring() }</h2>
                        <p class="hint">{ messages::recurring_how() }</p>
                        <ul class="findings">{ for self.recurring.iter().map(|(card, earlier)| finding_item(card, html! {
                            <ul class="findings">{ for earlier.iter().map(RecurrenceCard::view) }</ul>
                        })) }</ul>
                    </section>
                }
                <section aria-labelledby="reports">
                    <h2 id="reports">{ messages::by_year() }</h2>
                    { report_list(&self.reports) }
                </section>
                { self.themes() }
            </article>
        }
    }
}
