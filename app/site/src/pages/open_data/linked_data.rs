use corpus::{Audit, Kind, Report};
use serde_json::{Value, json};
use ui::Route;
use ui::messages::{data as messages, frame, labels};

use crate::data::{DataFile, SiteData};
use crate::site_url::SiteUrl;

/// The description of the data set for search engines, as JSON in a script.
pub fn linked_data(data: &SiteData, site: Option<&SiteUrl>, files: &[DataFile]) -> String {
    script(&data_set(data, site, files))
}

/// The data set in the words of schema.org. Addresses are full where the site's own is given, else relative to its root,
/// as in all pages.
fn data_set(data: &SiteData, site: Option<&SiteUrl>, files: &[DataFile]) -> Value {
    let years = data.records.reports.iter().map(|report| report.fiscal_year);
    let span = years.clone().min().zip(years.max()).map(|(first, last)| format!("{first}/{last}"));
    let place = |report: &Report| json!({ "@type": "AdministrativeArea", "name": data.municipality(report).name.message().plain() });
    let based_on = |report: &Report| {
        json!({
            "@type": "Report", "name": report.title, "datePublished": report.published,
            "publisher": { "@type": "GovernmentOrganization", "name": report.municipality },
        })
    };
    let address = |path: String| site.map_or(path.clone(), |site| site.file(&path));
    // Feeds are written anew, with the addresses of the site.
    let size = |file: &DataFile| (!file.name.ends_with(".atom")).then(|| format!("{} B", file.bytes));
    let download = |file: &DataFile| {
        json!({
            "@type": "DataDownload", "name": file.name, "description": file.content.plain(),
            "contentUrl": address(format!("data/{}", file.name)), "contentSize": size(file),
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
        "spatialCoverage": data.records.reports.iter().map(place).collect::<Vec<_>>(),
        "isBasedOn": data.records.reports.iter().map(based_on).collect::<Vec<_>>(),
        "distribution": files.iter().map(download).collect::<Vec<_>>(),
    })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("ndjson") => "application/x-ndjson",
        Some("atom") => "application/atom+xml",
        Some("zip") => "application/zip",
        Some("SHA256SUMS") => "text/plain",
        _ => "application/json",
    }
}

/// JSON for a script: nothing in it ends the element or opens another.
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_text_cannot_leave_its_element() {
        let hostile = json!({ "name": "</script><!-- <script>" });
        let text = script(&hostile);
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), hostile);
    }
}
