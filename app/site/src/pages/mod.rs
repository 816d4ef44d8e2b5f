//! The pages. Each has a view model, which the prerenderer makes, and a pure view of it.

mod about;
mod cite;
mod common;
mod compare;
mod data;
mod fields;
mod figure;
mod finding;
mod frame;
mod glossary;
mod matrix;
mod model;
mod money;
mod not_found;
mod offline;
mod part;
mod procurement;
mod programme;
mod record;
mod record_of;
mod register;
mod report;
mod search;
mod start;
mod surveys;
mod system;
mod systems;
mod text;
mod topic;

pub use about::{AboutPage, NOTICE};
pub use common::CommonCriticism;
pub use compare::ComparePage;
pub use data::{DataFile, DataPage};
pub use fields::{About, DataType, Field, Form};
pub use finding::{FindingPage, Neighbours, Similar};
pub use frame::{Frame, FrameProps};
pub use glossary::{GlossaryPage, TermCard};
pub use matrix::{COLUMNS, Column, Matrix};
pub use model::{ReportCard, shortened};
pub use money::Largest;
pub use not_found::NotFoundPage;
pub use offline::OfflinePage;
pub use part::{MOST, Part, parted};
pub use procurement::{ProcurementSummary, Share, Tally};
pub use programme::ProgrammePage;
pub use record::RecordPage;
pub use record_of::RecordOfPage;
pub use register::SystemRow;
pub use report::{Group, ReportPage};
pub use search::SearchPage;
pub use start::StartPage;
pub use surveys::{Compared, ReportSurveys, SurveysPage};
pub use system::SystemPage;
pub use systems::{COVERAGES, KindCount, KindGroup, SystemsPage};
pub use text::{Block, Contents, Row, TextPage};
pub use topic::{TopicCount, TopicGroup, TopicPage};

use yew::prelude::*;

use crate::program::Program;
use ui::messages;

/// A page: a pure function of what it shows.
pub trait Page {
    /// The title of the document.
    fn title(&self) -> String;
    /// What search engines and shared links say of the page.
    fn description(&self) -> String;
    /// What it loads to come to life.
    fn program(&self) -> Program {
        Program::Page
    }
    /// Files that lie beside it, each with its name.
    fn files(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
    /// Its main part, with one main heading.
    fn view(&self) -> Html;
}

/// How many entries a list has beyond those that it shows.
fn elsewhere(total: usize, shown: usize) -> Html {
    match total.checked_sub(shown) {
        None | Some(0) => Html::default(),
        Some(more) => html! { <p class="hint">{ messages::part::elsewhere(more) }</p> },
    }
}

/// The title of a document about `what`.
fn titled(what: &str) -> String {
    format!("{what}｜{}", messages::frame::site().plain())
}
