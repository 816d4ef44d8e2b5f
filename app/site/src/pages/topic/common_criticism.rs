use corpus::Strength;
use ui::components::{finding_item, municipality_name};
use ui::messages::{finding as finding_messages, labels, topic as messages};
use ui::{FindingCard, Language, Municipality};
use yew::prelude::*;

use super::elsewhere;

/// A criticism that several municipalities' reports make (ours, by the words that they share).
#[derive(Debug, Clone, PartialEq)]
pub struct CommonCriticism {
    /// The findings, with how strongly each is worded.
    pub findings: Vec<(FindingCard, Strength)>,
    /// What they say in the same words.
    pub shared: Vec<String>,
    /// The municipalities whose reports do not make it.
    pub silent: Vec<Municipality>,
}

/// How many findings of a criticism are listed.
const FINDINGS: usize = 20;
/// How many municipalities without it are named.
const SILENT: usize = 12;

/// The criticisms that are made across municipalities, and how they differ: who makes them, and how strongly.
pub fn common(criticisms: &[CommonCriticism]) -> Html {
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
                if !shared.is_empty() {
                    <p class="ours">{ finding_messages::shared() }{ " " }<span lang={Language::quote_lang()}>{ shared }</span></p>
                }
                <ul class="findings">{ for self.findings.iter().take(FINDINGS).map(|(card, strength)| finding_item(card, html! {
                    <p class="hint">{ messages::worded(labels::fiscal_year(card.fiscal_year), labels::strength(*strength)) }</p>
                })) }</ul>
                { elsewhere(self.findings.len(), FINDINGS) }
                // Where most are silent, their names say nothing.
                if !self.silent.is_empty() && self.silent.len() <= SILENT {
                    <p class="hint">{ messages::silent() }{ for self.silent.iter().map(|silent| html! { <>{ " " }{ municipality_name(silent) }</> }) }</p>
                }
            </div>
        }
    }
}
