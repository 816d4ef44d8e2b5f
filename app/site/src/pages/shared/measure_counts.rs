use std::collections::BTreeMap;

use corpus::{Finding, MeasureStatus};
use ui::components::bar;
use ui::messages::{Message, measures as messages};
use yew::prelude::*;

use super::figure::percent;
use crate::data::SiteData;

/// Findings by the status of their latest measure; those that no notice tells of apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MeasureCounts {
    pub by_status: BTreeMap<MeasureStatus, u32>,
    pub unheld: u32,
}

impl MeasureCounts {
    pub fn of<'a>(data: &SiteData, findings: impl Iterator<Item = &'a Finding>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            match data.latest_measure(&finding.id) {
                Some(measure) => *counts.by_status.entry(measure.status).or_default() += 1,
                None => counts.unheld += 1,
            }
        }
        counts
    }

    pub fn answered(&self) -> u32 {
        self.by_status.values().sum()
    }

    pub fn all(&self) -> u32 {
        self.answered() + self.unheld
    }
}

/// A table of counts with the statuses as columns, a bar of what is done in each row.
pub fn measure_table(caption: Message, head: Message, rows: &[(Html, MeasureCounts)]) -> Html {
    let cell = |count: u32| html! { <td class="number">{ count }</td> };
    let row = |(name, counts): &(Html, MeasureCounts)| {
        let done = counts.by_status.get(&MeasureStatus::Done).copied().unwrap_or(0);
        html! {
            <tr>
                <th scope="row">{ name.clone() }</th>
                { for MeasureStatus::ALL.map(|status| cell(counts.by_status.get(&status).copied().unwrap_or(0))) }
                { cell(counts.unheld) }
                { cell(counts.all()) }
                <td class="with-bar">{ percent(done, counts.all()) }{ bar(done.into(), counts.all().into()) }</td>
            </tr>
        }
    };
    html! {
        <div class="table measure-table" tabindex="0" role="region" aria-label={caption.clone()}>
            <table>
                <caption class="unseen">{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ head }</th>
                    { for MeasureStatus::ALL.map(|status| html! { <th scope="col">{ messages::status(status) }</th> }) }
                    <th scope="col">{ messages::unheld() }</th>
                    <th scope="col">{ messages::all() }</th>
                    <th scope="col">{ messages::done() }</th>
                </tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
