//! A facet's count is the number of results one gets by choosing that value alone in its facet, whatever is chosen in
//! the others.

use std::collections::BTreeSet;

use crate::common::{corpus, engine, finding, of, passage};
use corpus::{Corpus, Kind, Topic};
use search::{Engine, Facet, Filters, Request};

fn sample() -> Corpus {
    let topics =
        [&[Topic::Access][..], &[Topic::Access, Topic::Vendor], &[Topic::Vendor, Topic::Cost], &[Topic::Other]];
    let findings = (1..=24).map(|number| {
        let mut finding =
            finding(number, "", if number % 5 == 0 { "鍵を替えられたい。" } else { "ログを見られたい。" });
        finding.kind = Kind::ALL[number as usize / 2 % 3];
        finding.topics = topics[number as usize / 3 % 4].to_vec();
        match number % 3 {
            0 => finding,
            1 => of("chiba-2022", "千葉県", finding),
            _ => of("okayama-2019", "岡山市", finding),
        }
    });
    corpus(findings.collect(), vec![passage(50, "ログの監査の概要"), passage(51, "鍵の監査の概要")])
}

fn total(engine: &Engine, query: &str, filters: Filters) -> usize {
    engine
        .search(&Request {
            query: query.to_owned(),
            filters,
            synonyms: true,
            semantic: true,
            collapse_duplicates: false,
            offset: 0,
            limit: 0,
        })
        .unwrap()
        .total
}

/// Every facet's count, and what choosing its value alone really finds.
fn check(engine: &Engine, query: &str, filters: &Filters) {
    let request = Request {
        query: query.to_owned(),
        filters: filters.clone(),
        synonyms: true,
        semantic: true,
        collapse_duplicates: false,
        offset: 0,
        limit: 0,
    };
    let facets = engine.search(&request).unwrap().facets;
    let check = |facet: &Facet, alone: Filters| {
        assert_eq!(facet.count, total(engine, query, alone), "`{query}` {filters:?}: {}", facet.value);
    };
    for facet in &facets.municipalities {
        check(facet, Filters { municipalities: BTreeSet::from([facet.value.clone()]), ..filters.clone() });
    }
    for (facet, kind) in facets.kinds.iter().zip(Kind::ALL) {
        check(facet, Filters { kinds: BTreeSet::from([kind]), ..filters.clone() });
    }
    for (facet, topic) in facets.topics.iter().zip(Topic::ALL) {
        check(facet, Filters { topics: BTreeSet::from([topic]), ..filters.clone() });
    }
    assert_eq!((facets.kinds.len(), facets.topics.len()), (Kind::ALL.len(), Topic::ALL.len()));
}

#[test]
fn facet_counts_are_what_choosing_finds() {
    let engine = engine(&sample());
    for query in ["", "ログ", "鍵", "市:千葉県 ログ"] {
        for municipalities in [&[][..], &["wako"], &["chiba", "okayama"]] {
            for kinds in [&[][..], &[Kind::Iken], &[Kind::Shiteki, Kind::Yobo]] {
                for topics in [&[][..], &[Topic::Access], &[Topic::Access, Topic::Cost], &[Topic::Dx]] {
                    let municipalities = municipalities.iter().map(|code| (*code).to_owned()).collect();
                    let (kinds, topics) = (kinds.iter().copied().collect(), topics.iter().copied().collect());
                    check(&engine, query, &Filters { municipalities, kinds, topics });
                }
            }
        }
    }
}

#[test]
fn topic_filter_keeps_findings_with_any() {
    let engine = engine(&sample());
    let of = |topics: &[Topic]| {
        total(&engine, "", Filters { topics: topics.iter().copied().collect(), ..Filters::default() })
    };
    let having = |topics: &[Topic]| {
        sample().findings.iter().filter(|finding| finding.topics.iter().any(|topic| topics.contains(topic))).count()
    };
    assert_eq!(of(&[]), sample().findings.len() + sample().passages.len());
    for topics in [&[Topic::Access][..], &[Topic::Vendor], &[Topic::Access, Topic::Cost], &[Topic::Dx]] {
        assert_eq!(of(topics), having(topics), "{topics:?}");
    }
}
