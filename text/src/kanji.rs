//! Spellings of kanji: old and new forms (旧字体・新字体), and the iteration mark (々).

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::script::is_kanji;

/// Old forms whose new one stands for other kanji too, each before its new one. They differ in meaning, so that
/// normalization keeps them apart; all other old forms it unifies.
const OLD_AND_NEW: &str = "罐缶藝芸缺欠絲糸臺台蟲虫燈灯瓣弁辯弁辨弁辧弁辦弁辮弁豫予餘余慾欲";

/// The other forms of each character, its new one first.
static FORMS: LazyLock<HashMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut forms: HashMap<char, Vec<char>> = HashMap::new();
    for (old, new) in pairs() {
        forms.entry(old).or_default().insert(0, new);
        forms.entry(new).or_default().push(old);
    }
    forms
});

/// The text with each of its characters in each other form, and with all in their first other one.
pub fn kanji_forms(text: &str) -> Vec<String> {
    let other = |c: char| FORMS.get(&c).into_iter().flatten();
    let mut forms: Vec<String> = Vec::new();
    for c in text.chars() {
        forms.extend(other(c).map(|form| text.replace(c, &form.to_string())));
    }
    if forms.len() > 1 {
        forms.push(text.chars().map(|c| other(c).next().copied().unwrap_or(c)).collect());
    }
    forms
}

/// The text with repeated kanji as the mark, and with the mark written out: 佐々木 and 佐佐木.
pub fn iteration_spellings(text: &str) -> Vec<String> {
    let (mut marked, mut written_out) = (String::new(), String::new());
    let mut before = None;
    for c in text.chars() {
        let repeats = before == Some(c) && is_kanji(c);
        marked.push(if repeats { '々' } else { c });
        let meant = before.filter(|_| c == '々').unwrap_or(c);
        written_out.push(meant);
        before = Some(meant);
    }
    vec![marked, written_out]
}

fn pairs() -> impl Iterator<Item = (char, char)> {
    let mut chars = OLD_AND_NEW.chars();
    std::iter::from_fn(move || chars.next().zip(chars.next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kanji_forms_are_mutual() {
        for (text, expected) in
            [("欠缶", &["缺缶", "欠罐"][..]), ("台帳", &["臺帳"]), ("辨護", &["弁護"]), ("サーバ", &[])]
        {
            let spelled = kanji_forms(text);
            assert!(expected.iter().all(|form| spelled.iter().any(|found| found == form)), "{text}: {spelled:?}");
        }
        assert_eq!(pairs().count() * 2, OLD_AND_NEW.chars().count());
    }

    #[test]
    fn iteration_is_marked_or_written_out() {
        for (text, marked, written) in [
            ("佐々木", "佐々木", "佐佐木"),
            ("人人", "人々", "人人"),
            ("再々委託", "再々委託", "再再委託"),
            ("々", "々", "々"),
            ("サササ", "サササ", "サササ"),
        ] {
            assert_eq!(iteration_spellings(text), [marked, written], "{text}");
        }
    }
}
