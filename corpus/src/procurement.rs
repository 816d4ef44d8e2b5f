use serde::{Deserialize, Serialize};

/// How a contractor was chosen (調達方法・契約方法).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Procurement {
    /// What the report says of it, verbatim; sentences are separated by a line feed.
    pub printed: String,
    /// The methods it names, in their order (ours). Empty where the words name none.
    pub methods: Vec<Method>,
    /// The legal grounds it states, in one form: 地方自治法施行令第167条の2第1項第2号.
    pub grounds: Vec<String>,
}

/// A method of choosing a contractor, as 地方自治法 knows them and reports name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Method {
    /// Open bidding.
    #[serde(rename = "一般競争入札")]
    Open,
    /// Open bidding in which quality counts beside the price.
    #[serde(rename = "総合評価一般競争入札")]
    Evaluated,
    /// Bidding among those who are named.
    #[serde(rename = "指名競争入札")]
    Designated,
    /// Bidding, the report does not say which.
    #[serde(rename = "入札")]
    Bidding,
    /// An open call for proposals; the contract itself is then a 随意契約.
    #[serde(rename = "公募型プロポーザル")]
    Proposal,
    /// A 随意契約 after quotations were compared.
    #[serde(rename = "見積合わせ")]
    Quotations,
    /// A 随意契約 with one who was named from the start.
    #[serde(rename = "一者特命随意契約")]
    SoleSource,
    /// A contract without bidding, the report does not say how the contractor was found.
    #[serde(rename = "随意契約")]
    Negotiated,
}

impl Method {
    /// All methods.
    pub const ALL: [Method; 8] = [
        Method::Open,
        Method::Evaluated,
        Method::Designated,
        Method::Bidding,
        Method::Proposal,
        Method::Quotations,
        Method::SoleSource,
        Method::Negotiated,
    ];

    /// Whether the contract itself is concluded without bidding (随意契約), however the contractor was found.
    pub fn is_negotiated(self) -> bool {
        matches!(self, Method::Proposal | Method::Quotations | Method::SoleSource | Method::Negotiated)
    }

    /// The Japanese word.
    pub fn label(self) -> &'static str {
        match self {
            Method::Open => "一般競争入札",
            Method::Evaluated => "総合評価一般競争入札",
            Method::Designated => "指名競争入札",
            Method::Bidding => "入札",
            Method::Proposal => "公募型プロポーザル",
            Method::Quotations => "見積合わせ",
            Method::SoleSource => "一者特命随意契約",
            Method::Negotiated => "随意契約",
        }
    }
}
