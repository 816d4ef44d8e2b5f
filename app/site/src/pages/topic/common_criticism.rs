use corpus::Strength;
use ui::components::{finding_item, municipality_name};
use ui::messages::{finding as finding_messages, labels, topic as messages};
use ui::{FindingCard, Language, Municipality};
use yew::prelude::*;

use crate::pages::shared::elsewhere;

/// A criticism that several municipalities' reports make (ours, by the words that they share).
#[derive(Debug, Clone, PartialEq)]
pub struct CommonCriticism {
    /// The findings, with how strongly each is worded.
    pub findings: Vec<(FindingCard, Strength)>,
    /// Phrases that they share.
    pub shared: Vec<String>,
    /// The municipalities whose reports do not make it.
    pub silent: Vec<Municipality>,
}

/// Most findings of a criticism that are listed.
const MAX_FINDINGS: usize = 20;
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
                if !shared.is_empty() {
                    <p class="ours">{ finding_messages::shared() }{ " " }<span lang={Language::quote_lang()}>{ shared }</span></p>
                }
                <ul class="findings">{ for self.findings.iter().take(MAX_FINDINGS).map(|(card, strength)| finding_item(card, html! {
                    <p class="hint">{ messages::worded(labels::fiscal_year(card.fiscal_year), labels::strength(*strength)) }</p>
                })) }</ul>
                { elsewhere(self.findings.len(), MAX_FINDINGS) }
                // Where most are silent, their names are no information.
                if !self.silent.is_empty() && self.silent.len() <= MAX_SILENT {
                    <p class="hint">{ messages::silent() }{ for self.silent.iter().map(|silent| html! { <>{ " " }{ municipality_name(silent) }</> }) }</p>
                }
            </div>
        }
    }
}
