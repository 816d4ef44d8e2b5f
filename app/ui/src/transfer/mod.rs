//! Between page, worker and host: files, messages, failures.

mod failure;
mod fetch;
mod protocol;
mod range;

pub use failure::Failure;
pub use fetch::await_response;
#[cfg(feature = "quickwit")]
pub use protocol::AnswerSource;
pub use protocol::{EngineCommand, EngineEvent, decode, encode};
pub use range::range_header;
