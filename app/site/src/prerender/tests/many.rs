//! Many reports: no page grows with them beyond what can be read, and each link finds its place.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Survey, System, Term};

use super::*;
use crate::pages::shared::PAGE_SIZE;

const REPORTS: usize = 40;
/// Records of each kind a report; those of all reports need two pages.
const RECORDS: usize = 10;

fn many() -> SiteData {
    let mut records = Records::default();
    let [_, systems, _, surveys, terms] = explored().map(|(_, records)| records[0].clone());
    for at in 0..REPORTS {
        let slug = format!("mura{at:02}-2020");
        records.reports.push(Report { slug: slug.parse().unwrap(), ..report() });
        for record in 0..RECORDS {
            let own = |value: &serde_json::Value, name: &str| {
                let mut value = value.clone();
                value["id"] = json!(format!("{slug}-{name}{record}"));
                value["report"] = json!(slug);
                value
            };
            let id = format!("{slug}-{record}").parse().unwrap();
            let topics = vec![Topic::new("access")];
            records.findings.push(Finding { id, report: slug.parse().unwrap(), topics, ..finding() });
            records.systems.push(serde_json::from_value::<System>(own(&systems, "system-")).unwrap());
            records.surveys.push(serde_json::from_value::<Survey>(own(&surveys, "q")).unwrap());
            records.terms.push(serde_json::from_value::<Term>(own(&terms, "w")).unwrap());
        }
    }
    with_topics(records)
}

/// Values of an attribute in a page.
fn attributes<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let values = html.split(&format!(" {attribute}=\"")[..]).skip(1).collect::<Vec<_>>();
    values.into_iter().filter_map(|rest| rest.split('"').next())
}

fn framed(route: Route, page: &dyn Page) -> Result<String> {
    render(FrameProps { route, publication: Rc::default(), lists: Rc::default(), children: page.view() })
}

#[test]
fn long_lists_continue_on_further_pages() {
    let data = many();
    let digests = digests(&data);
    let is_list =
        |route: &Route| !matches!(route, Route::NotFound | Route::Finding(_) | Route::System(_) | Route::Text(_));
    let mut rendered = BTreeMap::new();
    for (route, page) in
        pages(PageInput { data: &data, digests: &digests, site: None }).filter(|(route, _)| is_list(route))
    {
        rendered.insert(route.href(), framed(route, page.as_ref()).unwrap());
    }
    for (list, entry) in [
        ("topics/access/", "<li data-id="),
        ("systems/", "<tr data-id="),
        ("surveys/", "<section id=\"mura"),
        ("glossary/", "<div id=\"mura"),
    ] {
        let counts = [list.to_owned(), format!("{list}2/")].map(|page| rendered[&page].matches(entry).count());
        assert_eq!(counts.iter().sum::<usize>(), REPORTS * RECORDS, "{list}: {counts:?}");
        assert!(counts.iter().all(|count| (1..=PAGE_SIZE).contains(count)), "{list}: {counts:?}");
        assert!(!rendered.contains_key(&format!("{list}3/")));
    }
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        rendered.iter().map(|(page, html)| (page.as_str(), attributes(html, "id").collect())).collect();
    for (page, html) in &rendered {
        assert_eq!(attributes(html, "id").count(), ids[page.as_str()].len(), "{page} has an id twice");
        for (target, place) in attributes(html, "href").filter_map(|href| href.split_once('#')) {
            let found = ids.get(target).is_none_or(|ids| ids.contains(place));
            assert!(found, "{page}: there is no {target}#{place}");
        }
    }
}

/// A page about many reports may list the name and some numbers of each.
#[test]
fn pages_about_all_reports_stay_short() {
    let data = many();
    let digests = digests(&data);
    let mut longest = BTreeMap::new();
    for (route, page) in pages(PageInput { data: &data, digests: &digests, site: None }) {
        if matches!(route, Route::Start | Route::Search | Route::Compare | Route::System(_) | Route::Finding(_)) {
            let length = framed(route.clone(), page.as_ref()).unwrap().len();
            let kind = route.href().split('/').next().unwrap_or_default().to_owned();
            longest.entry(kind).and_modify(|most: &mut usize| *most = length.max(*most)).or_insert(length);
        }
    }
    assert!(longest.values().all(|length| *length < 1_000 * REPORTS + 60_000), "{longest:?}");
}
