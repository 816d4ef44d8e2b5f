//! Similar findings.

pub mod precedents;
pub mod shared_phrases;
pub mod similarity;
pub mod tfidf;
