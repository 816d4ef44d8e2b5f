use corpus::{Audit, Kind, Report, Topic};
use serde_json::{Value, json};
use ui::Route;
use ui::messages::{Message, data as messages, frame, labels, topic};

use super::source::Source;
use crate::pages::{DataFile, DataPage};

impl Source {
    /// The page of the open data.
    pub(super) fn data_page(&self) -> DataPage {
        let files = self.open_data.files();
        DataPage {
            reports: self.reports.iter().map(|report| self.report_card(report)).collect(),
            types: self.open_data.types(),
            feeds: self.feeds(),
            linked_data: script(&self.linked_data(&files)),
            files,
        }
    }

    /// The feeds, each with what it tells of.
    pub(super) fn feeds(&self) -> Vec<(String, Message)> {
        let reports = [("feed.atom".to_owned(), messages::new_reports())];
        let places = self.municipalities().into_iter().map(|reports| {
            let place = self.place(reports[0]);
            (format!("feeds/{}.atom", place.code), messages::feed_of(place.name.message()))
        });
        let topics = Topic::ALL
            .iter()
            .map(|topic| (format!("feeds/topics/{}.atom", topic.code()), topic::title(labels::topic(*topic))));
        reports.into_iter().chain(places).chain(topics).collect()
    }

    /// The data set in the words of schema.org. Addresses are full ones where it is known where the site lies, else
    /// relative to its root, as in all pages.
    fn linked_data(&self, files: &[DataFile]) -> Value {
        let years = self.reports.iter().map(|report| report.fiscal_year);
        let span = years.clone().min().zip(years.max()).map(|(first, last)| format!("{first}/{last}"));
        let place = |report: &Report| json!({ "@type": "AdministrativeArea", "name": self.place(report).name.message().plain() });
        let based_on = |report: &Report| {
            json!({
                "@type": "Report", "name": report.title, "datePublished": report.published,
                "publisher": { "@type": "GovernmentOrganization", "name": report.municipality },
            })
        };
        let address = |path: String| self.site.as_ref().map_or(path.clone(), |site| site.file(&path));
        let download = |file: &DataFile| {
            json!({
                "@type": "DataDownload", "name": file.name, "description": file.what.plain(),
                "contentUrl": address(format!("data/{}", file.name)), "contentSize": format!("{} B", file.bytes),
                "encodingFormat": media_type(&file.name),
            })
        };
        let keywords = [
            labels::audit(Audit::External),
            labels::audit(Audit::Administrative),
            labels::field_municipality(),
            labels::systems(),
            labels::kind(Kind::Shiteki),
            labels::kind(Kind::Iken),
        ];
        json!({
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": messages::data_set(frame::site()).plain(),
            "description": messages::data_set_is().plain(),
            "url": address(Route::Data.href()),
            "inLanguage": "ja",
            "isAccessibleForFree": true,
            "license": ["https://spdx.org/licenses/MIT", "https://spdx.org/licenses/Apache-2.0"],
            "creator": { "@type": "Organization", "name": frame::site().plain() },
            "keywords": keywords.map(|keyword| keyword.plain()),
            "temporalCoverage": span,
            "spatialCoverage": self.reports.iter().map(place).collect::<Vec<_>>(),
            "isBasedOn": self.reports.iter().map(based_on).collect::<Vec<_>>(),
            "distribution": files.iter().map(download).collect::<Vec<_>>(),
        })
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("ndjson") => "application/x-ndjson",
        Some("atom") => "application/atom+xml",
        _ => "application/json",
    }
}

/// JSON that can stand in a script: nothing in it ends the element or opens another.
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_script() {
        let hostile = json!({ "name": "</script><!-- <script>" });
        let text = script(&hostile);
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), hostile);
    }
}
