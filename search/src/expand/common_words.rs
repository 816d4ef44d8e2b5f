//! Common words (頻出語) of the reports in kanji or katakana: where compounds are cut that no script tells apart.

use std::collections::HashMap;

use text::Script;

/// Words by their rank among the commonest, from 1.
#[derive(Clone, Debug, Default)]
pub struct CommonWords(HashMap<String, u32>);

/// Cost of a character that belongs to no common word; more than the rarest word costs.
const UNKNOWN_CHAR_COST: f32 = 12.0;

/// Kanji of the shortest compound of two words.
const MIN_CUT_KANJI: usize = 4;

/// Cost of each cut.
const CUT_COST: f32 = 1.0;

impl CommonWords {
    /// Takes the words, the commonest first.
    pub fn new(words: Vec<String>) -> Self {
        Self(words.into_iter().zip(2..).collect())
    }

    /// Lengths of the words that a stretch of one script most likely consists of: their frequencies fall as their ranks rise
    /// (Zipf's law), so the cheapest cuts are those with the least sum of logarithms of ranks. What is left over joins the
    /// word before it.
    pub fn cut(&self, stretch: &[char]) -> Vec<usize> {
        if stretch.is_empty() {
            return Vec::new();
        }
        let cost = |range: std::ops::Range<usize>| {
            let word: String = stretch[range.clone()].iter().collect();
            // A compound of kanji is asked to be cut, even if it is common itself.
            let is_whole =
                range.len() == stretch.len() && range.len() >= MIN_CUT_KANJI && Script::of(stretch[0]) == Script::Kanji;
            let known = self.0.get(&word).filter(|_| !is_whole).map(|rank| (*rank as f32).ln() + CUT_COST);
            known.or((range.len() == 1).then_some(UNKNOWN_CHAR_COST))
        };
        // The least cost of each beginning, with the length of its last word.
        let mut cheapest: Vec<(f32, usize)> = vec![(0.0, 0)];
        for end in 1..=stretch.len() {
            let lengths = 1..=end.min(MAX_CHARS);
            let costs =
                lengths.filter_map(|length| Some((cheapest[end - length].0 + cost(end - length..end)?, length)));
            cheapest.push(costs.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((f32::MAX, 1)));
        }
        let (mut lengths, mut end) = (Vec::new(), stretch.len());
        while end > 0 {
            lengths.push(cheapest[end].1);
            end -= cheapest[end].1;
        }
        lengths.reverse();
        // A last kanji behind a word may begin one that goes on in hiragana (漏えい).
        let begins_word =
            Script::of(stretch[0]) == Script::Kanji && matches!(lengths[..], [.., before, 1] if before > 1);
        let last = if begins_word { lengths.pop() } else { None };
        let mut words: Vec<usize> = Vec::new();
        for length in lengths {
            match words.last_mut() {
                Some(before) if length == 1 || *before == 1 => *before += length,
                _ => words.push(length),
            }
        }
        words.extend(last);
        words
    }
}

/// Longest word that is kept.
const MAX_CHARS: usize = 8;

/// Number of words that are kept: three quarters of what stands between other scripts.
#[cfg(not(target_arch = "wasm32"))]
const MAX_WORDS: usize = 2_500;

/// A word that stands alone less often may be a slip.
#[cfg(not(target_arch = "wasm32"))]
const MIN_COUNT: usize = 2;

/// Words that stand alone in normalized texts, between other scripts, the commonest first.
#[cfg(not(target_arch = "wasm32"))]
pub fn count_words<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for text in texts {
        let chars: Vec<char> = text.chars().collect();
        for run in chars.chunk_by(|a, b| Script::of(*a) == Script::of(*b)) {
            let lengths = match Script::of(run[0]) {
                Script::Kanji => 2..=4,
                Script::Katakana => 3..=MAX_CHARS,
                _ => continue,
            };
            if lengths.contains(&run.len()) {
                *counts.entry(run.iter().collect()).or_default() += 1;
            }
        }
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().filter(|(_, count)| *count >= MIN_COUNT).collect();
    counts.sort_by(|(a, count), (b, other)| other.cmp(count).then_with(|| a.cmp(b)));
    counts.truncate(MAX_WORDS);
    counts.into_iter().map(|(word, _)| word).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn stretches_are_cut_into_common_words() {
        let texts = "再委託先の監督を、委託の先に。年金から、特別徴収を、災害時の訓練は、再委託先の監督、年金の特別徴収、災害時の訓練を、委託を、サーバのルーム、サーバとルーム";
        let words = CommonWords::new(count_words([texts].into_iter()));
        for (stretch, expected) in [
            ("再委託先監督", &[4, 2][..]),
            ("年金特別徴収", &[2, 4]),
            ("災害時訓練", &[3, 2]),
            ("サーバルーム", &[3, 3]),
            ("委託漏", &[2, 1]),
            ("委託料監督", &[3, 2]),
            ("何某", &[2]),
            ("パスワート", &[5]),
            ("鍵", &[1]),
            ("", &[]),
        ] {
            assert_eq!(words.cut(&stretch.chars().collect::<Vec<_>>()), expected, "{stretch}");
        }
    }

    proptest! {
        #[test]
        fn cuts_cover_the_stretch(stretch in "[一二委託先年金]{0,20}") {
            let words = CommonWords::new(["委託", "年金", "再委託"].map(str::to_owned).to_vec());
            let chars: Vec<char> = stretch.chars().collect();
            prop_assert_eq!(words.cut(&chars).iter().sum::<usize>(), chars.len());
        }
    }
}
