//! What the journeys through the site measure on their way: how quickly a key is answered, what moves on a page, and when
//! the largest part of it is painted.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::process::output;
use crate::project::root;

/// A journey, and what a line that tells of its measurements contains.
const JOURNEYS: [(&str, &str); 2] =
    [("keys_are_timed", "95th percentile"), ("nothing_moves_by_itself", "largest contentful paint")];

/// Goes on the journeys and prints what they tell.
pub fn measure(dist: &Path) -> Result<()> {
    println!("\non this machine (to be reached: 95 of 100 keys within 10 ms)");
    for (name, telling) in JOURNEYS {
        let mut journey = Command::new("cargo");
        journey.args(["test", "--quiet", "-p", "end-to-end", "--test", "journeys", name, "--", "--nocapture"]);
        let said = output(journey.env("KANSA_DIST", dist).current_dir(root()))?;
        let told: Vec<&str> = said.lines().filter(|line| line.contains(telling)).collect();
        ensure!(!told.is_empty(), "the journey {name} told nothing");
        told.iter().for_each(|line| println!("  {line}"));
    }
    Ok(())
}
