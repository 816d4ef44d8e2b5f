//! `indexer search` and `indexer similar`: the engine of the site, on the command line.

use std::io::Write;
use std::path::Path;

use corpus::{EditorialSign, Topic};
use search::{
    Filter, Fragment, Hit, HitKind, NoResultHelp, Precedent, ReadTerm, Relation, Request, SynonymUse, TermMeaning,
    UnmatchedTerm,
};

use super::index_reader::{IndexReader, read_issues};
use super::usage_error::UsageError;

/// Searches the index in a folder and prints what it finds, best first.
pub fn search(index: &Path, request: &Request, json: bool, out: &mut dyn Write) -> anyhow::Result<bool> {
    let mut reader = IndexReader::open(index)?;
    let response = reader.ask(|engine| engine.search(request))?;
    if json {
        serde_json::to_writer(&mut *out, &response.hits)?;
        writeln!(out)?;
    } else {
        let (total, complete) = (response.total, response.complete);
        writeln!(out, "{complete}件（ほかに一部の語を含むもの{}件）", total - complete - response.topical)?;
        if response.topical > 0 {
            writeln!(out, "語の代わりに論点（当サイトの分類）が合うもの: {}件", response.topical)?;
        }
        if response.semantic > 0 {
            writeln!(out, "語はないが同じ意味の指摘 {}件", response.semantic)?;
        }
        for ReadTerm { typed, meaning } in &response.reading {
            writeln!(out, "読み方: {typed} → {}", meaning_of(meaning))?;
        }
        if !response.ignored_terms.is_empty() {
            writeln!(out, "絞り込みに使わない語: {}", response.ignored_terms.join("、"))?;
        }
        let labels = |topics: &[Topic]| {
            let labels: Vec<&str> = topics.iter().map(|topic| reader.engine.topic_label(topic)).collect();
            labels.join("、")
        };
        response.no_result_help.iter().try_for_each(|advice| advise(advice, &labels(&advice.topics), out))?;
        response.hits.iter().try_for_each(|hit| print(hit, &labels(&hit.topics), out))?;
    }
    Ok(true)
}

/// Prints the precedents of a finding in other municipalities, best first.
pub fn similar(index: &Path, id: &str, limit: usize, json: bool, out: &mut dyn Write) -> anyhow::Result<bool> {
    let issues = read_issues(index)?;
    let mut reader = IndexReader::open_whole(index)?;
    let precedents =
        reader.ask(|engine| engine.precedents(&issues)?.similar_to(id, limit))?.map(|found| found.precedents);
    let precedents = precedents.ok_or_else(|| UsageError {
        message: format!("no finding has the id `{id}`"),
        hint: "ids are those of data/findings.json, such as `okayama-2019-shiteki-10`".to_owned(),
    })?;
    if json {
        serde_json::to_writer(&mut *out, &precedents)?;
        writeln!(out)?;
    } else {
        for precedent in precedents {
            let Precedent { id, score, relation, shared } = precedent;
            let relation = match relation {
                Relation::Criticism => "同じ指摘",
                Relation::Subject => "同じ対象",
            };
            writeln!(out, "{id}  {score:.2}  {relation}  {}", shared.join("／"))?;
        }
    }
    Ok(true)
}

/// Says what may help where nothing has all that was asked for.
fn advise(advice: &NoResultHelp, topics: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    for UnmatchedTerm { typed, suggestions: near } in &advice.unmatched_terms {
        let near: Vec<String> = near.iter().map(|near| format!("{}（{}件）", near.word, near.count)).collect();
        let near = if near.is_empty() { String::new() } else { format!("。近い語: {}", near.join("、")) };
        writeln!(out, "見つからない語: {typed}{near}")?;
    }
    for near in &advice.municipalities {
        writeln!(out, "近い名の自治体: {}", near.word)?;
    }
    if !advice.topics.is_empty() {
        writeln!(out, "論点: {topics}")?;
    }
    advice
        .relaxed_queries
        .iter()
        .try_for_each(|fewer| writeln!(out, "語を減らすと: {}（{}件）", fewer.query, fewer.count))?;
    Ok(())
}

/// A piece of a query, in words.
fn meaning_of(meaning: &TermMeaning) -> String {
    match meaning {
        TermMeaning::Either => "どちらか".to_owned(),
        TermMeaning::Phrase => "このままの文字の並び".to_owned(),
        TermMeaning::Without => "含まないもの".to_owned(),
        TermMeaning::Scope(_) => "欄の条件".to_owned(),
        TermMeaning::Filter(Filter::Municipality(code)) => format!("自治体 {code} に絞り込み"),
        TermMeaning::Filter(Filter::Year(year)) => format!("{year}年度の報告書に絞り込み"),
        TermMeaning::Filter(_) => "絞り込み".to_owned(),
        TermMeaning::Unknown(_) => "知らない値なので、語".to_owned(),
        TermMeaning::Operator => "検索の記号".to_owned(),
    }
}

fn print(hit: &Hit, topics: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    let kind = match hit.record {
        HitKind::Finding => hit.kind.map_or("", |kind| kind.label()),
        HitKind::Passage => "本文",
    };
    writeln!(out, "\n{}  {}  {kind}  {}", hit.id, hit.municipality, marked(&hit.title))?;
    writeln!(out, "    {}", marked(&hit.snippet).replace('\n', " "))?;
    for SynonymUse { word, used } in &hit.synonyms {
        writeln!(out, "    同じ意味の語: {word} → {}", used.join("、"))?;
    }
    if hit.semantic {
        writeln!(out, "    同じ意味の指摘")?;
    }
    if !hit.topics.is_empty() {
        writeln!(out, "    論点（当サイトの分類）: {topics}")?;
    }
    if !hit.missing.is_empty() {
        writeln!(out, "    含まない語: {}", hit.missing.join("、"))?;
    }
    Ok(())
}

fn marked(pieces: &[Fragment]) -> String {
    let piece = |piece: &Fragment| {
        let sign = piece.sign.map_or("", EditorialSign::as_str);
        if piece.marked { format!("[{}]{sign}", piece.text) } else { format!("{}{sign}", piece.text) }
    };
    pieces.iter().map(piece).collect()
}
