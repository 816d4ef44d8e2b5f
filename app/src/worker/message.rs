use search::{Explanation, Request, Response, Suggestion};
use serde::{Deserialize, Serialize};

use crate::state::Failure;

/// The page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// What fulfils a request.
    Search {
        /// Counts up, so that the page can tell an answer that came too late.
        serial: u32,
        /// What is asked.
        request: Request,
    },
    /// Why something is a result of a request.
    Explain {
        /// The request's number.
        serial: u32,
        /// What was asked.
        request: Request,
        /// The result's id.
        id: String,
    },
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
        response: Box<Response>,
        /// What the word may become that is being typed.
        suggestions: Vec<Suggestion>,
    },
    /// Why something is a result of the question of that number.
    Explained {
        /// The question's number.
        serial: u32,
        /// The result's id.
        id: String,
        /// Why.
        explanation: Explanation,
    },
}
