//! The generic profile (一般規則): how a report without a `report.toml` seems to be printed.
//!
//! It proposes rules, in the words of a `report.toml`, by what is usual in Japanese audit reports, tries each way in
//! which findings may be printed on the text itself, and keeps the one that finds most that is worded as a finding.
//! So the reader knows one kind of rules only, and what is proposed can be written down and corrected.

mod candidate;
mod cells;
mod confidence;
mod cover;
mod headings;
mod marks;

use std::sync::LazyLock;

use corpus::{Edition, Kind, Slug};
use regex::Regex;

use crate::block::blocks;
use crate::classify::classify;
use crate::extract::Body;
use crate::outline::Outline;
use crate::width::halve;
use crate::{Reading, Rules, Source, read_report, strength};
use candidate::{Candidate, quoted};
pub use confidence::Confidence;
use confidence::Evidence;
use cover::Cover;
pub(crate) use cover::era_year;
use headings::Form;

/// 指摘は3件、意見は5件
const DECLARED: &str =
    r"指摘(?:事項)?[^\d。]{0,12}(?<shiteki>\d+) ?[件個項][^\d。]{0,16}意見[^\d。]{0,12}(?<iken>\d+) ?[件個項]";
/// What stands for the extractor where none was found.
const NOTHING: &str =
    "# 指摘・意見の印は見つからなかった。_template にある4つの読み取り方から選ぶ。\n[marker]\nmark = '^$'\n";
/// A heading that ends with the name of a system.
const SYSTEM: &str = r"^\S+ ?(?<system>[^ 。「」]+(?:システム|アプリ))(?: ?\([^()]*\))?$";
/// A bracket with departments behind a sentence.
const BRACKET: &str = r"\s*\((?<departments>[^()。]+(?:課|室|局))\)$";

/// Rules that were guessed from the text.
#[derive(Debug)]
pub struct Profile {
    /// They as a `report.toml`.
    pub toml: String,
    /// How sure it is that they are right, and why.
    pub confidence: Confidence,
}
/// Labels behind which the department of a system stands.
const LABELS: [&str; 8] =
    ["所管課", "所管部署", "担当課", "主管課", "業務主管課", "対象課", "ヒアリング対象課", "所属"];

impl Profile {
    /// Looks through a report.
    pub fn of(slug: &Slug, source: &Source) -> Self {
        let forms = headings::forms(source);
        let cover = Cover::read(slug, source);
        let draft = |candidate: Option<&Candidate>| toml(slug, source, &cover, &forms, candidate, None);
        let (mut candidates, looks) = marks::candidates(source, &forms);
        if let Ok(rules) = rules(&draft(None)) {
            let body = body(source, &rules);
            let (in_tables, summary) = cells::candidates(&body);
            candidates.splice(0..0, with_summary(&candidates, summary));
            candidates.extend(in_tables);
        }
        let tried = candidates
            .iter()
            .filter_map(|candidate| Some((candidate, Tried::of(slug, source, &draft(Some(candidate)))?)));
        let tried: Vec<_> = tried.collect();
        let best = likeliest(&tried);
        let evidence = best.map(|(candidate, tried)| Evidence::of(candidate, &tried.reading, source, &forms, &looks));
        let confidence = Confidence::of(evidence);
        let candidate = best.map(|(candidate, _)| *candidate);
        Self { toml: toml(slug, source, &cover, &forms, candidate, Some(&confidence)), confidence }
    }
}

/// A candidate with what it reads.
struct Tried {
    reading: Reading,
    /// How many findings are worded as findings.
    worded: usize,
    /// Whether the report declares just as many.
    declared: bool,
}

impl Tried {
    /// `None` where the candidate reads nothing.
    fn of(slug: &Slug, source: &Source, toml: &str) -> Option<Self> {
        let reading = read_report(slug, source, &rules(toml).ok()?);
        let worded = reading.findings.iter().filter(|finding| strength::finds(&finding.text)).count();
        let declared = !reading.report.declared.is_empty() && reading.report.declared == reading.report.found;
        (!reading.findings.is_empty()).then_some(Self { reading, worded, declared })
    }
}

/// The first candidate that agrees with the report's own count, else the first that finds nearly as much as any.
fn likeliest<'c>(tried: &'c [(&'c Candidate, Tried)]) -> Option<&'c (&'c Candidate, Tried)> {
    const NEARLY: usize = 9;
    let most = tried.iter().map(|(_, tried)| tried.worded).max()?;
    let nearly = |worded: usize| worded * 10 >= most * NEARLY;
    let declared = tried.iter().find(|(_, tried)| tried.declared && nearly(tried.worded));
    declared.or_else(|| tried.iter().find(|(_, tried)| nearly(tried.worded)))
}

/// Marks in the body together with a table that lists as many findings again.
fn with_summary(candidates: &[Candidate], summary: Option<(usize, String)>) -> Vec<Candidate> {
    let Some((rows, table)) = summary else { return Vec::new() };
    let listed = candidates.iter().filter(|candidate| candidate.marks == rows);
    listed.map(|candidate| Candidate { rules: format!("{}\n{table}", candidate.rules), ..candidate.clone() }).collect()
}

fn rules(toml: &str) -> Result<Rules, crate::Diagnostic> {
    Rules::load(&Source::new("report.toml", toml))
}

/// The text as rules without an extractor see it.
fn body<'t>(source: &'t Source, rules: &Rules) -> Body<'t> {
    let lines = classify(source, rules);
    let outline = Outline::of(&lines);
    let blocks = blocks(&lines, &outline);
    Body { source, lines, outline, blocks }
}

/// A `report.toml`. Without a candidate it finds nothing, but the headings.
fn toml(
    slug: &Slug,
    source: &Source,
    cover: &Cover,
    forms: &[Form],
    candidate: Option<&Candidate>,
    confidence: Option<&Confidence>,
) -> String {
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
    if let Some(confidence) = confidence {
        let note = format!(
            "一般の規則で機械的に読み取ったもので、人の手で確かめていない（確からしさ {:.2}）。",
            confidence.value
        );
        line(format!("scope_note = {}", quoted(&note)));
    }
    if has_line(source, DECLARED) {
        line(format!("\ndeclared = [{}]", quoted(DECLARED)));
    }
    if !forms.is_empty() {
        line("\nheadings = [".to_owned());
        for form in forms {
            let contents = if form.contents { ", contents = true" } else { "" };
            line(format!("  {{ form = {}{contents} }},", quoted(form.specimen)));
        }
        line("]".to_owned());
    }
    let none = Candidate { marks: 0, example: String::new(), rules: NOTHING.to_owned() };
    line(format!("\n{}", candidate.unwrap_or(&none).rules));
    if has_line(source, SYSTEM) {
        line(format!("[system]\nsection = {}\n", quoted(SYSTEM)));
    }
    let label = LABELS.into_iter().map(|label| (label, lines_with(source, label))).max_by_key(|(_, lines)| *lines);
    let label = label.filter(|(_, lines)| *lines > 1).map(|(label, _)| label);
    if label.is_some() || has_line(source, BRACKET) {
        line("[departments]".to_owned());
        line(label.map(|label| format!("label = {}", quoted(label))).unwrap_or_default());
        line(format!("bracket = {}", quoted(BRACKET)));
    }
    toml
}

/// How many lines begin with a label.
fn lines_with(source: &Source, label: &str) -> usize {
    let begins = |line: &str| {
        line.trim_start().strip_prefix(label).is_some_and(|rest| rest.starts_with(['\t', ' ', '：', ':', '　']))
    };
    source.lines().filter(|(_, line)| begins(line)).count()
}

fn has_line(source: &Source, pattern: &str) -> bool {
    let regex = Regex::new(pattern).expect("the pattern is fixed");
    source.lines().any(|(_, line)| regex.is_match(&halve(line)))
}

static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+$").expect("the pattern is fixed"));

/// The share of numbered findings whose number follows the one before it of the same class; `None` without numbers.
fn counting(reading: &Reading) -> Option<f64> {
    let mut last = std::collections::BTreeMap::<Kind, u32>::new();
    let (mut numbered, mut following) = (0, 0);
    for finding in &reading.findings {
        let number = finding.number.as_deref().map(corpus::fold).unwrap_or_default();
        let Some(number) = NUMBER.find(&number).and_then(|digits| digits.as_str().parse::<u32>().ok()) else {
            continue;
        };
        let before = last.insert(finding.kind, number);
        numbered += 1;
        // Numbers count by class, across the classes, or begin again.
        let across = last.values().any(|other| other.checked_add(1) == Some(number));
        following +=
            usize::from(number == 1 || across || before.is_some_and(|before| before.checked_add(1) == Some(number)));
    }
    (numbered * 2 > reading.findings.len()).then(|| following as f64 / numbered as f64)
}
