//! Frequencies in a corpus of which the index holds only a part; elsewhere they are counted in the index itself.

#[cfg(not(feature = "quickwit"))]
use crate::expand::{origin::SynonymId, term::QueryTerm};

/// Frequencies that are known of the whole corpus; each is 0 where it is not.
#[derive(Default)]
pub struct Statistics {
    /// Records by a condition in Quickwit's language.
    #[cfg(feature = "quickwit")]
    pub counts: std::collections::BTreeMap<String, usize>,
}

#[cfg(not(feature = "quickwit"))]
impl Statistics {
    pub fn records(&self) -> usize {
        0
    }

    pub fn of_term(&self, _: &QueryTerm) -> usize {
        0
    }

    pub fn as_typed(&self, _: &QueryTerm) -> usize {
        0
    }

    pub fn of_synonym(&self, _: &QueryTerm, _: SynonymId) -> usize {
        0
    }
}
