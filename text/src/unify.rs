//! Unification of characters that print alike: what Unicode's compatibility forms (NFKC) leave apart.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::tables::{KANJI, RADICALS};

/// Signs that extraction from PDF and keyboards give for each other; the first of each group stands for all.
///
/// Only signs that a reader takes for the same are listed: ● is no larger ・, and 一 is no ー.
const SIGNS: &[&str] = &[
    "ー-‐‑‒–—―−─━╴╶╸╺╌╍⎯⏤⸺⸻⁃˗➖\u{1173}",
    "~〜∼∽∾⁓〰",
    "・·‧∙⋅•᛫⸱",
    "<〈⟨‹❬❰",
    ">〉⟩›❭❱",
    "《≪⟪«",
    "》≫⟫»",
    "「⌈⌜",
    "」⌋⌟",
    "(❨",
    ")❩",
    "〔❲",
    "〕❳",
    "\"“”„‟〝〞〟",
    "'‘’‚‛",
    ":∶꞉",
    "/⁄∕⧸",
    "*∗⁎",
    "×✕✖⨯╳",
    "○◯",
    "●⬤",
    "…⋯",
    "々〻",
    "〆乄",
    // Letters of Greek and Cyrillic that print as Latin ones; small Greek ones are signs of their own.
    "AΑА",
    "BΒВ",
    "CС",
    "EΕЕ",
    "HΗН",
    "IΙІ",
    "JЈ",
    "KΚК",
    "MΜМ",
    "NΝ",
    "OΟО",
    "PΡР",
    "SЅ",
    "TΤТ",
    "XΧХ",
    "YΥ",
    "ZΖ",
    "aа",
    "cс",
    "eе",
    "oо",
    "pр",
    "xх",
    // A kanji of old names, met as a misread ム alone.
    "ム厶",
];

/// The first of the kanji that have a place in [`Unified::kanji`].
const FIRST_KANJI: u32 = 0x4e00;

/// The last of them.
const LAST_KANJI: u32 = 0x9fff;

static UNIFIED: LazyLock<Unified> = LazyLock::new(Unified::build);

struct Unified {
    /// Kanji from U+4E00 on, so that text in kanji is read without hashing; 0 where one stands for itself.
    kanji: Vec<u16>,
    others: HashMap<char, char>,
}

impl Unified {
    fn build() -> Self {
        let mut unified = Self { kanji: vec![0; (LAST_KANJI - FIRST_KANJI + 1) as usize], others: HashMap::new() };
        for (radical, ideograph) in ('\u{2e80}'..).zip(RADICALS.chars()) {
            unified.others.insert(radical, ideograph);
        }
        let mut kanji = KANJI.chars();
        while let (Some(form), Some(kept)) = (kanji.next(), kanji.next()) {
            unified.insert(form, kept);
        }
        for group in SIGNS {
            let mut signs = group.chars();
            let Some(kept) = signs.next() else { continue };
            signs.for_each(|sign| unified.insert(sign, kept));
        }
        unified
    }

    fn insert(&mut self, form: char, kept: char) {
        let place = self.kanji.get_mut((form as usize).wrapping_sub(FIRST_KANJI as usize));
        match (place, u16::try_from(u32::from(kept))) {
            (Some(place), Ok(kept)) => *place = kept,
            _ => _ = self.others.insert(form, kept),
        }
    }
}

/// The kanji that stands for a kanji of the basic block (髙 and 高, 國 and 国).
pub(crate) fn unify_kanji(c: char) -> char {
    match UNIFIED.kanji.get((c as usize).wrapping_sub(FIRST_KANJI as usize)) {
        Some(0) | None => c,
        Some(kept) => char::from_u32(u32::from(*kept)).unwrap_or(c),
    }
}

/// The character that stands for one and those that print like it.
pub(crate) fn unify(c: char) -> char {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => c,
        '\u{4e00}'..='\u{9fff}' => unify_kanji(c),
        c => UNIFIED.others.get(&c).copied().unwrap_or(c),
    }
}

/// Characters that show nothing: Unicode's Default_Ignorable_Code_Point, variation selectors included.
pub fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
