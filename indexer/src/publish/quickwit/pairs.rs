use text::normalize;

/// A printed text normalized and cut into every pair of neighbours and its last character alone, with spaces between them:
/// the tokens of the site's own index, but whole. A normalized text holds no white space itself.
pub fn pairs(printed: &str) -> String {
    let normalized = normalize(printed);
    let starts: Vec<usize> = normalized.char_indices().map(|(at, _)| at).collect();
    let end = |at: usize| starts.get(at + 2).copied().unwrap_or(normalized.len());
    let pairs: Vec<&str> = starts.iter().enumerate().map(|(at, start)| &normalized[*start..end(at)]).collect();
    pairs.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pairs_begin_at_each_character() {
        for (printed, expected) in [("", ""), ("市", "市"), ("ＵＳＢ メモリ", "us sb bメ メモ モリ リ")] {
            assert_eq!(pairs(printed), expected);
        }
    }

    proptest! {
        #[test]
        fn pairs_survive_whitespace_tokenizer(printed in "\\PC{0,30}|[ -~\\s]{0,30}") {
            let normalized = normalize(&printed);
            let cut: Vec<String> = pairs(&printed).split_ascii_whitespace().map(str::to_owned).collect();
            prop_assert_eq!(cut.iter().filter_map(|pair| pair.chars().next()).collect::<String>(), normalized);
        }
    }
}
