use memchr::memmem::Finder;

/// A text to search for, prepared once for all texts.
#[derive(Clone, Debug)]
pub struct Needle(Finder<'static>);

impl Needle {
    pub fn new(text: &str) -> Self {
        Self(Finder::new(text.as_bytes()).into_owned())
    }

    pub fn is_in(&self, text: &str) -> bool {
        self.0.find(text.as_bytes()).is_some()
    }

    /// Starts in a text, from left to right; of two that overlap, the first.
    pub fn starts_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.0.find_iter(text.as_bytes())
    }
}

impl PartialEq for Needle {
    fn eq(&self, other: &Self) -> bool {
        self.0.needle() == other.0.needle()
    }
}

impl Eq for Needle {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn needle_finds_what_std_finds(text in "[あいaー]{0,40}", needle in "[あいaー]{1,4}") {
            let expected: Vec<usize> = text.match_indices(&needle).map(|(start, _)| start).collect();
            prop_assert_eq!(Needle::new(&needle).is_in(&text), !expected.is_empty());
            prop_assert_eq!(Needle::new(&needle).starts_in(&text).collect::<Vec<_>>(), expected);
        }
    }
}
