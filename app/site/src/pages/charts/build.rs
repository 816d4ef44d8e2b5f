use ui::Route;

use super::{ChartPage, ChartsPage};
use crate::charts::{Chart, charts};
use crate::data::SiteData;
use crate::pages::page::Page;
use crate::site_url::SiteUrl;

/// The page of all charts, and one for each; none where there is nothing to draw.
pub fn pages(data: &SiteData, site: Option<&SiteUrl>) -> Vec<(Route, Box<dyn Page>)> {
    let charts = charts(data);
    if charts.is_empty() {
        return Vec::new();
    }
    let page = |chart: &Chart| {
        let others = charts.iter().filter(|other| other.name != chart.name);
        let others = others.map(|other| (Route::Chart(other.name.clone()), other.title.clone())).collect();
        let page = ChartPage { chart: chart.clone(), others, site: site.cloned() };
        (Route::Chart(chart.name.clone()), Box::new(page) as Box<dyn Page>)
    };
    let mut pages: Vec<_> = charts.iter().map(page).collect();
    pages.insert(0, (Route::Charts, Box::new(ChartsPage { charts })));
    pages
}
