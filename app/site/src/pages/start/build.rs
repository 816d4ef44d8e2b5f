use std::collections::{BTreeSet, HashMap};

use text::normalize;

use super::StartPage;
use super::matrix::Matrix;
use crate::data::SiteData;
use crate::pages::explore::theme_cards;
use crate::pages::shared::ReportCard;

const MAX_EXAMPLES: usize = 6;
/// Words to suggest; those are shown that several municipalities know.
const WORDS: [&str; 10] = [
    "パスワード",
    "再委託",
    "USBメモリ",
    "随意契約",
    "バックアップ",
    "アクセスログ",
    "台帳",
    "費用対効果",
    "研修",
    "仕様書",
];

pub fn page(data: &SiteData) -> StartPage {
    let themes = if data.has_themes() { theme_cards(data) } else { Vec::new() };
    let first = themes.iter().max_by_key(|theme| theme.reports);
    let matrix = first.map_or_else(|| Matrix::new(data), |theme| Matrix::of_theme(data, theme.code));
    StartPage { reports: ReportCard::all(data), examples: examples(data), themes, matrix }
}

/// Searches that find something in more than one municipality.
pub fn examples(data: &SiteData) -> Vec<String> {
    let words = WORDS.map(|word| (word, normalize(word)));
    let mut municipalities: HashMap<&str, BTreeSet<&str>> = HashMap::new();
    for finding in &data.records.findings {
        let text = normalize(&finding.text);
        for (word, normalized) in &words {
            if text.contains(normalized) {
                municipalities.entry(word).or_default().insert(finding.report.municipality());
            }
        }
    }
    let several = |word: &&str| municipalities.get(*word).is_some_and(|found| found.len() > 1);
    WORDS.into_iter().filter(several).take(MAX_EXAMPLES).map(str::to_owned).collect()
}
