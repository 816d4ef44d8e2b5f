use corpus::Corpus;

/// How the index is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexLayout {
    /// To be read whole: small, and all that compares texts can be asked for.
    Whole,
    /// To be read by ranges: larger, but of it is read only what is asked for.
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

/// The most bytes of text that are read whole: compressed about a third, which takes a second on a slow line.
const MAX_WHOLE_TEXT_BYTES: usize = 4 << 20;
