use corpus::Topic;
use ui::messages::{charts as messages, labels, matrix};

use crate::charts::drawing::{Bar, BarGroup, Ink, Label, bars, panels};
use crate::charts::{Chart, Places, Table, count, ink, percent, place_name, share};
use crate::data::SiteData;

/// Topics of each municipality's findings as small multiples; of many municipalities, how many have findings on each.
pub fn topics(data: &SiteData) -> Option<Chart> {
    let places = Places::new(data).0;
    let has_findings = |topic: &Topic| data.records.findings.iter().any(|finding| finding.topics.contains(topic));
    let topics: Vec<Topic> = data.topics.iter().filter(has_findings).collect();
    let total = data.records.findings.len();
    if total == 0 {
        return None;
    }
    let municipalities = data.reports_by_municipality();
    let of = |topic: Topic, reports: &[&corpus::Report]| data.findings_on(topic, reports).count() as u32;
    let named = |reports: &&Vec<&corpus::Report>| data.findings_of(reports).next().is_some();
    let with: Vec<&Vec<&corpus::Report>> = municipalities.iter().filter(named).collect();
    // The first of each municipality; where several are, the first in the order of the topics.
    let firsts: Vec<Topic> = with
        .iter()
        .filter_map(|reports| topics.iter().copied().rev().max_by_key(|topic| of(*topic, reports)))
        .collect();
    let first = |topic: &Topic| firsts.iter().filter(|first| *first == topic).count();
    let leading = topics.iter().copied().rev().max_by_key(first)?;
    let is_one = places.len() == 1 && places[0].0.is_none();
    let most = places.iter().flat_map(|(_, reports)| {
        let all = data.findings_of(reports).count() as u32;
        topics.iter().map(move |topic| percent(of(*topic, reports), all))
    });
    let most = most.fold(0.0, f64::max);
    let bar = |label, part: u32, whole: u32, ink: Ink| {
        let percent = percent(part, whole);
        Bar { label, value: Label::new(&share(percent)), percent: Some(percent), ink }
    };
    let drawing = if is_one {
        let bar = |topic: &Topic| {
            let places = with.iter().filter(|reports| of(*topic, reports) > 0).count() as u32;
            bar(Label::new(&labels::topic(*topic)), places, with.len() as u32, Ink::Step(0))
        };
        bars(&[BarGroup {
            heading: Some(Label::new(&messages::places_with())),
            bars: topics.iter().map(bar).collect(),
        }])
    } else {
        let group = |topic: &Topic| {
            let bar = |(place, reports): &(Option<_>, Vec<&corpus::Report>)| {
                let all = data.findings_of(reports).count() as u32;
                bar(Label::new(&place_name(place.as_ref())), of(*topic, reports), all, ink(place.as_ref()))
            };
            BarGroup { heading: Some(Label::new(&labels::topic(*topic))), bars: places.iter().map(bar).collect() }
        };
        panels(&topics.iter().map(group).collect::<Vec<_>>(), most)
    };
    let rows = topics.iter().flat_map(|topic| {
        places.iter().map(move |(place, reports)| {
            let (part, all) = (of(*topic, reports), data.findings_of(reports).count() as u32);
            vec![labels::topic(*topic), place_name(place.as_ref()), count(part), count(all), share(percent(part, all))]
        })
    });
    Some(Chart {
        name: "topics".to_owned(),
        subject: messages::topics(),
        title: messages::topics_title(labels::topic(leading), first(&leading), with.len()),
        base: messages::topics_n(total, with.len()),
        caution: matrix::counting(),
        drawing,
        table: Table {
            head: vec![
                labels::field_topic(),
                labels::field_municipality(),
                labels::findings(),
                labels::total(),
                messages::share(),
            ],
            rows: rows.collect(),
            names: 2,
        },
    })
}
