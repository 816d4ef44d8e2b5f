use ui::messages::{labels, report as messages};
use yew::prelude::*;

use super::ReportPage;
use crate::pages::shared::declared_counts;

/// Most frequent topics that the sentence names.
const NAMED_TOPICS: usize = 3;

impl ReportPage {
    /// The auditor's findings in a sentence and two tables.
    pub fn numbers(&self) -> Html {
        let counts = self.card.counts.iter().map(|(kind, count)| messages::count(labels::kind(*kind), *count));
        let topics = self.list.topics.iter().take(NAMED_TOPICS);
        let topics = topics.map(|(topic, count)| messages::of_kind(labels::topic(*topic), *count));
        html! {
            <section aria-labelledby="counts">
                <h2 id="counts">{ messages::in_numbers() }</h2>
                if !self.list.topics.is_empty() { <p>{ messages::counted(labels::list(counts), labels::list(topics)) }</p> }
                <div class="number-tables">
                    { declared_counts(&self.card.counts, &self.declared) }
                    if !self.strengths.is_empty() {
                        <table class="numbers">
                            <thead><tr><th scope="col">{ messages::strengths() }</th><th scope="col">{ labels::counts() }</th></tr></thead>
                            <tbody>{ for self.strengths.iter().map(|(strength, count)| html! {
                                <tr><th scope="row">{ labels::strength(*strength) }</th><td class="number">{ count }</td></tr>
                            }) }</tbody>
                        </table>
                    }
                </div>
            </section>
        }
    }
}
