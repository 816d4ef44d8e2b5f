//! The search index for Quickwit, a search server: for when one static host no longer suffices.
//!
//! Quickwit knows neither our normalization nor our pairs of characters. So each searchable value is given twice: as it is
//! printed, to be shown, and normalized and cut into pairs with spaces between them, which its tokenizer `whitespace` cuts
//! apart again. A text of two characters or more is searched as the phrase of its pairs, a single character as the
//! beginning of one.

mod config;
mod document;
mod pairs;

use std::collections::BTreeMap;
use std::io::Write;

use corpus::{Corpus, FindingId, SystemKind};

pub(crate) use config::config;
use document::QuickwitDocument;

/// Writes the records of a corpus, one a line.
pub(crate) fn documents(out: &mut dyn Write, corpus: &Corpus) -> anyhow::Result<()> {
    let mut kinds: BTreeMap<&FindingId, SystemKind> = BTreeMap::new();
    for system in &corpus.systems {
        system.findings.iter().for_each(|finding| _ = kinds.insert(finding, system.kind));
    }
    let findings =
        corpus.findings.iter().map(|finding| QuickwitDocument::finding(finding, kinds.get(&finding.id).copied()));
    let passages = corpus.passages.iter().map(QuickwitDocument::passage);
    for document in findings.chain(passages) {
        serde_json::to_writer(&mut *out, &document)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
