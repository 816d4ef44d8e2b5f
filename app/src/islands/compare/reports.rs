use std::rc::Rc;

use corpus::Slug;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::aligned::aligned;
use super::{Choice, digests, link, unreadable};
use crate::compare::{Cell, Dimension, Rate, ReportDigest, Value, tally};
use crate::components::{place, silent};
use crate::services::{Digests, tray, use_digests};
use crate::state::{CompareState, Comparison, MOST_REPORTS};
use crate::words::{Words, compare as words};

/// What the comparison of reports is given.
#[derive(Properties, PartialEq)]
pub struct ReportsProps {
    /// The reports to choose from.
    pub reports: Vec<Choice>,
    /// What is compared.
    pub comparison: Comparison,
    /// Compares something else.
    pub go: Callback<CompareState>,
}

/// Reports side by side: a table of counts, and the findings of one of its rows.
#[component]
pub fn ReportsView(ReportsProps { reports, comparison, go }: &ReportsProps) -> Html {
    let chosen: Vec<Slug> = comparison.reports.iter().cloned().collect();
    let Digests { loaded, failure, retry, .. } = use_digests(&digests(&chosen, reports));
    // Buttons that have come say whether their finding is collected.
    use_effect(tray::mark);
    let digests: Vec<Rc<ReportDigest>> = chosen.iter().filter_map(|slug| loaded.get(slug).cloned()).collect();
    let digests: Vec<&ReportDigest> = digests.iter().map(Rc::as_ref).collect();
    let waiting = digests.len() < chosen.len() && failure.is_none();
    let set = |change: fn(&mut Comparison, &str)| {
        let (comparison, go) = (comparison.clone(), go.clone());
        Callback::from(move |event: Event| {
            let mut next = comparison.clone();
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                change(&mut next, &select.value());
                go.emit(CompareState::Reports(next));
            }
        })
    };
    let by = set(|next, code| {
        next.by = Dimension::ALL.into_iter().find(|by| by.code() == code).unwrap_or_default();
        next.row = None;
    });
    let rate = set(|next, code| next.rate = Rate::ALL.into_iter().find(|rate| rate.code() == code).unwrap_or_default());
    html! {
        <div class="compare needs-script">
            <form class="choices">
                <fieldset>
                    <legend>{ words::reports_to_compare(MOST_REPORTS) }</legend>
                    { for reports.iter().map(|choice| report_choice(choice, comparison, go)) }
                </fieldset>
                <label>{ words::compare_by() }<select name="by" onchange={by}>
                    { for Dimension::ALL.into_iter().map(|by| option(by.code(), by.label(), by == comparison.by)) }
                </select></label>
                <label>{ words::count_as() }<select name="rate" onchange={rate}>
                    { for Rate::ALL.into_iter().map(|rate| option(rate.code(), rate.label(), rate == comparison.rate)) }
                </select></label>
            </form>
            { unreadable(&failure, &retry) }
            <p class="summary" role="status">{ summary(&digests, waiting) }</p>
            if digests.len() > 1 {
                { table(&digests, comparison, go) }
                { notes(&digests, comparison.rate) }
                if let Some(row) = comparison.row { { aligned(&digests, row) } }
            }
        </div>
    }
}

fn report_choice(choice: &Choice, comparison: &Comparison, go: &Callback<CompareState>) -> Html {
    let checked = comparison.reports.contains(&choice.slug);
    let full = comparison.reports.len() >= MOST_REPORTS;
    let onchange = {
        let (next, go) = (CompareState::Reports(comparison.with(&choice.slug)), go.clone());
        move |_: Event| go.emit(next.clone())
    };
    html! {
        <label class="choice" data-hue={choice.place.hue.to_string()}>
            <input type="checkbox" name="r" value={choice.slug.to_string()} {checked} disabled={full && !checked} {onchange} />
            { place(&choice.place) }<span class="hint">{ choice.volume.words() }</span>
        </label>
    }
}

fn option(code: &'static str, label: Words, selected: bool) -> Html {
    html! { <option value={code} {selected}>{ label.plain() }</option> }
}

fn summary(digests: &[&ReportDigest], waiting: bool) -> Words {
    match digests.len() {
        _ if waiting => words::loading(),
        0 => words::choose_two(),
        1 => words::choose_another(),
        count => words::side_by_side(count),
    }
}

fn table(digests: &[&ReportDigest], comparison: &Comparison, go: &Callback<CompareState>) -> Html {
    let rows = tally(digests, comparison.by).rows;
    let head = |value: Value| {
        let row = (comparison.row != Some(value)).then_some(value);
        let to = CompareState::Reports(Comparison { row, ..comparison.clone() });
        link(to, go, row.is_none(), value.label())
    };
    html! {
        <div class="table" tabindex="0" role="region" aria-label={words::table()}>
            <table class="numbers tally">
                <caption>{ words::counts_by(comparison.by.label(), comparison.rate.label()) }</caption>
                <thead><tr>
                    <th scope="col">{ comparison.by.label() }</th>
                    { for digests.iter().map(|report| html! {
                        <th scope="col" data-hue={report.place.hue.to_string()}>{ place(&report.place) }<span class="edition">{ report.volume.words() }</span></th>
                    }) }
                </tr></thead>
                <tbody>{ for rows.iter().map(|(value, cells)| html! {
                    <tr class={(comparison.row == Some(*value)).then_some("chosen")}>
                        <th scope="row">{ head(*value) }</th>
                        { for digests.iter().zip(cells).map(|(report, cell)| count(report, *cell, *value, comparison.rate)) }
                    </tr>
                }) }</tbody>
                <tfoot>
                    <tr><th scope="row">{ words::total() }</th>{ for digests.iter().map(|report| html! { <td class="number">{ report.findings.len() }</td> }) }</tr>
                    <tr><th scope="row">{ words::audited_systems() }</th>{ for digests.iter().map(|report| systems(report)) }</tr>
                </tfoot>
            </table>
        </div>
    }
}

fn count(report: &ReportDigest, cell: Cell, value: Value, rate: Rate) -> Html {
    match cell {
        Cell::Findings(count) => {
            html! { <td class="number">{ rate.written(count, report).unwrap_or_else(|| "—".to_owned()) }</td> }
        }
        empty => html! { <td class="empty">{ silent(empty, value) }</td> },
    }
}

fn systems(report: &ReportDigest) -> Html {
    match report.systems() {
        0 => html! { <td class="empty">{ words::no_audit_by_system() }</td> },
        count => html! { <td class="number">{ count }</td> },
    }
}

/// What to know before the reports are compared.
fn notes(digests: &[&ReportDigest], rate: Rate) -> Html {
    html! {
        <>
            if rate == Rate::PerSystem {
                <p class="hint">{ words::dash() }</p>
            }
            <details class="context" open={true}>
                <summary>{ words::caution() }</summary>
                <ul class="context-body">{ for digests.iter().filter_map(|report| {
                    let note = report.scope_note.as_ref()?;
                    Some(html! { <li data-hue={report.place.hue.to_string()}>{ place(&report.place) }{ " " }{ note.words() }</li> })
                }) }</ul>
            </details>
        </>
    }
}
