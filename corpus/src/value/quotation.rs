use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A sign of ours among words of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EditorialSign {
    /// Something of the report is left out here (中略).
    Omission,
    /// The words before it are printed so (原文ママ); a note says more.
    Sic,
}

impl EditorialSign {
    /// The sign as it is printed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Omission => "（中略）",
            Self::Sic => "［ママ］",
        }
    }
}

/// Verbatim words with the sign of ours behind them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotePiece {
    /// The words.
    pub text: String,
    /// The sign, where there is one.
    pub sign: Option<EditorialSign>,
}

/// Words of a report as they are shown: verbatim, with signs of ours where something is left out and behind slips.
///
/// In JSON it is the text with its signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotation(Vec<QuotePiece>);

impl Quotation {
    /// The quotation of some parts, between which something is left out, and of which some words are slips.
    pub fn new<'t>(parts: impl IntoIterator<Item = &'t str>, slips: &[&str]) -> Self {
        let mut pieces: Vec<QuotePiece> = Vec::new();
        for part in parts {
            if let Some(last) = pieces.last_mut() {
                last.sign = Some(EditorialSign::Omission);
            }
            let mut rest = part;
            while let Some(end) = end_of_slip(rest, slips) {
                pieces.push(QuotePiece { text: rest[..end].to_owned(), sign: Some(EditorialSign::Sic) });
                rest = &rest[end..];
            }
            pieces.push(QuotePiece { text: rest.to_owned(), sign: None });
        }
        Self(pieces)
    }

    /// The beginning, with an ellipsis where more follows.
    pub fn shortened(&self, max_chars: usize) -> Self {
        let mut left = max_chars;
        let mut pieces = Vec::new();
        for piece in &self.0 {
            if let Some((end, _)) = piece.text.char_indices().nth(left) {
                pieces.push(QuotePiece { text: format!("{}…", &piece.text[..end]), sign: None });
                break;
            }
            left -= piece.text.chars().count();
            pieces.push(piece.clone());
        }
        Self(pieces)
    }

    /// The words in order, each stretch with the sign behind it.
    pub fn pieces(&self) -> &[QuotePiece] {
        &self.0
    }
}

/// The end of the first slip in a text.
pub fn end_of_slip(text: &str, slips: &[&str]) -> Option<usize> {
    let known = slips.iter().filter(|slip| !slip.is_empty());
    known.filter_map(|slip| Some(text.find(slip)? + slip.len())).min()
}

impl From<&str> for Quotation {
    fn from(text: &str) -> Self {
        Self::new([text], &[])
    }
}

impl fmt::Display for Quotation {
    /// The text with its signs; an omission is a paragraph of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for QuotePiece { text, sign } in &self.0 {
            f.write_str(text)?;
            match sign {
                Some(EditorialSign::Omission) => write!(f, "\n{}\n", EditorialSign::Omission.as_str())?,
                Some(sign) => f.write_str(sign.as_str())?,
                None => {}
            }
        }
        Ok(())
    }
}

impl Serialize for Quotation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serializer.is_human_readable() {
            true => serializer.collect_str(self),
            false => self.0.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Quotation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.is_human_readable() {
            true => String::deserialize(deserializer).map(|text| Self::from(text.as_str())),
            false => Vec::deserialize(deserializer).map(Self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortened_ends_with_an_ellipsis() {
        let quotation = Quotation::new(["一二。", "取り組まれない。"], &["取り組まれない"]);
        for (max_chars, shown) in [
            (2, "一二…"),
            (3, "一二。\n（中略）\n…"),
            (9, "一二。\n（中略）\n取り組まれな…"),
            (10, "一二。\n（中略）\n取り組まれない［ママ］…"),
            (11, "一二。\n（中略）\n取り組まれない［ママ］。"),
        ] {
            assert_eq!(quotation.shortened(max_chars).to_string(), shown, "{max_chars}");
        }
    }

    #[test]
    fn quotation_shows_omissions_and_slips() {
        for (parts, slips, shown) in [
            (&["鍵を掛けない。"][..], &[][..], "鍵を掛けない。"),
            (&["一。", "二。"], &[], "一。\n（中略）\n二。"),
            (
                &["取り組まれない。", "次に、取り組まれないこと。"],
                &["取り組まれない"],
                "取り組まれない［ママ］。\n（中略）\n次に、取り組まれない［ママ］こと。",
            ),
            (&["依頼次期"], &["依頼次期", "次期"], "依頼次期［ママ］"),
            (&["甲乙"], &["乙", "甲"], "甲［ママ］乙［ママ］"),
            (&[], &["甲"], ""),
            (&["甲"], &[""], "甲"),
        ] {
            assert_eq!(Quotation::new(parts.iter().copied(), slips).to_string(), shown);
        }
    }
}
