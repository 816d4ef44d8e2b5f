//! Bigrams of texts, weighted by how few findings have them.

use std::collections::{HashMap, HashSet};

use text::normalize;

pub(super) type Bigram = (char, char);

/// The bigrams of a text, each once.
pub(super) fn bigrams(text: &str) -> HashSet<Bigram> {
    let normalized = normalize(text);
    let chars = normalized.chars().filter(|c| c.is_alphanumeric());
    chars.clone().zip(chars.skip(1)).collect()
}

/// Weights of bigrams.
#[derive(Debug, Default)]
pub(super) struct Weights {
    counts: HashMap<Bigram, u32>,
    texts: u32,
}

impl Weights {
    pub(super) fn add(&mut self, text: &HashSet<Bigram>) {
        self.texts += 1;
        text.iter().for_each(|bigram| *self.counts.entry(*bigram).or_default() += 1);
    }

    fn weight(&self, bigram: &Bigram) -> f64 {
        let count = self.counts.get(bigram).copied().unwrap_or(0);
        (1.0 + f64::from(self.texts + 1) / f64::from(count + 1)).ln()
    }

    /// The share of the first text that the second has too, by weight.
    pub(super) fn coverage(&self, of: &HashSet<Bigram>, by: &HashSet<Bigram>) -> f64 {
        let (mut all, mut shared) = (0.0, 0.0);
        // In one order, so that sums are the same each time.
        let mut ordered: Vec<&Bigram> = of.iter().collect();
        ordered.sort_unstable();
        for bigram in ordered {
            let weight = self.weight(bigram);
            all += weight;
            shared += if by.contains(bigram) { weight } else { 0.0 };
        }
        if all > 0.0 { shared / all } else { 0.0 }
    }
}
