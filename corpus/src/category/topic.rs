use serde::{Deserialize, Serialize};

use crate::category::code::code;

code! {
    /// Subject of a finding (論点), by its code in `topics.json`; assigned by the dictionaries of topics. Ours, not the report's.
    Topic, Topic
}

impl Topic {
    /// その他: what no term speaks for.
    pub const OTHER: Self = Self::new("other");
}

/// A topic with its Japanese name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicLabel {
    /// The topic.
    pub code: Topic,
    /// Its name: アクセス管理.
    pub label: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topic_parses_well_formed_codes_alone() {
        for code in ["access", "other", "dx", "facility-monitoring", "abcdefghijklmnopqrstuvwx"] {
            assert_eq!(code.parse().map(|topic: Topic| topic.to_string()), Ok(code.to_owned()));
        }
        assert_eq!("other".parse(), Ok(Topic::OTHER));
        for text in ["", "a", "Access", "access ", "-access", "アクセス管理", "abcdefghijklmnopqrstuvwxy"] {
            assert!(text.parse::<Topic>().is_err(), "{text}");
        }
    }
}
