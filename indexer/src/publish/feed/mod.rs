//! News as Atom feeds: `feed.atom` of reports, `corrections.atom` of what was wrong, `feeds/<municipality>.atom` and `feeds/topics/<code>.atom` of findings,
//! newest first and limited, so that no feed grows with the corpus.
//!
//! A feed knows nothing of the host: its links are relative to itself, and its ids are made of names, so that the same
//! finding is the same entry wherever the site is. It is published when its report was, and updated when that came to the site (`added`):
//! an old report that is new here comes first.

mod date;
mod entry;
mod id;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use atom_syndication::{Entry, Feed, Link, Person, Text, WriteConfig};
use corpus::{Corpus, Finding, FindingId, Measure, Report, Slug, Topic, TopicLabel};

use crate::dataset::Dataset;
use crate::publish::xml_text::xml_text;
use entry::{correction_entry, finding_entry, measure_entry, report_entry};

const MAX_ENTRIES: usize = 200;

/// Writes all feeds below the folder of the open data.
pub(crate) fn write_feeds(folder: &Path, dataset: &Dataset) -> anyhow::Result<()> {
    let Dataset { corpus, corrections, .. } = dataset;
    let reports: BTreeMap<&Slug, &Report> = corpus.reports.iter().map(|report| (&report.slug, report)).collect();
    let entry_of = |finding: &Finding, up: &str| {
        reports.get(&finding.report).map(|report| finding_entry(finding, report, &corpus.topics, up))
    };

    let entries = corpus.reports.iter().map(|report| report_entry(report, "../")).collect();
    write(folder, "feed.atom", "監査くらべ：新しい報告書", "../", entries)?;

    let entries = corrections.iter().map(|correction| correction_entry(correction, corpus, "../")).collect();
    write(folder, "corrections.atom", "監査くらべ：訂正", "../corrections/", entries)?;

    write_measures(folder, corpus)?;

    let places: BTreeMap<&str, &str> =
        corpus.reports.iter().map(|report| (report.municipality_code(), report.municipality.as_str())).collect();
    let mut by_place: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    let mut by_topic: BTreeMap<Topic, Vec<&Finding>> = BTreeMap::new();
    for finding in &corpus.findings {
        let place: &str =
            reports.get(&finding.report).map_or(finding.report.municipality(), |report| report.municipality_code());
        by_place.entry(place).or_default().push(finding);
        finding.topics.iter().for_each(|topic| by_topic.entry(*topic).or_default().push(finding));
    }
    for (code, name) in places {
        let findings = by_place.remove(code).unwrap_or_default();
        let entries = findings.into_iter().filter_map(|finding| entry_of(finding, "../../")).collect();
        write(folder, &format!("feeds/{code}.atom"), &format!("監査くらべ：{name}の指摘・意見"), "../../", entries)?;
    }
    for TopicLabel { code: topic, label } in &corpus.topics {
        let findings = by_topic.remove(topic).unwrap_or_default();
        let entries = findings.into_iter().filter_map(|finding| entry_of(finding, "../../../")).collect();
        let title = format!("監査くらべ：{label}についての指摘・意見");
        write(folder, &format!("feeds/topics/{topic}.atom"), &title, &format!("../../../topics/{topic}/"), entries)?;
    }
    Ok(())
}

/// Feeds of measures: of all, of each municipality, of each finding; none where no notice is held.
fn write_measures(folder: &Path, corpus: &Corpus) -> anyhow::Result<()> {
    if corpus.notices.is_empty() {
        return Ok(());
    }
    let notices: BTreeMap<_, _> = corpus.notices.iter().map(|notice| (&notice.id, notice)).collect();
    let entries = |measures: &[&Measure], up: &str| -> Vec<Entry> {
        measures.iter().filter_map(|measure| Some(measure_entry(measure, notices.get(&measure.notice)?, up))).collect()
    };
    let all: Vec<&Measure> = corpus.measures.iter().collect();
    write(folder, "measures.atom", "監査くらべ：新しい措置", "../measures/", entries(&all, "../"))?;
    let mut by_place: BTreeMap<&str, Vec<&Measure>> = BTreeMap::new();
    let mut by_finding: BTreeMap<&FindingId, Vec<&Measure>> = BTreeMap::new();
    for measure in &corpus.measures {
        by_place.entry(measure.notice.municipality()).or_default().push(measure);
        measure.answers.iter().for_each(|answer| by_finding.entry(&answer.finding).or_default().push(measure));
    }
    for (code, measures) in by_place {
        let title = format!("監査くらべ：{}の措置", measures[0].municipality);
        let name = format!("feeds/measures/{code}.atom");
        write(folder, &name, &title, "../../../measures/", entries(&measures, "../../../"))?;
    }
    for (finding, measures) in by_finding {
        let title = format!("監査くらべ：{finding}への措置");
        let name = format!("feeds/findings/{finding}.atom");
        write(folder, &name, &title, &format!("../../../findings/{finding}/"), entries(&measures, "../../../"))?;
    }
    Ok(())
}

/// Writes one feed; `page` leads from it to the page that shows the same.
fn write(folder: &Path, name: &str, title: &str, page: &str, mut entries: Vec<Entry>) -> anyhow::Result<()> {
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.updated, entry.published)));
    entries.truncate(MAX_ENTRIES);
    let file = name.rsplit('/').next().unwrap_or(name);
    let link = |rel: &str, href: &str, mime: &str| Link {
        rel: rel.to_owned(),
        href: href.to_owned(),
        mime_type: Some(mime.to_owned()),
        ..Link::default()
    };
    let feed = Feed {
        title: plain(title),
        id: id::for_name(name),
        updated: entries.first().map(|entry| entry.updated).unwrap_or_default(),
        authors: vec![Person { name: "監査くらべ".to_owned(), ..Person::default() }],
        links: vec![link("self", file, "application/atom+xml"), link("alternate", page, "text/html")],
        lang: Some("ja".to_owned()),
        entries,
        ..Feed::default()
    };
    let path = folder.join(name);
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let config = WriteConfig { write_document_declaration: true, indent_size: Some(1) };
    let mut text = feed.write_with_config(Vec::new(), config)?;
    text.push(b'\n');
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}

fn plain(text: &str) -> Text {
    Text::plain(xml_text(text))
}
