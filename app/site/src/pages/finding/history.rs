use corpus::{Finding, FindingId, Measure, Notice, Report};
use ui::messages::{Message, measures as messages};
use yew::prelude::*;

use crate::data::SiteData;
use crate::pages::shared::MeasureCard;

/// Finding, notification, publication: what notices say of a finding.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// The month in which the report was published.
    reported: Option<String>,
    /// Measures, the oldest notice first.
    measures: Vec<MeasureCard>,
    /// Titles of the notices on its report that say nothing of it.
    silent: Vec<Notice>,
}

impl History {
    pub fn new(data: &SiteData, report: &Report, finding: &Finding) -> Self {
        let measures: Vec<_> =
            data.measures_of(&finding.id).map(|(measure, notice)| measure_card(report, measure, notice)).collect();
        let is_silent = |notice: &&Notice| !measures.iter().any(|card| card.notice.id == notice.id);
        let silent = data.notices_on(&report.slug).filter(is_silent).cloned().collect();
        Self { reported: report.published.clone(), measures, silent }
    }

    /// The history; where no notice on the report is held, `missing` alone.
    pub fn view(&self, finding: &FindingId, missing: Message) -> Html {
        if self.measures.is_empty() && self.silent.is_empty() {
            return html! { <p class="hint">{ missing }</p> };
        }
        let silent = |notice: &Notice| {
            let link = html! { <a href={ui::Route::Measures(Some(notice.id.clone())).href()}>{ Message::verbatim(&notice.title) }</a> };
            html! { <li class="hint">{ messages::silent(link) }</li> }
        };
        html! {
            <section class="history" aria-labelledby="measures">
                <h2 id="measures">{ messages::heading() }</h2>
                <ol class="timeline">
                    if let Some(month) = &self.reported {
                        <li><p class="eyebrow"><time datetime={month.clone()}>{ month }</time><span>{ messages::reported() }</span></p></li>
                    }
                    { for self.measures.iter().map(|card| card.view(finding)) }
                    { for self.silent.iter().map(silent) }
                </ol>
            </section>
        }
    }
}

/// A measure with what a page shows of its notice.
pub fn measure_card(report: &Report, measure: &Measure, notice: &Notice) -> MeasureCard {
    MeasureCard { measure: measure.clone(), notice: notice.clone(), reported: report.published.clone() }
}
