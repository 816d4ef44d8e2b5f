use corpus::{Kind, Strength, SystemKind, Topic};

use super::digest::FindingDigest;
use crate::TopicNames;
use crate::messages::{Message, compare as messages, labels};

/// By what findings are set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dimension {
    /// By topic.
    #[default]
    Topic,
    /// By the function of their system.
    System,
    /// By the report's own class.
    Kind,
    /// By the strength of the wording.
    Strength,
}

/// A row of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    Topic(Topic),
    /// A function of systems; none for findings that concern no system by name.
    System(Option<SystemKind>),
    Kind(Kind),
    Strength(Strength),
}

impl Dimension {
    pub const ALL: [Self; 4] = [Self::Topic, Self::System, Self::Kind, Self::Strength];

    /// Code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::System => "system",
            Self::Kind => "kind",
            Self::Strength => "strength",
        }
    }

    /// Label for the visitor.
    pub fn label(self) -> Message {
        match self {
            Self::Topic => messages::by_topic(),
            Self::System => messages::by_system(),
            Self::Kind => messages::by_kind(),
            Self::Strength => messages::by_strength(),
        }
    }

    /// Rows in the order in which they are shown.
    pub fn values(self) -> Vec<Value> {
        use Strength::{Consider, Desirable, Directed, Hoped, Must, Stated};
        match self {
            Self::Topic => TopicNames::current().topics().map(Value::Topic).collect(),
            Self::System => SystemKind::ALL.iter().copied().map(Some).chain([None]).map(Value::System).collect(),
            Self::Kind => Kind::ALL.map(Value::Kind).to_vec(),
            Self::Strength => [Must, Directed, Desirable, Hoped, Consider, Stated].map(Value::Strength).to_vec(),
        }
    }
}

impl Value {
    /// Code in addresses.
    pub fn code(&self) -> &str {
        match self {
            Self::Topic(topic) => topic.code(),
            Self::System(kind) => kind.map_or("none", SystemKind::code),
            Self::Kind(kind) => kind.code(),
            Self::Strength(strength) => strength.code(),
        }
    }

    /// Label for the visitor.
    pub fn label(self) -> Message {
        match self {
            Self::Topic(topic) => labels::topic(topic),
            Self::System(kind) => kind.map_or_else(labels::no_system, labels::system_kind),
            Self::Kind(kind) => labels::kind(kind),
            Self::Strength(strength) => labels::strength(strength),
        }
    }

    pub fn holds(self, finding: &FindingDigest) -> bool {
        match self {
            Self::Topic(topic) => finding.topics.contains(&topic),
            Self::System(kind) => finding.system_kind == kind,
            Self::Kind(kind) => finding.card.kind == kind,
            Self::Strength(strength) => finding.strength == strength,
        }
    }
}
