use std::collections::{BTreeSet, HashMap};

use text::normalize;
use ui::Municipality;

use super::StartPage;
use super::highlights::highlights;
use super::map::prefectures;
use super::topic_tile::TopicTile;
use crate::charts::procurement;
use crate::data::SiteData;
use crate::pages::explore::theme_cards;
use crate::pages::shared::ReportCard;

const MAX_EXAMPLES: usize = 6;
/// Most municipalities to pick from in one list; more are found by the map.
const MAX_PLACES: usize = 100;
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
    let reports = ReportCard::all(data);
    let places: Vec<Municipality> =
        data.reports_by_municipality().into_iter().map(|reports| data.municipality(reports[0])).collect();
    StartPage {
        highlights: highlights(data),
        prefectures: prefectures(&reports),
        municipalities: places.len(),
        places: if places.len() > MAX_PLACES { Vec::new() } else { places },
        examples: examples(data),
        chart: procurement(data),
        themes: if data.has_themes() { theme_cards(data) } else { Vec::new() },
        topics: TopicTile::all(data),
        reports,
    }
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
