use std::fmt;

use serde::{Deserialize, Serialize};

/// A day or a month of the Gregorian calendar in ISO 8601: `2022-03-31`, `2014-03`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")))]
#[serde(transparent)]
pub struct IsoDate(String);

impl IsoDate {
    /// The date of a valid year, month and, where it is known, day.
    pub fn new(year: u16, month: u8, day: Option<u8>) -> Self {
        Self(match day {
            Some(day) => format!("{year:04}-{month:02}-{day:02}"),
            None => format!("{year:04}-{month:02}"),
        })
    }

    /// The date as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for IsoDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
