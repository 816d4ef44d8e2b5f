use serde::{Deserialize, Serialize};

use crate::messages::{Message, failure as messages};

/// Reason why something could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The browser can't run workers or WebAssembly.
    Unsupported,
    /// The worker's program did not load, or broke.
    Program,
    /// Nothing was heard for too long.
    Silence,
    /// No connection.
    Unreachable(String),
    /// The host answered something else than the file.
    Refused {
        /// The file.
        file: String,
        /// The host's answer.
        status: u16,
    },
    /// The file ended before its end.
    Truncated {
        /// Bytes that came.
        loaded: u64,
        /// Bytes that should have come.
        total: u64,
    },
    /// The index is of another version than the program.
    Version {
        /// The index's.
        index: u32,
        /// The program's.
        program: u32,
    },
    /// The file is not what it should be.
    Damaged(String),
}

impl Failure {
    /// Message to the visitor: cause and remedy.
    pub fn sentence(&self) -> Message {
        match self {
            Failure::Unsupported => messages::unsupported(),
            Failure::Program => messages::program(),
            Failure::Silence => messages::silence(),
            Failure::Unreachable(file) => messages::unreachable(file),
            Failure::Refused { file, status } => messages::refused(file, *status),
            Failure::Truncated { loaded, total } => messages::truncated(*loaded, *total),
            Failure::Version { index, program } => messages::version(*index, *program),
            Failure::Damaged(what) => messages::damaged(what),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failure_message_is_a_sentence() {
        for failure in [
            Failure::Unsupported,
            Failure::Program,
            Failure::Silence,
            Failure::Unreachable("index/manifest.json".to_owned()),
            Failure::Refused { file: "index/manifest.json".to_owned(), status: 404 },
            Failure::Truncated { loaded: 1, total: 2 },
            Failure::Version { index: 2, program: 1 },
            Failure::Damaged("checksum".to_owned()),
        ] {
            assert!(failure.sentence().plain().ends_with('。'), "{failure:?}");
        }
    }
}
