use std::collections::BTreeSet;

use corpus::{Report, Theme, Topic};
use ui::components::{municipality_name, topic_link};
use ui::messages::{Message, compare, labels, matrix as messages};
use ui::{Municipality, ReportEdition, Route};
use yew::prelude::*;

use crate::data::{SiteData, report_edition};
use crate::pages::shared::{MAX_COLUMNS, counting_note};

/// From these shares of a municipality's findings (in percent) a cell is a step darker.
const STEPS: [u32; 3] = [5, 10, 20];

/// The number of findings of each municipality on each topic.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matrix {
    pub columns: Vec<MatrixColumn>,
    /// The topics, each with a count a column.
    pub rows: Vec<(Topic, Vec<u32>)>,
}

/// A municipality in the matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixColumn {
    pub place: Municipality,
    /// Year and edition of its reports, which the counts depend on.
    pub editions: Vec<ReportEdition>,
    /// The number of its findings. One of several topics is in several rows, so this is no sum of them.
    pub total: u32,
}

impl Matrix {
    /// The topics of one theme in its reports.
    pub fn of_theme(data: &SiteData, theme: Theme) -> Self {
        let mut municipalities = data.reports_by_municipality();
        municipalities.iter_mut().for_each(|reports| reports.retain(|report| report.themes.contains(&theme)));
        municipalities.retain(|reports| !reports.is_empty());
        let topics = data.themes.iter().filter(|known| known.code == theme).flat_map(|known| &known.topics);
        let topics: BTreeSet<Topic> = topics.copied().collect();
        let mut matrix = Self::of(data, &municipalities);
        matrix.rows.retain(|(topic, counts)| topics.contains(topic) && counts.iter().any(|count| *count > 0));
        matrix
    }

    /// All reports.
    pub fn new(data: &SiteData) -> Self {
        Self::of(data, &data.reports_by_municipality())
    }

    fn of(data: &SiteData, municipalities: &[Vec<&Report>]) -> Self {
        let columns = municipalities.iter().map(|reports| MatrixColumn {
            place: data.municipality(reports[0]),
            editions: reports.iter().map(|report| report_edition(report)).collect(),
            total: data.findings_of(reports).count() as u32,
        });
        let row = |topic: Topic| {
            let count = |reports: &Vec<&Report>| data.findings_on(topic, reports).count() as u32;
            (topic, municipalities.iter().map(count).collect())
        };
        Matrix { columns: columns.collect(), rows: data.topics.iter().map(row).collect() }
    }

    /// All findings; those of several topics count once.
    fn total(&self) -> u32 {
        self.columns.iter().map(|column| column.total).sum()
    }

    pub fn view(&self) -> Html {
        if self.columns.len() > MAX_COLUMNS {
            return self.summary();
        }
        html! {
            <>
                <div class="table" tabindex="0" role="region" aria-labelledby="matrix">
                    <table class="matrix">
                        <caption><span id="matrix">{ messages::caption() }</span></caption>
                        <thead><tr>
                            <th scope="col">{ labels::field_topic() }</th>
                            { for self.columns.iter().map(|column| html! {
                                <th scope="col">
                                    { municipality_name(&column.place) }
                                    { for column.editions.iter().map(|edition| html! { <span class="edition">{ edition.message() }</span> }) }
                                </th>
                            }) }
                            <th scope="col">{ labels::total() }</th>
                        </tr></thead>
                        <tbody>{ for self.rows.iter().map(|(topic, counts)| html! {
                            <tr>
                                <th scope="row">{ topic_link(*topic) }</th>
                                { for self.columns.iter().zip(counts).map(|(column, count)| column.cell(*topic, *count)) }
                                { number(counts.iter().sum()) }
                            </tr>
                        }) }</tbody>
                        <tfoot><tr>
                            <th scope="row">{ compare::total() }</th>
                            { for self.columns.iter().map(|column| number(column.total)) }
                            { number(self.total()) }
                        </tr></tfoot>
                    </table>
                </div>
                <p class="legend">
                    { messages::shades() }
                    { for (0..=STEPS.len()).map(|step| html! { <span data-heat={(step + 1).to_string()}>{ share(step) }</span> }) }
                </p>
                { counting_note() }
                <p class="hint">{ messages::unsaid_note() }</p>
            </>
        }
    }
}

impl Matrix {
    /// The topics with how many findings there are, in how many municipalities.
    fn summary(&self) -> Html {
        let places = |counts: &[u32]| counts.iter().filter(|count| **count > 0).count() as u32;
        let row = |head: Html, findings: u32, with: u32| {
            html! { <tr><th scope="row">{ head }</th>{ number(findings) }{ number(with) }</tr> }
        };
        let totals: Vec<u32> = self.columns.iter().map(|column| column.total).collect();
        html! {
            <>
                <div class="table" tabindex="0" role="region" aria-labelledby="matrix">
                    <table class="numbers">
                        <caption><span id="matrix">{ messages::summary() }</span></caption>
                        <thead><tr>
                            <th scope="col">{ labels::field_topic() }</th>
                            <th scope="col">{ labels::findings() }</th>
                            <th scope="col">{ messages::with_findings() }</th>
                        </tr></thead>
                        <tbody>{ for self.rows.iter().map(|(topic, counts)| row(topic_link(*topic), counts.iter().sum(), places(counts))) }</tbody>
                        <tfoot>{ row(compare::total().into(), self.total(), places(&totals)) }</tfoot>
                    </table>
                </div>
                { counting_note() }
            </>
        }
    }
}

impl MatrixColumn {
    fn cell(&self, topic: Topic, count: u32) -> Html {
        if count == 0 {
            return html! { <td class="empty">{ labels::unsaid() }</td> };
        }
        let Municipality { code, name, .. } = &self.place;
        html! {
            <td class="number" data-heat={(heat(count, self.total) + 1).to_string()}>
                <a href={Route::Topic(topic).anchor(code)} aria-label={messages::cell(labels::topic(topic), name.message(), count)}>{ count }</a>
            </td>
        }
    }
}

fn number(count: u32) -> Html {
    html! { <td class="number">{ count }</td> }
}

/// The number of steps that a share has reached.
fn heat(count: u32, total: u32) -> usize {
    STEPS.iter().filter(|step| count * 100 >= **step * total).count()
}

/// The shares that belong to a step, in words.
fn share(step: usize) -> Message {
    let from = step.checked_sub(1).and_then(|before| STEPS.get(before));
    match (from, STEPS.get(step)) {
        (None, Some(to)) => messages::below(*to),
        (Some(from), Some(to)) => messages::between(*from, *to),
        (from, None) => messages::at_least(from.copied().unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matrix_cell_agrees_with_its_legend() {
        for (count, total, said) in [
            (1, 100, "5％未満"),
            (5, 100, "5〜10％"),
            (99, 1000, "5〜10％"),
            (10, 100, "10〜20％"),
            (1, 5, "20％以上"),
            (7, 7, "20％以上"),
        ] {
            assert_eq!(share(heat(count, total)).plain(), said, "{count} of {total}");
        }
    }
}
