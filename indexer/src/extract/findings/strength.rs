//! Strength of the wording of a recommendation (表現の強さ).

use std::sync::LazyLock;

use corpus::Strength;
use regex::Regex;
use text::line_form;

use crate::rules::matcher::line_regex::fixed;

/// The wording with which a sentence of each strength ends. 検討されたい comes before されたい, which it contains.
static WORDINGS: LazyLock<[(Strength, Regex); 5]> = LazyLock::new(|| {
    [
        (Strength::Must, r"べき(?:で(?:ある|す)|だ)?|必要(?:が|で)ある|不可欠である"),
        (Strength::Consider, r"検討[^。、]{0,8}たい"),
        (Strength::Directed, r"[れりしみきいえ]たい|(?:する|図る|行う|努める)こと|ください"),
        (Strength::Desirable, r"望ましい|望まれる"),
        (
            Strength::Hoped,
            r"要望(?:する|します|したい)|期待(?:される|する|したい)|求められる|お願い(?:する|したい|します)",
        ),
    ]
    // A bracketed reference may follow the verb; a wording in the middle of a sentence is background.
    .map(|(strength, wording)| (strength, fixed(&format!("(?:{wording})(?:[。(]|$)"))))
});

/// The strength of the strongest sentence.
pub(crate) fn grade(text: &str) -> Strength {
    line_form(text).split_inclusive(['。', '\n']).filter_map(sentence).min().unwrap_or(Strength::Stated)
}

/// True for a text that recommends something or finds it wanting (…されていない。).
pub(crate) fn is_finding(text: &str) -> bool {
    grade(text) != Strength::Stated || WANTING.is_match(&line_form(text))
}

/// A fault that is stated and nothing more, as audits by commissioners print them.
static FAULT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:(?:見受け|認め|見)られ(?:た|る)|あった|なかった|ていた|でいた|適切(?:で|とは)[^。]{0,8}ない|不適切(?:である|であった)|不十分(?:である|であった)|(?:求め|望|願|求めてい|望んでい|考え)[るむう]|ものとする|となっ(?:た|ている)|られた|し(?:た|ている)もの)(?:[。(]|$)",
    )
});

/// True for a text that states a fault, whether or not it asks for something.
pub(crate) fn states_fault(text: &str) -> bool {
    FAULT.is_match(&line_form(text))
}

static WANTING: LazyLock<Regex> = LazyLock::new(|| fixed("れていない(?:[。(]|$)"));

fn sentence(sentence: &str) -> Option<Strength> {
    let sentence = sentence.trim();
    WORDINGS.iter().find(|(_, wording)| wording.is_match(sentence)).map(|(strength, _)| *strength)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grade_follows_wording() {
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
            ("更新する必要があるため、確認に努められたい。", Strength::Directed),
            ("明確にすべきであり、責任を負うことが望ましい。", Strength::Desirable),
            ("関与することが望ましい（他課では例がある。）。", Strength::Desirable),
            ("効果を得られることも期待されている。", Strength::Stated),
            ("いま整備すべき基盤である。", Strength::Stated),
            ("自己点検がなされていない。", Strength::Stated),
            ("", Strength::Stated),
        ] {
            assert_eq!(grade(text), expected, "{text}");
        }
    }

    #[test]
    fn is_finding_accepts_fault_without_recommendation() {
        assert!(is_finding("検証がなされていない。") && is_finding("更新すべきである。"));
        assert!(!is_finding("貼付されていなかった。") && !is_finding("保管している。"));
    }
}
