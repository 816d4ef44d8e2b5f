//! The findings of a report, the gravest kind first, to be filtered by topic without a script.

use corpus::{Kind, Quotation, Topic};
use ui::components::{bar, finding_item, quoted};
use ui::messages::{labels, report as messages};
use ui::{FindingCard, Language};
use yew::prelude::*;

/// Most topics to choose from; the style sheet has a rule for each rank.
const MAX_TOPICS: usize = 16;

/// Findings of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingList {
    /// Its topics with their numbers of findings, the most frequent first.
    pub topics: Vec<(Topic, usize)>,
    pub kinds: Vec<KindFindings>,
}

/// Findings of one kind, in the order of the pages.
#[derive(Debug, Clone, PartialEq)]
pub struct KindFindings {
    pub kind: Kind,
    pub findings: Vec<ListedFinding>,
}

/// A finding in the list of its report.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedFinding {
    pub card: FindingCard,
    pub topics: Vec<Topic>,
    /// Title of the section that holds it.
    pub section: Option<String>,
    /// A sentence of what happened.
    pub fact: Option<Quotation>,
}

impl FindingList {
    pub fn view(&self) -> Html {
        html! {
            <>
                if self.topics.len() > 1 { { self.filter() } }
                { for self.kinds.iter().map(|of_kind| self.of_kind(of_kind)) }
            </>
        }
    }

    /// A choice of topics, each a bar of its number of findings.
    fn filter(&self) -> Html {
        let most = self.topics.iter().map(|(_, count)| *count).max().unwrap_or(1);
        let all: usize = self.kinds.iter().map(|of_kind| of_kind.findings.len()).sum();
        let choice = |id: String, label: Html, count: usize, bar: Html| {
            html! {
                <li>
                    <label>
                        <input type="radio" name="topic" id={id.clone()} checked={id == "topic-0"} autocomplete="off" />
                        <span>{ label }</span><span class="number">{ count }</span>{ bar }
                    </label>
                </li>
            }
        };
        html! {
            <fieldset class="topic-filter">
                <legend>{ messages::choose_topic() }</legend>
                <ul>
                    { choice("topic-0".to_owned(), messages::all_topics().into(), all, Html::default()) }
                    { for self.topics.iter().take(MAX_TOPICS).enumerate().map(|(at, (topic, count))| {
                        let id = format!("topic-{}", at + 1);
                        choice(id, labels::topic(*topic).into(), *count, bar(*count as u64, most as u64))
                    }) }
                </ul>
            </fieldset>
        }
    }

    fn of_kind(&self, KindFindings { kind, findings }: &KindFindings) -> Html {
        html! {
            <section class="group">
                <h3>{ messages::of_kind(labels::kind(*kind), findings.len()) }</h3>
                <ul class="findings">{ for findings.iter().map(|finding| finding.view(self.ranks(&finding.topics))) }</ul>
            </section>
        }
    }

    /// Ranks of topics among those to choose from.
    fn ranks(&self, topics: &[Topic]) -> String {
        let rank = |topic: &Topic| self.topics.iter().position(|(other, _)| other == topic);
        let ranks: Vec<String> = topics.iter().filter_map(rank).map(|at| (at + 1).to_string()).collect();
        ranks.join(" ")
    }
}

impl ListedFinding {
    fn view(&self, ranks: String) -> Html {
        let lang = Language::quote_lang();
        finding_item(
            &self.card,
            html! {
                <div data-ranks={ranks}>
                    if let Some(fact) = &self.fact { <p class="item-text" {lang}>{ quoted(fact) }</p> }
                    if let Some(section) = &self.section { <p class="section-path" {lang}>{ section }</p> }
                </div>
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheet_has_a_rule_for_each_rank() {
        let styles = include_str!("../../../styles/reading.css");
        for rank in 1..=MAX_TOPICS {
            let rule = format!("#topic-{rank}:checked) :is(.group, .item):not(:has([data-ranks~=\"{rank}\"]))");
            assert!(styles.contains(&rule), "no rule for rank {rank}");
        }
    }
}
