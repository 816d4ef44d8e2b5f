use corpus::MeasureStatus;
use ui::messages::{charts as messages, labels, measures as words};

use crate::charts::drawing::{Label, Stack, stacks};
use crate::charts::{Chart, Places, Table, count, place_name};
use crate::data::SiteData;
use crate::pages::shared::MeasureCounts;

/// Status of the findings that notices of measures tell of, by municipality; none where there is no notice.
pub fn measures(data: &SiteData) -> Option<Chart> {
    let places = Places::new(data).0.into_iter().map(|(place, reports)| {
        let counts = MeasureCounts::of(data, data.findings_of(&reports));
        let of = |status| counts.by_status.get(&status).copied().unwrap_or_default();
        (place, MeasureStatus::ALL.map(of), counts.answered())
    });
    let places: Vec<_> = places.filter(|(_, _, answered)| *answered > 0).collect();
    let all: u32 = places.iter().map(|(_, _, answered)| answered).sum();
    let done: u32 = places.iter().map(|(_, parts, _)| parts[MeasureStatus::Done as usize]).sum();
    let key = MeasureStatus::ALL.map(|status| Label::new(&words::status(status)));
    let stack = |(place, parts, answered): &(Option<_>, [u32; MeasureStatus::ALL.len()], u32)| Stack {
        label: Label::new(&place_name(place.as_ref())),
        value: Label::new(&messages::n(*answered)),
        parts: parts.to_vec(),
    };
    let names = [labels::field_municipality()].into_iter();
    (all > 0).then(|| Chart {
        name: "measures".to_owned(),
        subject: messages::measures(),
        title: messages::measures_title(done, all),
        base: messages::findings_n(all, places.len()),
        caution: messages::measures_caution(),
        drawing: stacks(&key, &places.iter().map(stack).collect::<Vec<_>>()),
        table: Table {
            head: names.chain(MeasureStatus::ALL.map(words::status)).chain([labels::total()]).collect(),
            rows: places
                .iter()
                .map(|(place, parts, answered)| {
                    let numbers = parts.iter().copied().chain([*answered]).map(count);
                    [place_name(place.as_ref())].into_iter().chain(numbers).collect()
                })
                .collect(),
            names: 1,
        },
    })
}
