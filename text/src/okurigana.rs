//! Okurigana (送り仮名) of compound verbs and the nouns made of them: 取扱, 取扱い, 取り扱い.
//!
//! The verbs are those of the compounds that 公用文における漢字使用等について (2010, a notice of the cabinet) spells with less
//! okurigana than school does, and others that official texts compound the same way.

use crate::script::{Script, is_kanji};

/// Verbs that begin compounds, each with its okurigana there.
const FIRST: &str = "言い入れ植え受け打ち移し埋め売り追い置き押し買い書き掛け貸し借り刈り聞き切り組み繰り差し締め据え備え立ち立て付け積み釣り問い届け取り投げ抜き乗り話し払い貼り引き振り巻き見申し持ち焼き雇い譲り呼び読み割り使い落とし決め探し送り回り";

/// Verbs that end compounds, each with its okurigana there.
const SECOND: &str = "渡し替え換え付け入れ持ち合わせ切り立て上げ揚げ出し払い越し受け占め取り戻し捨て下げ離し延べ押さえ止め引き置き込み会い卸し扱い決め崩し消し壊し締まり調べ次ぎ継ぎ組み起こし積もり増し当て続き請け掛け返し回し直し違い寄せ忘れ";

/// Without its okurigana this verb makes other words: 組合, 割合.
const NEVER_BARE: char = '合';

/// The other spellings of the first such compound of a text. At its end the last okurigana falls away, for what is found
/// without it is found with it.
pub fn okurigana_spellings(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).find_map(|at| spellings(&chars, at)).unwrap_or_default()
}

/// The spellings of a text with a compound at a place.
fn spellings(chars: &[char], at: usize) -> Option<Vec<String>> {
    let first =
        okurigana(FIRST, chars[at]).find(|okurigana| !okurigana.is_empty() && starts_with(&chars[at + 1..], okurigana));
    let known = first.or_else(|| okurigana(FIRST, chars[at]).next());
    let second = at + 1 + first.map_or(0, |okurigana| okurigana.chars().count());
    let rest = chars.get(second + 1..)?;
    let verb = *chars.get(second).filter(|_| is_kanji(chars[at]))?;
    let ending = okurigana(SECOND, verb).next()?;
    let short = &ending[ending.char_indices().next_back()?.0..];
    let typed = [ending, short].into_iter().find(|okurigana| starts_with(rest, okurigana));
    let after: String = rest[typed.map_or(0, |typed| typed.chars().count())..].iter().collect();
    if typed.is_none() && (known.is_none() || verb == NEVER_BARE) {
        return None;
    }
    let endings = match after.chars().next().map(Script::of) {
        _ if verb == NEVER_BARE => vec![ending, short],
        None => vec![""],
        Some(Script::Hiragana) if typed.is_none() => vec![""],
        Some(_) => vec!["", ending, short],
    };
    let before: String = chars[..=at].iter().collect();
    let begun = [Some(""), known].into_iter().flatten();
    Some(
        begun
            .flat_map(|begun| {
                endings.iter().map(|ending| format!("{before}{begun}{verb}{ending}{after}")).collect::<Vec<_>>()
            })
            .collect(),
    )
}

/// Okurigana of a kanji in a table.
fn okurigana(table: &'static str, kanji: char) -> impl Iterator<Item = &'static str> {
    table.match_indices(kanji).map(move |(at, kanji)| {
        let after = &table[at + kanji.len()..];
        &after[..after.find(is_kanji).unwrap_or(after.len())]
    })
}

fn starts_with(chars: &[char], text: &str) -> bool {
    text.chars().zip(chars).filter(|(a, b)| a == *b).count() == text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_spelled_with_more_and_less_okurigana() {
        for (text, expected) in [
            ("受付", &["受付", "受け付"][..]),
            ("受け付け", &["受付", "受け付"]),
            ("取扱いマニュアル", &["取扱マニュアル", "取り扱いマニュアル"]),
            ("取り扱う", &["取扱う"]),
            ("申し込む", &["申込む"]),
            ("打合せ", &["打ち合わせ", "打合わせ"]),
            ("見積り", &["見積"]),
            ("見積書", &["見積もり書", "見積り書"]),
            ("手続き", &["手続"]),
            ("データの引継ぎ", &["データの引継", "データの引き継"]),
            ("組合", &[]),
            ("割合", &[]),
            ("導入", &[]),
            ("サーバ", &[]),
            ("", &[]),
        ] {
            let spelled = okurigana_spellings(text);
            assert!(expected.iter().all(|form| spelled.iter().any(|found| found == form)), "{text}: {spelled:?}");
            assert_eq!(spelled.is_empty(), expected.is_empty(), "{text}: {spelled:?}");
        }
    }
}
