//! A facet's count is the number of results one gets by choosing that value alone in its facet, whatever is chosen in
//! the others.

use crate::common::{corpus, engine, finding, of, passage};
use corpus::{Corpus, Kind, Strength, Topic};
use search::{Engine, Filter, Filters, HitKind, Request};

fn sample() -> Corpus {
    let topics = [
        &[Topic::new("access")][..],
        &[Topic::new("access"), Topic::new("vendor")],
        &[Topic::new("vendor"), Topic::new("cost")],
        &[Topic::OTHER],
    ];
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
            as_text: Default::default(),
            partial: true,
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
        as_text: Default::default(),
        partial: true,
        synonyms: true,
        semantic: true,
        collapse_duplicates: false,
        offset: 0,
        limit: 0,
    };
    let response = engine.search(&request).unwrap();
    // Of a facet that the query names, no value is chosen alone, and what is chosen decides whether the name is text.
    let own = engine.search(&Request::new(query, 0)).unwrap().filters;
    for facet in response.facets.into_iter().filter(|facet| !own.has_facet_of(&facet.filter)) {
        // Chosen alone in its facet.
        let mut alone = filters.clone();
        alone.0.retain(|filter| filter.facet() != facet.filter.facet());
        alone.0.insert(facet.filter.clone());
        assert_eq!(facet.count, total(engine, query, alone), "`{query}` {filters:?}: {:?}", facet.filter);
    }
}

#[test]
fn facet_counts_are_what_choosing_finds() {
    let engine = engine(&sample());
    let of = |code: &str| Filter::Municipality(code.to_owned());
    for query in ["", "ログ", "鍵", "市:千葉県 ログ", "千葉県 鍵", "岡山市の鍵"] {
        for places in [&[][..], &[of("wako")], &[of("chiba"), of("okayama")]] {
            for kinds in [&[][..], &[Filter::Kind(Kind::Iken)], &[Filter::Year(2022), Filter::Record(HitKind::Finding)]]
            {
                for others in [
                    &[][..],
                    &[Filter::Topic(Topic::new("access")), Filter::Topic(Topic::new("cost"))],
                    &[Filter::Strength(Strength::Desirable), Filter::Topic(Topic::new("dx"))],
                ] {
                    let filters = [places, kinds, others].concat();
                    check(&engine, query, &Filters(filters.into_iter().collect()));
                }
            }
        }
    }
}

#[test]
fn topic_filter_keeps_findings_with_any() {
    let engine = engine(&sample());
    let of = |topics: &[Topic]| total(&engine, "", Filters(topics.iter().copied().map(Filter::Topic).collect()));
    let having = |topics: &[Topic]| {
        sample().findings.iter().filter(|finding| finding.topics.iter().any(|topic| topics.contains(topic))).count()
    };
    assert_eq!(of(&[]), sample().findings.len() + sample().passages.len());
    for topics in [
        &[Topic::new("access")][..],
        &[Topic::new("vendor")],
        &[Topic::new("access"), Topic::new("cost")],
        &[Topic::new("dx")],
    ] {
        assert_eq!(of(topics), having(topics), "{topics:?}");
    }
}
