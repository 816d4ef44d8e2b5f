use corpus::Topic;
use ui::Route;
use ui::components::bar;
use ui::messages::{labels, start as messages};
use yew::prelude::*;

use crate::data::SiteData;

/// A topic with how much is said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicTile {
    pub topic: Topic,
    pub findings: u32,
    pub municipalities: u32,
}

impl TopicTile {
    /// The topics that findings have, the most frequent first.
    pub fn all(data: &SiteData) -> Vec<Self> {
        let places = data.reports_by_municipality();
        let tile = |topic: Topic| {
            let counts = places.iter().map(|reports| data.findings_on(topic, reports).count() as u32);
            let counts: Vec<u32> = counts.filter(|count| *count > 0).collect();
            Self { topic, findings: counts.iter().sum(), municipalities: counts.len() as u32 }
        };
        let mut tiles: Vec<Self> = data.topics.iter().map(tile).filter(|tile| tile.findings > 0).collect();
        tiles.sort_by_key(|tile| std::cmp::Reverse(tile.findings));
        tiles
    }

    /// The tile, whose bar is a share of the most frequent topic's.
    pub fn view(&self, most: u32) -> Html {
        html! {
            <li>
                <a href={Route::Topic(self.topic).href()}>{ labels::topic(self.topic) }</a>
                <span class="hint">{ messages::topic_counts(self.findings, self.municipalities) }</span>
                { bar(self.findings.into(), most.into()) }
            </li>
        }
    }
}
