use corpus::{MeasureStatus, Topic};
use ui::Route;

use super::MeasuresPage;
use super::notice::NoticePage;
use crate::data::SiteData;
use crate::pages::page::Page;
use crate::pages::shared::{Interval, MeasureCounts, ReportCard, finding_card};

/// Most open findings that the page lists.
const MAX_OPEN: usize = 100;

/// The page of all measures and those of the notices; none where no notice is held.
pub fn pages(data: &SiteData) -> Vec<(Route, Box<dyn Page>)> {
    if data.records.notices.is_empty() {
        return Vec::new();
    }
    let own = (Route::Measures(None), Box::new(page(data)) as Box<dyn Page>);
    let notices = data.records.notices.iter().map(|notice| {
        let measures = data.records.measures.iter().filter(|measure| measure.notice == notice.id);
        let page = NoticePage::new(data, notice, measures);
        (Route::Measures(Some(notice.id.clone())), Box::new(page) as Box<dyn Page>)
    });
    std::iter::once(own).chain(notices).collect()
}

fn page(data: &SiteData) -> MeasuresPage {
    let records = &data.records;
    let counts = |findings: Vec<&corpus::Finding>| MeasureCounts::of(data, findings.into_iter());
    let followed = |slug: &corpus::Slug| data.notices_on(slug).next().is_some();
    let reports = records.reports.iter().map(|report| {
        let counted = followed(&report.slug).then(|| counts(data.findings_in(&report.slug).collect()));
        (ReportCard::new(data, report), counted)
    });
    let mut months: Vec<u32> = records
        .findings
        .iter()
        .filter_map(|finding| {
            let published = data.measures_of(&finding.id).next()?.1.published.as_ref()?;
            let reported = data.report_of(&finding.report).published.as_deref()?;
            Some(Interval::between(reported, published.as_str())?.months())
        })
        .collect();
    months.sort_unstable();
    let is_open = |status: MeasureStatus| !matches!(status, MeasureStatus::Done | MeasureStatus::Declined);
    let mut open: Vec<_> = records
        .findings
        .iter()
        .filter_map(|finding| {
            let measure = data.latest_measure(&finding.id).filter(|measure| is_open(measure.status))?;
            let reported = data.report_of(&finding.report).published.clone();
            Some((finding_card(data, finding), finding.id.clone(), measure.status, reported))
        })
        .collect();
    open.sort_by(|(.., a), (.., b)| a.cmp(b));
    open.truncate(MAX_OPEN);
    let places = data
        .reports_by_municipality()
        .into_iter()
        .filter(|reports| reports.iter().any(|report| followed(&report.slug)));
    let by_municipality = places.map(|reports| {
        let findings = data.findings_of(&reports).filter(|finding| followed(&finding.report)).collect();
        (data.municipality(reports[0]), counts(findings))
    });
    let of_topic = |topic: Topic| {
        let findings =
            records.findings.iter().filter(|finding| finding.topics.contains(&topic) && followed(&finding.report));
        (topic, counts(findings.collect()))
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let count =
        |is: fn(&corpus::Measure) -> bool| number(records.measures.iter().filter(|measure| is(measure)).count());
    MeasuresPage {
        reports: reports.collect(),
        months,
        measures: [
            number(records.measures.len()),
            count(|measure| measure.status_label.is_some()),
            count(|measure| measure.status == MeasureStatus::Unclear),
        ],
        open,
        by_municipality: by_municipality.collect(),
        by_topic: data.topics.iter().map(of_topic).filter(|(_, counts)| counts.all() > 0).collect(),
    }
}
