use serde::{Deserialize, Serialize};

use crate::value::span::Span;

/// Words that a report prints, with their value as read by us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Printed_{T}"))]
pub struct Printed<T> {
    /// The words of the report, verbatim.
    pub printed: String,
    /// Value as read by us.
    pub value: T,
}

/// Words of a report with their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// The words, verbatim.
    pub text: String,
    /// Lines of the source.
    pub source: Span,
}
