//! Names of departments (課): one name each.

use std::ops::Range;

use text::{LineForm, trim};

use crate::rules::matcher::separator::Separator;
use crate::rules::report::DepartmentRule;

/// Last signs of the names of organisational units.
const UNITS: [char; 9] = ['課', '室', '部', '局', '係', '所', '班', '署', '場'];

/// Splits a printed list of departments; brackets stay with the name before them.
pub(crate) fn split(list: &str, rule: &DepartmentRule) -> Vec<String> {
    let form = LineForm::new(list);
    let first: Range<usize> = 0..0;
    let mut names = vec![first];
    let (mut depth, mut at) = (0usize, 0);
    while let Some(c) = form.as_str()[at..].chars().next() {
        depth = match c {
            '(' => depth + 1,
            ')' => depth.saturating_sub(1),
            _ => depth,
        };
        let rest = &form.as_str()[at..];
        let separator = rule.separators.iter().find(|separator| depth == 0 && separator.begins(rest));
        at += separator.map_or(c.len_utf8(), Separator::len);
        match (separator, names.last_mut()) {
            (None, Some(name)) => name.end = at,
            _ => names.push(at..at),
        }
    }
    let names = names.into_iter().map(|name| trim(form.printed(name)));
    let names = names.flat_map(split_dots).map(|name| named(trim(name), rule));
    names.filter(|name| !name.is_empty()).collect()
}

/// A middle dot separates two departments (住宅第1課・住宅第2課) or is part of a name (高齢者・地域福祉課).
fn split_dots(name: &str) -> Vec<&str> {
    let form = LineForm::new(name);
    let parts: Vec<_> = form.as_str().split('・').collect();
    if !parts.iter().all(|part| part.trim().ends_with(UNITS)) {
        return vec![name];
    }
    let mut at = 0;
    let printed = parts.iter().map(|part| {
        let start = at;
        at += part.len() + '・'.len_utf8();
        form.printed(start..start + part.len())
    });
    printed.collect()
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
