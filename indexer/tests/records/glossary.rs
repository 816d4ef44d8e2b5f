//! The terms that the published reports explain.

use super::DATASET;

#[test]
fn all_terms() {
    let terms: Vec<_> = DATASET
        .corpus
        .terms
        .iter()
        .map(|term| format!("{}–{} {}: {}", term.id, term.source.line_end, term.term, term.definition))
        .collect();
    insta::assert_snapshot!(terms.join("\n"));
}
