use serde::{Deserialize, Serialize};

use crate::category::system_kind::SystemKind;
use crate::id::{ContractId, FindingId, Slug, SystemId};
use crate::published_enum::published_enum;
use crate::value::local_government_code::LocalGovernmentCode;
use crate::value::printed::{Printed, Quote};
use crate::value::procurement::Procurement;
use crate::value::span::Span;

/// An information system that a report audits, names or lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct System {
    /// Its name, for ever.
    pub id: SystemId,
    /// Its report.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// 全国地方公共団体コード of the municipality; null where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_government_code: Option<LocalGovernmentCode>,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The system's name as printed.
    pub name: String,
    /// Other names and spellings in the same report.
    pub aliases: Vec<String>,
    /// The number under which the municipality registers it.
    pub code: Option<String>,
    /// Depth in which the report treats it.
    pub coverage: Coverage,
    /// The function it serves, comparable across municipalities (ours).
    pub kind: SystemKind,
    /// Word that decided the kind; none where no word did.
    pub kind_term: Option<String>,
    /// The departments in charge of it, one name each.
    pub departments: Vec<String>,
    /// Purpose, verbatim.
    pub purpose: Option<String>,
    /// Since when it is used; the value is the year in which it went into operation, else the first year printed.
    pub start: Option<Printed<Option<u16>>>,
    /// Place and way in which it runs.
    pub form: Option<Printed<Vec<Form>>>,
    /// Way of its development (開発形態・開発方式), verbatim.
    pub development: Option<String>,
    /// Way in which its contractor was chosen.
    pub procurement: Option<Procurement>,
    /// Users, or their number, verbatim.
    pub users: Option<String>,
    /// The amounts of money that belong to it.
    pub contracts: Vec<ContractId>,
    /// The findings that concern it.
    pub findings: Vec<FindingId>,
    /// Words of the report where there is nothing to find (特になし, 指摘・意見なし), verbatim; of a listed system, what
    /// it says of the department in charge.
    pub nothing: Vec<Quote>,
    /// Lines of its description.
    pub source: Span,
    /// Lines of further descriptions.
    pub elsewhere: Vec<Span>,
}

published_enum! {
    /// Depth in which a report treats a system. Only of an audited system does "no finding" mean that nothing was found.
    pub enum Coverage: code {
        /// Audited on its own: it has a section that describes it.
        Audited = "audited";
        /// A finding concerns it by name.
        Named = "named";
        /// Named in a list only.
        Listed = "listed";
    }
}

published_enum! {
    /// Place and way in which a system runs; a report may name several for one system.
    pub enum Form: label {
        /// On servers of the municipality.
        OnPremises = "オンプレミス";
        /// On servers of a provider.
        Cloud = "クラウド";
        /// On servers of a provider that are reached through LGWAN.
        LgwanAsp = "LGWAN-ASP";
        /// On servers of a provider that are reached through a line of its own.
        Dedicated = "専用線クラウド";
        /// On one computer.
        Standalone = "スタンドアロン";
        /// Used with a browser.
        Web = "Web";
        /// Used with a program on each client.
        ClientServer = "クライアントサーバ";
        /// Used on a smartphone.
        App = "スマートフォンアプリ";
    }
}
