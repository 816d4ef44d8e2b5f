use yew::prelude::*;

use super::badges::municipality_name;
use crate::compare::{FindingCount, ReportDigest, Value};
use crate::messages::{Message, compare as messages};

/// The head of a report's column.
pub fn report_column_head(report: &ReportDigest) -> Html {
    html! {
        <th scope="col" data-hue={report.place.hue.to_string()}>
            { municipality_name(&report.place) }<span class="edition">{ report.volume.message() }</span>
        </th>
    }
}

/// The reason why a cell holds no number.
pub fn no_count_reason(cell: FindingCount, value: Value) -> Message {
    match (cell, value) {
        (FindingCount::NoFindings, _) => messages::nothing(),
        (_, Value::System(Some(_))) => messages::not_audited(),
        _ => messages::not_mentioned(),
    }
}
