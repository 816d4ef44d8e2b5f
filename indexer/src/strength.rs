//! How strongly a text is worded (表現の強さ).

use std::sync::LazyLock;

use corpus::Strength;
use regex::Regex;

/// The wording of each strength, the strongest first. 検討されたい comes before されたい, which it contains.
static WORDINGS: LazyLock<[(Strength, Regex); 5]> = LazyLock::new(|| {
    [
        (Strength::Must, r"べき(?:で|だ|と|。|$)|必要(?:が|で)ある|不可欠である"),
        (Strength::Consider, r"検討[^。、]{0,8}たい(?:。|$)"),
        (Strength::Directed, r"[れりしみきいえ]たい(?:。|$)|(?:する|図る|行う|努める)こと(?:。|$)|ください"),
        (Strength::Desirable, r"望ましい|望まれる"),
        (Strength::Hoped, r"要望(?:する|します|したい)|期待(?:され|する|したい)|求められる|お願い"),
    ]
    .map(|(strength, wording)| (strength, Regex::new(wording).expect("the patterns are fixed")))
});

/// The strength of the strongest sentence.
pub(crate) fn strength(text: &str) -> Strength {
    text.split_inclusive(['。', '\n']).filter_map(sentence).min().unwrap_or(Strength::Stated)
}

/// Whether a text recommends anything.
pub(crate) fn recommends(text: &str) -> bool {
    strength(text) != Strength::Stated
}

fn sentence(sentence: &str) -> Option<Strength> {
    // Extraction from PDF leaves spaces and bracketed references behind the verb.
    let sentence = sentence.trim();
    WORDINGS.iter().find(|(_, wording)| wording.is_match(sentence)).map(|(strength, _)| *strength)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_wording() {
        for (text, expected) in [
            ("保管すべきである。", Strength::Must),
            ("記録簿を作成すべきである", Strength::Must),
            ("台帳を更新する必要がある。", Strength::Must),
            ("徹底されたい。確認できた。", Strength::Directed),
            ("速やかに更新すること。", Strength::Directed),
            ("評価に取り組みたい。", Strength::Directed),
            ("整備することが望ましい。", Strength::Desirable),
            ("関与が期待される。", Strength::Hoped),
            ("確認することを要望する。", Strength::Hoped),
            ("研修の充実について検討されたい。", Strength::Consider),
            ("検討を進められたい。", Strength::Consider),
            ("いま整備すべき基盤である。", Strength::Stated),
            ("自己点検がなされていない。", Strength::Stated),
            ("", Strength::Stated),
        ] {
            assert_eq!(strength(text), expected, "{text}");
        }
    }
}
