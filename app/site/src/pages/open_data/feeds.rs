use ui::messages::{Message, data as messages, labels, publication, topic};

use crate::data::SiteData;

/// The feeds, each with its title.
pub fn feeds(data: &SiteData) -> Vec<(String, Message)> {
    let reports = [
        ("feed.atom".to_owned(), messages::new_reports()),
        ("corrections.atom".to_owned(), publication::corrections()),
    ];
    let municipalities = data.reports_by_municipality().into_iter().map(|reports| {
        let place = data.municipality(reports[0]);
        (format!("feeds/{}.atom", place.code), messages::feed_of(place.name.message()))
    });
    let topics =
        data.topics.iter().map(|topic| (format!("feeds/topics/{topic}.atom"), topic::title(labels::topic(topic))));
    reports.into_iter().chain(municipalities).chain(topics).collect()
}
