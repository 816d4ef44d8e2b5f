//! `indexer search` and `indexer similar`: the engine of the site, on the command line.

use std::io::Write;
use std::path::Path;

use search::{Advice, Failing, Hit, Piece, Precedent, Record, Relation, Request, SynonymUse};

use super::index_reader::IndexReader;
use super::misuse::Misuse;

/// Searches the index in a folder and prints what it finds, best first.
pub fn search(index: &Path, query: &str, limit: usize, json: bool, out: &mut dyn Write) -> anyhow::Result<bool> {
    let request = Request::new(query, limit);
    let response = IndexReader::open(index)?.ask(|engine| engine.search(&request))?;
    if json {
        serde_json::to_writer(&mut *out, &response.hits)?;
        writeln!(out)?;
    } else {
        let (total, complete) = (response.total, response.complete);
        writeln!(out, "{complete}件（ほかに一部の語を含むもの{}件）", total - complete)?;
        if !response.passed_over.is_empty() {
            writeln!(out, "絞り込みに使わない語: {}", response.passed_over.join("、"))?;
        }
        response.advice.iter().try_for_each(|advice| advise(advice, out))?;
        response.hits.iter().try_for_each(|hit| print(hit, out))?;
    }
    Ok(true)
}

/// Prints the precedents of a finding in other municipalities, best first.
pub fn similar(index: &Path, id: &str, limit: usize, json: bool, out: &mut dyn Write) -> anyhow::Result<bool> {
    let precedents = IndexReader::open_whole(index)?.ask(|engine| engine.similar(id, limit))?;
    let precedents = precedents.ok_or_else(|| Misuse {
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
fn advise(advice: &Advice, out: &mut dyn Write) -> anyhow::Result<()> {
    for Failing { typed, near } in &advice.failing {
        let near: Vec<String> = near.iter().map(|near| format!("{}（{}件）", near.word, near.count)).collect();
        let near = if near.is_empty() { String::new() } else { format!("。近い語: {}", near.join("、")) };
        writeln!(out, "どこにもない語: {typed}{near}")?;
    }
    advice.fewer.iter().try_for_each(|fewer| writeln!(out, "語を減らすと: {}（{}件）", fewer.query, fewer.count))?;
    Ok(())
}

fn print(hit: &Hit, out: &mut dyn Write) -> anyhow::Result<()> {
    let kind = match hit.record {
        Record::Finding => hit.kind.map_or("", |kind| kind.label()),
        Record::Passage => "本文",
    };
    writeln!(out, "\n{}  {}  {kind}  {}", hit.id, hit.municipality, marked(&hit.title))?;
    writeln!(out, "    {}", marked(&hit.extract).replace('\n', " "))?;
    for SynonymUse { word, used } in &hit.synonyms {
        writeln!(out, "    同じ意味の語: {word} → {}", used.join("、"))?;
    }
    if !hit.missing.is_empty() {
        writeln!(out, "    含まない語: {}", hit.missing.join("、"))?;
    }
    Ok(())
}

fn marked(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
}
