use js_sys::Uint8Array;
use search::{Explanation, Request, Response, Suggestion};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use super::failure::Failure;

/// From page to worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum EngineCommand {
    /// Search.
    Search {
        /// Counts up, so that the page discards answers that come too late.
        serial: u32,
        request: Request,
    },
    /// Explain why something is a result.
    Explain { serial: u32, request: Request, id: String },
}

impl EngineCommand {
    /// The number of the request, or of the one to explain.
    pub fn serial(&self) -> u32 {
        match self {
            EngineCommand::Search { serial, .. } | EngineCommand::Explain { serial, .. } => *serial,
        }
    }
}

/// Source of an answer, where there is a search server.
#[cfg(feature = "quickwit")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnswerSource {
    /// The server, all of what it found.
    Whole,
    /// The server, the best of what it found.
    Estimate,
    /// Records of the site itself: the server does not answer.
    Fallback,
}

/// From worker to page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum EngineEvent {
    /// Progress of loading the index, in bytes.
    Loading { loaded: u64, total: u64 },
    /// The engine answers from now on.
    Ready,
    /// The worker is of no more use.
    Failed(Failure),
    /// Answer to the request of that number.
    Answer { serial: u32, response: Box<Response>, suggestions: Vec<Suggestion> },
    /// Source of the answer to the request of that number, which follows.
    #[cfg(feature = "quickwit")]
    Source { serial: u32, source: AnswerSource },
    /// Explanation of a result.
    Explained { serial: u32, id: String, explanation: Explanation },
}

/// Encodes a message in bytes, which are posted in one piece. Both sides are built from the same types, so no names
/// are sent.
pub fn encode(message: &impl Serialize) -> Option<Uint8Array> {
    Some(Uint8Array::from(postcard::to_allocvec(message).ok()?.as_slice()))
}

/// Decodes a message; `None` for anything else.
pub fn decode<T: DeserializeOwned>(data: JsValue) -> Option<T> {
    postcard::from_bytes(&data.dyn_into::<Uint8Array>().ok()?.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Messages name no fields, so a type that leaves some out would be misread.
    #[test]
    fn protocol_round_trips() {
        let request = Request::new("再委託 -鍵", 20);
        let asked = EngineCommand::Explain { serial: 7, request, id: "mura-2020-1".to_owned() };
        let bytes = postcard::to_allocvec(&asked).unwrap();
        assert_eq!(postcard::from_bytes::<EngineCommand>(&bytes).unwrap(), asked);
        let response = Box::new(Response { total: 3, ..Response::default() });
        for told in [
            EngineEvent::Ready,
            EngineEvent::Loading { loaded: 1, total: 2 },
            EngineEvent::Failed(Failure::Refused { file: "a".to_owned(), status: 404 }),
            EngineEvent::Answer { serial: 7, response, suggestions: Vec::new() },
        ] {
            let bytes = postcard::to_allocvec(&told).unwrap();
            assert_eq!(postcard::from_bytes::<EngineEvent>(&bytes).unwrap(), told);
        }
    }
}
