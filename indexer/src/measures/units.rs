//! Names of departments (部署), and lists of them.

use std::sync::LazyLock;

use regex::Regex;
use text::{LineForm, normalize, trim};

use crate::rules::matcher::line_regex::fixed;

/// Last signs of the names of departments.
const UNITS: [char; 10] = ['課', '室', '部', '局', '係', '所', '班', '署', '場', '館'];

static SEPARATORS: LazyLock<Regex> = LazyLock::new(|| fixed(r"\s*(?:及び|並びに|又は|、|,|/|\n)\s*"));

/// Rank of a heading that names a department; outer ones are lower.
pub(super) fn unit_rank(name: &str) -> u8 {
    let bare = normalize(name);
    match bare.split('(').next().and_then(|name| name.chars().last()) {
        _ if !is_unit(name) => 3,
        Some('局' | '会') => 1,
        Some('部') => 2,
        _ => 4,
    }
}

/// True for the name of a department.
pub(super) fn is_unit(name: &str) -> bool {
    let name = normalize(name);
    let bare = name.split('(').next().unwrap_or_default();
    bare.ends_with(UNITS) || bare.ends_with("センター") || bare.ends_with("委員会")
}

/// Names of departments in a printed list.
pub(super) fn split_departments(list: &str) -> Vec<String> {
    let form = LineForm::new(list);
    let mut from = 0;
    let mut names = Vec::new();
    let ends = SEPARATORS.find_iter(form.as_str()).map(|found| (found.start(), found.end()));
    for (end, next) in ends.chain([(form.as_str().len(), form.as_str().len())]) {
        let name = trim(form.printed(from..end));
        from = next;
        let parts: Vec<&str> = name.split(['・', ' ', '　']).map(trim).filter(|part| !part.is_empty()).collect();
        match parts.iter().all(|part| is_unit(part)) {
            true => names.extend(parts.into_iter().map(str::to_owned)),
            false if !name.is_empty() => names.push(name.to_owned()),
            false => {}
        }
    }
    names
}
