use yew::prelude::*;

use super::{Page, ReportCard, start, titled};
use crate::Program;
use crate::islands::{SearchIsland, SearchProps, island};

/// The view model of the search page.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchPage {
    /// All reports, the way to everything for whoever can't search.
    pub reports: Vec<ReportCard>,
    /// What the search is given.
    pub search: SearchProps,
}

impl Page for SearchPage {
    fn title(&self) -> String {
        titled("検索")
    }

    fn description(&self) -> String {
        "自治体の情報システム監査の指摘と意見を、全文から検索します。".to_owned()
    }

    fn program(&self) -> Program {
        Program::Search
    }

    fn view(&self) -> Html {
        html! {
            <>
                <h1>{ "検索" }</h1>
                <p class="note no-script">
                    { "検索には JavaScript と WebAssembly が必要です。下の報告書の一覧から、すべての指摘と本文を読めます。" }
                </p>
                { island::<SearchIsland>(self.search.clone()) }
                <section class="instead" aria-labelledby="reports">
                    <h2 id="reports">{ "報告書から見る" }</h2>
                    { start::report_cards(&self.reports) }
                </section>
            </>
        }
    }
}
