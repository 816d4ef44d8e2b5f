//! Journeys through the built site, each as a person would take it.

mod citizen;
mod comparing;
mod deep_links;
mod failures;
mod help;
mod journalist;
mod keyboard;
mod languages;
mod loading;
mod parity;
mod reader;
mod returning;
mod security;
mod synonyms;
mod systems;
mod typing;
mod without_scripts;
