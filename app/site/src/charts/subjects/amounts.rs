use std::collections::BTreeSet;

use corpus::{Basis, Contract};
use ui::messages::{charts as messages, labels, money};

use crate::charts::drawing::{DotRow, Label, dots};
use crate::charts::{Chart, Places, Table, count, ink, place_name};
use crate::data::SiteData;
use crate::pages::shared::thousands;

/// Fewest amounts of one nature that are worth a picture.
const MIN_AMOUNTS: usize = 2;

/// Amounts of money by their nature, which alone can be compared, as dots by municipality.
pub fn amounts(data: &SiteData) -> Option<Chart> {
    let places = Places::new(data).0;
    let mut groups = Vec::new();
    let mut rows = Vec::new();
    let mut widest: Option<(Basis, Vec<i64>)> = None;
    let mut counted: BTreeSet<&str> = BTreeSet::new();
    let mut total = 0;
    for basis in Basis::ALL {
        let mut of_basis: Vec<i64> = Vec::new();
        let mut dots = Vec::new();
        for (place, reports) in &places {
            let contracts = reports.iter().flat_map(|report| data.contracts_in(&report.slug));
            let known: Vec<&Contract> = contracts.filter(|c| c.basis == basis && yen(c).is_some()).collect();
            let mut values: Vec<i64> = known.iter().filter_map(|contract| yen(contract)).collect();
            values.sort_unstable();
            let (Some(least), Some(most)) = (values.first(), values.last()) else { continue };
            counted.extend(known.iter().map(|contract| contract.report.municipality()));
            let name = place_name(place.as_ref());
            rows.push(vec![
                labels::basis(basis),
                name.clone(),
                count(values.len() as i64),
                count(*least),
                count(values[values.len() / 2]),
                count(*most),
            ]);
            dots.push(DotRow {
                label: Label::new(&name),
                value: Label::new(&messages::n(values.len())),
                values: values.iter().map(|value| *value as f64).collect(),
                ink: ink(place.as_ref()),
            });
            of_basis.extend(values);
        }
        if dots.is_empty() {
            continue;
        }
        total += of_basis.len();
        groups.push((Label::new(&labels::basis(basis)), dots));
        if widest.as_ref().is_none_or(|(_, values)| values.len() < of_basis.len()) {
            widest = Some((basis, of_basis));
        }
    }
    let (basis, values) = widest.filter(|(_, values)| values.len() >= MIN_AMOUNTS)?;
    let (least, most) = (values.iter().min()?, values.iter().max()?);
    let tick = |power| Label::new(&messages::power_of_ten(power));
    Some(Chart {
        name: "amounts".to_owned(),
        subject: messages::amounts(),
        title: messages::amounts_title(labels::basis(basis), thousands(*least), thousands(*most)),
        base: messages::amounts_n(total, counted.len()),
        caution: money::note(),
        drawing: dots(&groups, tick),
        table: Table {
            head: vec![
                money::basis(),
                labels::field_municipality(),
                messages::number(),
                messages::least(),
                messages::median(),
                messages::most(),
            ],
            rows,
            names: 2,
        },
    })
}

/// A sum that has a place on a scale without end at its lower side.
fn yen(contract: &Contract) -> Option<i64> {
    contract.amount.yen.filter(|yen| *yen > 0)
}
