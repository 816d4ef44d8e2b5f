//! The rules by which a report is read, with what is to be said of them.

use std::fs;
use std::path::Path;

use corpus::Slug;
use text::{fiscal_year, normalize};

use crate::dictionaries::themes::{ThemeDictionary, codes};
use crate::infer::InferredRules;
use crate::rules::load::MIN_PUBLISHED_CONFIDENCE;
use crate::rules::report::Rules;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// Rules with what is to be said of them.
pub(super) struct LoadedRules {
    pub(super) rules: Rules,
    /// The `report.toml` they come from; rules that never fire are warned of only there.
    pub(super) toml: Option<Source>,
    pub(super) remarks: Vec<Diagnostic>,
    /// Errors for names that are still to be filled in.
    pub(super) unfilled: Vec<Diagnostic>,
}

impl LoadedRules {
    /// A theme of which there is no dictionary.
    pub(super) fn unknown_theme(&self, themes: &ThemeDictionary) -> Option<Diagnostic> {
        let toml = self.toml.as_ref()?;
        let known = |written: &str| themes.codes().any(|theme| theme.code() == written);
        let unknown = self.rules.themes.iter().find(|theme| !known(theme.get_ref()))?;
        let error = toml.error_at(unknown.span(), format!("there is no theme `{}`", unknown.get_ref()));
        Some(error.hint(format!("the themes are {}", codes(themes.codes()))))
    }
}

/// The rules of a report: those of its `report.toml`, else what is usual.
pub(super) fn rules_of(
    folder: &Path,
    slug: &Slug,
    text: &Source,
    themes: Option<&ThemeDictionary>,
) -> Result<LoadedRules, Vec<Diagnostic>> {
    let toml = folder.join("report.toml");
    match fs::symlink_metadata(&toml) {
        Ok(_) => written(slug, &toml, text),
        Err(_) => guessed(slug, text, &toml, themes).map_err(|fault| vec![fault]),
    }
}

/// The rules that a `report.toml` states, with its faults.
pub(super) fn written(slug: &Slug, path: &Path, text: &Source) -> Result<LoadedRules, Vec<Diagnostic>> {
    let toml = Source::read(path).map_err(|fault| vec![fault])?;
    let rules = Rules::load(&toml).map_err(|fault| vec![fault])?;
    let layout = text.layout();
    let remarks = [
        year_fault(slug, &rules, &toml),
        rules.contradicts_files(&toml, layout),
        rules.missing_original(&toml, layout),
    ];
    let unfilled = rules.placeholders(&toml);
    let warned = unfilled.iter().map(Diagnostic::as_warning);
    let remarks = remarks.into_iter().flatten().chain(rules.days_to_come(&toml)).chain(warned).collect();
    Ok(LoadedRules { rules, toml: Some(toml), remarks, unfilled })
}

/// Without a `report.toml` a report is read by what is usual.
fn guessed(
    slug: &Slug,
    text: &Source,
    path: &Path,
    themes: Option<&ThemeDictionary>,
) -> Result<LoadedRules, Diagnostic> {
    let profile = InferredRules::infer(slug, text);
    let proposed = themes.map(|themes| themes.add_themes(slug, text, &profile.toml)).unwrap_or(profile.toml);
    let rules = Rules::load(&Source::new(path, proposed))?;
    let message = format!("there is no report.toml: read by what is usual, {}", profile.confidence);
    let diagnostic = if profile.confidence.value < MIN_PUBLISHED_CONFIDENCE {
        Diagnostic::error(text.path(), format!("{message}; too unsure to be published"))
    } else {
        Diagnostic::warning(text.path(), message)
    };
    let hint = format!(
        "write the rules down with `indexer new {slug} --data …` and correct them; until then the ids of its findings may change"
    );
    Ok(LoadedRules { rules, toml: None, remarks: vec![diagnostic.hint(hint)], unfilled: Vec::new() })
}

/// The year of the slug must be that of the report.
fn year_fault(slug: &Slug, rules: &Rules, toml: &Source) -> Option<Diagnostic> {
    let printed = rules.era_year.get_ref();
    let year = printed_year(printed);
    if year == Some(slug.fiscal_year()) {
        return None;
    }
    let message = match year {
        Some(year) => format!("{printed} is {year}, but the folder is named `{slug}`"),
        None => format!("`{printed}` is no fiscal year as reports print it"),
    };
    Some(
        toml.error_at(rules.era_year.span(), message)
            .hint("write for example 令和4年度 in a folder that ends in -2022"),
    )
}

/// The year in which a printed fiscal year (令和4年度, 2022年度) begins.
fn printed_year(printed: &str) -> Option<u16> {
    let normalized = normalize(printed);
    fiscal_year(&normalized).filter(|_| normalized.trim_end_matches('度').ends_with('年'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn western_year_counts_from_first_year_of_era() {
        for (printed, year) in [
            ("令和元年度", Some(2019)),
            ("令和４年度", Some(2022)),
            ("平成 30 年度", Some(2018)),
            ("2022年度", Some(2022)),
            ("令和年度", None),
            ("令和99999年度", None),
            ("", None),
        ] {
            assert_eq!(printed_year(printed), year, "{printed}");
        }
    }
}
