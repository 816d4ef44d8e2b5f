use corpus::Folded;

/// A folded piece of a query as it was typed.
pub fn as_typed(query: &str, folded: &str) -> String {
    let whole = Folded::new(query);
    let needle: Vec<char> = folded.chars().collect();
    let typed = whole.find(&needle).next().map(|range| query[whole.origin(range)].to_owned());
    typed.unwrap_or_else(|| folded.to_owned())
}
