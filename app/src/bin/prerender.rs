//! Runs.

fn main() {}
