//! Counts and citations of the pages of topics, the matrix and the audit plans.

use corpus::{Cluster, Slug};
use ui::Translated;

use super::*;
use crate::pages::audit_plan;
use crate::pages::start::matrix::Matrix;
use crate::pages::topic::{self, TopicPage};

/// Two municipalities, one of them with two reports; findings with one topic, with several, and with none.
fn several() -> Records {
    let mut records = Records::default();
    for (slug, topics) in [
        ("mura-2020", &[&[Topic::Access][..], &[Topic::Access, Topic::Dx], &[]][..]),
        ("mura-2021", &[&[Topic::Dx][..]]),
        ("shi-2020", &[&[Topic::Dx][..], &[Topic::Dx, Topic::Other]]),
    ] {
        records.reports.push(Report { slug: slug.parse().unwrap(), ..report() });
        for (at, topics) in topics.iter().enumerate() {
            let (id, report) = (format!("{slug}-{at}").parse().unwrap(), slug.parse().unwrap());
            records.findings.push(Finding { id, report, topics: topics.to_vec(), ..finding() });
        }
    }
    records
}

fn only_page(data: &SiteData, topic: Topic) -> TopicPage {
    let mut pages = topic::pages(data, &[], topic, &Translated::untranslated(""));
    assert_eq!(pages.len(), 1);
    pages.remove(0).1
}

#[test]
fn matrix_agrees_with_topic_pages() {
    let data = with_topics(several());
    let matrix = Matrix::new(&data);
    assert_eq!(matrix.columns.iter().map(|column| column.total).collect::<Vec<_>>(), [4, 2]);
    assert_eq!(matrix.columns[0].editions.len(), 2);
    assert_eq!(matrix.rows.len(), Topic::ALL.len());
    for (topic, counts) in matrix.rows {
        let page = only_page(&data, topic);
        let shown: Vec<u32> = page.groups.iter().map(|group| group.findings.len() as u32).collect();
        let counted: Vec<u32> = page.counts.iter().map(|counted| counted.count(None) as u32).collect();
        assert_eq!((&counts, &counts), (&shown, &counted), "{topic}");
        match topic {
            Topic::Access => assert_eq!(counts, [2, 0]),
            Topic::Dx => assert_eq!(counts, [2, 2]),
            _ => {}
        }
    }
}

#[test]
fn topic_page_names_all_other_topics() {
    let others = only_page(&with_topics(several()), Topic::Dx).others;
    assert_eq!(others.len(), Topic::ALL.len() - 1);
    assert!(others.contains(&(Topic::Access, 2)) && others.iter().all(|(topic, _)| *topic != Topic::Dx), "{others:?}");
}

#[test]
fn audit_plan_cites_the_strongest_of_each_municipality_once() {
    use corpus::Strength::{Desirable, Directed, Must, Stated};
    let mut records = several();
    let report: Slug = "mura-2020".parse().unwrap();
    for (at, strength) in [Stated, Must, Desirable, Directed, Must].into_iter().enumerate() {
        let id = format!("mura-2020-media-{at}").parse().unwrap();
        let topics = vec![Topic::Media];
        records.findings.push(Finding { id, report: report.clone(), topics, strength, ..finding() });
    }
    let id = |at: usize| format!("mura-2020-media-{at}").parse().unwrap();
    records.clusters.push(Cluster { report, findings: vec![id(0), id(1), id(3)] });
    let data = with_topics(records);
    let digests = digests(&data);
    let cited = |topic| -> Vec<String> {
        let page = audit_plan::page(&data, &digests, topic).unwrap();
        page.precedents.iter().map(|finding| finding.card.id.to_string()).collect()
    };
    assert_eq!(cited(Topic::Media), ["mura-2020-media-1", "mura-2020-media-4", "mura-2020-media-2"]);
    // What is about the topic first of all comes first, and reports of one municipality share its places.
    assert_eq!(cited(Topic::Dx), ["mura-2021-0", "mura-2020-1", "shi-2020-0", "shi-2020-1"]);
    assert_eq!(audit_plan::page(&data, &digests, Topic::Dx).unwrap().total, 4);
}
