//! Collecting findings.

messages! {
    collect = "集める", "Collect", "集《あつ》める";
}
