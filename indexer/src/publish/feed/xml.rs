use atom_syndication::Text;

/// A text without the characters that XML forbids even where they are escaped.
pub(super) fn text(value: &str) -> Text {
    Text::plain(allowed(value))
}

pub(super) fn allowed(value: &str) -> String {
    value
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}') || matches!(c, '\t' | '\n'))
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn xml_drops_forbidden_characters() {
        assert_eq!(super::allowed("表\tと\u{0}行\n\u{c}末\u{ffff}"), "表\tと行\n末");
    }
}
