use serde::{Deserialize, Serialize};

use crate::{ContractId, FindingId, Printed, Procurement, Quote, Slug, Span, SystemId, SystemKind};

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

/// How far a report goes into a system. Only of an audited system does "no finding" mean that nothing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Coverage {
    /// Audited on its own: it has a section that describes it.
    Audited,
    /// A finding concerns it by name.
    Named,
    /// It stands in a list only.
    Listed,
}

impl Coverage {
    /// The code under which it is published.
    pub fn code(self) -> &'static str {
        match self {
            Coverage::Audited => "audited",
            Coverage::Named => "named",
            Coverage::Listed => "listed",
        }
    }
}

/// Where and how a system runs; a report may say several of one system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Form {
    /// On servers of the municipality.
    #[serde(rename = "オンプレミス")]
    OnPremises,
    /// On servers of a provider.
    #[serde(rename = "クラウド")]
    Cloud,
    /// On servers of a provider that are reached through LGWAN.
    #[serde(rename = "LGWAN-ASP")]
    LgwanAsp,
    /// On servers of a provider that are reached through a line of its own.
    #[serde(rename = "専用線クラウド")]
    Dedicated,
    /// On one computer.
    #[serde(rename = "スタンドアロン")]
    Standalone,
    /// Used with a browser.
    #[serde(rename = "Web")]
    Web,
    /// Used with a program on each client.
    #[serde(rename = "クライアントサーバ")]
    ClientServer,
    /// Used on a smartphone.
    #[serde(rename = "スマートフォンアプリ")]
    App,
}

impl Form {
    /// The word for it.
    pub fn label(self) -> &'static str {
        match self {
            Form::OnPremises => "オンプレミス",
            Form::Cloud => "クラウド",
            Form::LgwanAsp => "LGWAN-ASP",
            Form::Dedicated => "専用線クラウド",
            Form::Standalone => "スタンドアロン",
            Form::Web => "Web",
            Form::ClientServer => "クライアントサーバ",
            Form::App => "スマートフォンアプリ",
        }
    }
}
