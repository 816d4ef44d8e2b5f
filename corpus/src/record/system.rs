use serde::{Deserialize, Serialize};

use crate::category::system_kind::SystemKind;
use crate::id::{ContractId, FindingId, Slug, SystemId};
use crate::published_enum::published_enum;
use crate::value::printed::{Printed, Quote};
use crate::value::procurement::Procurement;
use crate::value::span::Span;

/// An information system that a report audits, names or lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct System {
    /// Its name, for ever.
    pub id: SystemId,
    /// The report it stands in.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The system's name as printed.
    pub name: String,
    /// Other names and spellings in the same report.
    pub aliases: Vec<String>,
    /// The number under which the municipality registers it.
    pub code: Option<String>,
    /// How far the report goes into it.
    pub coverage: Coverage,
    /// The function it serves, comparable across municipalities (ours).
    pub kind: SystemKind,
    /// The word that told the kind; none where nothing did.
    pub kind_term: Option<String>,
    /// The departments in charge of it, one name each.
    pub departments: Vec<String>,
    /// What it is for, verbatim.
    pub purpose: Option<String>,
    /// Since when it is used; the value is the year in which it went into operation, else the first year printed.
    pub start: Option<Printed<Option<u16>>>,
    /// Where and how it runs.
    pub form: Option<Printed<Vec<Form>>>,
    /// How it was developed (開発形態・開発方式), verbatim.
    pub development: Option<String>,
    /// How its contractor was chosen.
    pub procurement: Option<Procurement>,
    /// Who, or how many, use it, verbatim.
    pub users: Option<String>,
    /// The amounts of money that belong to it.
    pub contracts: Vec<ContractId>,
    /// The findings that concern it.
    pub findings: Vec<FindingId>,
    /// What the report says where there is nothing to find (特になし, 指摘・意見なし), verbatim; of a listed system, what
    /// it says of the department in charge.
    pub nothing: Vec<Quote>,
    /// Where it is described.
    pub source: Span,
    /// Where else it is described.
    pub elsewhere: Vec<Span>,
}

published_enum! {
    /// How far a report goes into a system. Only of an audited system does "no finding" mean that nothing was found.
    pub enum Coverage: code {
        /// Audited on its own: it has a section that describes it.
        Audited = "audited";
        /// A finding concerns it by name.
        Named = "named";
        /// It stands in a list only.
        Listed = "listed";
    }
}

published_enum! {
    /// Where and how a system runs; a report may say several of one system.
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
