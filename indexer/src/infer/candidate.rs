//! A way in which the findings may be printed.

/// An extractor with its settings, to be tried on the text.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Number of marks.
    pub(super) marks: usize,
    /// One of them, as printed.
    pub(super) example: String,
    /// The tables of `report.toml`.
    pub(super) rules: String,
}

/// A text as TOML writes it.
pub(crate) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// The different ones of some texts as a pattern; a longer one comes before a shorter one that it begins with.
pub(super) fn alternatives(texts: &[String]) -> String {
    let mut different: Vec<_> = texts.iter().collect();
    different.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    different.dedup();
    different.into_iter().map(|text| regex::escape(text)).collect::<Vec<_>>().join("|")
}
