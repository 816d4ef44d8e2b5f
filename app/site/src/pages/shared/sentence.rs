/// Lengths of a sentence that says enough and is read at once, in characters.
const SENTENCE_CHARS: std::ops::RangeInclusive<usize> = 18..=72;
/// Words by which a sentence points at something outside of it.
const POINTING: [&str; 14] = [
    "上記",
    "前記",
    "前述",
    "後述",
    "当該",
    "同様",
    "以上の",
    "この",
    "その",
    "これ",
    "それ",
    "本件",
    "本システム",
    "下記",
];
/// Words by which a sentence goes on with the one before it.
const CONTINUING: [&str; 8] = ["また", "なお", "しかし", "さらに", "ただし", "したがって", "よって", "同"];

/// True where a sentence is understood alone and read at once.
pub fn stands_alone(sentence: &str) -> bool {
    SENTENCE_CHARS.contains(&sentence.chars().count())
        && !POINTING.iter().any(|word| sentence.contains(word))
        && !CONTINUING.iter().any(|word| sentence.starts_with(word))
}
