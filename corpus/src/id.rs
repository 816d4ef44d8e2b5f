//! Names that last for ever: they stand in URLs, in citations and in other people's notes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Why a text is no slug or id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// A slug must read `<municipality>-<fiscal year>`.
    #[error(
        "`{0}` is no slug: it must read <municipality>-<fiscal year>, in lower-case letters and four digits, as in `okayama-2019`"
    )]
    Slug(String),
    /// An id may hold lower-case letters, digits and single hyphens only.
    #[error("`{0}` is no id: lower-case letters, digits and hyphens only")]
    Id(String),
    /// A notice must be named `<municipality>-<day>`.
    #[error(
        "`{0}` is no name of a notice: it must read <municipality>-<day of publication>, as in `okayama-2021-03-24`"
    )]
    Notice(String),
    /// A topic is named by its code.
    #[error("`{0}` is no topic: its code must be one of those in `topics.json`, as in `access`")]
    Topic(String),
    /// A theme is named by its code.
    #[error("`{0}` is no theme: its code must be one of those in `themes.json`, as in `subsidies`")]
    Theme(String),
}

/// The name of a report: `<municipality>-<fiscal year>`, as in `okayama-2019`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}$")))]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// The municipality's part: `okayama`.
    pub fn municipality(&self) -> &str {
        self.0.rsplit_once('-').map_or(&self.0, |(code, _)| code)
    }

    /// The fiscal year of the audit: 2019.
    pub fn fiscal_year(&self) -> u16 {
        self.0.rsplit_once('-').and_then(|(_, year)| year.parse().ok()).unwrap_or_default()
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let well_formed = text.rsplit_once('-').is_some_and(|(municipality, year)| {
            is_id(municipality) && year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
        });
        if well_formed { Ok(Self(text.to_owned())) } else { Err(IdError::Slug(text.to_owned())) }
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$")))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                if is_id(text) { Ok(Self(text.to_owned())) } else { Err(IdError::Id(text.to_owned())) }
            }
        }
    };
}

id! {
    /// The name of a finding: the report's slug and the report's own numbering (`okayama-2019-shiteki-10`),
    /// or its order where the report numbers nothing (`wakayama-2022-007`).
    FindingId
}
id! {
    /// The name of a passage: the report's slug and the passage's first line (`wako-2022-l475`).
    PassageId
}
id! {
    /// The name of a table: the report's slug and the table's first line (`okayama-2019-t180`).
    TableId
}
id! {
    /// The name of a term: the report's slug and the line that names it (`shimonoseki-2023-w170`).
    TermId
}
id! {
    /// The name of a statement that nothing was found: the report's slug and its line (`mihon-2023-n41`).
    NoFindingId
}
id! {
    /// The name of a question: the report's slug and its line (`wakayama-2022-q959`).
    SurveyId
}
id! {
    /// The name of a system: the report's slug and the report's own number (`chiba-2022-system-18`), else its order
    /// among the audited systems (`wako-2022-system-03`), its line in a list (`shimonoseki-2023-system-l469`), or the
    /// first finding that names it (`shimonoseki-2023-ko-7-system`).
    SystemId
}
id! {
    /// The name of an amount of money: the report's slug and the line of the amount (`wakayama-2022-money-l1926`),
    /// with the year or the place on the line where that holds several.
    ContractId
}

id! {
    /// The name of a measure: its notice and its first line (`okayama-2021-03-24-l45`).
    MeasureId
}

/// The name of a notice of measures: `<municipality>-<day of publication>`, as in `okayama-2021-03-24`, with a number
/// behind it for a further one of that day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?$"))
)]
#[serde(try_from = "String", into = "String")]
pub struct NoticeId(String);

impl NoticeId {
    /// The municipality's part: `okayama`.
    pub fn municipality(&self) -> &str {
        split_day(&self.0).map_or(&self.0, |(municipality, _)| municipality)
    }

    /// The day in it: `2021-03-24`.
    pub fn day(&self) -> &str {
        split_day(&self.0).map_or("", |(_, day)| day)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for NoticeId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let well_formed = is_id(text) && split_day(text).is_some_and(|(municipality, _)| is_id(municipality));
        if well_formed { Ok(Self(text.to_owned())) } else { Err(IdError::Notice(text.to_owned())) }
    }
}

/// Municipality and day of the name of a notice.
fn split_day(text: &str) -> Option<(&str, &str)> {
    const DAY_BYTES: usize = "2021-03-24".len();
    let is_day = |day: &str| {
        day.bytes().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
    };
    let at_end = |text: &str| text.len().checked_sub(DAY_BYTES).filter(|at| text.is_char_boundary(*at));
    let split = |text: &'_ str| at_end(text).filter(|at| is_day(&text[*at..]) && text[..*at].ends_with('-'));
    let (whole, numbered) = (split(text), text.rsplit_once('-').and_then(|(before, _)| split(before)));
    let at = whole.or(numbered)?;
    Some((&text[..at - 1], &text[at..at + DAY_BYTES]))
}

macro_rules! text {
    ($($name:ident),*) => {$(
        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}
text!(Slug, FindingId, PassageId, TableId, TermId, NoFindingId, SurveyId, SystemId, ContractId, NoticeId, MeasureId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slug_has_municipality_and_year() {
        let slug: Slug = "higashi-osaka-2021".parse().unwrap();
        assert_eq!((slug.municipality(), slug.fiscal_year()), ("higashi-osaka", 2021));
        for wrong in
            ["", "okayama", "okayama-", "-2019", "okayama-19", "Okayama-2019", "岡山-2019", "a--b-2019", "../etc-2019"]
        {
            assert_eq!(wrong.parse::<Slug>(), Err(IdError::Slug(wrong.to_owned())));
        }
    }

    #[test]
    fn notice_id_has_municipality_and_day() {
        for (text, expected) in [
            ("okayama-2021-03-24", Some(("okayama", "2021-03-24"))),
            ("higashi-osaka-2021-03-24-2", Some(("higashi-osaka", "2021-03-24"))),
            ("okayama-2021", None),
            ("2021-03-24", None),
            ("-2021-03-24", None),
            ("okayama-2021-03-24-", None),
            ("okayama2021-03-24", None),
            ("岡山-2021-03-24", None),
        ] {
            let id: Option<NoticeId> = text.parse().ok();
            assert_eq!(id.as_ref().map(|id| (id.municipality(), id.day())), expected, "{text}");
        }
    }

    #[test]
    fn id_fits_a_path() {
        assert!("okayama-2019-shiteki-10".parse::<FindingId>().is_ok());
        for wrong in ["", "a/b", "a b", "a..b", "あ"] {
            assert!(wrong.parse::<FindingId>().is_err(), "{wrong}");
        }
    }
}
