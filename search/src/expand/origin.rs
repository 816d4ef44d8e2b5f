/// Origin of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// As typed.
    Literal,
    /// Another spelling.
    Variant,
    /// A synonym, or a compound with one.
    Synonym(SynonymId),
}

impl Origin {
    pub fn is_synonym(self) -> bool {
        matches!(self, Origin::Synonym(_))
    }
}

/// Index of a pair of words in the dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SynonymId(pub(super) usize);
