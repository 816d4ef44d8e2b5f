use atom_syndication::{Category, Content, Entry, Link};
use corpus::{Corpus, Finding, Kind, Measure, Notice, Report, TopicLabel};
use text::Heading;

use super::date::{day, published};
use super::{id, plain};
use crate::publish::publication::Correction;
use crate::publish::xml_text::xml_text;

/// A report as news; `up` leads from the feed to the site's root.
pub(super) fn report_entry(report: &Report, up: &str) -> Entry {
    let count = |kind: &Kind| report.found.get(kind).map(|count| format!("{}{count}件", kind.label()));
    let counts: Vec<String> = Kind::ALL.iter().filter_map(count).collect();
    let told = format!("{}（{}）。{}。", report.title, report.edition.label(), counts.join("、"));
    Entry {
        title: plain(&format!("{} {} {}", report.municipality, report.era_year, report.audit.label())),
        content: Some(html([told.as_str()])),
        links: [page(format!("{up}reports/{}/", report.slug))]
            .into_iter()
            .chain(via(report.original.page_url(None)))
            .collect(),
        ..entry(report.slug.as_str(), report)
    }
}

/// A correction as news; it leads to the page of what was corrected, else to the list of corrections.
pub(super) fn correction_entry(correction: &Correction, corpus: &Corpus, up: &str) -> Entry {
    let Correction { date, id, wrong, right } = correction;
    let page_of = if corpus.findings.iter().any(|finding| finding.id.as_str() == id) {
        format!("{up}findings/{id}/")
    } else if corpus.systems.iter().any(|system| system.id.as_str() == id) {
        format!("{up}systems/{id}/")
    } else {
        format!("{up}corrections/")
    };
    let content = html([format!("誤：{wrong}").as_str(), &format!("正：{right}")]);
    let updated = day(date);
    Entry {
        title: plain(&format!("訂正：{id}")),
        id: id::for_name(&format!("correction {date} {id} {wrong}")),
        updated,
        published: Some(updated),
        content: Some(content),
        links: vec![page(page_of)],
        ..Entry::default()
    }
}

/// A finding as news, in the words of its report.
pub(super) fn finding_entry(finding: &Finding, report: &Report, topics: &[TopicLabel], up: &str) -> Entry {
    let heading = Heading::new(finding.title.as_deref(), &finding.text);
    let title = finding.quote(&heading.plain());
    let listed = finding.topics.iter().filter_map(|topic| topics.iter().find(|listed| listed.code == *topic));
    let topics = listed.map(|topic| category(topic.code.code(), &topic.label));
    let quotation = finding.quotation().to_string();
    let notes: Vec<String> = finding.notes.iter().map(|note| note.labelled()).collect();
    let content = html(quotation.lines().chain(notes.iter().map(String::as_str)));
    Entry {
        title: plain(&format!("【{}】{title}（{} {}）", finding.kind.label(), report.municipality, report.era_year)),
        content: Some(content),
        categories: [category(finding.kind.code(), finding.kind.label())].into_iter().chain(topics).collect(),
        links: [page(format!("{up}findings/{}/", finding.id))]
            .into_iter()
            .chain(via(finding.source_url.clone()))
            .collect(),
        ..entry(finding.id.as_str(), report)
    }
}

/// A measure as news, in the words of its notice.
pub(super) fn measure_entry(measure: &Measure, notice: &Notice, up: &str) -> Entry {
    let heading = Heading::new(measure.title.as_deref(), &measure.text);
    let published = notice.published.as_ref().map(|date| day(date.as_str())).unwrap_or_default();
    let updated = notice.added.as_ref().map_or(published, |date| day(date.as_str()));
    let content = html(measure.text.lines());
    Entry {
        title: plain(&format!("措置：{}（{}）", heading.plain(), notice.municipality)),
        id: id::for_name(measure.id.as_str()),
        updated,
        published: Some(published),
        content: Some(content),
        categories: vec![category(measure.status.code(), measure.status.code())],
        links: [page(format!("{up}measures/{}/#{}", notice.id, measure.id))]
            .into_iter()
            .chain(via(measure.source_url.clone()))
            .collect(),
        ..Entry::default()
    }
}

fn entry(name: &str, report: &Report) -> Entry {
    let published = published(report);
    let updated = report.added.as_ref().map_or(published, |date| day(date.as_str()));
    Entry { id: id::for_name(name), updated, published: Some(published), ..Entry::default() }
}

/// Paragraphs of words.
fn html<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> Content {
    let escaped = |text: &str| xml_text(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let paragraphs = paragraphs.into_iter().filter(|text| !text.is_empty());
    let value = paragraphs.map(|text| format!("<p>{}</p>", escaped(text))).collect();
    Content { value: Some(value), content_type: Some("html".to_owned()), ..Content::default() }
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
