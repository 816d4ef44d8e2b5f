//! Open data, feeds, indexes and searches on the command line.

mod feeds;
mod golden;
mod pictures;
mod quickwit;
mod same_bytes;
mod schema;
mod searching;
