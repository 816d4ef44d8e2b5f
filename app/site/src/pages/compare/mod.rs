mod build;
mod digest;
mod files;
pub mod matrix;

use ui::compare::{Dimension, FindingCount, ReportDigest, count_by};
use ui::components::{no_count_reason, report_column_head};
use ui::messages::compare as messages;
use web::islands::{CompareIsland, CompareProps};
use yew::prelude::*;

use crate::bundle::WasmBundle;
use crate::island::island;
use crate::pages::page::{Page, titled};
use crate::pages::shared::counting_note;
use matrix::Matrix;

pub use build::page;
pub use digest::digests;
pub use files::{DIGEST_FOLDER, DigestFile, guide_file};

/// The view model of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparePage {
    /// A digest of each report; none where there are more reports than columns.
    pub digests: Vec<ReportDigest>,
    /// The findings by topic and municipality.
    pub matrix: Matrix,
    pub compare: CompareProps,
}

impl Page for ComparePage {
    fn title(&self) -> String {
        titled(&messages::title().plain())
    }

    fn description(&self) -> String {
        messages::description().plain()
    }

    fn bundle(&self) -> WasmBundle {
        WasmBundle::Compare
    }

    fn view(&self) -> Html {
        html! {
            <>
                <h1>{ messages::title() }</h1>
                <p class="note no-script">{ messages::needs_script() }</p>
                { island::<CompareIsland>(self.compare.clone()) }
                <section class="instead" aria-labelledby="all">
                    <h2 id="all">{ messages::all_reports() }</h2>
                    { self.matrix.view() }
                    if !self.digests.is_empty() {
                        { counting_note() }
                        { for Dimension::ALL.into_iter().filter(|by| *by != Dimension::Topic).map(|by| self.table(by)) }
                    }
                </section>
            </>
        }
    }
}

impl ComparePage {
    fn table(&self, by: Dimension) -> Html {
        let reports: Vec<&ReportDigest> = self.digests.iter().collect();
        html! {
            <div class="table" tabindex="0" role="region" aria-label={by.label()}>
                <table class="numbers tally">
                    <caption>{ messages::counts_by(by.label(), messages::rate_count()) }</caption>
                    <thead><tr>
                        <th scope="col">{ by.label() }</th>
                        { for reports.iter().map(|report| report_column_head(report)) }
                    </tr></thead>
                    <tbody>{ for count_by(&reports, by).rows.into_iter().map(|(value, cells)| html! {
                        <tr>
                            <th scope="row">{ value.label() }</th>
                            { for cells.into_iter().map(|cell| match cell {
                                FindingCount::Findings(count) => html! { <td class="number">{ count }</td> },
                                empty => html! { <td class="empty">{ no_count_reason(empty, value) }</td> },
                            }) }
                        </tr>
                    }) }</tbody>
                </table>
            </div>
        }
    }
}
