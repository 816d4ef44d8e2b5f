use corpus::{Quotation, Strength};
use ui::components::{finding_item, municipality_name, notes, quoted};
use ui::messages::{Message, finding as finding_messages, labels, topic as messages};
use ui::{FindingCard, Language, Municipality, Route, Translated};
use yew::prelude::*;

/// A criticism that several municipalities' reports make (ours, by the issues and the words that they share).
#[derive(Debug, Clone, PartialEq)]
pub struct CommonCriticism {
    /// Issues that all its findings have, at least one.
    pub issues: Vec<Translated>,
    /// Phrases that they share.
    pub shared: Vec<String>,
    /// Criticism by municipality.
    pub mentions: Vec<Mention>,
    /// The municipalities whose reports do not make it.
    pub silent: Vec<Municipality>,
}

/// A criticism as a municipality's reports make it: one finding, the others beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    pub card: FindingCard,
    pub strength: Strength,
    /// The sentence that decides.
    pub sentence: Quotation,
    /// Notes of ours on the finding.
    pub notes: Vec<Translated>,
    /// The findings that say nearly the same, itself among them; empty where it is the only one.
    pub same_wording: Vec<FindingCard>,
    /// Other findings that make the criticism.
    pub others: Vec<FindingCard>,
}

/// Most municipalities without it that are named.
const MAX_SILENT: usize = 12;

/// The criticisms that are made across municipalities, and how they differ: who makes them, and how strongly.
pub fn common_criticisms(criticisms: &[CommonCriticism]) -> Html {
    html! {
        <section aria-labelledby="common">
            <h2 id="common">{ messages::common() }</h2>
            <p class="hint">{ if criticisms.is_empty() { messages::no_common() } else { messages::common_how() } }</p>
            { for criticisms.iter().map(CommonCriticism::view) }
        </section>
    }
}

impl CommonCriticism {
    fn view(&self) -> Html {
        let shared = self.shared.iter().map(|phrase| format!("「{phrase}」")).collect::<String>();
        html! {
            <div class="common">
                <h3>{ for self.issues.iter().enumerate().map(|(at, issue)| html! { <>if at > 0 { { "／" } }{ issue.message() }</> }) }</h3>
                if !shared.is_empty() {
                    <p class="ours">{ finding_messages::shared() }{ " " }<span lang={Language::quote_lang()}>{ shared }</span></p>
                }
                <ul class="findings">{ for self.mentions.iter().map(Mention::view) }</ul>
                // Where most are silent, their names are no information.
                if !self.silent.is_empty() && self.silent.len() <= MAX_SILENT {
                    <p class="hint">{ messages::silent() }{ for self.silent.iter().map(|silent| html! { <>{ " " }{ municipality_name(silent) }</> }) }</p>
                }
            </div>
        }
    }
}

impl Mention {
    fn view(&self) -> Html {
        let place = self.card.place.name.message();
        finding_item(
            &self.card,
            html! {
                <>
                    if self.sentence != self.card.title {
                        <blockquote lang={Language::quote_lang()}>{ quoted(&self.sentence) }</blockquote>
                    }
                    { notes(&self.notes) }
                    <p class="hint">{ messages::worded(labels::fiscal_year(self.card.fiscal_year), labels::strength(self.strength)) }</p>
                    { folded(messages::same_wording(place.clone(), self.same_wording.len()), &self.same_wording) }
                    { folded(messages::more_of(place, self.others.len()), &self.others) }
                </>
            },
        )
    }
}

/// Findings in one line that opens.
fn folded(summary: Message, cards: &[FindingCard]) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ summary }</summary>
            <ul>{ for cards.iter().map(|card| html! {
                <li>
                    <a href={Route::finding(&card.id).href()} lang={Language::quote_lang()}>{ quoted(&card.title) }</a>
                    if let Some(system) = &card.system { { " " }<span class="system" lang={Language::quote_lang()}>{ system }</span> }
                </li>
            }) }</ul>
        </details>
    }
}
