//! The indexer's command line.

use std::io::{stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

/// Reads audit reports and writes the open data.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads everything and writes the open data; writes nothing where the input is at fault
    Build {
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long)]
        data: PathBuf,
        /// The folder to write to
        #[arg(long)]
        out: PathBuf,
    },
    /// Tells what is wrong with the reports, and whether they add up
    Check {
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long)]
        data: PathBuf,
        /// How to print
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl From<Format> for indexer::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Json => Self::Json,
        }
    }
}

/// Exit codes: 0 fine, 1 the input is at fault, 2 the call is (clap's own).
fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<bool> {
    match command {
        Command::Build { data, out } => indexer::build(&data, &out, &mut stderr()),
        Command::Check { data, format } => indexer::check(&data, format.into(), &mut stdout().lock()),
    }
}
