use serde::{Deserialize, Serialize};

/// An amount of money as a report prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amount {
    /// The words of the report, verbatim.
    pub printed: String,
    /// The amount in yen; none where the report says that it is not known (不詳).
    pub yen: Option<i64>,
    /// The unit to which it is printed: an amount in 千円 is exact to a thousand yen.
    pub unit: Option<Unit>,
}

/// The unit to which an amount is printed (単位).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Unit {
    /// 円
    #[serde(rename = "円")]
    Yen,
    /// 千円
    #[serde(rename = "千円")]
    Thousand,
    /// 万円
    #[serde(rename = "万円")]
    TenThousand,
    /// 百万円
    #[serde(rename = "百万円")]
    Million,
    /// 億円
    #[serde(rename = "億円")]
    HundredMillion,
    /// 兆円
    #[serde(rename = "兆円")]
    Trillion,
}

impl Unit {
    /// All units, the smallest first.
    pub const ALL: [Unit; 6] =
        [Unit::Yen, Unit::Thousand, Unit::TenThousand, Unit::Million, Unit::HundredMillion, Unit::Trillion];

    /// The Japanese word.
    pub fn label(self) -> &'static str {
        match self {
            Unit::Yen => "円",
            Unit::Thousand => "千円",
            Unit::TenThousand => "万円",
            Unit::Million => "百万円",
            Unit::HundredMillion => "億円",
            Unit::Trillion => "兆円",
        }
    }

    /// How many yen it is.
    pub fn yen(self) -> i64 {
        match self {
            Unit::Yen => 1,
            Unit::Thousand => 1_000,
            Unit::TenThousand => 10_000,
            Unit::Million => 1_000_000,
            Unit::HundredMillion => 100_000_000,
            Unit::Trillion => 1_000_000_000_000,
        }
    }

    /// The unit of that Japanese word.
    pub fn parse(label: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.label() == label)
    }
}
