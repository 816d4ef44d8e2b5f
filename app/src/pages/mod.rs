//! The pages. Each has a view model, which the prerenderer makes and the browser fetches, and a pure view of it.

mod about;
mod finding;
mod matrix;
mod model;
mod not_found;
mod report;
mod search;
mod start;
mod text;
mod topic;

pub use about::AboutPage;
pub use finding::FindingPage;
pub use model::{FindingCard, Place, ReportCard, shortened};
pub use report::ReportPage;
pub use search::SearchPage;
pub use start::{StartPage, report_cards};
pub use text::TextPage;
pub use topic::TopicPage;
// The parts of view models that only the prerenderer puts together.
#[cfg(not(target_arch = "wasm32"))]
pub use {
    finding::{Neighbours, Similar},
    matrix::{Column, Matrix},
    report::Group,
    text::{Block, Contents, Row},
    topic::TopicGroup,
};

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::SearchView;
use crate::state::SearchState;

/// The name of the site.
pub const SITE: &str = "監査くらべ";

/// The view model of a page, as it lies in `page.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Page {
    /// The start page.
    Start(StartPage),
    /// The search page.
    Search(SearchPage),
    /// The page of a finding.
    Finding(Box<FindingPage>),
    /// The page of a report.
    Report(ReportPage),
    /// The text of a report.
    Text(TextPage),
    /// The page of a topic.
    Topic(TopicPage),
    /// About the site.
    About(AboutPage),
    /// There is no such page.
    NotFound,
}

impl Page {
    /// The title of the document.
    pub fn title(&self) -> String {
        match self {
            Page::Start(_) => format!("{SITE}｜自治体の情報システム監査を、さがす・くらべる"),
            Page::Search(_) => format!("検索｜{SITE}"),
            Page::Finding(page) => format!("{}｜{SITE}", page.title()),
            Page::Report(page) => format!("{}｜{SITE}", page.card.title),
            Page::Text(page) => format!("{}の本文｜{SITE}", page.card.title),
            Page::Topic(page) => format!("{}についての指摘・意見｜{SITE}", page.topic.label()),
            Page::About(_) => format!("このサイトについて｜{SITE}"),
            Page::NotFound => format!("ページが見つかりません｜{SITE}"),
        }
    }

    /// What search engines and shared links say of the page.
    pub fn description(&self) -> String {
        match self {
            Page::Start(page) => page.description(),
            Page::Search(_) => "自治体の情報システム監査の指摘と意見を、全文から検索します。".to_owned(),
            Page::Finding(page) => page.description(),
            Page::Report(page) => page.description(),
            Page::Text(page) => format!("{}の全文。指摘と意見の位置に印があります。", page.card.full_name()),
            Page::Topic(page) => page.description(),
            Page::About(_) => "資料の出典、指摘・意見・要望の読み方、公開データ、アクセシビリティについて。".to_owned(),
            Page::NotFound => "お探しのページは見つかりませんでした。".to_owned(),
        }
    }

    /// The page's contents. `search` is what the address says, which only the search page looks at.
    pub fn view(&self, search: &SearchState) -> Html {
        match self {
            Page::Start(page) => page.view(),
            Page::Search(page) => html! { <SearchView page={page.clone()} url={search.clone()} /> },
            Page::Finding(page) => page.view(),
            Page::Report(page) => page.view(),
            Page::Text(page) => page.view(),
            Page::Topic(page) => page.view(),
            Page::About(page) => page.view(),
            Page::NotFound => not_found::view(),
        }
    }
}
