use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Weights of the first five digits in the check digit.
const WEIGHTS: [u32; 5] = [6, 5, 4, 3, 2];

/// 全国地方公共団体コード: two digits of the prefecture, three of the body, and a check digit (`352012`). A text, for it may begin
/// with 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9]{6}$")))]
#[serde(try_from = "String", into = "String")]
pub struct LocalGovernmentCode(String);

/// A text that is no 全国地方公共団体コード.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no 全国地方公共団体コード: six digits, of which the last checks the others, as in `352012`")]
pub struct LocalGovernmentCodeError(String);

impl LocalGovernmentCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LocalGovernmentCode {
    type Err = LocalGovernmentCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
        let is_checked = digits.is_some_and(|digits| {
            let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
            digits.len() == WEIGHTS.len() + 1 && digits[WEIGHTS.len()] == (11 - sum % 11) % 10
        });
        if is_checked { Ok(Self(text.to_owned())) } else { Err(LocalGovernmentCodeError(text.to_owned())) }
    }
}

impl TryFrom<String> for LocalGovernmentCode {
    type Error = LocalGovernmentCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<LocalGovernmentCode> for String {
    fn from(code: LocalGovernmentCode) -> Self {
        code.0
    }
}

impl fmt::Display for LocalGovernmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_holds_its_check_digit() {
        for text in ["010006", "011002", "120006", "331007", "352012", "473821"] {
            assert_eq!(text.parse::<LocalGovernmentCode>().map(String::from).as_deref(), Ok(text));
        }
        for text in ["", "35201", "352013", "3520120", "０１００06", "35201x", "-35201"] {
            assert!(text.parse::<LocalGovernmentCode>().is_err(), "{text}");
        }
    }
}
