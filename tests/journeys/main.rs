//! Journeys through the built site, each as a person would take it.

mod pages;
mod resilience;
mod searching;
mod share;
mod visits;
