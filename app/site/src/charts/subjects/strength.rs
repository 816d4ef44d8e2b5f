use corpus::Strength;
use ui::messages::{charts as messages, labels};

use crate::charts::drawing::{Label, Stack, stacks};
use crate::charts::{Chart, Places, Table, count, percent, place_name, range};
use crate::data::SiteData;

/// Strength of wording by municipality, the strongest first.
pub fn strength(data: &SiteData) -> Option<Chart> {
    let places = Places::new(data).0.into_iter().filter_map(|(place, reports)| {
        let count = |strength| data.findings_of(&reports).filter(|f| f.strength == strength).count() as u32;
        let parts = Strength::ALL.map(count);
        (parts.iter().sum::<u32>() > 0).then_some((place, parts))
    });
    let places: Vec<_> = places.collect();
    if places.is_empty() {
        return None;
    }
    let whole = |parts: &[u32]| parts.iter().sum::<u32>();
    let stack = |(place, parts): &(Option<_>, [u32; Strength::ALL.len()])| Stack {
        label: Label::new(&place_name(place.as_ref())),
        value: Label::new(&messages::n(whole(parts))),
        parts: parts.to_vec(),
    };
    let shares: Vec<f64> = places.iter().map(|(_, parts)| percent(parts[0], whole(parts))).collect();
    let key = Strength::ALL.map(|strength| Label::new(&labels::strength(strength)));
    let names = [labels::field_municipality()].into_iter();
    Some(Chart {
        name: "strength".to_owned(),
        subject: messages::strength(),
        title: messages::strength_title(range(&shares)),
        base: messages::findings_n(places.iter().map(|(_, parts)| whole(parts)).sum::<u32>(), municipalities(data)),
        caution: messages::strength_caution(),
        drawing: stacks(&key, &places.iter().map(stack).collect::<Vec<_>>()),
        table: Table {
            head: names.chain(Strength::ALL.map(labels::strength)).chain([labels::total()]).collect(),
            rows: places
                .iter()
                .map(|(place, parts)| {
                    let numbers = parts.iter().copied().chain([whole(parts)]).map(count);
                    [place_name(place.as_ref())].into_iter().chain(numbers).collect()
                })
                .collect(),
            names: 1,
        },
    })
}

/// Municipalities with findings.
fn municipalities(data: &SiteData) -> usize {
    data.reports_by_municipality().iter().filter(|reports| data.findings_of(reports).next().is_some()).count()
}
