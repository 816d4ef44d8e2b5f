//! Figures that journeys measure on their way: latency of a key, layout shift, largest contentful paint.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::Verdict;
use crate::commands::test::journeys;
use crate::process::output;

/// A journey, and what a line that tells of its measurements contains.
const JOURNEYS: [(&str, &str); 2] =
    [("keys_are_answered_in_time", "95th percentile"), ("layout_does_not_shift", "largest contentful paint")];

/// Budget of the 95th percentile, in milliseconds.
const MAX_KEY_MS: f64 = 10.0;

/// Goes on the journeys and prints what they tell.
pub fn measure(dist: &Path, verdict: &mut Verdict) -> Result<()> {
    println!("\non this machine (to be reached: 95 of 100 keys within {MAX_KEY_MS} ms)");
    for (name, marker) in JOURNEYS {
        let said = output(journeys(&["--quiet", name, "--", "--nocapture"]).env("KANSA_DIST", dist))?;
        let told: Vec<&str> = said.lines().filter(|line| line.contains(marker)).collect();
        ensure!(!told.is_empty(), "the journey {name} told nothing");
        told.iter().for_each(|line| println!("  {line}"));
        for line in told {
            if let Some((_, percentile)) = line.split_once("95th percentile ") {
                let milliseconds = percentile.split(' ').next().and_then(|number| number.parse().ok());
                verdict.hold_time("95 of 100 keys", milliseconds.with_context(|| line.to_owned())?, MAX_KEY_MS);
            }
        }
    }
    Ok(())
}
