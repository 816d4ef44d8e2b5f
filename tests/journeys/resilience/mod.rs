//! Faults, attacks, hosts and lost connections.

mod failures;
mod hosting;
mod keeping;
mod offline;
mod security;
mod xss;
