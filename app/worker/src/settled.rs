use std::cell::RefCell;

use search::{Hit, Request, Response};

/// The results on the page, which stay in their places when the same search is answered again: by meaning too, or with
/// more results.
#[derive(Default)]
pub struct Settled(RefCell<Option<(Request, Vec<Hit>)>>);

impl Settled {
    /// Puts what is shown of the same search before what is new.
    pub fn settle(&self, request: &Request, response: &mut Response) {
        let search = Request { limit: 0, semantic: true, ..request.clone() };
        if let Some((_, shown)) = self.0.take().filter(|(shown, _)| *shown == search && request.semantic) {
            let is_with = |hit: &Hit, other: &Hit| {
                hit.id == other.id || hit.duplicates.iter().any(|duplicate| duplicate.id == other.id)
            };
            settle(&mut response.hits, shown, is_with);
        }
        self.0.replace(Some((search, response.hits.clone())));
    }
}

/// Moves what is shown to the front, in its order; `is_with` says that one shows another as well.
fn settle<T>(new: &mut Vec<T>, shown: Vec<T>, is_with: impl Fn(&T, &T) -> bool) {
    let mut rest = std::mem::take(new);
    for before in shown {
        let again = rest.iter().position(|after| is_with(&before, after) && is_with(after, &before));
        new.push(again.map_or(before, |at| rest.remove(at)));
    }
    rest.retain(|after| !new.iter().any(|before| is_with(before, after)));
    new.append(&mut rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settle_keeps_what_is_shown_in_place() {
        for (new, shown, expected) in [
            ("abc", "", "abc"),
            ("xabyc", "ab", "abxyc"),
            ("xay", "ab", "abxy"),
            // A small letter stands for its capital too.
            ("xAb", "ab", "abx"),
            ("", "ab", "ab"),
        ] {
            let mut hits: Vec<char> = new.chars().collect();
            settle(&mut hits, shown.chars().collect(), |hit, other| {
                hit == other || hit.is_lowercase() && hit.to_ascii_uppercase() == *other
            });
            assert_eq!(hits.into_iter().collect::<String>(), expected, "{new} after {shown}");
        }
    }
}
