//! The steps of a command, announced and timed: what runs, which of how many, how long it took.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::process::say;

/// Environment variable that names a file to which commands append their steps, for one table.
pub const FILE_VARIABLE: &str = "KANSA_STEPS";

/// The steps of one command.
#[derive(Debug)]
pub struct Steps {
    count: usize,
    quiet: bool,
    begun: Instant,
    done: Vec<Step>,
}

/// A step that is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub name: String,
    pub seconds: f64,
}

impl Steps {
    /// The steps of a command that has `count` of them.
    pub fn new(count: usize) -> Self {
        Self { count, quiet: false, begun: Instant::now(), done: Vec::new() }
    }

    /// Steps that are not announced.
    pub fn silent() -> Self {
        Self { quiet: true, ..Self::new(0) }
    }

    /// Announces a step, runs it and notes its time, also when it fails.
    pub fn run<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let number = self.done.len() + 1;
        if !self.quiet {
            say(&format!("[{number}/{}, {}] {name}", self.count.max(number), clock(self.begun.elapsed())));
        }
        let begun = Instant::now();
        let outcome = work();
        self.note(Step { name: name.to_owned(), seconds: begun.elapsed().as_secs_f64() })?;
        outcome
    }

    fn note(&mut self, step: Step) -> Result<()> {
        if let Some(file) = env::var_os(FILE_VARIABLE) {
            append(Path::new(&file), &step)?;
        }
        self.done.push(step);
        Ok(())
    }

    /// Prints what each step took.
    pub fn print(&self) {
        print!("{}", table(&self.done));
    }
}

/// `4:05`.
pub fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn append(file: &Path, Step { name, seconds }: &Step) -> Result<()> {
    let opened = OpenOptions::new().create(true).append(true).open(file);
    opened
        .and_then(|mut opened| writeln!(opened, "{seconds:.1}\t{name}"))
        .with_context(|| format!("cannot note a step in {}", file.display()))
}

/// The steps that commands noted in the file that `KANSA_STEPS` names.
pub fn noted() -> Result<Vec<Step>> {
    let file = env::var_os(FILE_VARIABLE)
        .with_context(|| format!("{FILE_VARIABLE} names no file that steps were noted in"))?;
    read(Path::new(&file))
}

/// Steps of a file, a line each: seconds, a tab, the name.
pub fn read(file: &Path) -> Result<Vec<Step>> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    text.lines().map(|line| parse(line).with_context(|| format!("no step: {line}"))).collect()
}

fn parse(line: &str) -> Option<Step> {
    let (seconds, name) = line.split_once('\t')?;
    Some(Step { name: name.to_owned(), seconds: seconds.parse().ok()? })
}

/// A line a step with its seconds and its share, then the sum.
pub fn table(steps: &[Step]) -> String {
    let sum = steps.iter().fold(0.0, |sum, step| sum + step.seconds);
    let line = |name: &str, seconds: f64| {
        format!("{seconds:>8.1} s {:>5.1} %  {name}\n", if sum > 0.0 { 100.0 * seconds / sum } else { 0.0 })
    };
    steps.iter().map(|step| line(&step.name, step.seconds)).chain([line("all", sum)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_table_shares_add_up() {
        let step = |name: &str, seconds| Step { name: name.to_owned(), seconds };
        let table = table(&[step("compile", 30.0), step("test", 90.04)]);
        assert_eq!(table, "    30.0 s  25.0 %  compile\n    90.0 s  75.0 %  test\n   120.0 s 100.0 %  all\n");
        assert_eq!(super::table(&[]), "     0.0 s   0.0 %  all\n");
    }

    #[test]
    fn steps_failing_step_is_timed() {
        let mut steps = Steps::new(1);
        assert!(steps.run::<()>("breaks", || anyhow::bail!("no")).is_err());
        assert_eq!(steps.done.len(), 1);
        assert_eq!(steps.run("works", || Ok(1)).unwrap(), 1);
        assert_eq!(steps.done[1].name, "works");
    }

    #[test]
    fn steps_file_is_read_as_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("steps");
        let steps = ["compile", "tests, natively"].map(|name| Step { name: name.to_owned(), seconds: 1.5 });
        steps.iter().for_each(|step| append(&file, step).unwrap());
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text.lines().filter_map(parse).collect::<Vec<_>>(), steps);
        assert_eq!(parse("no time"), None);
    }

    #[test]
    fn clock_minutes_have_two_digits_of_seconds() {
        assert_eq!([0, 65, 3600].map(|s| clock(Duration::from_secs(s))), ["0:00", "1:05", "60:00"]);
    }
}
