//! Queries to the small bundle, natively and in wasm.

use search::{Engine, Filters, Request};

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

/// The answers, a line a query: the ids with their extracts, matches in 〔〕.
pub fn answers(engine: &Engine) -> String {
    QUERIES.map(|query| format!("{query}: {}\n", answer(engine, query))).concat()
}

fn answer(engine: &Engine, query: &str) -> String {
    let request = Request {
        query: query.to_owned(),
        filters: Filters::default(),
        synonyms: true,
        collapse_duplicates: false,
        offset: 0,
        limit: 20,
    };
    let response = engine.search(&request).unwrap();
    let hits = response.hits.iter().map(|hit| {
        let extract = hit.snippet.iter().map(|piece| match piece.marked {
            true => format!("〔{}〕", piece.text),
            false => piece.text.clone(),
        });
        format!("{} {}", hit.id, extract.collect::<String>())
    });
    let hits = hits.collect::<Vec<_>>().join(" / ");
    let used = response.synonyms.iter().map(|synonym| format!("（{} → {}）", synonym.word, synonym.used.join("、")));
    used.chain([hits]).collect()
}
