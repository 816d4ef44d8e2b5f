use ui::messages::frame;
use yew::prelude::*;

use crate::bundle::WasmBundle;

/// A page: a pure function of what it shows.
pub trait Page {
    fn title(&self) -> String;
    /// The description for search engines and shared links.
    fn description(&self) -> String;
    fn bundle(&self) -> WasmBundle {
        WasmBundle::Page
    }
    /// Files beside it, each with its name.
    fn files(&self) -> Vec<(&'static str, Vec<u8>)> {
        Vec::new()
    }
    /// Its main part, with one main heading.
    fn view(&self) -> Html;
}

/// The title of a document about a subject.
pub fn titled(subject: &str) -> String {
    format!("{subject}｜{}", frame::site().plain())
}
