use std::cell::RefCell;

use search::{Hit, Request, Response};

/// The results on the page, which stay in their places when the same search is answered again, by meaning too.
#[derive(Default)]
pub struct Settled(RefCell<Option<Shown>>);

/// An answer on the page.
struct Shown {
    search: Request,
    hits: Vec<Hit>,
    by_meaning: bool,
    /// Results stand as an answer without meaning had them.
    is_settled: bool,
}

impl Settled {
    /// Puts what an answer without meaning shows of the same search before what is new. The engine `knows_meaning` from some time on.
    pub fn settle(&self, request: &Request, response: &mut Response, knows_meaning: bool) {
        let by_meaning = request.semantic && knows_meaning;
        let search = Request { limit: 0, semantic: true, ..request.clone() };
        let shown = self.0.take().filter(|shown| shown.search == search);
        let is_settled = by_meaning && shown.as_ref().is_some_and(|shown| shown.is_settled || !shown.by_meaning);
        if let Some(shown) = shown.filter(|_| is_settled) {
            let is_with = |hit: &Hit, other: &Hit| {
                hit.id == other.id || hit.duplicates.iter().any(|duplicate| duplicate.id == other.id)
            };
            settle(&mut response.hits, shown.hits, is_with);
        }
        self.0.replace(Some(Shown { search, hits: response.hits.clone(), by_meaning, is_settled }));
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
