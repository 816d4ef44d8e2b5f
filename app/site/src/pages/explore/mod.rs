//! Ways into a site of several themes, of several reports on a municipality, of several years. None is made where there is
//! nothing to choose.

mod municipality;
mod recurrence;
mod theme;
mod year;

use ui::Route;

use super::page::Page;
use crate::data::SiteData;

pub use recurrence::{RecurrenceCard, recurrences, recurrences_of};
pub use theme::{ThemeCard, cards as theme_cards, theme_list};

/// All of these pages.
pub fn pages(data: &SiteData) -> Vec<(Route, Box<dyn Page>)> {
    theme::pages(data).into_iter().chain(municipality::pages(data)).chain(year::pages(data)).collect()
}

/// The lists that there are, for the foot of all pages.
pub fn lists(data: &SiteData) -> Vec<Route> {
    let themes = data.has_themes().then_some(Route::Themes);
    let several = data.has_several_years();
    themes.into_iter().chain(several.then_some(Route::Municipalities)).chain(several.then_some(Route::Years)).collect()
}
