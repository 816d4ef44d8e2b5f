use js_sys::Uint8Array;
use search::{Explanation, Request, Response, Suggestion};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use super::failure::Failure;

/// The page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Command {
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

impl Command {
    /// The number of the question, or of the one that it is about.
    pub fn serial(&self) -> u32 {
        match self {
            Command::Search { serial, .. } | Command::Explain { serial, .. } => *serial,
        }
    }
}

/// The worker tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
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

/// A message as it is posted: bytes, which cross over in one piece. Both sides are built from the same types, so no
/// names need to cross.
pub fn encode(message: &impl Serialize) -> Option<Uint8Array> {
    Some(Uint8Array::from(postcard::to_allocvec(message).ok()?.as_slice()))
}

/// A message that was posted; none where it is something else.
pub fn decode<T: DeserializeOwned>(data: JsValue) -> Option<T> {
    postcard::from_bytes(&data.dyn_into::<Uint8Array>().ok()?.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Messages name no fields, so a type that leaves some out would be misread.
    #[test]
    fn what_is_told_is_what_is_heard() {
        let request = Request::new("再委託 -鍵", 20);
        let asked = Command::Explain { serial: 7, request, id: "mura-2020-1".to_owned() };
        let bytes = postcard::to_allocvec(&asked).unwrap();
        assert_eq!(postcard::from_bytes::<Command>(&bytes).unwrap(), asked);
        let response = Box::new(Response { total: 3, ..Response::default() });
        for told in [
            Event::Ready,
            Event::Loading { loaded: 1, total: 2 },
            Event::Failed(Failure::Refused { file: "a".to_owned(), status: 404 }),
            Event::Answer { serial: 7, response, suggestions: Vec::new() },
        ] {
            let bytes = postcard::to_allocvec(&told).unwrap();
            assert_eq!(postcard::from_bytes::<Event>(&bytes).unwrap(), told);
        }
    }
}
