//! The cover: municipality, year, kind and edition of the audit.

use std::sync::LazyLock;

use corpus::{Audit, Edition, Slug};
use regex::Regex;

use crate::rules::matcher::line_regex::fixed;
use crate::source::Source;
use text::{LineForm, spell_fiscal_year};

const COVER_LINES: usize = 60;

static MUNICIPALITY: LazyLock<Regex> = LazyLock::new(|| {
    fixed(r"(?:^|[^\p{Han}])(?<name>\p{Han}{2,4}[市区町村])(?:[^\p{Han}]|[長内役]|監査|包括|情報|行政)")
});

const PREFECTURES: [&str; 47] = [
    "北海道",
    "青森県",
    "岩手県",
    "宮城県",
    "秋田県",
    "山形県",
    "福島県",
    "茨城県",
    "栃木県",
    "群馬県",
    "埼玉県",
    "千葉県",
    "東京都",
    "神奈川県",
    "新潟県",
    "富山県",
    "石川県",
    "福井県",
    "山梨県",
    "長野県",
    "岐阜県",
    "静岡県",
    "愛知県",
    "三重県",
    "滋賀県",
    "京都府",
    "大阪府",
    "兵庫県",
    "奈良県",
    "和歌山県",
    "鳥取県",
    "島根県",
    "岡山県",
    "広島県",
    "山口県",
    "徳島県",
    "香川県",
    "愛媛県",
    "高知県",
    "福岡県",
    "佐賀県",
    "長崎県",
    "熊本県",
    "大分県",
    "宮崎県",
    "鹿児島県",
    "沖縄県",
];

/// Metadata on the cover.
#[derive(Debug, PartialEq)]
pub(super) struct CoverPage {
    pub(super) municipality: Option<String>,
    pub(super) prefecture: Option<&'static str>,
    pub(super) era_year: String,
    pub(super) audit: Audit,
    pub(super) edition: Edition,
    pub(super) title: String,
}

impl CoverPage {
    pub(super) fn read(slug: &Slug, source: &Source) -> Self {
        let form = LineForm::new(source.text());
        let text = form.as_str();
        let head: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(COVER_LINES).collect();
        let administrative = text.matches("行政監査").count() > text.matches("外部監査").count();
        let audit = if administrative { Audit::Administrative } else { Audit::External };
        let summary = head.iter().any(|line| line.contains("概要版"));
        let edition = if summary { Edition::Summary } else { Edition::Full };
        let prefecture = most(PREFECTURES.iter().map(|name| (*name, text.matches(name).count())));
        let town = most(tally(
            MUNICIPALITY.captures_iter(text).filter_map(|found| Some(form.printed(found.name("name")?.range()))),
        ));
        // An audit of a prefecture names the prefecture more often than any town of it.
        let count = |name: &str| text.matches(name).count();
        let municipality = match (prefecture, town) {
            (Some(prefecture), Some(town)) if count(prefecture) > 2 * count(town) => Some(prefecture),
            (prefecture, town) => town.or(prefecture),
        };
        let era_year = spell_fiscal_year(slug.fiscal_year());
        let title = format!("{era_year} {}報告書", audit.label());
        Self { municipality: municipality.map(str::to_owned), prefecture, era_year, audit, edition, title }
    }
}

fn tally<'t>(names: impl Iterator<Item = &'t str>) -> impl Iterator<Item = (&'t str, usize)> {
    let mut counts = std::collections::BTreeMap::<&str, usize>::new();
    names.for_each(|name| *counts.entry(name).or_default() += 1);
    counts.into_iter()
}

fn most<'t>(counts: impl Iterator<Item = (&'t str, usize)>) -> Option<&'t str> {
    counts.filter(|(_, count)| *count > 0).max_by_key(|(_, count)| *count).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cover_reads_municipality_audit_and_edition() {
        for (text, municipality, prefecture, audit, edition) in [
            (
                "令和6年度\n見本市包括外部監査報告書（概要版）\n見本市長 殿\n都市計画は、埼玉県が定める。",
                Some("見本市"),
                Some("埼玉県"),
                Audit::External,
                Edition::Summary,
            ),
            (
                "千葉県行政監査\n千葉県の千葉県知事と千葉市",
                Some("千葉県"),
                Some("千葉県"),
                Audit::Administrative,
                Edition::Full,
            ),
            ("本文", None, None, Audit::External, Edition::Full),
        ] {
            let cover = CoverPage::read(&"mihon-2024".parse().unwrap(), &Source::new("r", text));
            assert_eq!((cover.municipality.as_deref(), cover.prefecture), (municipality, prefecture), "{text}");
            assert_eq!((cover.audit, cover.edition), (audit, edition), "{text}");
            assert_eq!(cover.era_year, "令和6年度");
        }
    }
}
