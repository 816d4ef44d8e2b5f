//! Tokenizer (字句解析) of the index and of queries: overlapping pairs of normalized characters (文字バイグラム).
//!
//! The second character of a pair is hashed to a few bits. Candidates are verified in their text anyway, and a dictionary
//! of whole pairs would be twice as big: most pairs are rare, and telling them apart saves nothing.

use std::iter::once;
use std::vec::IntoIter;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Tokens of a normalized text: every pair of neighbours, and the last character alone.
///
/// So each character begins exactly one token: a single character is found as the prefix of tokens, a longer text by all
/// of its pairs.
pub fn tokens(normalized: &str) -> impl Iterator<Item = String> {
    let seconds = normalized.chars().skip(1).map(Some).chain(once(None));
    normalized.chars().zip(seconds).map(|(first, second)| first.to_string() + &second.map(class).unwrap_or_default())
}

/// Tokens that every text with `normalized` in it has; none of a single character, which is only a prefix of them.
pub fn pairs(normalized: &str) -> impl Iterator<Item = String> {
    tokens(normalized).take(normalized.chars().count().saturating_sub(1))
}

/// Hashes a character to one of 2^[`BITS`] classes, as one byte of text; multiplicative, so that neighbours differ.
fn class(c: char) -> String {
    let hash = u32::from(c).wrapping_mul(0x9E37_79B1) >> (u32::BITS - BITS);
    char::from(hash as u8).to_string()
}

/// More bits make the index bigger, fewer make more candidates that verification must reject.
const BITS: u32 = 4;

/// [`tokens`] for tantivy.
#[derive(Clone, Copy, Debug)]
pub struct Bigrams;

impl Bigrams {
    /// Name in the index's schema.
    pub const NAME: &str = "folded-bigrams";
}

impl Tokenizer for Bigrams {
    type TokenStream<'a> = Stream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream {
        let normalized = text::normalize(text);
        let texts: Vec<String> = tokens(&normalized).collect();
        Stream { texts: texts.into_iter(), token: Token::default() }
    }
}

/// Tokens of one value. Offsets stay 0: nothing reads them.
pub struct Stream {
    texts: IntoIter<String>,
    token: Token,
}

impl TokenStream for Stream {
    fn advance(&mut self) -> bool {
        let Some(text) = self.texts.next() else { return false };
        self.token.position = self.token.position.wrapping_add(1);
        self.token.text = text;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tokens_are_one_a_character() {
        for (text, firsts) in [("", ""), ("市", "市"), ("ＵＳＢ メモリ", "usbメモリ")] {
            let begun: String = tokens(&text::normalize(text)).filter_map(|token| token.chars().next()).collect();
            assert_eq!(begun, firsts);
        }
        assert_eq!(tokens("市").last().as_deref(), Some("市"));
        assert_eq!(pairs("市").count(), 0);
    }

    proptest! {
        #[test]
        fn tokens_include_pairs_of_all_substrings(before in "\\PC{0,9}", piece in "\\PC{2,9}", after in "\\PC{0,9}") {
            let whole = text::normalize(&format!("{before}{piece}{after}"));
            let held: Vec<String> = tokens(&whole).collect();
            let normalized = text::normalize_piece(&piece);
            prop_assume!(whole.contains(&normalized));
            prop_assert!(pairs(&normalized).all(|pair| held.contains(&pair)));
        }
    }
}
