//! The indexer's command line.

use std::io::{Write, stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand, ValueEnum};
use indexer::{Files, MessageLanguage, MessageWriter};

/// Reads audit reports, writes the open data and the search index, and searches it.
#[derive(Parser)]
#[command(version)]
struct Cli {
    /// The language of messages; that of the environment unless one says so
    #[arg(long, value_enum, global = true)]
    lang: Option<LanguageArgument>,
    #[command(subcommand)]
    command: IndexerCommand,
}

#[derive(Subcommand)]
enum IndexerCommand {
    /// Reads everything and writes the open data; writes nothing where the input is at fault
    Build {
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long)]
        data: PathBuf,
        /// The folder to write to
        #[arg(long)]
        out: PathBuf,
        /// How to lay out the search index; by its size unless one says so
        #[arg(long, value_enum)]
        layout: Option<LayoutArgument>,
    },
    /// Writes the records in the form that a search server takes
    Export {
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long, default_value = "data")]
        data: PathBuf,
        /// The folder to write Quickwit's index configuration and documents to
        #[arg(long, value_name = "DIR")]
        quickwit: PathBuf,
        /// The folder of an earlier export: only reports that it lacks are written, for the same index
        #[arg(long, value_name = "DIR")]
        since: Option<PathBuf>,
        /// The day that a new index is named by (2026-04-01); today unless one says so
        #[arg(long)]
        day: Option<String>,
    },
    /// Tells what is wrong with the reports, and whether they add up
    Check {
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long)]
        data: PathBuf,
        /// How to print
        #[arg(long, value_enum, default_value_t = FormatArgument::Text)]
        format: FormatArgument,
    },
    /// Begins the folder of another report: its rules, proposed where there is a text, and its text
    New {
        /// The name of the report: <municipality>-<fiscal year>, as in okayama-2019; of a notice <municipality>-<day>
        slug: String,
        /// Begins a notice of measures (措置状況), not a report
        #[arg(long, requires = "from")]
        measures: bool,
        /// The folder that holds reports/<slug>/{report.txt,report.toml}
        #[arg(long, default_value = "data")]
        data: PathBuf,
        /// The files of the report, in the order of its chapters: PDF, Word, sheets, web pages or text
        #[arg(long, num_args = 1.., value_name = "FILE")]
        from: Vec<PathBuf>,
        /// Address at which a file was published; once for each, in their order
        #[arg(long, requires = "from")]
        url: Vec<String>,
        /// Recognises the characters of pages without text by tesseract, as jpn or jpn_vert (vertical lines)
        #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "jpn", requires = "from")]
        ocr: Option<OcrArgument>,
        /// Keeps copies of the files beside the report: its findings show their places in them
        #[arg(long, requires = "from", conflicts_with = "measures")]
        keep: bool,
        #[command(flatten)]
        password: PasswordArgument,
        /// Reads the files of a report that is there already anew, and shows how its findings change
        #[arg(long, requires = "from", conflicts_with = "measures")]
        refresh: bool,
        /// Writes what was read anew
        #[arg(long, requires = "refresh")]
        write: bool,
    },
    /// Tells what is in files, and what of them will be lost: pages, tables, running heads, unknown characters
    Inspect {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[command(flatten)]
        password: PasswordArgument,
    },
    /// Searches the index as the site does
    Search {
        #[command(flatten)]
        index: IndexArguments,
        /// How many results to print at most
        #[arg(long, default_value_t = 100)]
        limit: usize,
        /// Only what has the words
        #[arg(long)]
        lexical: bool,
        /// The words, as one would type them on the site
        #[arg(allow_hyphen_values = true)]
        query: String,
    },
    /// Asks the queries of a file whose answers were judged, and tells how good the results are
    Evaluate {
        /// The folder `index` that `build` has written
        #[arg(long)]
        index: PathBuf,
        /// The file: kind, query and id=grade of the answers in each line, with tabs between them
        judgements: PathBuf,
    },
    /// Asks each line of a file in an index that is read by ranges, and tells what that takes
    QueryStats {
        /// The folder `index` that `build` has written
        #[arg(long)]
        index: PathBuf,
        /// The file of queries
        queries: PathBuf,
    },
    /// Finds findings of other municipalities that make the same criticism
    Similar {
        #[command(flatten)]
        index: IndexArguments,
        /// How many precedents to print at most
        #[arg(long, default_value_t = 20)]
        limit: usize,
        /// The id of a finding
        id: String,
    },
}

#[derive(clap::Args)]
struct PasswordArgument {
    /// A file that holds the password of encrypted files
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl PasswordArgument {
    fn read(&self) -> anyhow::Result<String> {
        let Some(path) = &self.password_file else { return Ok(String::new()) };
        let password = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        // Editors begin a file with a mark of its encoding, and end its line in their way.
        let password = password.trim_start_matches('\u{feff}');
        Ok(password.lines().next().unwrap_or_default().trim_end_matches('\r').to_owned())
    }
}

#[derive(clap::Args)]
struct IndexArguments {
    /// The folder `index` that `build` has written
    #[arg(long)]
    index: PathBuf,
    /// Print a JSON array
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum LanguageArgument {
    #[value(name = "ja")]
    Japanese,
    #[value(name = "en")]
    English,
}

impl From<LanguageArgument> for MessageLanguage {
    fn from(language: LanguageArgument) -> Self {
        match language {
            LanguageArgument::Japanese => Self::Japanese,
            LanguageArgument::English => Self::English,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatArgument {
    Text,
    Json,
}

impl From<FormatArgument> for indexer::Format {
    fn from(format: FormatArgument) -> Self {
        match format {
            FormatArgument::Text => Self::Text,
            FormatArgument::Json => Self::Json,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum OcrArgument {
    #[value(name = "jpn")]
    Japanese,
    #[value(name = "jpn_vert")]
    VerticalJapanese,
}

impl From<OcrArgument> for indexer::OcrLanguage {
    fn from(language: OcrArgument) -> Self {
        match language {
            OcrArgument::Japanese => Self::Japanese,
            OcrArgument::VerticalJapanese => Self::VerticalJapanese,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum LayoutArgument {
    /// To be read whole
    Whole,
    /// To be read by ranges
    Ranged,
}

impl From<LayoutArgument> for search::IndexLayout {
    fn from(layout: LayoutArgument) -> Self {
        match layout {
            LayoutArgument::Whole => Self::Whole,
            LayoutArgument::Ranged => Self::Paged,
        }
    }
}

/// Exit codes: 0 fine, 1 the input is at fault, 2 the call is (clap's own code too).
fn main() -> ExitCode {
    let Cli { lang, command } = Cli::parse();
    lang.map_or_else(|| MessageLanguage::of_environment(|name| std::env::var(name).ok()), Into::into).set();
    match run(command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads the output has seen enough (`| head`).
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // A closed stream has nobody to tell.
            _ = writeln!(MessageWriter::new(stderr()), "error: {error:#}");
            if error.is::<indexer::UsageError>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let kind = |cause: &(dyn std::error::Error + 'static)| {
        let of_io = cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        of_io.or_else(|| cause.downcast_ref::<serde_json::Error>()?.io_error_kind())
    };
    error.chain().any(|cause| kind(cause) == Some(std::io::ErrorKind::BrokenPipe))
}

/// The standard output, in the language of messages.
fn said() -> MessageWriter<std::io::StdoutLock<'static>> {
    MessageWriter::new(stdout().lock())
}

fn run(command: IndexerCommand) -> anyhow::Result<bool> {
    match command {
        IndexerCommand::Build { data, out, layout } => {
            indexer::build(&data, &out, layout.map(Into::into), &mut MessageWriter::new(stderr()))
        }
        IndexerCommand::Export { data, quickwit, since, day } => {
            indexer::export_to_quickwit(&data, &quickwit, since.as_deref(), day.as_deref(), &mut stderr())
        }
        IndexerCommand::New { slug, measures, data, from, url, ocr, keep, password, refresh, write } => {
            let password = password.read()?;
            let files = Files { paths: &from, password: &password, urls: &url, ocr: ocr.map(Into::into), keep };
            if measures {
                indexer::new_notice(&slug, &data, &files, &mut said())
            } else if refresh {
                indexer::refresh(&slug, &data, &files, write, &mut said())
            } else {
                indexer::new(&slug, &data, &files, &mut said())
            }
        }
        IndexerCommand::Inspect { files, password } => indexer::inspect(&files, &password.read()?, &mut said()),
        IndexerCommand::Search { index, limit, lexical, query } => {
            let request = search::Request { semantic: !lexical, ..search::Request::new(&query, limit) };
            indexer::search(&index.index, &request, index.json, &mut stdout().lock())
        }
        IndexerCommand::Evaluate { index, judgements } => indexer::evaluate(&index, &judgements, &mut stdout().lock()),
        IndexerCommand::QueryStats { index, queries } => indexer::query_stats(&index, &queries, &mut stdout().lock()),
        IndexerCommand::Similar { index, limit, id } => {
            indexer::similar(&index.index, &id, limit, index.json, &mut stdout().lock())
        }
        IndexerCommand::Check { data, format } => indexer::check(&data, format.into(), &mut said()),
    }
}
