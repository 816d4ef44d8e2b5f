use ui::compare::{Dimension, FindingCount, Rate, ReportDigest, RowOrder, Value, count_by};
use ui::components::{bar, municipality_name, no_count_reason, report_column_head};
use ui::messages::{Message, compare as messages};
use ui::state::{CompareState, Comparison, MAX_REPORTS};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::aligned::aligned;
use super::choice::{Choice, files};
use super::link::link;
use super::load_failure::load_failure;
use super::materials::use_materials;
use crate::browser::dom;
use crate::page::tray;

#[derive(Properties, PartialEq)]
pub struct ReportsProps {
    /// The reports to choose from.
    pub reports: Vec<Choice>,
    pub comparison: Comparison,
    /// Shows another comparison.
    pub go: Callback<CompareState>,
}

/// Reports side by side: a table of counts, and the findings of one of its rows.
#[component]
pub fn ReportsView(ReportsProps { reports, comparison, go }: &ReportsProps) -> Html {
    let files = files(&comparison.reports, reports);
    let materials = use_materials(&files);
    // Buttons that have come say whether their finding is collected.
    use_effect(tray::mark);
    // A row that is chosen in the table is read next. One that the address names takes no focus.
    use_effect_with(comparison.row, |_| {
        if !dom::all(".tally :focus").is_empty() {
            dom::all("#aligned").iter().for_each(|heading| dom::focus(heading, true));
        }
    });
    let digests: Vec<&ReportDigest> = materials.reports(&files).collect();
    let waiting = !materials.has(&files) && materials.failure.is_none();
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
    let order = set(|next, code| {
        next.order = RowOrder::ALL.into_iter().find(|order| order.code() == code).unwrap_or_default();
    });
    html! {
        <div class="compare needs-script">
            <form class="choices">
                <fieldset>
                    <legend>{ messages::reports_to_compare(MAX_REPORTS) }</legend>
                    { for reports.iter().map(|choice| report_choice(choice, comparison, go)) }
                </fieldset>
                { choice(messages::compare_by(), "by", by, Dimension::ALL.map(|by| (by.code(), by.label(), by == comparison.by)).into()) }
                { choice(messages::count_as(), "rate", rate, Rate::ALL.map(|rate| (rate.code(), rate.label(), rate == comparison.rate)).into()) }
                { choice(messages::order(), "order", order, RowOrder::ALL.map(|order| (order.code(), order.label(), order == comparison.order)).into()) }
            </form>
            { load_failure(&materials.failure, &materials.retry) }
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
    let full = comparison.reports.len() >= MAX_REPORTS;
    let onchange = {
        let (next, go) = (CompareState::Reports(comparison.with(&choice.slug)), go.clone());
        move |_: Event| go.emit(next.clone())
    };
    html! {
        <label class="choice" data-hue={choice.place.hue.to_string()}>
            <input type="checkbox" name="r" value={choice.slug.to_string()} {checked} disabled={full && !checked} {onchange} />
            { municipality_name(&choice.place) }<span class="hint">{ choice.volume.message() }</span>
        </label>
    }
}

/// A choice among a few, each with its code, its label, and whether it is chosen.
fn choice(
    label: Message,
    name: &'static str,
    onchange: Callback<Event>,
    options: Vec<(&'static str, Message, bool)>,
) -> Html {
    let option = |(code, label, selected): (&'static str, Message, bool)| {
        html! { <option value={code} {selected}>{ label.plain() }</option> }
    };
    html! { <label>{ label }<select {name} {onchange}>{ for options.into_iter().map(option) }</select></label> }
}

fn summary(digests: &[&ReportDigest], waiting: bool) -> Message {
    match digests.len() {
        _ if waiting => messages::loading(),
        0 => messages::choose_two(),
        1 => messages::choose_another(),
        count => messages::side_by_side(count),
    }
}

fn table(digests: &[&ReportDigest], comparison: &Comparison, go: &Callback<CompareState>) -> Html {
    let counts = count_by(digests, comparison.by).ordered(comparison.order, digests);
    let longest = counts.largest_share(digests);
    let head = |value: Value| {
        let row = (comparison.row != Some(value)).then_some(value);
        let to = CompareState::Reports(Comparison { row, ..comparison.clone() });
        link(to, go, row.is_none(), value.label())
    };
    html! {
        <div class="table" tabindex="0" role="region" aria-label={messages::table()}>
            <table class="numbers tally">
                <caption>{ messages::counts_by(comparison.by.label(), comparison.rate.label()) }</caption>
                <thead><tr>
                    <th scope="col">{ comparison.by.label() }</th>
                    { for digests.iter().map(|report| report_column_head(report)) }
                </tr></thead>
                <tbody>{ for counts.rows.iter().map(|(value, cells)| html! {
                    <tr class={(comparison.row == Some(*value)).then_some("chosen")}>
                        <th scope="row">{ head(*value) }</th>
                        { for digests.iter().zip(cells).map(|(report, cell)| count(report, *cell, *value, comparison.rate, longest)) }
                    </tr>
                }) }</tbody>
                <tfoot>
                    <tr><th scope="row">{ messages::total() }</th>{ for digests.iter().map(|report| html! { <td class="number">{ report.findings.len() }</td> }) }</tr>
                    <tr><th scope="row">{ messages::audited_systems() }</th>{ for digests.iter().map(|report| systems(report)) }</tr>
                </tfoot>
            </table>
        </div>
    }
}

fn count(report: &ReportDigest, cell: FindingCount, value: Value, rate: Rate, longest: u32) -> Html {
    match cell {
        FindingCount::Findings(count) => {
            html! {
                <td class="number with-bar" data-hue={report.place.hue.to_string()}>
                    { rate.format(count, report).unwrap_or_else(|| "—".to_owned()) }
                    { bar(cell.share(report).into(), longest.into()) }
                </td>
            }
        }
        empty => html! { <td class="empty">{ no_count_reason(empty, value) }</td> },
    }
}

fn systems(report: &ReportDigest) -> Html {
    match report.systems() {
        0 => html! { <td class="empty">{ messages::no_audit_by_system() }</td> },
        count => html! { <td class="number">{ count }</td> },
    }
}

/// Cautions before the reports are compared.
fn notes(digests: &[&ReportDigest], rate: Rate) -> Html {
    html! {
        <>
            <p class="hint">{ messages::bars() }</p>
            if rate == Rate::PerSystem {
                <p class="hint">{ messages::dash() }</p>
            }
            <details class="cautions" open={true}>
                <summary>{ messages::caution() }</summary>
                <ul>{ for digests.iter().filter_map(|report| {
                    let note = report.scope_note.as_ref()?;
                    Some(html! { <li data-hue={report.place.hue.to_string()}>{ municipality_name(&report.place) }{ " " }{ note.message() }</li> })
                }) }</ul>
            </details>
        </>
    }
}
