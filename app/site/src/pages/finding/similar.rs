use ui::components::{finding_item, quoted};
use ui::messages::{explore, finding as messages, labels, measures as measure_messages};
use ui::{Language, Translated};
use yew::prelude::*;

use super::SimilarFinding;
use crate::pages::shared::status_badge;

impl SimilarFinding {
    /// Its title or first sentence, why it is shown, and what became of it.
    pub fn view(&self, more: Html) -> Html {
        let lang = Language::quote_lang();
        let themes = || labels::list(self.other_themes.iter().map(Translated::message));
        finding_item(
            &self.card,
            html! {
                <>
                    if !self.other_themes.is_empty() { <p class="ours">{ explore::other_theme(themes()) }</p> }
                    if let Some(sentence) = &self.sentence { <p class="item-text" {lang}>{ quoted(sentence) }</p> }
                    if !self.shared.is_empty() {
                        <p class="shared">
                            <span class="ours">{ messages::shared() }</span>
                            { for self.shared.iter().map(|phrase| html! { <q {lang}>{ phrase }</q> }) }
                        </p>
                    }
                    if let Some(card) = &self.measure {
                        <div class="answer">
                            <p class="eyebrow">{ status_badge(card.measure.status) }<span>{ measure_messages::of_others() }</span></p>
                            { card.words() }
                            <p><a href={card.address()}>{ measure_messages::read_notice() }</a></p>
                        </div>
                    }
                    { more }
                </>
            },
        )
    }
}
