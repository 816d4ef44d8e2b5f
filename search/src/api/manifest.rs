use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The index's one file with a fixed name, which names those that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`](crate::FORMAT) of the indexer that wrote it.
    pub format: u32,
    /// The search index.
    pub bundle: Asset,
    /// Bytes needed to open a bundle that is read by ranges.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<u64>,
    /// Model of words, which the engine takes when it has nothing else to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Asset>,
    /// The open data, by their plain names (`findings.json`).
    pub data: BTreeMap<String, Asset>,
}

impl Manifest {
    /// Its name in the folder of the index.
    pub const FILE: &str = "manifest.json";

    /// Its path in the site.
    pub const PATH: &str = "index/manifest.json";
}

/// A file whose name holds the hash of its content: it can be cached for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asset {
    /// Path relative to the manifest.
    pub path: String,
    /// Size in bytes, before any compression in transport.
    pub bytes: u64,
    /// SHA-256 of the content, in lower-case hexadecimal digits.
    pub sha256: String,
}
