//! The one tokenizer (字句解析) of the index and of queries: overlapping pairs of folded characters (文字バイグラム).

use std::vec::IntoIter;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The tokens of a folded text: every pair of neighbours, and its last character alone.
///
/// So each character begins exactly one token: a single character is found as the prefix of tokens,
/// and any longer text by all of its pairs.
pub fn tokens(folded: &str) -> impl Iterator<Item = &str> {
    let mut starts = folded.char_indices().map(|(at, _)| at).chain([folded.len(), folded.len()]);
    let mut ahead = (starts.next(), starts.next());
    std::iter::from_fn(move || {
        let end = starts.next()?;
        let start = ahead.0?;
        ahead = (ahead.1, Some(end));
        Some(&folded[start..end])
    })
    .filter(|token| !token.is_empty())
}

/// The tokens that every text which contains `folded` must have; `None` where a prefix is all that is known of them.
pub fn pairs(folded: &str) -> Option<impl Iterator<Item = &str>> {
    let count = folded.chars().count().checked_sub(1).filter(|count| *count > 0)?;
    Some(tokens(folded).take(count))
}

/// [`tokens`] of the folded text, for tantivy.
#[derive(Clone, Copy, Debug)]
pub struct Bigrams;

impl Bigrams {
    /// The name under which the index's schema refers to it.
    pub const NAME: &str = "folded-bigrams";
}

impl Tokenizer for Bigrams {
    type TokenStream<'a> = Stream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream {
        let folded = corpus::fold(text);
        let texts: Vec<String> = tokens(&folded).map(str::to_owned).collect();
        Stream { texts: texts.into_iter(), token: Token::default() }
    }
}

/// The tokens of one value. Offsets stay 0: nothing reads them.
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
    fn pairs_and_the_last_character() {
        for (text, expected) in [
            ("", &[][..]),
            ("市", &["市"]),
            ("監査", &["監査", "査"]),
            ("ＵＳＢ メモリ", &["us", "sb", "bメ", "メモ", "モリ", "リ"]),
        ] {
            assert_eq!(tokens(&corpus::fold(text)).collect::<Vec<_>>(), expected);
        }
    }

    proptest! {
        #[test]
        fn every_character_begins_one_token(text in "[ぁ-んァ-ヶ一-龠a-z0-9]{0,30}") {
            let folded = corpus::fold(&text);
            let begun: String = tokens(&folded).filter_map(|token| token.chars().next()).collect();
            prop_assert_eq!(begun, folded);
        }

        #[test]
        fn a_text_has_the_pairs_of_its_pieces(before in "\\PC{0,9}", piece in "\\PC{2,9}", after in "\\PC{0,9}") {
            let whole = corpus::fold(&format!("{before}{piece}{after}"));
            let held: Vec<&str> = tokens(&whole).collect();
            let folded = corpus::fold(&piece);
            prop_assume!(whole.contains(&folded));
            for pair in pairs(&folded).into_iter().flatten() {
                prop_assert!(held.contains(&pair));
            }
        }
    }
}
