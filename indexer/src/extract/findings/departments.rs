//! Names of departments (課): one name each.

use crate::rules::report::DepartmentRule;

/// Last signs of the names of organisational units.
const UNITS: [char; 9] = ['課', '室', '部', '局', '係', '所', '班', '署', '場'];

/// Splits a printed list of departments; brackets stay with the name before them.
pub(crate) fn split(list: &str, rule: &DepartmentRule) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut depth = 0usize;
    let mut rest = list;
    while let Some(c) = rest.chars().next() {
        depth = match c {
            '(' | '（' => depth + 1,
            ')' | '）' => depth.saturating_sub(1),
            _ => depth,
        };
        let separator = rule.separators.iter().find(|separator| depth == 0 && rest.starts_with(separator.as_str()));
        match (separator, names.last_mut()) {
            (Some(_), _) => names.push(String::new()),
            (None, Some(name)) => name.push(c),
            (None, None) => {}
        }
        rest = &rest[separator.map_or(c.len_utf8(), String::len)..];
    }
    let names = names.iter().flat_map(|name| split_dots(name));
    names.map(|name| named(name.trim(), rule)).filter(|name| !name.is_empty()).collect()
}

/// A middle dot separates two departments (住宅第1課・住宅第2課) or is part of a name (高齢者・地域福祉課).
fn split_dots(name: &str) -> Vec<&str> {
    let parts: Vec<_> = name.split('・').collect();
    if parts.iter().all(|part| part.trim().ends_with(UNITS)) { parts } else { vec![name] }
}

/// The name, or what it must read where the source text misprints it.
fn named(name: &str, rule: &DepartmentRule) -> String {
    let alias = rule.aliases.iter().find(|alias| alias.printed.is(name));
    alias.map_or(name, |alias| alias.name.as_str()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn split_gives_one_name_each() {
        for (list, names) in [
            ("納税課、債権回収対策課", &["納税課", "債権回収対策課"][..]),
            ("住宅第1課・住宅第2課", &["住宅第1課", "住宅第2課"]),
            ("高齢者・地域福祉課、文化振興課", &["高齢者・地域福祉課", "文化振興課"]),
            ("環境部 (環境施設課、奥山工場含む。)", &["環境部 (環境施設課、奥山工場含む。)"]),
            ("中央卸売市場", &["中央卸売市場"]),
            ("、", &[]),
        ] {
            assert_eq!(split(list, &DepartmentRule::default()), names);
        }
    }
}
