use serde::{Deserialize, Serialize};

use crate::{Amount, ContractId, IsoDate, Printed, Procurement, Slug, Span, SystemId};

/// An amount of money that belongs to a contract or a system: what was agreed, committed, spent or planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contract {
    /// Its name, for ever.
    pub id: ContractId,
    /// The report it stands in.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The information system it belongs to.
    pub system: Option<SystemId>,
    /// The name of that system.
    pub system_name: Option<String>,
    /// The departments that the report names with it, one name each.
    pub departments: Vec<String>,
    /// The subject (件名), or the item of expenditure.
    pub title: String,
    /// What the amount is. Amounts of different bases must not be compared.
    pub basis: Basis,
    /// What the report calls the amount, as printed.
    pub basis_label: String,
    /// The amount.
    pub amount: Amount,
    /// The fiscal year to which the amount belongs.
    pub year: Option<Printed<u16>>,
    /// The day of the contract (契約日).
    pub concluded: Option<Printed<IsoDate>>,
    /// How long it runs.
    pub period: Option<Printed<Period>>,
    /// How the contractor was chosen, where the report says it of this very contract.
    pub procurement: Option<Procurement>,
    /// What the report notes on the amount below its table (※1, *3), verbatim.
    pub remarks: Vec<String>,
    /// Titles of the sections around it, outermost first.
    pub section: Vec<String>,
    /// Where it stands.
    pub source: Span,
}

/// A stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// Its first day, where the report gives it.
    pub from: Option<IsoDate>,
    /// Its last day.
    pub to: Option<IsoDate>,
}

/// What an amount of money is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Basis {
    /// The price of a contract, for its whole term.
    #[serde(rename = "契約額")]
    Contract,
    /// What was committed on a contract in one fiscal year (支出負担行為額).
    #[serde(rename = "支出負担行為額")]
    Commitment,
    /// What a system cost when it was introduced.
    #[serde(rename = "導入時調達額")]
    Introduction,
    /// What developing a system has cost up to a day.
    #[serde(rename = "開発費")]
    Development,
    /// What was spent, by fiscal year.
    #[serde(rename = "年度の費用")]
    Expenditure,
    /// What was planned to be spent, by fiscal year.
    #[serde(rename = "予算")]
    Budget,
}

impl Basis {
    /// The Japanese word.
    pub fn label(self) -> &'static str {
        match self {
            Basis::Contract => "契約額",
            Basis::Commitment => "支出負担行為額",
            Basis::Introduction => "導入時調達額",
            Basis::Development => "開発費",
            Basis::Expenditure => "年度の費用",
            Basis::Budget => "予算",
        }
    }
}
