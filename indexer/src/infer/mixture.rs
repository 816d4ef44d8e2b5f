//! Files of several municipalities or years that were taken for the chapters of one report.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use corpus::Slug;
use regex::Regex;

use super::cover::{COVER_LINES, municipality, printed_title};
use crate::rules::matcher::line_regex::fixed;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use text::{fiscal_year, line_form, normalize};

static YEAR: LazyLock<Regex> = LazyLock::new(|| fixed(r"(?:令和|平成)\s*(?:元|\d{1,2})\s*年度|20\d\d年度?"));

/// Warning where the title says another fiscal year than the folder's name, which findings would be filed under.
pub(crate) fn other_year(slug: &Slug, source: &Source) -> Option<Diagnostic> {
    let forms: Vec<String> = source.lines().map(|(_, line)| line_form(line).trim().to_owned()).collect();
    let head: Vec<&str> = forms.iter().map(String::as_str).filter(|line| !line.is_empty()).take(COVER_LINES).collect();
    let printed = YEAR.find(printed_title(&head)?)?.as_str();
    let year = fiscal_year(&normalize(printed)).filter(|year| *year != slug.fiscal_year())?;
    let message = format!("the title says {printed}, which is {year}, but the folder is named `{slug}`");
    Some(Diagnostic::warning(source.path(), message).hint("name the folder by the fiscal year of the report"))
}

/// Warnings where the covers of the files name several municipalities or fiscal years.
pub(crate) fn mixed_covers(source: &Source) -> Vec<Diagnostic> {
    let Some(layout) = source.layout() else { return Vec::new() };
    let mut covers = BTreeMap::<usize, Vec<String>>::new();
    for (place, line) in layout.lines.iter().filter_map(|place| Some((place, place.line?))) {
        let line = line_form(source.line(line)).trim().to_owned();
        let cover = covers.entry(place.file).or_default();
        if !line.is_empty() && cover.len() < COVER_LINES {
            cover.push(line);
        }
    }
    let covers = || covers.values().map(|lines| lines.iter().map(String::as_str).collect::<Vec<_>>());
    let towns = distinct(covers().filter_map(|cover| municipality(&cover.join("\n"))));
    let years = distinct(covers().filter_map(|cover| {
        let printed = YEAR.find(printed_title(&cover)?)?;
        Some(text::spell_fiscal_year(fiscal_year(&normalize(printed.as_str()))?))
    }));
    let warning = |what: &str, names: Vec<String>| {
        let message = format!("the files are of several {what}: {}", names.join("、"));
        Diagnostic::warning(source.path(), message)
            .hint("a folder holds one report: call `new` once for each, with a slug of its own")
    };
    let several = [("municipalities", towns), ("fiscal years", years)].into_iter().filter(|(_, names)| names.len() > 1);
    several.map(|(what, names)| warning(what, names)).collect()
}

fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.dedup();
    names
}
