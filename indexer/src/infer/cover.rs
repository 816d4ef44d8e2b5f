//! The cover: municipality, year, kind and edition of the audit.

use std::sync::LazyLock;

use corpus::{Audit, Edition, Slug};
use regex::Regex;

use crate::rules::matcher::line_regex::fixed;
use crate::source::Source;
use text::{LineForm, line_form, spell_fiscal_year};

pub(super) const COVER_LINES: usize = 60;

static MUNICIPALITY: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:^|[^\p{Han}ヶケヵノツガ])(?<name>(?:\p{Han}{1,3}[ヶケヵノツガ]\p{Han}{1,3}|\p{Han}{1,4})[市区町村])(?:[^\p{Han}]|[長内役議]|監査|包括|情報|行政|定期|告示|公告)",
    )
});
/// A name that begins with kana stands at the beginning of a line or behind a blank: in a sentence it would be a particle.
static KANA_NAME: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:^|[\s「『(【])(?<name>(?:\p{Han}?[\p{Hiragana}\p{Katakana}ー]{2,7}\p{Han}{0,3})[市区町村])(?:[\s長議]|監査|包括|行政|定期|告示|公告|$)",
    )
});
/// 本市, 各町: no names.
static NO_NAME: LazyLock<Regex> = LazyLock::new(|| fixed("^(?:[当本同各全他両諸前元新旧都]|市[区町]|町)[市区町村]$"));

/// The words of a title that say the kind of audit; the more special one comes first.
static AUDITS: LazyLock<[(Audit, Regex); 7]> = LazyLock::new(|| {
    [
        (Audit::External, "(?:包括|個別)?外部監査"),
        (Audit::ResidentsRequest, "住民監査請求|職員措置請求"),
        (Audit::AidedBodies, "(?:財政的?援助|出資)団体等?(?:の|に(?:対する|関する|係る))?監査|指定管理者(?:の|に(?:対する|関する|係る))?監査|財政的?援助団体等?"),
        (Audit::Works, "工事(?:等)?(?:の|に(?:対する|関する|係る))?(?:技術)?監査"),
        (Audit::Occasional, "随時監査"),
        (Audit::Regular, "定期監査|定例監査|財務監査"),
        (Audit::Administrative, "行政監査"),
    ]
    .map(|(audit, words)| (audit, fixed(words)))
});

/// The article by which an audit was made, where no word says its kind.
static ARTICLES: LazyLock<[(Audit, Regex); 6]> = LazyLock::new(|| {
    let of = |paragraph: &str| fixed(&format!(r"第?199条\s*第\s*{paragraph}\s*項"));
    [
        (Audit::External, fixed(r"第?252条の37")),
        (Audit::ResidentsRequest, fixed(r"第?242条\s*第\s*1\s*項")),
        (Audit::AidedBodies, of("7")),
        (Audit::Occasional, of("5")),
        (Audit::Regular, of("[14]")),
        (Audit::Administrative, of("2")),
    ]
});

/// A title as covers print it.
static TITLE: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"^[^。]{0,60}監査[^。、]{0,40}(?:報告書|結果|報告|公表|について)[^。]{0,30}$"));

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
    /// The subject of the audit, as printed.
    pub(super) theme: Option<String>,
}

impl CoverPage {
    pub(super) fn read(slug: &Slug, source: &Source) -> Self {
        let form = LineForm::new(source.text());
        let text = form.as_str();
        let head: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(COVER_LINES).collect();
        let printed = printed_title(&head);
        let audit = audit_of(printed, &head, text);
        let summary = head.iter().any(|line| line.contains("概要版"));
        let edition = if summary { Edition::Summary } else { Edition::Full };
        let prefecture = most(PREFECTURES.iter().map(|name| (*name, text.matches(name).count())));
        let town = municipality(text);
        let town = town.as_deref();
        // An audit of a prefecture names the prefecture more often than any town of it.
        let count = |name: &str| text.matches(name).count();
        let municipality = match (prefecture, town) {
            (Some(prefecture), Some(town)) if count(prefecture) > 2 * count(town) => Some(prefecture),
            (prefecture, town) => town.or(prefecture),
        };
        let era_year = spell_fiscal_year(slug.fiscal_year());
        let title = source.lines().find(|(_, line)| printed.is_some_and(|title| line_form(line).trim() == title));
        let title = title.map(|(_, line)| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let title = title.unwrap_or_else(|| format!("{era_year} {}報告書", audit.label()));
        Self {
            municipality: municipality.map(str::to_owned),
            prefecture,
            era_year,
            audit,
            edition,
            title,
            theme: printed_theme(source),
        }
    }
}

/// 監査のテーマ 公用車の管理について, or a heading like that above it.
static THEME: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:[\dⅠ-Ⅻ一二三四五六七八九十()第.、\s]*)(?:(?:選定した)?特定の事件(?:\((?:監査)?テーマ\))?(?:の名称)?|(?:外部)?(?:監査の?)?(?:対象)?テーマ(?:の名称)?)(?<behind>\s*[::]\s*|\s+|$)「?(?<theme>[^」。]{0,80})」?$",
    )
});
/// A line of the cover that is a subject in brackets.
static BRACKETED_THEME: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"^[「『(](?<theme>[^「」『』()]{4,60}(?:について|の執行|の管理|の状況|の取扱い))[」』)]$"));

/// The subject of the audit, as printed.
fn printed_theme(source: &Source) -> Option<String> {
    const MAX_CHARS: usize = 80;
    let lines: Vec<(&str, String)> = source
        .lines()
        .map(|(_, line)| (line, line_form(line).trim().to_owned()))
        .filter(|(_, form)| !form.is_empty())
        .collect();
    let verbatim = |form: &str| {
        let form = form.trim();
        let (line, _) = lines.iter().find(|(line, _)| line_form(line).contains(form))?;
        let shown = LineForm::new(line);
        let at = shown.as_str().find(form)?;
        Some(shown.printed(at..at + form.len()).trim().to_owned())
    };
    let bracketed =
        lines.iter().take(COVER_LINES).find_map(|(_, form)| Some(BRACKETED_THEME.captures(form)?["theme"].to_owned()));
    let labelled = || {
        lines.iter().enumerate().find_map(|(at, (_, form))| {
            let own = THEME.captures(form)?["theme"].trim().to_owned();
            let next = || lines.get(at + 1).map(|(_, next)| next.trim_matches(['「', '」', '『', '』']).to_owned());
            let is_subject = |theme: &String| {
                !theme.is_empty()
                    && !theme.contains(['。', '…', '・'])
                    && theme.chars().count() <= MAX_CHARS
                    && !theme.ends_with(|c: char| c.is_numeric())
            };
            Some(own).filter(is_subject).or_else(|| next().filter(is_subject))
        })
    };
    bracketed.or_else(labelled).and_then(|theme| verbatim(&theme))
}

/// The title on the cover, in the line form: the first line that reads like one.
pub(super) fn printed_title<'t>(head: &[&'t str]) -> Option<&'t str> {
    const MIN_CHARS: usize = 8;
    let is_title = |line: &&&str| {
        TITLE.is_match(line) && line.chars().count() >= MIN_CHARS && !line.contains('号') && !line.contains('条')
    };
    head.iter().find(is_title).copied()
}

/// The kind of audit: what the title says, else the cover, else the article, else the word that the text has most.
fn audit_of(title: Option<&str>, head: &[&str], text: &str) -> Audit {
    let named = |line: &str| AUDITS.iter().find(|(_, words)| words.is_match(line)).map(|(audit, _)| *audit);
    let counted = || {
        let counts = AUDITS.iter().map(|(audit, words)| (*audit, words.find_iter(text).count()));
        // The first of equals.
        counts.rev().max_by_key(|(_, count)| *count).filter(|(_, count)| *count > 0).map(|(audit, _)| audit)
    };
    let cover = head.join("\n");
    let by_article = || ARTICLES.iter().find(|(_, article)| article.is_match(&cover)).map(|(audit, _)| *audit);
    title.and_then(named).or_else(counted).or_else(by_article).unwrap_or(Audit::External)
}

/// The city, town or village that a text in the line form names most.
pub(super) fn municipality(form: &str) -> Option<String> {
    let named = |pattern: &'static LazyLock<Regex>| {
        let names = pattern.captures_iter(form).filter_map(|found| Some(found.name("name")?.as_str()));
        most(tally(names.filter(|name| !NO_NAME.is_match(name))))
    };
    // 北市 is the end of さいたま北市, where that is printed.
    let (name, kana) = (named(&MUNICIPALITY), named(&KANA_NAME));
    kana.filter(|kana| name.is_none_or(|name| kana.ends_with(name))).or(name).map(str::to_owned)
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
            ("丁村監査委員告示第3号\n定期監査の結果を公表する。", Some("丁村"), None, Audit::Regular, Edition::Full),
            (
                "戊市\n令和5年度 財政援助団体等監査結果報告書\n本市は",
                Some("戊市"),
                None,
                Audit::AidedBodies,
                Edition::Full,
            ),
            ("松ヶ丘市監査委員告示第3号\n定期監査の結果", Some("松ヶ丘市"), None, Audit::Regular, Edition::Full),
            (
                "さいたま北市\n定期監査結果報告書\nさいたま北市長 様",
                Some("さいたま北市"),
                None,
                Audit::Regular,
                Edition::Full,
            ),
            (
                "みどり台町監査委員\n定期監査の結果\n歳出は町の負担による。",
                Some("みどり台町"),
                None,
                Audit::Regular,
                Edition::Full,
            ),
            ("南アルプス市監査公表\n行政監査", Some("南アルプス市"), None, Audit::Administrative, Edition::Full),
            ("監査は見本市の事務による市への報告で、町の定期監査", Some("見本市"), None, Audit::Regular, Edition::Full),
            ("定期監査(工事監査)の結果について", None, None, Audit::Works, Edition::Full),
            ("住民監査請求に係る監査の結果について", None, None, Audit::ResidentsRequest, Edition::Full),
            ("地方自治法第199条第5項の規定による監査の結果", None, None, Audit::Occasional, Edition::Full),
            ("本文", None, None, Audit::External, Edition::Full),
        ] {
            let cover = CoverPage::read(&"mihon-2024".parse().unwrap(), &Source::new("r", text));
            assert_eq!((cover.municipality.as_deref(), cover.prefecture), (municipality, prefecture), "{text}");
            assert_eq!((cover.audit, cover.edition), (audit, edition), "{text}");
            assert_eq!(cover.era_year, "令和6年度");
        }
    }
}
