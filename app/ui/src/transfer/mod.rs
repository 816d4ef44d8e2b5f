//! Between page, worker and host: files, messages, failures.

mod failure;
mod fetch;
mod protocol;

pub use failure::Failure;
pub use fetch::await_response;
pub use protocol::{Command, Event, decode, encode};
