use std::cell::RefCell;
use std::rc::Rc;

use corpus::{Theme, Topic};
use serde::{Deserialize, Serialize};

use crate::messages::Message;

thread_local! {
    static CURRENT: RefCell<Rc<TopicNames>> = RefCell::default();
}

/// The topics, and the themes where there are several, in the order in which they are listed, with their names in the
/// language of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicNames {
    pub topics: Vec<(Topic, String)>,
    pub themes: Vec<(Theme, String)>,
}

impl TopicNames {
    /// The names of the current site. A site has one list of topics, and a page one language, so they are no parameter of
    /// each function that makes text.
    pub fn current() -> Rc<Self> {
        CURRENT.with_borrow(Rc::clone)
    }

    pub fn set_current(self) {
        CURRENT.set(Rc::new(self));
    }

    pub fn topics(&self) -> impl Iterator<Item = Topic> {
        self.topics.iter().map(|(topic, _)| *topic)
    }

    /// The name of a topic; its code where it is not listed.
    pub fn name(&self, topic: Topic) -> Message {
        let name = self.topics.iter().find_map(|(listed, name)| (*listed == topic).then_some(name.as_str()));
        Message::parse(name.unwrap_or(topic.code()))
    }

    /// The themes to choose from.
    pub fn themes(&self) -> impl Iterator<Item = Theme> {
        self.themes.iter().map(|(theme, _)| *theme)
    }

    /// The name of a theme; its code where it is not listed.
    pub fn theme_name(&self, theme: Theme) -> Message {
        let name = self.themes.iter().find_map(|(listed, name)| (*listed == theme).then_some(name.as_str()));
        Message::parse(name.unwrap_or(theme.code()))
    }
}
