//! Records read of the published reports and of the fixtures.

mod fixtures;
mod glossary;
mod issues;
mod languages;
mod page_furniture;
mod perturbed;
mod quotes;
mod references;
mod reports;
mod surveys;
mod synonyms;
mod systems;
mod tables;
mod topics;
mod topics_of_towns;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use indexer::{Dataset, read};

static DATASET: LazyLock<Dataset> = LazyLock::new(|| read(&data()));

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}
