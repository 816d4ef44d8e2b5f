//! A hundred times the reports there are: how long building them takes, how large the index is, and what queries read of it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::process::{output, run, say};
use crate::project::root;

/// Multiple of the reports.
const COPIES: usize = 100;

/// Makes the reports, builds them and asks the golden queries; prints what it takes. Takes some minutes, and leaves nothing.
pub fn run_large() -> Result<()> {
    say("the indexer, optimised");
    run(Command::new("cargo").args(["build", "--quiet", "--release", "-p", "indexer"]).current_dir(root()))?;
    let folder = tempfile::tempdir()?;
    let [data, out] = ["data", "out"].map(|name| folder.path().join(name));
    say(&format!("{COPIES} times the reports"));
    crate::corpus::generate(&root().join("data"), COPIES, &data)?;
    let begun = Instant::now();
    // Made reports break many a rule of real ones, which is of no interest here.
    run(indexer("build").arg("--data").arg(&data).arg("--out").arg(&out).stderr(Stdio::null()))?;
    println!("built within {:.0} s", begun.elapsed().as_secs_f64());
    for (name, bytes) in sizes(&out.join("index"))? {
        println!("{bytes:>12}  {name}");
    }
    let queries = root().join("tests/golden/queries.txt");
    print!("{}", output(indexer("query-stats").arg("--index").arg(out.join("index")).arg(queries))?);
    Ok(())
}

fn indexer(command: &str) -> Command {
    let mut indexer = Command::new("cargo");
    indexer.args(["run", "--quiet", "--release", "-p", "indexer", "--", command]).current_dir(root());
    indexer
}

fn sizes(folder: &Path) -> Result<Vec<(String, u64)>> {
    let files = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let size = |file: fs::DirEntry| Ok((file.file_name().to_string_lossy().into_owned(), file.metadata()?.len()));
    let mut sizes = files.map(|file| size(file?)).collect::<Result<Vec<_>>>()?;
    sizes.sort();
    Ok(sizes)
}
