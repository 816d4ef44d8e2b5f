use corpus::Corpus;

/// Layout of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexLayout {
    /// Read whole: small, and texts can be compared.
    Whole,
    /// Read by ranges: larger, but only as far as needed.
    Paged,
}

impl IndexLayout {
    /// The layout that suits a corpus.
    pub fn of(corpus: &Corpus) -> Self {
        let findings = corpus.findings.iter().map(|finding| finding.text.len() + finding.context.len());
        let passages = corpus.passages.iter().map(|passage| passage.text.len());
        if findings.chain(passages).sum::<usize>() > MAX_WHOLE_TEXT_BYTES { Self::Paged } else { Self::Whole }
    }
}

/// Limit of an index that is read whole: compressed a quarter of it, and all of it is normalized before the first answer.
const MAX_WHOLE_TEXT_BYTES: usize = 4 << 20;
