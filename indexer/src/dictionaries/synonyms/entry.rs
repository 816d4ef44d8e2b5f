use search::SynonymGroup;

/// An entry of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymEntry {
    /// What is looked for when what is typed.
    pub group: SynonymGroup,
    /// Why these words stand for each other.
    pub reason: String,
    /// From which dictionary of others it is taken, and where it stands there; `None` where it is our own.
    pub source: Option<String>,
    /// Why it stays although no report has what it leads to.
    pub kept: Option<String>,
}
