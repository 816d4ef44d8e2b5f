//! Parts of a text between which something is left out: one value, in which no word reaches from one part to the next.

use text::normalize;

/// Separates parts, printed and normalized. No report may hold it, and no normalized query does.
pub const PART_END: char = '\0';

/// Joins parts to one value.
#[cfg(any(not(target_arch = "wasm32"), feature = "quickwit"))]
pub fn join_parts<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.collect::<Vec<_>>().join("\0")
}

/// Normalizes a value part by part.
pub fn normalize_parts(printed: &str) -> String {
    let mut normalized = String::with_capacity(printed.len());
    for (at, part) in printed.split(PART_END).enumerate() {
        if at > 0 {
            normalized.push(PART_END);
        }
        normalized.push_str(&normalize(part));
    }
    normalized
}
