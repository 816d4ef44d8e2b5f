//! Subcommands of the command line.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod evaluate;
pub(crate) mod export;
pub(crate) mod index_reader;
pub(crate) mod inspect;
pub(crate) mod new;
pub(crate) mod new_notice;
pub(crate) mod query_stats;
pub(crate) mod refresh;
pub(crate) mod search;
pub(crate) mod usage_error;
