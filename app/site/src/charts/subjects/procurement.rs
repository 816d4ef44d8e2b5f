use ui::messages::{charts as messages, labels, procurement as words};

use crate::charts::drawing::{Bar, BarGroup, Label, bars};
use crate::charts::{Chart, Table, count, ink, percent, place_name, range, share};
use crate::data::SiteData;
use crate::pages::shared::{MethodTally, ProcurementSummary};

/// Audited systems whose contractor was chosen without a tender, by municipality.
pub fn procurement(data: &SiteData) -> Option<Chart> {
    let tallies = ProcurementSummary::new(data).tallies;
    let stated: Vec<_> = tallies.iter().filter(|tally| tally.stated > 0).collect();
    if stated.is_empty() {
        return None;
    }
    let mut by_share = stated.clone();
    by_share.sort_by(|a, b| percent(b.negotiated, b.stated).total_cmp(&percent(a.negotiated, a.stated)));
    let silent = tallies.iter().filter(|tally| tally.stated == 0);
    let bar = |tally: &MethodTally| {
        let percent = (tally.stated > 0).then(|| percent(tally.negotiated, tally.stated));
        let value = percent
            .map_or_else(labels::unsaid, |percent| messages::value_of(share(percent), tally.negotiated, tally.stated));
        let place = tally.place.as_ref();
        Bar { label: Label::new(&place_name(place)), value: Label::new(&value), percent, ink: ink(place) }
    };
    let drawn = by_share.iter().copied().chain(silent).map(bar).collect();
    let row = |tally: &MethodTally| {
        let numbers = [tally.audited, tally.stated, tally.negotiated].map(count);
        let part = match tally.stated {
            0 => labels::unsaid(),
            stated => share(percent(tally.negotiated, stated)),
        };
        [place_name(tally.place.as_ref())].into_iter().chain(numbers).chain([part]).collect()
    };
    let sum = |of: fn(&MethodTally) -> u32| stated.iter().map(|tally| of(tally)).sum::<u32>();
    let shares: Vec<f64> = stated.iter().map(|tally| percent(tally.negotiated, tally.stated)).collect();
    Some(Chart {
        name: "procurement".to_owned(),
        subject: messages::procurement(),
        title: messages::procurement_title(range(&shares)),
        base: messages::procurement_n(sum(|t| t.stated), sum(|t| t.audited), stated.len()),
        caution: words::counting_note(),
        drawing: bars(&[BarGroup { heading: None, bars: drawn }]),
        table: Table {
            head: vec![
                labels::field_municipality(),
                ui::messages::systems::audited(),
                words::stated(),
                words::negotiated(),
                messages::share(),
            ],
            rows: tallies.iter().map(row).collect(),
            names: 1,
        },
    })
}
