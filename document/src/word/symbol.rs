//! Signs of symbol fonts.

/// Fonts whose codes are no characters.
const SYMBOL_FONTS: [&str; 6] = ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Marlett"];

/// A character of a font; for one of a symbol font its place of private use, by which it is set right later.
pub(super) fn symbol(font: &str, c: char) -> char {
    let is_code = (' '..='\u{ff}').contains(&c) && SYMBOL_FONTS.contains(&font);
    if is_code { char::from_u32(0xf000 + c as u32).unwrap_or(c) } else { c }
}
