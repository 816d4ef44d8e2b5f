use ui::Language;
use web::islands::SearchProps;

use super::SearchPage;
use crate::data::SiteData;
use crate::pages::shared::ReportCard;
use crate::pages::start;

pub fn page(data: &SiteData) -> SearchPage {
    let mut municipalities: Vec<_> = data.records.reports.iter().map(|report| data.municipality(report)).collect();
    municipalities.dedup();
    let search =
        SearchProps { municipalities, topics: data.topic_names(Language::current()), examples: start::examples(data) };
    SearchPage { reports: ReportCard::all(data), search, has_server: data.has_search_server }
}
