//! Width: the form of a line in which rules are matched (半角に読み替える), character by character.

/// Full-width ASCII and the ideographic space become half-width, everything else stays; one character for one.
///
/// Unlike [`corpus::fold`] this keeps ① apart from 1 and keeps spaces, because rules are about the printed form.
pub(crate) fn halve(text: &str) -> String {
    text.chars().map(halve_char).collect()
}

fn halve_char(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// The byte of `text` at which the character stands that begins at byte `at` of `halve(text)`.
pub(crate) fn original_offset(text: &str, halved: &str, at: usize) -> usize {
    let nth = halved[..at].chars().count();
    text.char_indices().nth(nth).map_or(text.len(), |(offset, _)| offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_back_to_the_printed_text() {
        let text = "（１）概要　①";
        let halved = halve(text);
        assert_eq!(halved, "(1)概要 ①");
        let at = halved.find('概').unwrap();
        assert_eq!(&text[original_offset(text, &halved, at)..], "概要　①");
        assert_eq!(original_offset(text, &halved, halved.len()), text.len());
    }
}
