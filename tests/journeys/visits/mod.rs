//! Visits of people with a purpose: a citizen, a journalist, an auditor, a reader.

mod citizen;
mod comparing;
mod finding;
mod first_look;
mod journalist;
mod reader;
mod returning;
mod systems;
mod trust;
mod visitors;
mod without_scripts;
