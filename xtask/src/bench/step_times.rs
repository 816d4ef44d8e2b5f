//! Step times compared with recorded ones. A slower step is a warning, no failure: machines differ.

use anyhow::Result;

use super::{Figure, history};
use crate::steps::{Step, noted, table};

/// Ratio to the recorded seconds above which a step is reported.
const REPORT_ABOVE_RATIO: f64 = 1.2;
/// Seconds below which a step is not compared: noise.
const MIN_COMPARED_SECONDS: f64 = 10.0;

/// Prints the steps that commands noted, and which of them became slower; `record` keeps them instead of comparing.
pub fn print_steps(record: bool) -> Result<()> {
    let steps = summed(noted()?);
    print!("{}", table(&steps));
    if record {
        return history::record(&steps.iter().map(figure).collect::<Vec<_>>());
    }
    let kept = history::kept()?;
    slower(&steps, &kept).iter().for_each(|told| println!("{told}"));
    Ok(())
}

/// Steps of the same name as one, where the first stood: several commands build the site.
fn summed(steps: Vec<Step>) -> Vec<Step> {
    let mut sums: Vec<Step> = Vec::new();
    for step in steps {
        match sums.iter_mut().find(|sum| sum.name == step.name) {
            Some(sum) => sum.seconds += step.seconds,
            None => sums.push(step),
        }
    }
    sums
}

fn figure(step: &Step) -> Figure {
    Figure::new(&format!("step, s: {}", step.name), step.seconds)
}

fn slower(steps: &[Step], kept: &[Figure]) -> Vec<String> {
    let told = |step: &Step| {
        let of_step = figure(step);
        // The newest that was kept.
        let before = kept.iter().rev().find(|figure| figure.name == of_step.name)?.value;
        (step.seconds > MIN_COMPARED_SECONDS && step.seconds > before * REPORT_ABOVE_RATIO)
            .then(|| format!("slower than noted: {}: {:.0} s, {before:.0} s before", step.name, step.seconds))
    };
    steps.iter().filter_map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(name: &str, seconds: f64) -> Step {
        Step { name: name.to_owned(), seconds }
    }

    #[test]
    fn steps_of_the_same_name_are_added_up() {
        assert_eq!(summed(vec![step("a", 1.0), step("b", 2.0), step("a", 3.0)]), [step("a", 4.0), step("b", 2.0)]);
    }

    #[test]
    fn slower_step_is_told_by_the_newest_kept() {
        let kept = [("a", 90.0), ("a", 100.0), ("b", 1.0)].map(|(name, seconds)| figure(&step(name, seconds)));
        let steps = [step("a", 119.0), step("b", 9.0), step("unknown", 50.0)];
        assert_eq!(slower(&steps, &kept), [""; 0]);
        assert_eq!(slower(&[step("a", 121.0)], &kept), ["slower than noted: a: 121 s, 100 s before"]);
    }
}
