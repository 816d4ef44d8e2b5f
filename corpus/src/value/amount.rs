use serde::{Deserialize, Serialize};

use crate::published_enum::published_enum;

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

published_enum! {
    /// The unit to which an amount is printed (単位).
    pub enum Unit: label {
        /// 円
        Yen = "円";
        /// 千円
        Thousand = "千円";
        /// 万円
        TenThousand = "万円";
        /// 百万円
        Million = "百万円";
        /// 億円
        HundredMillion = "億円";
        /// 兆円
        Trillion = "兆円";
    }
}

impl Unit {
    /// The unit in yen.
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
