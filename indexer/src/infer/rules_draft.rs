//! The proposed rules, written as a `report.toml`.

use corpus::{Edition, Slug};

use super::candidate::{Candidate, quoted};
use super::confidence::Confidence;
use super::cover::CoverPage;
use super::headings::HeadingForm;
use super::items::NOTHING as NOTHING_FOUND;
use crate::source::Source;
use text::line_form;

use crate::rules::load::MIN_PUBLISHED_CONFIDENCE;
use crate::rules::matcher::line_regex::fixed;

/// 指摘は3件、意見は5件
const DECLARED: &str =
    r"指摘(?:事項)?[^\d。]{0,12}(?<shiteki>\d+) ?[件個項点][^\d。]{0,16}意見[^\d。]{0,12}(?<iken>\d+) ?[件個項点]";
/// Placeholder for the extractor where none was found.
const NOTHING: &str = "# 見つからなかった。_template にある5つの読み取り方から選ぶ。\n[marker]\nmark = '^$'\n";
/// A heading that ends with the name of a system.
const SYSTEM: &str = r"^\S+ ?(?<system>[^ 。「」]+(?:システム|アプリ))(?: ?\([^()]*\))?$";
/// A bracket with departments behind a sentence.
const BRACKET: &str = r"\s*\((?<departments>[^()。]+(?:課|室|局|所|館|園|センター))\)$";

/// ■ 道路清掃(道路課) and ▼道路課
const HEADINGS: [&str; 2] = [
    r"^[^。()]{2,60}\((?:(?:所管|担当|主管)(?:課|部署)?[:\s]?)?(?<departments>[^()。]{1,50}(?:課|室|局|部|署|所|館|園|校|院|場|センター))\)[】>]?$",
    r"^[▲△▼▽■□◆◇●○◎★☆▶►【\[<〈(]\s*(?<departments>[^。()、]{1,20}(?:課|室|局|部|署|所|館|園|校|院|場|センター|プール))[】\]>〉)]?$",
];

/// Labels before the department of a system.
const LABELS: [&str; 8] =
    ["所管課", "所管部署", "担当課", "主管課", "業務主管課", "対象課", "ヒアリング対象課", "所属"];

/// Parts shared by every proposal for a report.
pub(super) struct RulesDraft<'r> {
    pub(super) slug: &'r Slug,
    pub(super) source: &'r Source,
    pub(super) cover: &'r CoverPage,
    pub(super) forms: &'r [HeadingForm],
    /// The line from which no findings stand.
    pub(super) until: Option<String>,
}

impl RulesDraft<'_> {
    /// A `report.toml`. Without a candidate it finds nothing, but the headings.
    pub(super) fn toml(&self, candidate: Option<&Candidate>, confidence: Option<&Confidence>) -> String {
        let Self { slug, source, cover, forms, until } = self;
        let edition = match cover.edition {
            Edition::Full => "full",
            Edition::Summary => "summary",
            Edition::Excerpt => "excerpt",
        };
        let mut toml = String::new();
        let mut line = |text: String| {
            toml.push_str(&text);
            toml.push('\n');
        };
        line(format!("municipality = {}", quoted(cover.municipality.as_deref().unwrap_or(slug.municipality()))));
        line(format!("prefecture = {}", quoted(cover.prefecture.unwrap_or("（不明）"))));
        line(format!("era_year = {}", quoted(&cover.era_year)));
        line(format!("audit = {}", quoted(cover.audit.label())));
        line(format!("edition = {}", quoted(edition)));
        line(format!("title = {}", quoted(&cover.title)));
        line(cover.theme.as_ref().map(|theme| format!("theme = {}", quoted(theme))).unwrap_or_default());
        if let Some(confidence) = confidence {
            let note = format!(
                "一般の規則で機械的に読み取ったもので、人の手で確かめていない（確からしさ {:.2}）。",
                confidence.value
            );
            line(format!("scope_note = {}", quoted(&note)));
            if confidence.value < MIN_PUBLISHED_CONFIDENCE {
                line("\n# このままでは公開されない。本文と見比べて直し、確かめたら、この行を除く。".to_owned());
                line(format!("draft_confidence = {:.2}", confidence.value));
            }
        }
        if has_line(source, DECLARED) {
            line(format!("\n# 報告書自身が述べる件数。\ndeclared = [{}]", quoted(DECLARED)));
        }
        if let Some(pattern) = has_line(source, NOTHING_FOUND).then_some(NOTHING_FOUND) {
            line(format!("\n# 指摘・意見がないと述べる行。\nno_finding = {}", quoted(pattern)));
        }
        if let Some(until) = until {
            let pattern = quoted(&format!("^{}$", regex::escape(until)));
            line(format!("\n# この行から後に指摘・意見はない。\nfindings_until = {pattern}"));
        }
        if !forms.is_empty() {
            line("\n# 見出し。外側から順に並ぶ。\nheadings = [".to_owned());
            for form in *forms {
                let contents = if form.contents { ", contents = true" } else { "" };
                line(format!("  {{ form = {}{contents} }},", quoted(form.specimen)));
            }
            line("]".to_owned());
        }
        match candidate {
            Some(candidate) => line(format!("\n# 指摘・意見の印。\n{}", candidate.rules)),
            None if has_line(source, NOTHING_FOUND) => {}
            None => line(format!("\n# 指摘・意見の印。\n{NOTHING}")),
        }
        if has_line(source, SYSTEM) {
            line(format!("# システムの名を持つ見出し。\n[system]\nsection = {}\n", quoted(SYSTEM)));
        }
        let label = LABELS.into_iter().map(|label| (label, lines_with(source, label))).max_by_key(|(_, lines)| *lines);
        let label = label.filter(|(_, lines)| *lines > 1).map(|(label, _)| label);
        let headings: Vec<_> = HEADINGS.into_iter().filter(|pattern| has_line(source, pattern)).map(quoted).collect();
        if label.is_some() || has_line(source, BRACKET) || !headings.is_empty() {
            line("# 部署の名が続く項目と、本文の末尾のかっこ。\n[departments]".to_owned());
            line(label.map(|label| format!("label = {}", quoted(label))).unwrap_or_default());
            line(format!("bracket = {}", quoted(BRACKET)));
            line(if headings.is_empty() { String::new() } else { format!("heading = [{}]", headings.join(", ")) });
        }
        toml
    }
}

fn lines_with(source: &Source, label: &str) -> usize {
    let begins = |line: &str| {
        line_form(line).trim_start().strip_prefix(label).is_some_and(|rest| rest.starts_with(['\t', ' ', ':']))
    };
    source.lines().filter(|(_, line)| begins(line)).count()
}

fn has_line(source: &Source, pattern: &str) -> bool {
    let regex = fixed(pattern);
    source.lines().any(|(_, line)| regex.is_match(line_form(line).trim()))
}
