use search::SynonymGroup;

/// An entry of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymEntry {
    /// Words, and what is searched for them.
    pub group: SynonymGroup,
    /// Reason why they are synonyms.
    pub reason: String,
    /// Dictionary of others that it comes from, with the place there; `None` where it is our own.
    pub source: Option<String>,
    /// Why it stays although no report has what it leads to.
    pub kept: Option<String>,
}
