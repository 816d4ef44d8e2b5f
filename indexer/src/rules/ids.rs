use corpus::{FindingId, Kind, Slug};
use serde::Deserialize;
use text::normalize;

/// Scheme of ids behind the slug: `{order}`, or the report's own numbering as in `{kind}-{number}`.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct IdScheme(String);

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
                name = name.replace(key, &in_id(value?)?);
            }
        }
        format!("{slug}-{name}").parse().ok()
    }

    /// The id by order, which every finding has.
    pub(crate) fn by_order(slug: &Slug, order: usize) -> FindingId {
        format!("{slug}-{order:03}").parse().expect("a slug and a number make an id")
    }
}

/// A printed number as an id can hold it: `１０` as 10, `1-(2)` as 1-2. `None` where signs would be lost.
fn in_id(number: &str) -> Option<String> {
    let normalized = normalize(number);
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, 'ー' | '.' | '(' | ')');
    let parts: Vec<_> =
        normalized.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    normalized.chars().all(known).then(|| parts.join("-")).filter(|id| !id.is_empty())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_holds_printed_number() {
        let slug: Slug = "kou-2024".parse().unwrap();
        for (scheme, number, id) in [
            ("{kind}-{number}", Some("１０"), Some("kou-2024-iken-10")),
            ("{part}-{number}", Some("2"), Some("kou-2024-so-2")),
            ("{number}", Some("1-(2)"), Some("kou-2024-1-2")),
            ("{number}", Some("①"), Some("kou-2024-1")),
            ("{number}", Some("①ア"), None),
            ("{number}", None, None),
            ("{order}", None, Some("kou-2024-007")),
        ] {
            let scheme: IdScheme = scheme.to_owned().try_into().unwrap();
            let parts = IdParts { order: 7, kind: Kind::Iken, part: Some("so"), number };
            assert_eq!(scheme.id(&slug, &parts).as_ref().map(FindingId::as_str), id);
        }
    }
}
