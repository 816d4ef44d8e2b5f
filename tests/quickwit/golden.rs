//! The golden queries, by the stand-in for Quickwit and by the engine's own index.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use corpus::Kind;
use end_to_end::StandIn;
use indexer::export_to_quickwit;
use search::quickwit::{QuickwitEngine, QuickwitResponse};
use search::{Engine, Filter, Filters, HitKind, Request, Response, write_bundle};
use tempfile::TempDir;

pub const QUERIES: &str = include_str!("../golden/queries.txt");

/// Results that are compared.
const SHOWN: usize = 10;

pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

/// The real reports, exported.
pub static EXPORT: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    assert!(export_to_quickwit(&data(), folder.path(), None, Some("2026-04-01"), &mut Vec::new()).unwrap());
    folder
});

/// Engines of the same reports: one with all of its index, but without feedback by all texts, which no part of a corpus can
/// have; and one that only lends its dictionaries.
pub struct Engines {
    pub own: Engine,
    pub dictionaries: Engine,
}

impl Engines {
    pub fn new() -> Self {
        let library = indexer::read(&data());
        let dictionary = library.search_dictionary();
        let bundle = write_bundle(&library.corpus, &dictionary).unwrap();
        let total = bundle.len() as u64;
        Self { own: Engine::open_partial(bundle.clone(), total).unwrap(), dictionaries: Engine::open(bundle).unwrap() }
    }
}

/// Asks until there is an answer; returns it with the number of rounds.
pub fn ask(
    quickwit: &QuickwitEngine,
    engine: &Engine,
    request: &Request,
    answer: impl Fn(&[String]) -> anyhow::Result<Vec<String>>,
) -> (QuickwitResponse, usize) {
    for round in 1.. {
        match quickwit.search(engine, request) {
            Ok(response) => return (response, round),
            Err(pending) => {
                assert!(!pending.0.is_empty() && round < 6, "{} asks on and on", request.query);
                let found =
                    answer(&pending.0).unwrap_or_else(|error| panic!("{}: {error}: {pending:?}", request.query));
                for (question, found) in pending.0.into_iter().zip(found) {
                    quickwit.insert(question, found.as_bytes()).unwrap();
                }
            }
        }
    }
    unreachable!("it asks or answers")
}

fn answers(stand_in: &StandIn, questions: &[String]) -> anyhow::Result<Vec<String>> {
    questions.iter().map(|question| stand_in.answer(question.as_bytes())).collect()
}

fn ids(response: &Response) -> Vec<&str> {
    response.hits.iter().take(SHOWN).map(|hit| hit.id.as_str()).collect()
}

fn counts(response: &Response) -> BTreeMap<Filter, usize> {
    response.facets.iter().map(|facet| (facet.filter.clone(), facet.count)).collect()
}

/// Differences between two answers, in a line.
pub fn difference(query: &str, own: &Response, found: &Response) -> [Option<String>; 3] {
    let complete =
        (own.complete != found.complete).then(|| format!("{query}: {} instead of {}", found.complete, own.complete));
    let order = (ids(own) != ids(found)).then(|| format!("{query}: {:?} instead of {:?}", ids(found), ids(own)));
    let facets = (counts(own) != counts(found)).then(|| format!("{query}: other facets"));
    [complete, order, facets]
}

#[test]
fn quickwit_finds_what_the_index_finds() {
    let (engines, stand_in) = (Engines::new(), StandIn::open(EXPORT.path()).unwrap());
    let quickwit = QuickwitEngine::default();
    let mut differences: [Vec<String>; 3] = Default::default();
    let (mut estimates, mut most_rounds) = (0, 0);
    for query in QUERIES.lines() {
        let request = Request::new(query, SHOWN);
        let own = engines.own.search(&request).unwrap();
        let (found, rounds) =
            ask(&quickwit, &engines.dictionaries, &request, |questions| answers(&stand_in, questions));
        most_rounds = most_rounds.max(rounds);
        estimates += usize::from(found.is_estimate);
        for (all, one) in differences.iter_mut().zip(difference(query, &own, &found.response)) {
            // Of an estimate facets are Quickwit's.
            all.extend(one.filter(|line| !(found.is_estimate && line.ends_with("facets"))));
        }
        for hit in found.response.hits.iter().filter(|hit| hit.missing.is_empty()) {
            let marked = hit.title.iter().chain(&hit.snippet).any(|fragment| fragment.marked);
            let same = own.hits.iter().find(|other| other.id == hit.id);
            assert!(marked || same.is_none_or(|same| same.snippet == hit.snippet), "{query}: {} is not marked", hit.id);
        }
    }
    println!("{estimates} estimates, at most {most_rounds} rounds");
    differences.iter().for_each(|all| println!("{}: {}", all.len(), all.join("\n  ")));
    let [complete, order, facets] = differences.map(|all| all.len());
    assert!(complete <= 5 && order <= 10 && facets <= 10, "{complete} {order} {facets}");
}

#[test]
fn quickwit_filters_as_the_index_does() {
    let (engines, stand_in) = (Engines::new(), StandIn::open(EXPORT.path()).unwrap());
    let quickwit = QuickwitEngine::default();
    for query in
        ["システム", "の", "情報 管理", "", "市:和光市 情報", "課:課 -契約", "業務:税 OR パスワード", "ない語彙"]
    {
        for filters in [
            Filters::default(),
            Filters::from([Filter::Municipality("wako".to_owned()), Filter::Record(HitKind::Finding)]),
            Filters::from([Filter::Kind(Kind::Shiteki), Filter::Year(2022), Filter::Year(2023)]),
        ] {
            let request = Request { filters: filters.clone(), ..Request::new(query, SHOWN) };
            let own = engines.own.search(&request).unwrap();
            let (found, _) = ask(&quickwit, &engines.dictionaries, &request, |questions| answers(&stand_in, questions));
            assert_eq!(found.response.complete, own.complete, "{query} {filters:?}");
            let is_partly_known = found.is_estimate && own.total > own.complete;
            if !is_partly_known {
                assert_eq!(counts(&found.response), counts(&own), "{query} {filters:?}");
            }
            assert_eq!(found.response.reading, own.reading, "{query} {filters:?}");
        }
    }
}
