use serde::{Deserialize, Serialize};

/// How strongly a finding is worded, the strongest first. Ours: shown beside the report's own kind, never instead of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// すべきである
    Must,
    /// されたい・すること
    Directed,
    /// 望ましい
    Desirable,
    /// 要望する・期待される
    Hoped,
    /// 検討されたい
    Consider,
    /// A statement of fact without a recommendation.
    Stated,
}
