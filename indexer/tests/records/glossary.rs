//! The terms that the published reports explain.

use super::LIBRARY;

#[test]
fn all_terms() {
    let terms: Vec<_> = LIBRARY
        .corpus
        .terms
        .iter()
        .map(|term| format!("{}–{} {}: {}", term.id, term.source.line_end, term.term, term.definition))
        .collect();
    insta::assert_snapshot!(terms.join("\n"));
}
