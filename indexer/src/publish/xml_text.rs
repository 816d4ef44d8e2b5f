/// A text without the characters that XML forbids even where they are escaped.
pub fn xml_text(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}') || matches!(c, '\t' | '\n');
    text.chars().filter(is_allowed).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn xml_text_drops_forbidden_characters() {
        assert_eq!(super::xml_text("表\tと\u{0}行\n\u{c}末\u{ffff}"), "表\tと行\n末");
    }
}
