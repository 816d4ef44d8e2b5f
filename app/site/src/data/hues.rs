use std::collections::{BTreeSet, HashMap};

use corpus::Report;

/// Number of hues in the style sheet.
pub const HUES: usize = 8;

/// Hues by municipality. They go by the order of the municipalities, so that neighbours in a list differ and a name is never
/// looked at.
#[derive(Debug)]
pub struct Hues(HashMap<String, u8>);

impl Hues {
    pub fn new(reports: &[Report]) -> Self {
        let codes: BTreeSet<&str> = reports.iter().map(|report| report.municipality_code()).collect();
        Self(codes.into_iter().enumerate().map(|(at, code)| (code.to_owned(), (at % HUES) as u8)).collect())
    }

    pub fn get(&self, municipality: &str) -> u8 {
        self.0.get(municipality).copied().unwrap_or_default()
    }
}
