use super::OpenDataPage;
use super::feeds::feeds;
use super::linked_data::linked_data;
use crate::data::SiteData;
use crate::pages::shared::ReportCard;
use crate::site_url::SiteUrl;

pub fn page(data: &SiteData, site: Option<&SiteUrl>) -> OpenDataPage {
    let files = data.open_data.files();
    OpenDataPage {
        reports: ReportCard::all(data),
        types: data.open_data.types(),
        feeds: feeds(data),
        linked_data: linked_data(data, site, &files),
        files,
    }
}
