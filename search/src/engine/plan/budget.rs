use crate::sort::sort_by_u64_key;

use crate::engine::weights;
use crate::expand::term::QueryTerm;
use crate::index::reader::SearchIndex;

/// A synonym that costs no more than this share of the budget is never pruned.
const MIN_PRUNABLE_SHARE: u64 = 10;

/// Prunes the most expensive synonyms of terms that cost more than the read budget.
pub fn fit_read_budget(terms: Vec<&mut QueryTerm>, index: &SearchIndex) {
    // What is not known yet was asked for by the prefetch.
    let cost = |text: &str| index.read_cost(text).unwrap_or_default();
    let (mut all, mut synonyms) = (0, Vec::new());
    for term in &terms {
        for (at, form) in term.forms().enumerate() {
            let is_synonym = form.origin.is_synonym();
            // The literal forms of parts are often not read.
            if is_synonym || at < term.alternatives.len() {
                all += cost(&form.text);
            }
            if is_synonym {
                synonyms.push(cost(&form.text));
            }
        }
    }
    if let Some(cutoff) = cutoff_cost(all, synonyms, weights::READ_BUDGET_BYTES) {
        terms.into_iter().for_each(|term| term.drop_synonyms(|text| cost(text) >= cutoff));
    }
}

/// Smallest cost at which synonyms are pruned to fit the budget; `None` where none has to be, or none is expensive.
fn cutoff_cost(mut all: u64, synonyms: Vec<u64>, budget: u64) -> Option<u64> {
    let mut cutoff = None;
    for cost in
        sort_by_u64_key(synonyms, |cost| !cost).into_iter().take_while(|cost| *cost > budget / MIN_PRUNABLE_SHARE)
    {
        if all <= budget {
            break;
        }
        (all, cutoff) = (all - cost, Some(cost));
    }
    cutoff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutoff_prunes_the_most_expensive_synonyms_first() {
        for (all, synonyms, expected) in [
            (100, vec![30, 60, 10], Some(60)),
            (160, vec![30, 60, 10], Some(30)),
            (900, vec![30, 60, 10], Some(10)),
            (900, vec![30, 60, 9], Some(30)),
            (900, vec![9, 9], None),
            (90, vec![30, 60], None),
        ] {
            assert_eq!(cutoff_cost(all, synonyms, 90), expected, "{all}");
        }
    }
}
