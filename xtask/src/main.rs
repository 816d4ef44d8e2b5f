//! The project's commands; `cargo xtask help` lists them.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::commands::{ci, fixtures, fuzz, reproduce, serve, setup, test};
use xtask::site::{Profile, compress};
use xtask::steps::Steps;
use xtask::{bench, corpus, project, site};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Sets up, builds, serves, tests and checks 監査くらべ")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what building and testing need and this machine lacks
    Setup {
        /// Take the wasm standard library from Debian's packages even where rustup could fetch it
        #[arg(long)]
        wasm_from_debian: bool,
    },
    /// Build the site into dist/
    Build {
        /// Write compressed copies (.br, .gz) beside the files, for hosts that send those
        #[arg(long)]
        compress: bool,
    },
    /// Build the site, serve it, and build it again whenever a source changes
    Serve {
        /// Compile the programs as small as visitors get them, which takes minutes
        #[arg(long)]
        small: bool,
        /// Another folder of reports and notices, such as tests/fixtures/demo
        #[arg(long)]
        data: Option<PathBuf>,
        /// Where to listen
        #[arg(long, default_value = "127.0.0.1:8080")]
        address: SocketAddr,
    },
    /// Run every test, the browser's included
    Test {
        /// Then fuzz each target for 30 s; needs a nightly compiler
        #[arg(long)]
        fuzz: bool,
    },
    /// Fuzz: random bytes for all that reads what others wrote; needs a nightly compiler
    Fuzz {
        /// For how long each target
        #[arg(long, default_value_t = FUZZ_SECONDS)]
        seconds: u64,
        /// Which targets; all unless some are named
        targets: Vec<String>,
    },
    /// Measure the built site against its budgets, and beside another search
    Bench {
        /// Keep the figures of this commit in bench/history.csv
        #[arg(long)]
        record: bool,
        /// Measure instead what building and searching a hundred times the reports takes
        #[arg(long, conflicts_with_all = ["record", "times"])]
        scale: bool,
        /// Fail when times are over their budget too: to be asked of a machine that does nothing else
        #[arg(long)]
        times: bool,
    },
    /// Make a data folder of many reports out of those there are, to measure with
    Corpus {
        /// How many times as many reports
        #[arg(long, default_value_t = 100)]
        copies: usize,
        /// The folder to make
        #[arg(long)]
        out: PathBuf,
    },
    /// Build the site again from a clean checkout in another folder: it must be the same, byte for byte
    Reproduce,
    /// Print what the steps took that commands noted in the file that KANSA_STEPS names
    Steps {
        /// Keep them in bench/history.csv, to compare later ones with
        #[arg(long)]
        record: bool,
    },
    /// Ask a Quickwit all golden queries, in an index made for it, and compare its answers with the engine's own
    Quickwit {
        /// Its address, as in http://127.0.0.1:7280; an index is made there, and deleted
        #[arg(long)]
        server: String,
    },
    /// Print the pages that tests read as PDF files; needs Chromium and qpdf
    Fixtures,
    /// Check format, lints, spelling, dependencies and that the work tree is clean
    Ci,
}

/// Default seconds of fuzzing a target.
const FUZZ_SECONDS: u64 = 30;

fn build(compress: bool) -> Result<()> {
    let mut steps = Steps::new(site::STEPS + usize::from(compress));
    let dist = site::build(&mut steps)?;
    if compress {
        steps.run("compressing", || compress::compress_site(&dist))?;
    }
    steps.print();
    Ok(())
}

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Setup { wasm_from_debian } => setup::everything(wasm_from_debian),
        Command::Build { compress } => build(compress),
        Command::Serve { address, data, small } => {
            serve::run(if small { Profile::Small } else { Profile::Quick }, data.as_deref(), address)
        }
        Command::Test { fuzz } => test::all().and_then(|()| match fuzz {
            true => fuzz::run_for(Duration::from_secs(FUZZ_SECONDS), &[]),
            false => Ok(()),
        }),
        Command::Fuzz { seconds, targets } => fuzz::run_for(Duration::from_secs(seconds), &targets),
        Command::Bench { scale: true, .. } => bench::run_large(),
        Command::Bench { record, times, .. } => bench::run_all(record, times),
        Command::Corpus { copies, out } => corpus::generate(&project::root().join("data"), copies, &out),
        Command::Reproduce => reproduce::compare(),
        Command::Steps { record } => bench::print_steps(record),
        Command::Quickwit { server } => test::quickwit(&server),
        Command::Fixtures => fixtures::print_all(),
        Command::Ci => ci::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
