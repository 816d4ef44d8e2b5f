use serde::{Deserialize, Serialize};

use crate::value::span::Span;

/// What a report prints, with what we read it as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Printed_{T}"))]
pub struct Printed<T> {
    /// The words of the report, verbatim.
    pub printed: String,
    /// What we read them as.
    pub value: T,
}

/// Words of a report with their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// The words, verbatim.
    pub text: String,
    /// Where they stand.
    pub source: Span,
}
