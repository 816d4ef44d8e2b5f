//! The terms that the published reports explain.

use std::path::Path;

use indexer::read;

#[test]
fn all_terms() {
    let library = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    let terms: Vec<_> = library
        .corpus
        .terms
        .iter()
        .map(|term| format!("{}–{} {}: {}", term.id, term.source.line_end, term.term, term.definition))
        .collect();
    insta::assert_snapshot!(terms.join("\n"));
}
