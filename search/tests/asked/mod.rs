//! Queries to the small bundle, natively and in wasm.

use search::{Engine, Filters, Fragment, Hit, Request};

pub const QUERIES: [&str; 15] = [
    "パスワード",
    "サーバー",
    "サーバ",
    "1者応札",
    "鍵",
    "USBメモリ",
    "市:千葉県 サーバ",
    "区分:意見 -鍵",
    "\"アクセスログを定期的に\"",
    "鍵 OR ログ",
    "退職者のIDは消されているか？",
    "合言葉",
    "サーバの操作履歴",
    "\"合言葉\"",
    "\"(",
];

/// Queries that find by meaning in the small bundle with the small model.
pub const SEMANTIC_QUERIES: [&str; 6] =
    ["戸締まり", "暗証番号の点検", "従業員の記録", "機器の鍵", "市:千葉県 記録", "施錠していますか"];

/// The answers to those, a line a query: the ids with the scores to the bit and their extracts, matches in 〔〕.
pub fn semantic_answers(engine: &Engine) -> String {
    let line = |query: &str| {
        let hits = engine.search(&Request::new(query, 20)).unwrap().hits;
        let hits: Vec<String> = hits.iter().filter(|hit| hit.semantic).map(scored).collect();
        format!("{query}: {}\n", hits.join(" / "))
    };
    SEMANTIC_QUERIES.map(line).concat()
}

fn scored(hit: &Hit) -> String {
    format!("{} {:08x} {}", hit.id, hit.score.to_bits(), extract(hit))
}

/// The answers, a line a query: the ids with their extracts, matches in 〔〕.
pub fn answers(engine: &Engine) -> String {
    QUERIES.map(|query| format!("{query}: {}\n", answer(engine, query))).concat()
}

fn answer(engine: &Engine, query: &str) -> String {
    let request = Request {
        query: query.to_owned(),
        filters: Filters::default(),
        as_text: Default::default(),
        partial: true,
        synonyms: true,
        semantic: true,
        collapse_duplicates: false,
        offset: 0,
        limit: 20,
    };
    let response = engine.search(&request).unwrap();
    let hits = response.hits.iter().map(|hit| format!("{} {}", hit.id, extract(hit)));
    let hits = hits.collect::<Vec<_>>().join(" / ");
    let used = response.synonyms.iter().map(|synonym| format!("（{} → {}）", synonym.word, synonym.used.join("、")));
    used.chain([hits]).collect()
}

fn extract(hit: &Hit) -> String {
    let piece = |piece: &Fragment| if piece.marked { format!("〔{}〕", piece.text) } else { piece.text.clone() };
    hit.snippet.iter().map(piece).collect()
}
