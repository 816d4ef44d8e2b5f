use text::NormalizedText;

/// A normalized piece of a query as it was typed.
pub fn as_typed(query: &str, normalized: &str) -> String {
    let whole = NormalizedText::new(query);
    let needle: Vec<char> = normalized.chars().collect();
    let typed = whole.find(&needle).next().map(|range| query[whole.origin(range)].to_owned());
    typed.unwrap_or_else(|| normalized.to_owned())
}
