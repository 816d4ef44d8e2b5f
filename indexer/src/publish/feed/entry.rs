use atom_syndication::{Category, Content, Entry, Link};
use corpus::{Finding, Kind, Report, Topic};
use text::Heading;

use super::date::published;
use super::{id, xml};

/// A report as news; `up` leads from the feed to the site's root.
pub(super) fn report_entry(report: &Report, up: &str) -> Entry {
    let count = |kind: &Kind| report.found.get(kind).map(|count| format!("{}{count}件", kind.label()));
    let counts: Vec<String> = Kind::ALL.iter().filter_map(count).collect();
    let told = format!("{}（{}）。{}。", report.title, report.edition.label(), counts.join("、"));
    Entry {
        title: xml::text(&format!("{} {} {}", report.municipality, report.era_year, report.audit.label())),
        summary: Some(xml::text(&told)),
        links: [page(format!("{up}reports/{}/", report.slug))]
            .into_iter()
            .chain(via(report.original.page_url(None)))
            .collect(),
        ..entry(report.slug.as_str(), report)
    }
}

/// A finding as news, in the words of its report.
pub(super) fn finding_entry(finding: &Finding, report: &Report, up: &str) -> Entry {
    let heading = Heading::new(finding.title.as_deref(), &finding.text);
    let title = finding.quote(&heading.plain());
    let topics = finding.topics.iter().map(|topic: &Topic| category(topic.code(), topic.label()));
    let notes = finding.notes.iter().map(|note| format!("\n{}", note.labelled()));
    let told: String = std::iter::once(finding.quotation().to_string()).chain(notes).collect();
    let content =
        Content { value: Some(xml::allowed(&told)), content_type: Some("text".to_owned()), ..Content::default() };
    Entry {
        title: xml::text(&format!(
            "【{}】{title}（{} {}）",
            finding.kind.label(),
            report.municipality,
            report.era_year
        )),
        content: Some(content),
        categories: [category(finding.kind.code(), finding.kind.label())].into_iter().chain(topics).collect(),
        links: [page(format!("{up}findings/{}/", finding.id))]
            .into_iter()
            .chain(via(finding.source_url.clone()))
            .collect(),
        ..entry(finding.id.as_str(), report)
    }
}

fn entry(name: &str, report: &Report) -> Entry {
    let published = published(report);
    Entry { id: id::for_name(name), updated: published, published: Some(published), ..Entry::default() }
}

fn page(href: String) -> Link {
    Link { rel: "alternate".to_owned(), href, mime_type: Some("text/html".to_owned()), ..Link::default() }
}

/// The original, which the entry was made from.
fn via(original: Option<String>) -> Option<Link> {
    original.map(|href| Link { rel: "via".to_owned(), href, ..Link::default() })
}

fn category(term: &str, label: &str) -> Category {
    Category { term: term.to_owned(), label: Some(label.to_owned()), ..Category::default() }
}
