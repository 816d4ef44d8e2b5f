//! Between page, worker and host: files, messages, failures.

mod failure;
mod fetch;
mod protocol;

pub use failure::Failure;
pub use fetch::received;
pub use protocol::{Ask, Tell, heard, posted};
