use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use corpus::{Corpus, FindingId, Slug};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::document::{Classes, QuickwitDocument};

/// Documents to ingest, a file a fiscal year.
pub struct Shards {
    folder: PathBuf,
    /// Files by year.
    open: BTreeMap<u16, BufWriter<File>>,
    shards: BTreeMap<u16, Shard>,
    /// Hash of each report's documents.
    reports: BTreeMap<Slug, String>,
}

/// File of documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    pub file: String,
    pub documents: usize,
    pub bytes: u64,
}

/// Manifest of an export: by it a later one tells what is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportManifest {
    pub index_id: String,
    /// Files to ingest, by fiscal year.
    pub shards: Vec<Shard>,
    /// SHA-256 of the documents of each report that the index holds once these are ingested.
    pub reports: BTreeMap<Slug, String>,
}

impl ExportManifest {
    pub const FILE: &str = "export.json";
}

impl Shards {
    pub fn new(folder: &Path) -> Self {
        let (open, shards, reports) = Default::default();
        Self { folder: folder.to_owned(), open, shards, reports }
    }

    /// Writes the records of one report, unless an index has them; fails if that has others of this report.
    pub fn write(&mut self, slug: &Slug, corpus: &Corpus, earlier: Option<&ExportManifest>) -> anyhow::Result<()> {
        let mut lines = Vec::new();
        let mut documents = 0;
        for document in of_report(corpus) {
            serde_json::to_writer(&mut lines, &document)?;
            lines.push(b'\n');
            documents += 1;
        }
        let hash = hex(&lines);
        let known = earlier.and_then(|earlier| earlier.reports.get(slug));
        anyhow::ensure!(
            known.is_none_or(|known| *known == hash),
            "{slug} is not what was exported before, and an index takes no changes: export all anew, without --since"
        );
        self.reports.insert(slug.clone(), hash);
        if known.is_some() || documents == 0 {
            return Ok(());
        }
        let year = slug.fiscal_year();
        let file = match self.open.entry(year) {
            std::collections::btree_map::Entry::Occupied(open) => open.into_mut(),
            std::collections::btree_map::Entry::Vacant(vacant) => {
                let file = format!("documents-{year}.ndjson");
                let created =
                    File::create(self.folder.join(&file)).with_context(|| format!("{file} cannot be made"))?;
                self.shards.insert(year, Shard { file, ..Shard::default() });
                vacant.insert(BufWriter::new(created))
            }
        };
        file.write_all(&lines)?;
        if let Some(shard) = self.shards.get_mut(&year) {
            shard.documents += documents;
            shard.bytes += lines.len() as u64;
        }
        Ok(())
    }

    /// Completes the files. The index is that of the earlier export, or a new one, named by a day and by what is in it.
    pub fn finish(
        mut self,
        prefix: &str,
        day: &str,
        earlier: Option<ExportManifest>,
    ) -> anyhow::Result<ExportManifest> {
        for file in self.open.values_mut() {
            file.flush()?;
        }
        let shards = self.shards.into_values().collect();
        Ok(match earlier {
            Some(earlier) => {
                ExportManifest { shards, reports: earlier.reports.into_iter().chain(self.reports).collect(), ..earlier }
            }
            None => {
                let content = hex(serde_json::to_string(&self.reports)?.as_bytes());
                ExportManifest {
                    index_id: format!("{prefix}-{}-{}", day.replace('-', ""), &content[..HASH_CHARS]),
                    shards,
                    reports: self.reports,
                }
            }
        })
    }
}

/// Characters of the hash in an index's name.
const HASH_CHARS: usize = 8;

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Documents of the records of one report.
fn of_report(corpus: &Corpus) -> impl Iterator<Item = QuickwitDocument<'_>> {
    let mut classes: BTreeMap<&FindingId, Classes<'_>> = BTreeMap::new();
    for system in &corpus.systems {
        system.findings.iter().for_each(|finding| classes.entry(finding).or_default().system_kind = Some(system.kind));
    }
    for cluster in &corpus.clusters {
        cluster
            .findings
            .iter()
            .for_each(|finding| classes.entry(finding).or_default().cluster = cluster.findings.first());
    }
    let findings = corpus.findings.iter();
    let findings = findings
        .map(move |finding| QuickwitDocument::finding(finding, classes.get(&finding.id).copied().unwrap_or_default()));
    let themes = corpus.reports.first().map_or(&[][..], |report| &report.themes);
    let documents = findings.chain(corpus.passages.iter().map(QuickwitDocument::passage));
    documents.map(move |document| document.of_themes(themes))
}
