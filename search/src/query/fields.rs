//! Fields of the query language (`市:`) and their values.

use corpus::{Kind, SystemKind};
use text::{fiscal_year, normalize};

use crate::api::response::FilterField;
use crate::query::Scope;

/// The field of a name.
pub fn field(normalized: &str) -> Option<FilterField> {
    Some(match normalized {
        "市" | "県" | "都" | "道" | "府" | "区" | "町" | "村" | "市町村" | "自治体" => {
            FilterField::Municipality
        }
        "課" | "部署" | "所管" => FilterField::Department,
        "システム" => FilterField::System,
        "区分" | "種別" => FilterField::Kind,
        "論点" | "テーマ" => FilterField::Topic,
        "業務" | "分野" => FilterField::SystemKind,
        "年度" => FilterField::Year,
        _ => return None,
    })
}

/// `None` where no such value is known; names are known to the index alone.
pub fn scope(field: FilterField, value: &str) -> Option<Scope> {
    let normalized = normalize(value);
    let name = value.to_owned();
    match field {
        FilterField::Municipality => Some(Scope::Municipality(name)),
        FilterField::Department => Some(Scope::Department(name)),
        FilterField::System => Some(Scope::System(name)),
        FilterField::Kind => Kind::parse(&normalized).map(Scope::Kind),
        FilterField::Topic => Some(Scope::Topic(name)),
        FilterField::SystemKind => system_kind(&normalized).map(Scope::SystemKind),
        FilterField::Year => fiscal_year(&normalized).map(Scope::Year),
    }
}

fn system_kind(normalized: &str) -> Option<SystemKind> {
    let named = |kind: &&SystemKind| normalize(kind.code()) == normalized || normalize(kind.label()) == normalized;
    let partly = |kind: &&SystemKind| normalize(kind.label()).contains(normalized);
    SystemKind::ALL.iter().find(named).or_else(|| SystemKind::ALL.iter().find(partly)).copied()
}
