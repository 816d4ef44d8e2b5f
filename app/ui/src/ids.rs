//! Ids and attributes by which programs find elements of a page.

/// The search box; a page has one.
pub const SEARCH_BOX: &str = "q";
/// Sentence that counts are estimates, …
pub const ESTIMATED_ANSWER: &str = "estimated-answer";
/// … and that the search server does not answer.
pub const FALLBACK_ANSWER: &str = "fallback-answer";
/// The citation of a selected passage.
pub const PASSAGE: &str = "passage";
/// Attribute: the name of an island.
pub const ISLAND: &str = "data-island";
/// Attribute: the properties of an island.
pub const PROPS: &str = "data-props";

/// The list of suggestions below the search box.
pub const SUGGESTIONS: &str = "suggestions";

/// The id of one suggestion.
pub fn suggestion_id(at: usize) -> String {
    format!("suggestion-{at}")
}
