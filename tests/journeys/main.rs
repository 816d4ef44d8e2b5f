//! Journeys through the built site, each as a person would take it.

mod accessibility;
mod citizen;
mod comparing;
mod deep_links;
mod failures;
mod help;
mod hosting;
mod journalist;
mod keeping;
mod keyboard;
mod languages;
mod layout;
mod loading;
mod offline;
mod parity;
mod preview;
mod ranges;
mod reader;
mod returning;
mod security;
mod synonyms;
mod systems;
mod typing;
mod visitors;
mod without_scripts;
mod xss;
