//! `indexer inspect`: what is in a file, and what of it a text cannot hold.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use document::{Document, LineKind, Page, join_pages};

use crate::original::read::{ReadOptions, load, read_document, report, shown};

/// Most running heads that are shown.
const MAX_SHOWN_HEADS: usize = 8;

/// Prints what is in each file; false where one cannot be read.
pub fn inspect(files: &[PathBuf], password: &str, out: &mut dyn Write) -> anyhow::Result<bool> {
    let mut all_read = true;
    for path in files {
        match load(path)
            .and_then(|bytes| read_document(path, bytes, &ReadOptions { password, ..ReadOptions::default() }))
        {
            Ok(document) => {
                let mut documents = [document];
                join_pages(&mut documents);
                let [document] = documents;
                writeln!(out, "{}", shown(path))?;
                describe(&document, out)?;
                report(path, &document, out)?;
            }
            Err(error) => {
                all_read = false;
                writeln!(out, "error: {error:#}")?;
            }
        }
    }
    Ok(all_read)
}

fn describe(document: &Document, out: &mut dyn Write) -> anyhow::Result<()> {
    let pages = &document.pages;
    let lines = |kind: LineKind| pages.iter().flat_map(|page| &page.lines).filter(move |line| line.kind == kind);
    let chars: usize = pages.iter().flat_map(|page| &page.lines).map(|line| line.text.chars().count()).sum();
    writeln!(out, "  format        {:?}", document.format)?;
    writeln!(out, "  producer      {}", document.producer.as_deref().unwrap_or("-"))?;
    writeln!(out, "  pages         {}", pages.len())?;
    writeln!(out, "  characters    {chars}")?;
    writeln!(out, "  paragraphs    {}", lines(LineKind::Paragraph).count())?;
    writeln!(out, "  tables        {} with {} rows", tables(pages), lines(LineKind::Row).count())?;
    let numbers: Vec<&str> = lines(LineKind::PageNumber).map(|line| line.text.as_str()).collect();
    if let [first, .., last] = numbers[..] {
        writeln!(out, "  page numbers  {} ({first} … {last}), left out of the text", numbers.len())?;
    }
    let heads: BTreeSet<&str> = lines(LineKind::RunningHead).map(|line| line.text.as_str()).collect();
    if !heads.is_empty() {
        writeln!(out, "  running heads {}, left out of the text", lines(LineKind::RunningHead).count())?;
        heads.iter().take(MAX_SHOWN_HEADS).try_for_each(|head| writeln!(out, "                {head}"))?;
    }
    let counts = [
        ("readings", lines(LineKind::Reading).count(), "set small over characters, left out of the text"),
        ("overprinted", pages.iter().map(|page| page.overprinted).sum(), "characters painted again to look bold"),
        ("hidden", pages.iter().map(|page| page.hidden).sum(), "characters outside what is shown"),
    ];
    for (name, count, what) in counts.iter().filter(|(_, count, _)| *count > 0) {
        writeln!(out, "  {name:13} {count} {what}")?;
    }
    Ok(())
}

/// Number of runs of rows.
fn tables(pages: &[Page]) -> usize {
    let starts = |page: &Page| {
        let kinds: Vec<LineKind> = page.lines.iter().map(|line| line.kind).filter(|kind| kind.is_text()).collect();
        let begins = |at: usize| kinds[at] == LineKind::Row && (at == 0 || kinds[at - 1] != LineKind::Row);
        (0..kinds.len()).filter(|at| begins(*at)).count()
    };
    pages.iter().map(starts).sum()
}
