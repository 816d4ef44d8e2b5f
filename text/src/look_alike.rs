//! Look-alikes: characters of two scripts that print alike (ロ and 口, ヘ and へ), as scanning and typing give them for each other.
//! Neighbours tell which is meant.

use crate::script::is_kanji;

/// Katakana with the kanji or hiragana that print alike.
const PAIRS: [(char, char); 13] = [
    ('ー', '一'),
    ('ニ', '二'),
    ('ハ', '八'),
    ('ロ', '口'),
    ('カ', '力'),
    ('エ', '工'),
    ('タ', '夕'),
    ('ト', '卜'),
    ('オ', '才'),
    ('ヘ', 'へ'),
    ('ベ', 'べ'),
    ('ペ', 'ぺ'),
    ('リ', 'り'),
];

/// Counted with ヶ or カ, which is no 力 there.
const COUNTED: &str = "月所年国条店町村校点院島";

/// Script of a neighbour, as far as it tells anything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Katakana,
    Hiragana,
    Kanji,
    /// Another script, or none.
    Other,
}

impl Side {
    const ALL: [Self; 4] = [Self::Katakana, Self::Hiragana, Self::Kanji, Self::Other];

    fn of(c: char) -> Self {
        match c {
            'ァ'..='ヴ' | 'ヷ'..='ヺ' => Self::Katakana,
            'ぁ'..='ゟ' => Self::Hiragana,
            // ヶ stands between a number and what is counted.
            'ヵ' | 'ヶ' => Self::Kanji,
            c if is_kanji(c) => Self::Kanji,
            _ => Self::Other,
        }
    }
}

/// The katakana of a look-alike, and the other of the two.
fn pair(c: char) -> Option<(char, char)> {
    PAIRS.into_iter().find(|(katakana, other)| c == *katakana || c == *other)
}

/// The other character that prints alike.
fn other(c: char) -> Option<char> {
    pair(c).map(|(katakana, other)| if c == katakana { other } else { katakana })
}

/// The one of a pair that is meant between two neighbours; `None` where they do not tell.
fn meant((katakana, other): (char, char), left: Side, right: Side, next: Option<char>) -> Option<char> {
    use Side::{Hiragana, Kanji, Katakana};
    let is_in = |side, of: &[Side]| of.contains(&side);
    let (is_katakana, is_other) = match other {
        // ー is a dash too. 一つ is counted, and 一式 follows any word.
        '一' => (left == Katakana && (right == Katakana || right != Kanji && next != Some('つ')), false),
        'り' => (
            left == Katakana || left == Side::Other && right == Katakana,
            is_in(left, &[Hiragana, Kanji]) && right != Katakana || left == Side::Other && right == Hiragana,
        ),
        // The particle follows any script, and any script follows it.
        'へ' => (
            left == Side::Other && right == Katakana,
            is_in(left, &[Hiragana, Kanji]) && right != Katakana
                || is_in(right, &[Hiragana, Kanji]) && left == Katakana,
        ),
        'べ' | 'ぺ' => (
            right == Katakana && is_in(left, &[Katakana, Side::Other]),
            is_in(left, &[Hiragana, Kanji]) && right != Katakana || left == Side::Other && right == Hiragana,
        ),
        _ => {
            let is_numeral = matches!(other, '二' | '八');
            let is_rare = matches!(other, '夕' | '卜');
            (
                right == Katakana && (left == Katakana || left != Kanji && !is_numeral)
                    || is_rare && left == Katakana && right != Kanji,
                left == Kanji
                    && right != Katakana
                    && !(katakana == 'カ' && next.is_some_and(|next| COUNTED.contains(next))),
            )
        }
    };
    if is_katakana { Some(katakana) } else { is_other.then_some(other) }
}

/// Writes each look-alike as its neighbours tell. Spaces do not count.
pub(crate) fn settle(chars: &mut [char]) {
    settle_between(&[Side::Other], chars, &[Side::Other]);
}

/// Writes each look-alike as its neighbours tell in a text that stands between these, if all tell the same; returns the places
/// of those that stay as they are.
fn settle_between(before: &[Side], chars: &mut [char], after: &[Side]) -> Vec<usize> {
    let mut open = Vec::new();
    let is_clear = |c: char| !is_look_alike(c) && !c.is_whitespace();
    let mut at = 0;
    let mut left = before.to_vec();
    while at < chars.len() {
        if is_clear(chars[at]) {
            left = vec![Side::of(chars[at])];
            at += 1;
            continue;
        }
        let end = (at..chars.len()).find(|end| is_clear(chars[*end]));
        let next = end.map(|end| chars[end]);
        let right = next.map_or(after.to_vec(), |next| vec![Side::of(next)]);
        let end = end.unwrap_or(chars.len());
        for (place, c) in chars[..end].iter_mut().enumerate().skip(at) {
            let Some(pair) = pair(*c) else { continue };
            let mut told = left.iter().flat_map(|left| right.iter().map(|right| meant(pair, *left, *right, next)));
            let first = told.next().flatten();
            match first.filter(|first| told.all(|other| other == Some(*first))) {
                Some(meant) => *c = meant,
                None => open.push(place),
            }
        }
        at = end;
    }
    open
}

/// Writes each look-alike of a piece of a text as its neighbours tell, whatever stands around the piece.
pub(crate) fn settle_piece(chars: &mut [char]) -> Vec<usize> {
    settle_between(&Side::ALL, chars, &Side::ALL)
}

/// The spellings of a normalized piece that it has between other neighbours, and those with one look-alike for another where its
/// own neighbours do not tell which is meant. None of a text of nothing else.
pub fn look_alike_spellings(normalized: &str) -> Vec<String> {
    let mut chars: Vec<char> = normalized.chars().collect();
    let open = settle_piece(&mut chars);
    if open.is_empty() || chars.iter().all(|c| is_look_alike(*c)) {
        return Vec::new();
    }
    let swapped = open.into_iter().map(|place| {
        let mut chars = chars.clone();
        chars[place] = other(chars[place]).unwrap_or(chars[place]);
        chars
    });
    let between = Side::ALL.iter().flat_map(|before| {
        let chars = &chars;
        Side::ALL.iter().map(move |after| {
            let mut chars = chars.clone();
            settle_between(&[*before], &mut chars, &[*after]);
            chars
        })
    });
    swapped.chain(between).map(String::from_iter).collect()
}

/// A character of a pair that prints alike.
pub fn is_look_alike(c: char) -> bool {
    pair(c).is_some()
}

/// Ends of a piece at which a spelling has katakana for a look-alike, and other katakana does not stand beside it: there katakana
/// may not go on, or 一部 would be found in センター部.
pub fn look_alike_ends(piece: &str, spelling: &str) -> (bool, bool) {
    fn is_loose(mut piece: impl Iterator<Item = char>, mut spelling: impl Iterator<Item = char>) -> bool {
        let (Some(typed), Some(spelled)) = (piece.next(), spelling.next()) else { return false };
        let inner = spelling.find(|c| !is_look_alike(*c)).map_or(Side::Other, Side::of);
        let is_katakana = typed != spelled && pair(typed).is_some_and(|(katakana, _)| spelled == katakana);
        is_katakana && inner != Side::Katakana
    }
    (is_loose(piece.chars(), spelling.chars()), is_loose(piece.chars().rev(), spelling.chars().rev()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::normalize;

    fn settled(text: &str) -> String {
        let mut chars: Vec<char> = text.chars().collect();
        settle(&mut chars);
        chars.into_iter().collect()
    }

    #[test]
    fn look_alikes_are_written_as_their_neighbours_tell() {
        for (text, expected) in [
            ("サ一バ一の口グと力メラ、工リア、夕イムカ一ド", "サーバーのログとカメラ、エリア、タイムカード"),
            (
                "ネッ卜ワ一ク、モニ夕一、コス卜を、デ一夕の、才ンライン",
                "ネットワーク、モニター、コストを、データの、オンライン",
            ),
            ("へルプデスク、レべル、セキュりティ、メモり", "ヘルプデスク、レベル、セキュリティ、メモリ"),
            ("保管すベきであリ、取リ扱い、部署ヘの、比ベる", "保管すべきであり、取り扱い、部署への、比べる"),
            ("入カする、人ロの、商エ業、協カ、能カ向上", "入力する、人口の、商工業、協力、能力向上"),
            // As they are printed.
            ("システム一覧、サーバ一台、システム一つ、二セット", "システム一覧、サーバ一台、システム一つ、二セット"),
            ("三カ月、一カ所、二カ年、三ヶ月、二ヶ所", "三カ月、一カ所、二カ年、三ヶ月、二ヶ所"),
            (
                "入力メニュー、流出ログ、記入カード、出口ゲート、人口データ",
                "入力メニュー、流出ログ、記入カード、出口ゲート、人口データ",
            ),
            (
                "サーバへアクセス、職員へパソコン、取りシステム、サーバへ移す",
                "サーバへアクセス、職員へパソコン、取りシステム、サーバへ移す",
            ),
            (
                "第一、二十八、工事、口座、努力、一者応札、県ー市、内製化チームの",
                "第一、二十八、工事、口座、努力、一者応札、県ー市、内製化チームの",
            ),
        ] {
            assert_eq!(settled(text), expected);
        }
    }

    #[test]
    fn spellings_are_given_where_neighbours_do_not_tell() {
        for (piece, expected) in [
            ("エ事", &["工事"][..]),
            ("ー者応札", &["一者応札"]),
            ("デー夕管理", &["データ管理"]),
            ("り災", &["リ災"]),
            ("システム一", &["システムー"]),
            ("カメラ", &["力メラ"]),
            ("力", &[]),
            ("住民", &[]),
            ("", &[]),
        ] {
            let spelled = look_alike_spellings(piece);
            assert!(expected.iter().all(|form| spelled.iter().any(|found| found == form)), "{piece}: {spelled:?}");
            assert!(!expected.is_empty() || spelled.is_empty(), "{piece}: {spelled:?}");
        }
    }

    #[test]
    fn ends_are_loose_where_another_script_would_go_on() {
        for (piece, spelling, expected) in [
            ("一部", "ー部", (true, false)),
            ("二セット", "ニセット", (false, false)),
            ("紙口", "紙ロ", (false, true)),
            ("エ事", "工事", (false, false)),
            ("一部", "1部", (false, false)),
            ("", "", (false, false)),
        ] {
            assert_eq!(look_alike_ends(piece, spelling), expected, "{piece}");
        }
    }

    proptest! {
        #[test]
        fn settling_twice_changes_nothing(text in "[ー一ニ二ロ口カ力タ夕ヘへベべリりアスあす部月つ、a ]{0,12}") {
            prop_assert_eq!(settled(&settled(&text)), settled(&text));
        }

        // What stands around a piece changes only what the piece itself leaves open.
        #[test]
        fn piece_is_in_the_whole_in_one_of_its_spellings(
            before in "[ー一カ力スす部、]{0,3}", piece in "[ー一ニ二ロ口カ力タ夕ヘへリりアスあす部月つ、]{1,6}", after in "[ー一カ力スす部、]{0,3}",
        ) {
            let whole: Vec<char> = settled(&format!("{before}{piece}{after}")).chars().collect();
            let here = &whole[before.chars().count()..][..piece.chars().count()];
            let mut chars: Vec<char> = piece.chars().collect();
            let open = settle_piece(&mut chars);
            for (at, (settled, here)) in chars.iter().zip(here).enumerate() {
                prop_assert!(settled == here || open.contains(&at), "{} {}", piece, at);
            }
        }

        #[test]
        fn normalized_text_is_settled(text in "[ー一カ力スす部、a　\u{2060}]{0,12}") {
            let normalized = normalize(&text);
            prop_assert_eq!(settled(&normalized), normalized);
        }
    }
}
