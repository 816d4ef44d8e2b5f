use corpus::{Kind, Strength, SystemKind, Topic};

use super::digest::FindingDigest;
use crate::messages::{Message, compare as messages, labels};

/// By what findings are set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dimension {
    /// What they are about.
    #[default]
    Topic,
    /// What their system is for.
    System,
    /// The report's own class.
    Kind,
    /// How strongly they are worded.
    Strength,
}

/// A row of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A topic.
    Topic(Topic),
    /// A function of systems; none for findings that concern no system by name.
    System(Option<SystemKind>),
    /// A class.
    Kind(Kind),
    /// A strength.
    Strength(Strength),
}

impl Dimension {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Topic, Self::System, Self::Kind, Self::Strength];

    /// Its name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::System => "system",
            Self::Kind => "kind",
            Self::Strength => "strength",
        }
    }

    /// Its name for the visitor.
    pub fn label(self) -> Message {
        match self {
            Self::Topic => messages::by_topic(),
            Self::System => messages::by_system(),
            Self::Kind => messages::by_kind(),
            Self::Strength => messages::by_strength(),
        }
    }

    /// Its rows, in the order in which they are shown.
    pub fn values(self) -> Vec<Value> {
        use Strength::{Consider, Desirable, Directed, Hoped, Must, Stated};
        match self {
            Self::Topic => Topic::ALL.iter().copied().map(Value::Topic).collect(),
            Self::System => SystemKind::ALL.iter().copied().map(Some).chain([None]).map(Value::System).collect(),
            Self::Kind => Kind::ALL.map(Value::Kind).to_vec(),
            Self::Strength => [Must, Directed, Desirable, Hoped, Consider, Stated].map(Value::Strength).to_vec(),
        }
    }
}

impl Value {
    /// Its name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Topic(topic) => topic.code(),
            Self::System(kind) => kind.map_or("none", SystemKind::code),
            Self::Kind(kind) => kind.code(),
            Self::Strength(strength) => strength.code(),
        }
    }

    /// Its name for the visitor.
    pub fn label(self) -> Message {
        match self {
            Self::Topic(topic) => labels::topic(topic),
            Self::System(kind) => kind.map_or_else(labels::no_system, labels::system_kind),
            Self::Kind(kind) => labels::kind(kind),
            Self::Strength(strength) => labels::strength(strength),
        }
    }

    /// Whether a finding belongs to it.
    pub fn holds(self, finding: &FindingDigest) -> bool {
        match self {
            Self::Topic(topic) => finding.topics.contains(&topic),
            Self::System(kind) => finding.system_kind == kind,
            Self::Kind(kind) => finding.card.kind == kind,
            Self::Strength(strength) => finding.strength == strength,
        }
    }
}
