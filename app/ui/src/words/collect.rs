//! Collecting findings.

words! {
    collect = "集める", "Collect", "集《あつ》める";
}
