//! A map of Japan in tiles, one a prefecture: each of the same size, whatever its area, and lit where there are reports.

use textwrap::core::display_width;
use ui::messages::start as messages;
use ui::{Language, Route, Translated};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::pages::shared::ReportCard;

/// Most prefectures whose names stand below the map without being asked for.
const MAX_LISTED: usize = 8;
/// Side of a tile with the gap behind it, and without it.
const TILE: usize = 42;
const SIDE: usize = 40;
/// Municipalities from which a tile is a step fuller.
const STEPS: [usize; 3] = [3, 10, 30];

/// Tiles: prefecture, its name without its kind, in English and in kana; column and row.
#[rustfmt::skip]
const TILES: [(&str, &str, &str, &str, usize, usize); 47] = [
    ("北海道", "北海道", "Hokkaido", "ほっかいどう", 12, 0), ("青森県", "青森", "Aomori", "あおもり", 12, 1),
    ("秋田県", "秋田", "Akita", "あきた", 11, 2), ("岩手県", "岩手", "Iwate", "いわて", 12, 2),
    ("山形県", "山形", "Yamagata", "やまがた", 11, 3), ("宮城県", "宮城", "Miyagi", "みやぎ", 12, 3),
    ("石川県", "石川", "Ishikawa", "いしかわ", 8, 4), ("富山県", "富山", "Toyama", "とやま", 9, 4),
    ("新潟県", "新潟", "Niigata", "にいがた", 10, 4), ("福島県", "福島", "Fukushima", "ふくしま", 11, 4),
    ("福井県", "福井", "Fukui", "ふくい", 8, 5), ("長野県", "長野", "Nagano", "ながの", 9, 5),
    ("群馬県", "群馬", "Gunma", "ぐんま", 10, 5), ("栃木県", "栃木", "Tochigi", "とちぎ", 11, 5),
    ("茨城県", "茨城", "Ibaraki", "いばらき", 12, 5), ("島根県", "島根", "Shimane", "しまね", 3, 6),
    ("鳥取県", "鳥取", "Tottori", "とっとり", 4, 6), ("兵庫県", "兵庫", "Hyogo", "ひょうご", 5, 6),
    ("京都府", "京都", "Kyoto", "きょうと", 6, 6), ("滋賀県", "滋賀", "Shiga", "しが", 7, 6),
    ("岐阜県", "岐阜", "Gifu", "ぎふ", 8, 6), ("山梨県", "山梨", "Yamanashi", "やまなし", 9, 6),
    ("埼玉県", "埼玉", "Saitama", "さいたま", 10, 6), ("東京都", "東京", "Tokyo", "とうきょう", 11, 6),
    ("千葉県", "千葉", "Chiba", "ちば", 12, 6), ("山口県", "山口", "Yamaguchi", "やまぐち", 2, 6),
    ("広島県", "広島", "Hiroshima", "ひろしま", 3, 7), ("岡山県", "岡山", "Okayama", "おかやま", 4, 7),
    ("大阪府", "大阪", "Osaka", "おおさか", 6, 7), ("奈良県", "奈良", "Nara", "なら", 7, 7),
    ("三重県", "三重", "Mie", "みえ", 8, 7), ("愛知県", "愛知", "Aichi", "あいち", 9, 7),
    ("静岡県", "静岡", "Shizuoka", "しずおか", 10, 7), ("神奈川県", "神奈川", "Kanagawa", "かながわ", 11, 7),
    ("佐賀県", "佐賀", "Saga", "さが", 0, 7), ("福岡県", "福岡", "Fukuoka", "ふくおか", 1, 7),
    ("和歌山県", "和歌山", "Wakayama", "わかやま", 6, 8), ("長崎県", "長崎", "Nagasaki", "ながさき", 0, 8),
    ("大分県", "大分", "Oita", "おおいた", 1, 8), ("愛媛県", "愛媛", "Ehime", "えひめ", 3, 8),
    ("香川県", "香川", "Kagawa", "かがわ", 4, 8), ("高知県", "高知", "Kochi", "こうち", 3, 9),
    ("徳島県", "徳島", "Tokushima", "とくしま", 4, 9), ("熊本県", "熊本", "Kumamoto", "くまもと", 0, 9),
    ("宮崎県", "宮崎", "Miyazaki", "みやざき", 1, 9), ("鹿児島県", "鹿児島", "Kagoshima", "かごしま", 1, 10),
    ("沖縄県", "沖縄", "Okinawa", "おきなわ", 0, 10),
];

/// A prefecture with reports.
#[derive(Debug, Clone, PartialEq)]
pub struct Prefecture {
    pub name: Translated,
    pub municipalities: usize,
    /// Link to its report, or to where its reports are listed.
    pub href: String,
}

/// The prefectures with reports, in the order in which they come up.
pub fn prefectures(reports: &[ReportCard]) -> Vec<Prefecture> {
    let mut found: Vec<(&Translated, Vec<&ReportCard>)> = Vec::new();
    for card in reports {
        match found.iter_mut().find(|(name, _)| **name == card.prefecture) {
            Some((_, cards)) => cards.push(card),
            None => found.push((&card.prefecture, vec![card])),
        }
    }
    let prefecture = |(name, cards): (&Translated, Vec<&ReportCard>)| {
        let mut codes: Vec<&str> = cards.iter().map(|card| card.place.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        let href = match cards.as_slice() {
            [only] => Route::report(&only.slug).href(),
            _ => Route::Start.anchor("reports"),
        };
        Prefecture { name: name.clone(), municipalities: codes.len(), href }
    };
    found.into_iter().map(prefecture).collect()
}

/// The map, and below it the same as a list; the map itself is for eyes and pointers alone.
pub fn map(prefectures: &[Prefecture]) -> Html {
    let (columns, rows) = TILES.iter().fold((0, 0), |(x, y), tile| (x.max(tile.4 + 1), y.max(tile.5 + 1)));
    let list = html! {
        <ul class="map-list">{ for prefectures.iter().map(|Prefecture { name, municipalities, href }| html! {
            <li><a href={href.clone()}>{ name.message() }</a><span class="number">{ municipalities }</span></li>
        }) }</ul>
    };
    html! {
        <section class="map" aria-labelledby="map">
            <h2 id="map">{ messages::map(prefectures.len()) }</h2>
            <svg viewBox={format!("0 0 {} {}", columns * TILE, rows * TILE)} aria-hidden="true">
                { for TILES.iter().map(|tile| {
                    let lit = prefectures.iter().find(|prefecture| prefecture.name.japanese == tile.0);
                    view(tile, lit)
                }) }
            </svg>
            if prefectures.len() > MAX_LISTED {
                <details><summary>{ messages::map_list() }</summary>{ list }</details>
            } else {
                { list }
            }
            <p class="hint">{ messages::map_note() }</p>
        </section>
    }
}

fn view(
    (_, name, english, kana, column, row): &(&str, &str, &str, &str, usize, usize),
    lit: Option<&Prefecture>,
) -> Html {
    let written = match Language::current() {
        Language::Japanese => name,
        Language::English => english,
        Language::Easy => kana,
    };
    let (x, y) = (column * TILE, row * TILE);
    let size = match display_width(written) {
        0..=4 => 14,
        5..=6 => 12,
        7..=8 => 9,
        9..=10 => 7,
        _ => 6,
    };
    let heat = lit.map(|prefecture| 1 + STEPS.iter().filter(|step| prefecture.municipalities >= **step).count());
    let mut text = VTag::new("text");
    for (attribute, value) in [("x", x + SIDE / 2), ("y", y + SIDE / 2 + size / 3), ("font-size", size)] {
        text.add_attribute(attribute, value.to_string());
    }
    text.add_attribute("text-anchor", "middle");
    text.add_child((*written).into());
    let tile = html! {
        <>
            <rect x={x.to_string()} y={y.to_string()} width={SIDE.to_string()} height={SIDE.to_string()} rx="4" data-lit={heat.map(|heat| heat.to_string())} />
            { Html::from(text) }
        </>
    };
    match lit {
        Some(prefecture) => html! { <a href={prefecture.href.clone()} tabindex="-1">{ tile }</a> },
        None => tile,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn map_has_a_tile_a_prefecture_and_none_above_another() {
        let names: BTreeSet<&str> = TILES.iter().map(|tile| tile.0).collect();
        let places: BTreeSet<(usize, usize)> = TILES.iter().map(|tile| (tile.4, tile.5)).collect();
        assert_eq!((names.len(), places.len()), (47, 47));
        for (whole, short, ..) in TILES {
            assert!(whole.starts_with(short), "{whole} {short}");
        }
    }
}
