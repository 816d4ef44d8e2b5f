//! Punctuation (約物) in each of its forms. No table of Unicode is asked: a page in the browser would load it.

/// Brackets and quotation marks that open.
pub(crate) fn is_opening(c: char) -> bool {
    matches!(c, '(' | '（' | '︵' | '﹙' | '❨' | '「' | '｢' | '﹁' | '⌈' | '⌜' | '『' | '﹃' | '【' | '︻')
}

/// Brackets and quotation marks that close.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, ')' | '）' | '︶' | '﹚' | '❩' | '」' | '｣' | '﹂' | '⌋' | '⌟' | '』' | '﹄' | '】' | '︼')
}

/// Full stops.
pub(crate) fn is_full_stop(c: char) -> bool {
    matches!(c, '。' | '｡' | '︒')
}

/// Commas of Japanese.
pub(crate) fn is_comma(c: char) -> bool {
    matches!(c, '、' | '､' | '︑' | '﹑' | '，' | '︐')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line_form;

    #[test]
    fn punctuation_is_known_in_each_form() {
        for c in '\0'..='\u{ffff}' {
            let form = line_form(c.encode_utf8(&mut [0; 4]));
            for (is_one, signs) in [
                (is_opening as fn(char) -> bool, "(「『【"),
                (is_closing, ")」』】"),
                (is_full_stop, "。"),
                (is_comma, "、"),
            ] {
                let is_form = form.chars().count() == 1 && signs.contains(&form);
                assert!(is_one(c) == is_form || c == '，' || c == '︐', "{c}");
            }
        }
    }
}
