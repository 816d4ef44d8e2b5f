//! The indexer's command line.

use std::io::{stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

/// ReadStats audit reports, writes the open data and the search index, and searches it.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// ReadStats everything and writes the open data; writes nothing where the input is at fault
    Build {
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long)]
        data: PathBuf,
        /// The folder to write to
        #[arg(long)]
        out: PathBuf,
        /// How to lay out the search index; by its size unless one says so
        #[arg(long, value_enum)]
        layout: Option<Layout>,
    },
    /// Writes the records in the form that a search server takes
    Export {
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long, default_value = "data")]
        data: PathBuf,
        /// The folder to write Quickwit's index configuration and documents to
        #[arg(long, value_name = "DIR")]
        quickwit: PathBuf,
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
    /// Begins the folder of another report: its rules, proposed where there is a text, and its text
    New {
        /// The name of the report: <municipality>-<fiscal year>, as in okayama-2019
        slug: String,
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long, default_value = "data")]
        data: PathBuf,
        /// The text of the report; UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP are converted
        #[arg(long)]
        from: Option<PathBuf>,
    },
    /// Searches the index as the site does
    Search {
        #[command(flatten)]
        asking: Asking,
        /// How many results to print at most
        #[arg(long, default_value_t = 100)]
        limit: usize,
        /// The words, as one would type them on the site
        #[arg(allow_hyphen_values = true)]
        query: String,
    },
    /// Asks each line of a file in an index that is read by ranges, and tells what that takes
    ReadStats {
        /// The folder `index` that `build` has written
        #[arg(long)]
        index: PathBuf,
        /// The file of queries
        queries: PathBuf,
    },
    /// Finds findings of other municipalities that make the same criticism
    Similar {
        #[command(flatten)]
        asking: Asking,
        /// How many precedents to print at most
        #[arg(long, default_value_t = 20)]
        limit: usize,
        /// The id of a finding
        id: String,
    },
}

#[derive(clap::Args)]
struct Asking {
    /// The folder `index` that `build` has written
    #[arg(long)]
    index: PathBuf,
    /// Print a JSON array
    #[arg(long)]
    json: bool,
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

#[derive(Clone, Copy, ValueEnum)]
enum Layout {
    /// To be read whole
    Whole,
    /// To be read by ranges
    Ranged,
}

impl From<Layout> for search::IndexLayout {
    fn from(layout: Layout) -> Self {
        match layout {
            Layout::Whole => Self::Whole,
            Layout::Ranged => Self::Paged,
        }
    }
}

/// Exit codes: 0 fine, 1 the input is at fault, 2 the call is (clap's own code too).
fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            if error.is::<indexer::UsageError>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn run(command: Command) -> anyhow::Result<bool> {
    match command {
        Command::Build { data, out, layout } => indexer::build(&data, &out, layout.map(Into::into), &mut stderr()),
        Command::Export { data, quickwit } => indexer::export_to_quickwit(&data, &quickwit, &mut stderr()),
        Command::New { slug, data, from } => indexer::new(&slug, &data, from.as_deref(), &mut stdout().lock()),
        Command::Search { asking, limit, query } => {
            indexer::search(&asking.index, &query, limit, asking.json, &mut stdout().lock())
        }
        Command::ReadStats { index, queries } => indexer::query_stats(&index, &queries, &mut stdout().lock()),
        Command::Similar { asking, limit, id } => {
            indexer::similar(&asking.index, &id, limit, asking.json, &mut stdout().lock())
        }
        Command::Check { data, format } => indexer::check(&data, format.into(), &mut stdout().lock()),
    }
}
