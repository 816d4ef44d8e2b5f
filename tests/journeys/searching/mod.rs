//! The search: typing, its help, its results and the index that it reads.

mod help;
mod loading;
mod parity;
mod preview;
mod quickwit;
mod ranges;
mod reading;
mod semantic;
mod synonyms;
mod told;
mod typing;
