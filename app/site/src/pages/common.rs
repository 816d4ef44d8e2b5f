use corpus::Strength;
use ui::components::{finding_item, place};
use ui::words::{finding as finding_words, labels, topic as words};
use ui::{FindingCard, Language, Place};
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
    pub silent: Vec<Place>,
}

/// How many findings of a criticism are listed.
const FINDINGS: usize = 20;
/// How many municipalities without it are named.
const SILENT: usize = 12;

/// The criticisms that are made across municipalities, and how they differ: who makes them, and how strongly.
pub fn common(criticisms: &[CommonCriticism]) -> Html {
    html! {
        <section aria-labelledby="common">
            <h2 id="common">{ words::common() }</h2>
            <p class="hint">{ if criticisms.is_empty() { words::no_common() } else { words::common_how() } }</p>
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
                    <p class="ours">{ finding_words::shared() }{ " " }<span lang={Language::of_quotes()}>{ shared }</span></p>
                }
                <ul class="findings">{ for self.findings.iter().take(FINDINGS).map(|(card, strength)| finding_item(card, html! {
                    <p class="hint">{ words::worded(labels::fiscal_year(card.fiscal_year), labels::strength(*strength)) }</p>
                })) }</ul>
                { elsewhere(self.findings.len(), FINDINGS) }
                // Where most are silent, their names say nothing.
                if !self.silent.is_empty() && self.silent.len() <= SILENT {
                    <p class="hint">{ words::silent() }{ for self.silent.iter().map(|silent| html! { <>{ " " }{ place(silent) }</> }) }</p>
                }
            </div>
        }
    }
}
