use search::{Request, Response};
use serde::{Deserialize, Serialize};

use crate::state::Failure;

/// The page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Counts up, so that the page can tell an answer that came too late.
    pub serial: u32,
    /// What is asked.
    pub request: Request,
}

/// The worker tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Tell {
    /// So much of the index has come.
    Loading {
        /// Bytes that have come.
        loaded: u64,
        /// Bytes in all.
        total: u64,
    },
    /// The engine can be asked.
    Ready,
    /// It can't, and the worker is of no more use.
    Failed(Failure),
    /// The answer to the question of that number.
    Answer {
        /// The question's number.
        serial: u32,
        /// What was found.
        response: Response,
    },
}
