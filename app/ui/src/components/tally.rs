use yew::prelude::*;

use super::place;
use crate::compare::{Cell, ReportDigest, Value};
use crate::words::{Words, compare as words};

/// The head of a report's column.
pub fn report_head(report: &ReportDigest) -> Html {
    html! {
        <th scope="col" data-hue={report.place.hue.to_string()}>
            { place(&report.place) }<span class="edition">{ report.volume.words() }</span>
        </th>
    }
}

/// Why a cell of a comparison holds no number.
pub fn silent(cell: Cell, value: Value) -> Words {
    match (cell, value) {
        (Cell::Nothing, _) => words::nothing(),
        (_, Value::System(Some(_))) => words::not_audited(),
        _ => words::not_mentioned(),
    }
}
