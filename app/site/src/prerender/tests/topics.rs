//! Counts and citations of the pages of topics, the matrix and the audit programmes.

use corpus::{Cluster, FindingId, Issue, IssueMention, Slug};
use proptest::prelude::*;
use search::{Precedent, Relation, SimilarFindings};
use ui::{FindingCard, Translated};

use super::*;
use crate::pages::audit_programme;
use crate::pages::compare::matrix::Matrix;
use crate::pages::topic::{self, CommonCriticism, TopicPage};

/// Two municipalities, one of them with two reports; findings with one topic, with several, and with none.
fn several() -> Records {
    let mut records = Records::default();
    for (slug, topics) in [
        ("mura-2020", &[&[Topic::new("access")][..], &[Topic::new("access"), Topic::new("dx")], &[]][..]),
        ("mura-2021", &[&[Topic::new("dx")][..]]),
        ("shi-2020", &[&[Topic::new("dx")][..], &[Topic::new("dx"), Topic::OTHER]]),
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
    assert_eq!(matrix.rows.len(), TOPICS.len());
    for (topic, counts) in matrix.rows {
        let page = only_page(&data, topic);
        let shown: Vec<u32> = page.groups.iter().map(|group| group.findings.len() as u32).collect();
        let counted: Vec<u32> = page.counts.iter().map(|counted| counted.count(None) as u32).collect();
        assert_eq!((&counts, &counts), (&shown, &counted), "{topic}");
        match topic.code() {
            "access" => assert_eq!(counts, [2, 0]),
            "dx" => assert_eq!(counts, [2, 2]),
            _ => {}
        }
    }
}

#[test]
fn topic_page_names_all_other_topics() {
    let others = only_page(&with_topics(several()), Topic::new("dx")).others;
    assert_eq!(others.len(), TOPICS.len() - 1);
    assert!(
        others.contains(&(Topic::new("access"), 2)) && others.iter().all(|(topic, _)| *topic != Topic::new("dx")),
        "{others:?}"
    );
}

#[test]
fn audit_programme_cites_the_strongest_of_each_municipality_once() {
    use corpus::Strength::{Desirable, Directed, Must, Stated};
    let mut records = several();
    let report: Slug = "mura-2020".parse().unwrap();
    for (at, strength) in [Stated, Must, Desirable, Directed, Must].into_iter().enumerate() {
        let id = format!("mura-2020-media-{at}").parse().unwrap();
        let topics = vec![Topic::new("media")];
        records.findings.push(Finding { id, report: report.clone(), topics, strength, ..finding() });
    }
    let id = |at: usize| format!("mura-2020-media-{at}").parse().unwrap();
    records.clusters.push(Cluster { report, findings: vec![id(0), id(1), id(3)] });
    let data = with_topics(records);
    let digests = digests(&data);
    let cited = |topic| -> Vec<String> {
        let page = audit_programme::page(&data, &digests, topic).unwrap();
        page.precedents.iter().map(|finding| finding.card.id.to_string()).collect()
    };
    assert_eq!(cited(Topic::new("media")), ["mura-2020-media-1", "mura-2020-media-4", "mura-2020-media-2"]);
    // What is about the topic first of all comes first, and reports of one municipality share its places.
    assert_eq!(cited(Topic::new("dx")), ["mura-2021-0", "mura-2020-1", "shi-2020-0", "shi-2020-1"]);
    assert_eq!(audit_programme::page(&data, &digests, Topic::new("dx")).unwrap().total, 4);
}

/// A site whose findings `<municipality>-2020-<number>` are on one topic: issues with the findings that have them, findings in nearly the same
/// words, and pairs that are close.
fn criticized(issues: &[(&str, Vec<&str>)], clusters: &[&[&str]], close: &[(&str, &str)]) -> SiteData {
    let id = |id: &str| -> FindingId { id.parse().unwrap() };
    let mut records = Records::default();
    for place in ["gun-2020", "mura-2020", "shi-2020"] {
        records.reports.push(Report { slug: place.parse().unwrap(), ..report() });
        for at in 0..4 {
            let report = place.parse().unwrap();
            let (id, topics) = (id(&format!("{place}-{at}")), vec![Topic::new("access")]);
            records.findings.push(Finding { id, report, topics, ..finding() });
        }
    }
    records.issues = issues
        .iter()
        .map(|(code, findings)| Issue {
            code: (*code).to_owned(),
            label: (*code).to_owned(),
            english: String::new(),
            easy: String::new(),
            terms: Vec::new(),
            findings: findings
                .iter()
                .map(|finding| IssueMention { finding: id(finding), sentence: format!("{finding}の{code}。") })
                .collect(),
        })
        .collect();
    for cluster in clusters {
        let findings: Vec<FindingId> = cluster.iter().map(|finding| id(finding)).collect();
        records.clusters.push(Cluster { report: cluster[0][..cluster[0].len() - 2].parse().unwrap(), findings });
    }
    let mut data = with_topics(records);
    for (one, other) in close {
        let similar: &mut SimilarFindings = data
            .similar
            .entry(id(one))
            .or_insert_with(|| SimilarFindings { precedents: Vec::new(), repeats: Vec::new() });
        if one[..4] == other[..4] {
            similar.repeats.push(((*other).to_owned(), 0.9));
        } else {
            let (score, relation, shared) = (0.8, Relation::Criticism, vec!["共通の語句".to_owned()]);
            similar.precedents.push(Precedent { id: (*other).to_owned(), score, relation, shared });
        }
    }
    data
}

/// The common criticisms: issues, then for each municipality its finding, those in the same words and others.
fn common(data: &SiteData) -> Vec<String> {
    let page = topic::pages(data, &digests(data), Topic::new("access"), &Translated::untranslated("")).remove(0).1;
    let ids = |cards: &[FindingCard]| cards.iter().map(|card| card.id.as_str()).collect::<Vec<_>>().join("+");
    let criticism = |criticism: &CommonCriticism| {
        let issues: Vec<&str> = criticism.issues.iter().map(|issue| issue.japanese.as_str()).collect();
        let mentions = criticism.mentions.iter().map(|mention| {
            format!(
                " {}「{}」={};{}",
                mention.card.id,
                mention.sentence,
                ids(&mention.same_wording),
                ids(&mention.others)
            )
        });
        issues.join("・") + ":" + &mentions.collect::<String>()
    };
    page.common.iter().map(criticism).collect()
}

#[test]
fn common_criticism_folds_repeats_and_quotes_a_sentence_a_municipality() {
    let all = vec!["mura-2020-0", "mura-2020-1", "mura-2020-2", "shi-2020-0", "shi-2020-1"];
    let close = [("mura-2020-0", "shi-2020-0"), ("shi-2020-0", "shi-2020-1"), ("mura-2020-0", "shi-2020-1")];
    let data = criticized(&[("鍵", all)], &[&["mura-2020-0", "mura-2020-1"]], &close);
    assert_eq!(
        common(&data),
        ["鍵: mura-2020-0「mura-2020-0の鍵。」=mura-2020-0+mura-2020-1; shi-2020-0「shi-2020-0の鍵。」=;shi-2020-1"]
    );
}

#[test]
fn common_criticism_needs_an_issue_of_all() {
    let close = [("gun-2020-0", "mura-2020-0"), ("mura-2020-0", "shi-2020-0"), ("gun-2020-0", "shi-2020-0")];
    let pairs = [("鍵", vec!["gun-2020-0", "mura-2020-0"]), ("札", vec!["mura-2020-0", "shi-2020-0"])];
    assert_eq!(common(&criticized(&pairs, &[], &close)), Vec::<String>::new());
    assert_eq!(common(&criticized(&pairs, &[], &close[..1])).len(), 1);
}

proptest! {
    #[test]
    fn common_criticisms_are_cliques_with_a_common_issue(
        close in prop::collection::vec((0..12usize, 0..12usize), 0..40),
        has in prop::collection::vec(prop::collection::vec(any::<bool>(), 2), 12),
    ) {
        let names: Vec<String> =
            ["gun", "mura", "shi"].iter().flat_map(|place| (0..4).map(move |at| format!("{place}-2020-{at}"))).collect();
        let with = |issue: usize| (0..12).filter(|at| has[*at][issue]).map(|at| names[at].as_str()).collect::<Vec<_>>();
        let pairs: Vec<(&str, &str)> =
            close.iter().filter(|(a, b)| a != b).map(|(a, b)| (names[*a].as_str(), names[*b].as_str())).collect();
        let data = criticized(&[("鍵", with(0)), ("札", with(1))], &[], &pairs);
        let page = topic::pages(&data, &digests(&data), Topic::new("access"), &Translated::untranslated("")).remove(0).1;
        for criticism in &page.common {
            prop_assert!(criticism.mentions.len() > 1 && !criticism.issues.is_empty());
            let members: Vec<&str> = criticism
                .mentions
                .iter()
                .flat_map(|mention| std::iter::once(&mention.card).chain(&mention.others))
                .map(|card| card.id.as_str())
                .collect();
            for issue in &criticism.issues {
                let with = with(usize::from(issue.japanese == "札"));
                prop_assert!(members.iter().all(|member| with.contains(member)), "{members:?} {}", issue.japanese);
            }
            for (at, one) in members.iter().enumerate() {
                for other in &members[at + 1..] {
                    let named = pairs.contains(&(one, other)) || pairs.contains(&(other, one));
                    prop_assert!(named, "{one} {other} of {members:?}");
                }
            }
        }
    }
}
