use yew::prelude::*;

use super::matrix::counting_note;
use super::{Page, titled};
use crate::Program;
use crate::compare::{Cell, Dimension, ReportDigest, tally};
use crate::components::{place, silent};
use crate::islands::{CompareIsland, CompareProps, island};

/// The view model of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparePage {
    /// What is compared of each report.
    pub digests: Vec<ReportDigest>,
    /// What the comparison is given.
    pub compare: CompareProps,
}

impl Page for ComparePage {
    fn title(&self) -> String {
        titled("くらべる")
    }

    fn description(&self) -> String {
        "監査報告書の指摘と意見を、論点・システムの種類・区分・表現の強さごとに、自治体どうしでくらべます。".to_owned()
    }

    fn program(&self) -> Program {
        Program::Compare
    }

    fn view(&self) -> Html {
        html! {
            <>
                <h1>{ "くらべる" }</h1>
                <p class="note no-script">{ "報告書を選んでならべるには JavaScript と WebAssembly が必要です。下の表は、そのまま読めます。" }</p>
                { island::<CompareIsland>(self.compare.clone()) }
                <section class="instead" aria-labelledby="all">
                    <h2 id="all">{ "すべての報告書" }</h2>
                    { counting_note() }
                    { for Dimension::ALL.into_iter().map(|by| self.table(by)) }
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
                    <caption>{ format!("{}ごとの件数", by.label()) }</caption>
                    <thead><tr>
                        <th scope="col">{ by.label() }</th>
                        { for reports.iter().map(|report| html! {
                            <th scope="col" data-hue={report.place.hue.to_string()}>{ place(&report.place) }<span class="edition">{ report.volume.words() }</span></th>
                        }) }
                    </tr></thead>
                    <tbody>{ for tally(&reports, by).rows.into_iter().map(|(value, cells)| html! {
                        <tr>
                            <th scope="row">{ value.label() }</th>
                            { for cells.into_iter().map(|cell| match cell {
                                Cell::Findings(count) => html! { <td class="number">{ count }</td> },
                                empty => html! { <td class="empty">{ silent(empty, value) }</td> },
                            }) }
                        </tr>
                    }) }</tbody>
                </table>
            </div>
        }
    }
}
