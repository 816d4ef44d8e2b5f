//! Fields of a document in Quickwit, for the export as for the search.

use corpus::{Kind, Strength, SystemKind, Topic};

use crate::api::hit_kind::HitKind;
use crate::api::request::Filter;

pub const TYPE: &str = "type";
pub const MUNICIPALITY_CODE: &str = "municipality_code";
pub const FISCAL_YEAR: &str = "fiscal_year";
pub const KIND: &str = "kind";
pub const TOPICS: &str = "topics";
pub const SYSTEM_KIND: &str = "system_kind";
pub const STRENGTH: &str = "strength";
pub const THEMES: &str = "themes";
/// Pairs of the name of the municipality, …
pub const MUNICIPALITY: &str = "municipality_pairs";
/// … of the departments, …
pub const DEPARTMENT: &str = "department_pairs";
/// … and of the system.
pub const SYSTEM: &str = "system_pairs";

/// Fields that are counted, each with a facet's number.
pub const FACETS: [&str; Filter::FACETS] =
    [TYPE, MUNICIPALITY_CODE, FISCAL_YEAR, KIND, TOPICS, SYSTEM_KIND, STRENGTH, THEMES];

/// Field and value of a filter.
pub fn of_filter(filter: &Filter) -> (&'static str, String) {
    let value = match filter {
        Filter::Record(HitKind::Finding) => "finding".to_owned(),
        Filter::Record(HitKind::Passage) => "passage".to_owned(),
        Filter::Municipality(code) => code.clone(),
        Filter::Year(year) => year.to_string(),
        Filter::Kind(kind) => kind.label().to_owned(),
        Filter::Topic(topic) => topic.code().to_owned(),
        Filter::SystemKind(kind) => kind.code().to_owned(),
        Filter::Strength(strength) => strength.code().to_owned(),
        Filter::Theme(theme) => theme.code().to_owned(),
    };
    (FACETS[filter.facet()], value)
}

/// The filter of a value of a field.
pub fn filter_of(field: &str, value: &str) -> Option<Filter> {
    Some(match field {
        TYPE => Filter::Record(if value == "finding" { HitKind::Finding } else { HitKind::Passage }),
        MUNICIPALITY_CODE => Filter::Municipality(value.to_owned()),
        FISCAL_YEAR => Filter::Year(value.parse().ok()?),
        KIND => Filter::Kind(Kind::parse(value)?),
        TOPICS => Filter::Topic(value.parse::<Topic>().ok()?),
        SYSTEM_KIND => Filter::SystemKind(SystemKind::ALL.into_iter().find(|kind| kind.code() == value)?),
        STRENGTH => Filter::Strength(Strength::ALL.into_iter().find(|strength| strength.code() == value)?),
        THEMES => Filter::Theme(value.parse().ok()?),
        _ => return None,
    })
}
