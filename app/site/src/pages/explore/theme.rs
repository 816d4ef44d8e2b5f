use std::collections::BTreeSet;

use corpus::{Report, Theme};
use ui::components::crumbs;
use ui::messages::{explore as messages, frame};
use ui::{Route, Translated};
use yew::prelude::*;

use crate::data::SiteData;
use crate::pages::compare::matrix::Matrix;
use crate::pages::page::{Page, titled};
use crate::pages::shared::{ReportCard, report_list};

/// A theme in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeCard {
    pub code: Theme,
    pub name: Translated,
    pub reports: usize,
    pub findings: usize,
}

/// The page of all themes.
#[derive(Debug, Clone, PartialEq)]
struct ThemesPage {
    themes: Vec<ThemeCard>,
}

/// The page of one theme.
#[derive(Debug, Clone, PartialEq)]
struct ThemePage {
    theme: ThemeCard,
    matrix: Matrix,
    reports: Vec<ReportCard>,
    others: Vec<ThemeCard>,
}

/// The pages of themes; none where all reports have one.
pub fn pages(data: &SiteData) -> Vec<(Route, Box<dyn Page>)> {
    if !data.has_themes() {
        return Vec::new();
    }
    let cards = cards(data);
    let own = |theme: &ThemeCard| {
        let reports: Vec<&Report> = data.reports_on(theme.code).collect();
        let page = ThemePage {
            theme: theme.clone(),
            matrix: Matrix::of_theme(data, theme.code),
            reports: reports.into_iter().map(|report| ReportCard::new(data, report)).collect(),
            others: cards.iter().filter(|other| other.code != theme.code).cloned().collect(),
        };
        (Route::Theme(theme.code), Box::new(page) as Box<dyn Page>)
    };
    let each: Vec<_> = cards.iter().map(own).collect();
    let all: (Route, Box<dyn Page>) = (Route::Themes, Box::new(ThemesPage { themes: cards }));
    std::iter::once(all).chain(each).collect()
}

/// The themes that reports have.
pub fn cards(data: &SiteData) -> Vec<ThemeCard> {
    let card = |theme: &crate::data::ThemeText| {
        let slugs: BTreeSet<_> = data.reports_on(theme.code).map(|report| &report.slug).collect();
        let findings = data.records.findings.iter().filter(|finding| slugs.contains(&finding.report)).count();
        ThemeCard { code: theme.code, name: theme.name.clone(), reports: slugs.len(), findings }
    };
    data.themes.iter().map(card).collect()
}

/// Links to themes with their numbers.
pub fn theme_list(themes: &[ThemeCard]) -> Html {
    html! {
        <ul class="examples">{ for themes.iter().map(|theme| html! {
            <li>
                <a href={Route::Theme(theme.code).href()}>{ theme.name.message() }</a>
                <span class="number">{ messages::reports(theme.reports) }{ "・" }{ messages::findings(theme.findings) }</span>
            </li>
        }) }</ul>
    }
}

impl Page for ThemesPage {
    fn title(&self) -> String {
        titled(&messages::themes().plain())
    }

    fn description(&self) -> String {
        messages::themes_hint().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article>
                { crumbs([(Route::Start.href(), frame::home())], messages::themes()) }
                <h1>{ messages::themes() }</h1>
                <p class="lead">{ messages::themes_hint() }</p>
                { theme_list(&self.themes) }
            </article>
        }
    }
}

impl Page for ThemePage {
    fn title(&self) -> String {
        titled(&messages::theme_title(self.theme.name.message()).plain())
    }

    fn description(&self) -> String {
        let ThemeCard { name, reports, findings, .. } = &self.theme;
        messages::theme_description(name.message(), *reports, *findings).plain()
    }

    fn view(&self) -> Html {
        let links = [(Route::Start.href(), frame::home()), (Route::Themes.href(), messages::themes())];
        html! {
            <article>
                { crumbs(links, self.theme.name.message()) }
                <header>
                    <p class="ours">{ messages::theme_ours() }</p>
                    <h1>{ self.theme.name.message() }</h1>
                    <p class="lead">{ messages::reports(self.theme.reports) }{ "・" }{ messages::findings(self.theme.findings) }</p>
                </header>
                <section aria-labelledby="matrix">{ self.matrix.view() }</section>
                <section aria-labelledby="reports">
                    <h2 id="reports">{ messages::reports_of_theme() }</h2>
                    { report_list(&self.reports) }
                </section>
                <nav aria-labelledby="others">
                    <h2 id="others">{ messages::other_themes() }</h2>
                    { theme_list(&self.others) }
                </nav>
            </article>
        }
    }
}
