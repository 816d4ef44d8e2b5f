use corpus::{FindingId, Kind, Slug};
use serde::Deserialize;

/// How findings are named behind the slug: `{order}`, or the report's own numbering as in `{kind}-{number}`.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct IdScheme(String);

/// What an id can be made of.
pub(crate) struct IdParts<'a> {
    /// Position in the report, from 1.
    pub(crate) order: usize,
    pub(crate) kind: Kind,
    pub(crate) part: Option<&'a str>,
    pub(crate) number: Option<&'a str>,
}

impl IdScheme {
    /// The id; `None` where the finding lacks what the scheme asks for, or has a number that no id can hold.
    pub(crate) fn id(&self, slug: &Slug, parts: &IdParts<'_>) -> Option<FindingId> {
        let mut name = self.0.replace("{order}", &format!("{:03}", parts.order)).replace("{kind}", parts.kind.code());
        for (key, value) in [("{part}", parts.part), ("{number}", parts.number)] {
            if name.contains(key) {
                name = name.replace(key, value?);
            }
        }
        format!("{slug}-{name}").parse().ok()
    }

    /// The id by order, which every finding has.
    pub(crate) fn by_order(slug: &Slug, order: usize) -> FindingId {
        format!("{slug}-{order:03}").parse().expect("a slug and a number make an id")
    }
}

impl Default for IdScheme {
    fn default() -> Self {
        Self("{order}".to_owned())
    }
}

impl TryFrom<String> for IdScheme {
    type Error = String;

    fn try_from(scheme: String) -> Result<Self, String> {
        let bare =
            ["{order}", "{kind}", "{part}", "{number}"].iter().fold(scheme.clone(), |s, key| s.replace(key, "x"));
        let numbered = scheme.contains("{order}") || scheme.contains("{number}");
        if numbered && format!("x-{bare}").parse::<FindingId>().is_ok() {
            Ok(Self(scheme))
        } else {
            Err(format!(
                "`{scheme}` names no finding: use {{order}}, or {{number}} with {{kind}} or {{part}}, joined by `-`"
            ))
        }
    }
}
