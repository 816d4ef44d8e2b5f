use serde::{Deserialize, Serialize};

use crate::published_enum::published_enum;

/// Way in which a contractor was chosen (調達方法・契約方法).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Procurement {
    /// Words of the report, verbatim; sentences are separated by a line feed.
    pub printed: String,
    /// The methods it names, in their order (ours). Empty where the words name none.
    pub methods: Vec<Method>,
    /// The legal grounds it states, in one form: 地方自治法施行令第167条の2第1項第2号.
    pub grounds: Vec<String>,
}

published_enum! {
    /// A method of choosing a contractor, as 地方自治法 knows them and reports name them.
    pub enum Method: label {
        /// Open bidding.
        Open = "一般競争入札";
        /// Open bidding in which quality counts beside the price.
        Evaluated = "総合評価一般競争入札";
        /// Bidding among those who are named.
        Designated = "指名競争入札";
        /// Bidding, the report does not say which.
        Bidding = "入札";
        /// An open call for proposals; the contract itself is then a 随意契約.
        Proposal = "公募型プロポーザル";
        /// A 随意契約 after quotations were compared.
        Quotations = "見積合わせ";
        /// A 随意契約 with one who was named from the start.
        SoleSource = "一者特命随意契約";
        /// A contract without bidding, the report does not say how the contractor was found.
        Negotiated = "随意契約";
    }
}

impl Method {
    /// Concluded without bidding (随意契約), however the contractor was found.
    pub fn is_negotiated(self) -> bool {
        matches!(self, Method::Proposal | Method::Quotations | Method::SoleSource | Method::Negotiated)
    }
}
