//! An index that is read by ranges answers as one that is there as a whole.

use crate::common::{Host, ask, engine, finding, ids, passage, reports};
use corpus::{Cluster, Corpus, Finding};
use proptest::test_runner::{Config, TestRunner};
use search::{Engine, Hit, Request, write_bundle, write_paged_bundle};
use text::normalize;

const QUERIES: &str = include_str!("../../../tests/golden/queries.txt");

#[test]
fn quoted_query_finds_the_same_by_ranges() {
    let corpus = reports();
    let (whole, mut host) = (engine(&corpus), Host::of(&corpus, &[]));
    let texts: Vec<Vec<char>> = corpus.passages.iter().map(|passage| passage.text.chars().collect()).collect();
    let mut runner = TestRunner::new(Config { cases: 1000, failure_persistence: None, ..Config::default() });
    let pieces = (0..texts.len(), 0..1000usize, 1..=24usize);
    let pieces = proptest::strategy::Strategy::prop_map(pieces, |(which, start, length)| {
        let text = &texts[which];
        text.iter().skip(start % text.len().max(1)).take(length).collect::<String>()
    });
    let host = std::cell::RefCell::new(&mut host);
    runner
        .run(&pieces, |piece| {
            proptest::prop_assume!(!normalize(&piece).is_empty() && !piece.contains(['"', '“', '”', '＂', '„', '‟']));
            let query = format!("\"{piece}\"");
            let (expected, found) = (ask(&whole, &query), host.borrow_mut().search(&Request::new(&query, usize::MAX)));
            let (mut expected_ids, mut found_ids) = (ids(&expected), ids(&found));
            expected_ids.sort_unstable();
            found_ids.sort_unstable();
            proptest::prop_assert_eq!(found_ids, expected_ids, "{}", piece);
            proptest::prop_assert_eq!(found.facets, expected.facets);
            Ok(())
        })
        .unwrap();
}

#[test]
fn golden_queries_count_the_same_by_ranges() {
    let corpus = reports();
    let (whole, mut host) = (engine(&corpus), Host::of(&corpus, &[]));
    for query in QUERIES.lines() {
        let request = Request::new(query, 20);
        let (expected, found) = (whole.search(&request).unwrap(), host.search(&request));
        assert_eq!((found.total, found.complete), (expected.total, expected.complete), "{query}");
        assert_eq!(found.facets, expected.facets, "{query}");
    }
}

#[test]
fn paged_bundle_is_reproducible() {
    let corpus = reports();
    assert!(write_paged_bundle(&corpus, &[]).unwrap() == write_paged_bundle(&corpus, &[]).unwrap());
}

/// The reports several times over, and one passage that is like no other.
fn grown(copies: u32) -> Corpus {
    let mut corpus = reports();
    let once = corpus.passages.clone();
    for copy in 1..copies {
        corpus.passages.extend(once.iter().cloned().map(|mut passage| {
            let line = passage.source.line_start;
            passage.report = format!("copy{copy}-{}", passage.report).parse().unwrap();
            passage.id = format!("{}-l{line}", passage.report).parse().unwrap();
            passage
        }));
    }
    corpus.passages.push(passage(1, "蔵書点検用ハンディターミナルの台数"));
    corpus
}

#[test]
fn reads_grow_with_results_not_with_the_corpus() {
    let read = |copies| {
        let mut host = Host::of(&grown(copies), &[]);
        let opening = host.read;
        assert_eq!(host.search(&Request::new("\"蔵書点検用ハンディターミナル\"", 20)).total, 1);
        assert!(host.rounds <= 7, "{} rounds", host.rounds);
        (host.read - opening, opening as f64 / host.bytes.len() as f64)
    };
    let ((once, _), (often, opening)) = (read(1), read(4));
    assert!(often < 2 * once, "{often} bytes were read of four times as much, {once} of once");
    assert!(opening < 0.02, "to open it takes {opening} of all");
}

#[test]
fn nothing_is_read_twice() {
    let mut host = Host::of(&reports(), &[]);
    let request = Request::new("個人情報", 20);
    let first = host.search(&request);
    let (read, rounds) = (host.read, host.rounds);
    assert!(host.search(&request) == first);
    assert_eq!((host.read, host.rounds), (read, rounds));
}

#[test]
fn collapsed_page_is_filled_with_marked_hits() {
    let padding = |at: u32| (0..300).filter_map(|n| char::from_u32(0x4e00 + (at * 997 + n * 31) % 20_000)).collect();
    let said = |at: u32| -> (&str, String) {
        if at < 200 { ("鍵の管理", padding(at)) } else { ("", padding(at) + "。鍵") }
    };
    let findings: Vec<Finding> = (1..=260).map(|at| finding(at, said(at).0, &said(at).1)).collect();
    let alike = findings[..199].iter().map(|finding| finding.id.clone()).collect();
    let clusters = vec![Cluster { report: findings[0].report.clone(), findings: alike }];
    let corpus = Corpus { clusters, ..crate::common::corpus(findings, Vec::new()) };
    let request = Request { collapse_duplicates: true, ..Request::new("鍵", 30) };
    let (expected, found) = (engine(&corpus).search(&request).unwrap(), Host::of(&corpus, &[]).search(&request));
    assert_eq!((found.collapsed, found.hits.len()), (198, 30));
    assert_eq!(found.hits.len(), expected.hits.len());
    let is_marked = |hit: &Hit| hit.title.iter().chain(&hit.snippet).any(|piece| piece.marked);
    assert!(found.hits.iter().all(is_marked), "{:?}", found.hits);
}

/// With enough records of a compound, its parts are no longer searched: in either layout from the same number on.
#[test]
fn compound_parts_count_while_the_compound_is_rare() {
    let found = |whole: u32| {
        let said =
            |at| if at <= whole { "住民記録システムの更新" } else { "住民記録のためのシステム" };
        let findings = (1..=whole + 3).map(|at| finding(at, "", said(at))).collect();
        let corpus = crate::common::corpus(findings, Vec::new());
        let request = Request::new("住民記録システム", 10);
        let (expected, found) = (engine(&corpus).search(&request).unwrap(), Host::of(&corpus, &[]).search(&request));
        assert_eq!(found.total, expected.total, "{whole}");
        found.total as u32
    };
    for (whole, expected) in [(1, 4), (199, 202), (200, 200), (400, 400)] {
        assert_eq!(found(whole), expected, "{whole}");
    }
}

#[test]
fn explanation_has_forms_by_ranges() {
    let mut host = Host::of(&reports(), &[]);
    let request = Request::new("個人情報", 5);
    let id = host.search(&request).hits[0].id.clone();
    let words = host.ask(|engine| engine.explain(&request, &id)).unwrap().words;
    assert!(words.iter().all(|word| !word.forms.is_empty()), "{words:?}");
}

#[test]
fn paged_bundle_refuses_every_damage() {
    let corpus = reports();
    let Host { bytes, engine, read: opening, .. } = Host::of(&corpus, &[]);
    let pending = engine.search(&Request::new("個人情報", 5)).unwrap_err();
    for range in pending.ranges() {
        assert!(range.start >= opening && range.end <= bytes.len() as u64, "{range:?}");
        let mut part = bytes[range.start as usize..range.end as usize].to_vec();
        part[7] ^= 1;
        let said = engine.insert(range.start, part).unwrap_err().to_string();
        assert!(said.contains("damaged") && said.contains(".pages"), "{said}");
    }
    for (part, said) in [
        (bytes[..opening as usize - 1].to_vec(), "incomplete"),
        (bytes[..30].to_vec(), "incomplete"),
        (b"<!doctype html><title>404</title>".to_vec(), "no search index"),
    ] {
        let error = Engine::open_partial(part, bytes.len() as u64).err().unwrap().to_string();
        assert!(error.contains(said), "{error}");
    }
    let error = Engine::open_partial(&bytes[..opening as usize], bytes.len() as u64 - 1).err().unwrap().to_string();
    assert!(error.contains("incomplete"), "{error}");
    // Pages at each other's place are as damaged as others.
    let at = opening as usize..opening as usize + 2 * 2048;
    let swapped = [&bytes[at.clone()][2048..], &bytes[at][..2048]].concat();
    assert!(engine.insert(opening, swapped).is_err());
}

/// The bundle's header: name and length of each part, in their order.
fn parts(bytes: &[u8]) -> Vec<(String, usize)> {
    let number = |bytes: &[u8]| bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte));
    let mut header = &bytes[20..20 + number(&bytes[12..16])];
    let mut parts = Vec::new();
    while let [length, rest @ ..] = header {
        let (name, rest) = rest.split_at(usize::from(*length));
        parts.push((String::from_utf8(name.to_vec()).unwrap(), number(&rest[..8])));
        header = &rest[12..];
    }
    parts
}

/// The bundle with other contents of one part, vouched for by right checksums.
fn with_part(bytes: &[u8], replaced: &str, change: impl Fn(&mut Vec<u8>)) -> (Vec<u8>, usize) {
    let parts = parts(bytes);
    let total: usize = parts.iter().map(|(_, length)| length).sum();
    let (mut header, mut contents) = (Vec::new(), Vec::new());
    let (mut at, mut opening) = (bytes.len() - total, 0);
    for (name, length) in parts {
        let mut content = bytes[at..at + length].to_vec();
        at += length;
        if name == replaced && name.ends_with(".pages") {
            let mut plain: Vec<u8> = content.chunks(2048).flat_map(|page| &page[..page.len() - 4]).copied().collect();
            change(&mut plain);
            let page = |(number, page): (u64, &[u8])| {
                let checksum = crc32fast::hash(&[&number.to_le_bytes(), page].concat());
                [page, &checksum.to_le_bytes()].concat()
            };
            content = (0..).zip(plain.chunks(2044)).flat_map(page).collect();
        } else if name == replaced {
            change(&mut content);
        }
        header.push(name.len() as u8);
        header.extend(name.as_bytes());
        header.extend((content.len() as u64).to_le_bytes());
        header.extend(crc32fast::hash(&content).to_le_bytes());
        opening += if name.ends_with(".pages") { 0 } else { content.len() };
        contents.extend(content);
    }
    let checksum = crc32fast::hash(&header).to_le_bytes();
    let length = (header.len() as u32).to_le_bytes();
    opening += 20 + header.len();
    ([&bytes[..12], &length, &checksum, &header, &contents].concat(), opening)
}

/// Whatever was written into a part and vouched for: it is refused, or there are answers of some kind.
fn survives_any_content(bytes: &[u8], count: usize) {
    let names: Vec<String> = parts(bytes).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), count);
    let mut runner = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    let change = (0..names.len(), 0..1_000_000usize, proptest::collection::vec(0..=255u8, 0..12), 0..3u8);
    runner
        .run(&change, |(which, at, new, how)| {
            let change = |content: &mut Vec<u8>| {
                let at = at % (content.len() + 1);
                match how {
                    0 => content.truncate(at),
                    1 => drop(content.splice(at..at, new.iter().copied())),
                    _ => content.iter_mut().skip(at).zip(&new).for_each(|(old, new)| *old = *new),
                }
            };
            let (bytes, opening) = with_part(bytes, &names[which], change);
            let Ok(engine) = Engine::open_partial(&bytes[..opening], bytes.len() as u64) else { return Ok(()) };
            let mut host = Host { bytes, engine, read: 0, rounds: 0 };
            for query in ["パスワード", "サーバーの鍵", "\"管理簿を整備\"", "課:総務課 -鍵", "端末台帳"]
            {
                drop(host.search(&Request::new(query, 20)));
                proptest::prop_assert!(host.rounds < 100);
            }
            Ok(())
        })
        .unwrap();
}

fn short_lines() -> Corpus {
    crate::common::corpus(
        vec![finding(1, "題", "サーバー室の鍵の管理簿を整備されたい。")],
        (1..600).map(|line| passage(line, &format!("{line}台の端末のパスワードを変更した。"))).collect(),
    )
}

#[test]
fn paged_bundle_survives_any_content() {
    survives_any_content(&Host::of(&short_lines(), &[]).bytes, 13);
}

#[test]
fn whole_bundle_survives_any_content() {
    survives_any_content(&write_bundle(&short_lines(), &[]).unwrap(), 6);
}
