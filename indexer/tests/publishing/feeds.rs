//! The feeds are valid, and their links lead somewhere.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

use atom_syndication::Feed;
use corpus::{Topic, TopicLabel};
use indexer::{Dataset, read, write_data};

/// The published reports, and a folder with their open data.
fn published() -> (Dataset, tempfile::TempDir) {
    let library = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    (library.clone(), written(&library))
}

fn written(library: &Dataset) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    write_data(folder.path(), library).expect("the folder can be written to");
    folder
}

fn feed(folder: &Path, name: &str) -> Feed {
    let file = File::open(folder.join(name)).expect("the feed is published");
    Feed::read_from(BufReader::new(file)).expect("the feed is Atom")
}

/// Targets of a feed's links, from the site's root.
fn pages(feed: &Feed, up: &str) -> BTreeSet<String> {
    let links = feed.entries.iter().flat_map(|entry| &entry.links);
    // What an entry was made from lies elsewhere.
    let links = links.filter(|link| link.rel != "via");
    links.map(|link| link.href.strip_prefix(up).expect("links are relative to the feed").to_owned()).collect()
}

#[test]
fn feeds_hold_every_report_and_finding_once() {
    let (library, folder) = published();
    let corpus = &library.corpus;
    let reports: BTreeSet<_> = corpus.reports.iter().map(|report| format!("reports/{}/", report.slug)).collect();
    let all = feed(folder.path(), "feed.atom");
    assert_eq!(pages(&all, "../"), reports);
    assert!(all.entries.is_sorted_by_key(|entry| std::cmp::Reverse(entry.updated)));
    let mut ids: BTreeSet<String> = all.entries.iter().map(|entry| entry.id.clone()).collect();
    let places: BTreeSet<_> = corpus.reports.iter().map(|report| report.slug.municipality()).collect();
    for place in places {
        let findings = corpus.findings.iter().filter(|finding| finding.report.municipality() == place);
        let feed = feed(folder.path(), &format!("feeds/{place}.atom"));
        assert_eq!(pages(&feed, "../../"), findings.map(|finding| format!("findings/{}/", finding.id)).collect());
        assert!(feed.entries.iter().all(|entry| ids.insert(entry.id.clone())), "ids are unique");
    }
    for TopicLabel { code: topic, .. } in &corpus.topics {
        let on = corpus.findings.iter().filter(|finding| finding.topics.contains(topic));
        let feed = feed(folder.path(), &format!("feeds/topics/{topic}.atom"));
        assert_eq!(pages(&feed, "../../../"), on.map(|finding| format!("findings/{}/", finding.id)).collect());
    }
    assert!(fs::read_to_string(folder.path().join("feed.atom")).unwrap().contains("2024-03-01T00:00:00+09:00"));
}

#[test]
fn feeds_escape_hostile_words() {
    let (mut library, _) = published();
    let hostile = "</content><script>alert(1)</script>]]>&\u{0}\u{b}";
    let finding = library.corpus.findings.first_mut().unwrap();
    (finding.title, finding.text) = (Some(hostile.to_owned()), hostile.to_owned());
    finding.topics = vec![Topic::OTHER];
    let folder = written(&library);
    let feed = feed(folder.path(), "feeds/topics/other.atom");
    let entry = feed.entries.iter().find(|entry| entry.title.value.contains("script")).unwrap();
    let content = entry.content.as_ref().and_then(|content| content.value.as_deref());
    assert_eq!(content, Some("<p>&lt;/content&gt;&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&amp;</p>"));
}

#[test]
fn feed_has_paragraphs_and_begins_with_what_is_new_here() {
    let (mut library, _) = published();
    let report = library.corpus.reports.iter_mut().min_by_key(|report| report.fiscal_year).unwrap();
    report.added = Some(serde_json::from_str("\"2031-02-03\"").unwrap());
    let slug = report.slug.clone();
    let finding = library.corpus.findings.iter_mut().rfind(|finding| finding.report == slug).unwrap();
    (finding.text, finding.topics, finding.parts) = ("a\nb".to_owned(), vec![Topic::OTHER], Vec::new());
    let (id, folder) = (finding.id.clone(), written(&library));
    for name in ["feed.atom", "feeds/topics/other.atom"] {
        let feed = feed(folder.path(), name);
        let [updated, published] =
            [Some(feed.entries[0].updated), feed.entries[0].published].map(|day| day.unwrap().to_rfc3339());
        assert_eq!((updated.as_str(), feed.updated == feed.entries[0].updated), ("2031-02-03T00:00:00+09:00", true));
        assert!(published < updated, "{published}");
    }
    let other = feed(folder.path(), "feeds/topics/other.atom");
    let link = format!("../../../findings/{id}/");
    let entry = other.entries.iter().find(|entry| entry.links.iter().any(|at| at.href == link)).unwrap();
    let content = entry.content.as_ref().unwrap();
    assert_eq!((content.content_type.as_deref(), content.value.as_deref()), (Some("html"), Some("<p>a</p><p>b</p>")));
}

#[test]
fn feed_is_limited() {
    let (mut library, _) = published();
    let findings = library.corpus.findings.clone();
    library.corpus.findings = std::iter::repeat_n(findings, 4).flatten().collect();
    let folder = written(&library);
    let longest = library
        .corpus
        .topics
        .iter()
        .map(|TopicLabel { code, .. }| feed(folder.path(), &format!("feeds/topics/{code}.atom")).entries.len());
    assert_eq!(longest.max(), Some(200));
}
