use corpus::{Topic, TopicLabel};
use text::normalize;

/// The topics that occur in an index, in the order in which they are listed. Records hold their places here.
#[derive(Clone, Debug, Default)]
pub struct TopicTable(Vec<TopicLabel>);

/// Bits of a topic in a packed set.
const TOPIC_BITS: u32 = 8;

impl TopicTable {
    pub fn new(topics: Vec<TopicLabel>) -> Self {
        Self(topics)
    }

    pub fn iter(&self) -> impl Iterator<Item = Topic> {
        self.0.iter().map(|topic| topic.code)
    }

    /// The place of a topic.
    pub fn place(&self, topic: Topic) -> Option<usize> {
        self.0.iter().position(|listed| listed.code == topic)
    }

    /// A topic with its name.
    pub fn get(&self, topic: Topic) -> Option<&TopicLabel> {
        self.0.iter().find(|listed| listed.code == topic)
    }

    /// The topic that a query names by its code, its name or a part of it.
    pub fn named(&self, name: &str) -> Option<Topic> {
        let name = normalize(name);
        let named = |topic: &&TopicLabel| normalize(topic.code.code()) == name || normalize(&topic.label) == name;
        let partly = |topic: &&TopicLabel| normalize(&topic.label).contains(&name);
        self.0.iter().find(named).or_else(|| self.0.iter().find(partly)).map(|topic| topic.code)
    }

    /// Packs topics into one number, the first into the lowest bits. No record has more topics than fit in.
    #[cfg(any(not(target_arch = "wasm32"), feature = "quickwit"))]
    pub fn pack(&self, topics: &[Topic]) -> u64 {
        let places = topics.iter().filter_map(|topic| self.place(*topic)).take((u64::BITS / TOPIC_BITS) as usize);
        let places: Vec<usize> = places.collect();
        places.into_iter().rev().fold(0, |packed, place| packed << TOPIC_BITS | (place as u64 + 1))
    }

    /// Unpacks topics, in their order.
    pub fn unpack(&self, packed: u64) -> impl Iterator<Item = Topic> {
        let places = std::iter::successors(Some(packed), |rest| Some(rest >> TOPIC_BITS)).take_while(|rest| *rest != 0);
        places.filter_map(|rest| Some(self.0.get((rest as usize & ((1 << TOPIC_BITS) - 1)).checked_sub(1)?)?.code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> TopicTable {
        let label = |(code, label): (&str, &str)| TopicLabel { code: Topic::new(code), label: label.to_owned() };
        TopicTable::new([("access", "アクセス管理"), ("cost", "費用・効果"), ("other", "その他")].map(label).to_vec())
    }

    #[test]
    fn topic_is_named_by_code_name_or_part() {
        for (name, expected) in [
            ("ACCESS", Some("access")),
            ("ｱｸｾｽ管理", Some("access")),
            ("効果", Some("cost")),
            ("other", Some("other")),
            ("なぞ", None),
        ] {
            assert_eq!(table().named(name), expected.map(Topic::new), "{name}");
        }
    }

    #[test]
    fn packed_topics_keep_their_order() {
        let [access, cost] = ["access", "cost"].map(Topic::new);
        for topics in [&[][..], &[Topic::OTHER], &[cost, access], &[access, cost, Topic::OTHER]] {
            assert_eq!(table().unpack(table().pack(topics)).collect::<Vec<_>>(), topics);
        }
        assert_eq!(table().unpack(u64::MAX).next(), None);
        assert_eq!(table().unpack(table().pack(&[access; 9])).count(), 8);
    }
}
