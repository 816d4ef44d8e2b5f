use serde::{Deserialize, Serialize};

use crate::id::{ContractId, Slug, SystemId};
use crate::published_enum::published_enum;
use crate::value::amount::Amount;
use crate::value::date::IsoDate;
use crate::value::local_government_code::LocalGovernmentCode;
use crate::value::printed::Printed;
use crate::value::procurement::Procurement;
use crate::value::span::Span;

/// An amount of money that belongs to a contract or a system: what was agreed, committed, spent or planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contract {
    /// Its name, for ever.
    pub id: ContractId,
    /// Its report.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// 全国地方公共団体コード of the municipality; null where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_government_code: Option<LocalGovernmentCode>,
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
    /// Meaning of the amount. Amounts of different bases must not be compared.
    pub basis: Basis,
    /// Name of the amount, as printed.
    pub basis_label: String,
    /// The amount.
    pub amount: Amount,
    /// The fiscal year to which the amount belongs.
    pub year: Option<Printed<u16>>,
    /// The day of the contract (契約日).
    pub concluded: Option<Printed<IsoDate>>,
    /// Period in which it runs.
    pub period: Option<Printed<Period>>,
    /// Way in which the contractor was chosen, where the report says it of this very contract.
    pub procurement: Option<Procurement>,
    /// Notes on the amount below its table (※1, *3), verbatim.
    pub remarks: Vec<String>,
    /// Titles of the sections around it, outermost first.
    pub section: Vec<String>,
    /// Lines of the source.
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

published_enum! {
    /// Meaning of an amount of money.
    pub enum Basis: label {
        /// The price of a contract, for its whole term.
        Contract = "契約額";
        /// Sum committed on a contract in one fiscal year (支出負担行為額).
        Commitment = "支出負担行為額";
        /// Cost of a system when it was introduced.
        Introduction = "導入時調達額";
        /// Cost of developing a system up to a day.
        Development = "開発費";
        /// Sum spent, by fiscal year.
        Expenditure = "年度の費用";
        /// Sum planned to be spent, by fiscal year.
        Budget = "予算";
    }
}
