use serde::{Deserialize, Serialize};

/// What class of finding the report itself declares (指摘・意見・要望). Never derived from the wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Kind {
    /// 指摘: against a rule, or improper.
    #[serde(rename = "指摘")]
    Shiteki,
    /// 意見: worth improving or considering.
    #[serde(rename = "意見")]
    Iken,
    /// 要望: asked for.
    #[serde(rename = "要望")]
    Yobo,
}

impl Kind {
    /// All kinds, the weightiest first.
    pub const ALL: [Kind; 3] = [Kind::Shiteki, Kind::Iken, Kind::Yobo];

    /// The Japanese word.
    pub fn label(self) -> &'static str {
        match self {
            Kind::Shiteki => "指摘",
            Kind::Iken => "意見",
            Kind::Yobo => "要望",
        }
    }

    /// The code that stands in URLs and ids.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Shiteki => "shiteki",
            Kind::Iken => "iken",
            Kind::Yobo => "yobo",
        }
    }

    /// The kind of that code or Japanese word.
    pub fn parse(text: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == text || kind.label() == text)
    }
}
