use std::collections::BTreeSet;

use corpus::{Report, Survey, SurveySubject};
use ui::Route;

use super::source::Source;
use crate::pages::{Compared, MOST, Part, ReportCard, ReportSurveys, SurveysPage, parted};

/// How many answers to questions on one subject stand side by side.
const COMPARED: usize = 24;

/// A report with its questions.
type Asked = (ReportCard, Vec<Survey>);

impl Source {
    /// All questions, report by report: the first page tells of all of them, those after it list what it can't hold.
    pub(super) fn surveys_pages(&self) -> Vec<(Route, SurveysPage)> {
        let asked = |report: &Report| -> Vec<Survey> { self.surveys_in(&report.slug).cloned().collect() };
        let reports = self.reports.iter().map(|report| (self.report_card(report), asked(report)));
        let reports = reports.filter(|(_, surveys)| !surveys.is_empty()).collect();
        let parts: Vec<(Part, Vec<Asked>)> = parted(reports, MOST, |(_, surveys)| surveys.len()).collect();
        let index = parts.iter().flat_map(|(part, reports)| reports.iter().map(|(card, asked)| (card, asked, *part)));
        let index: Vec<ReportSurveys> = index
            .map(|(card, asked, part)| ReportSurveys { card: card.clone(), questions: asked.len(), part: part.number })
            .collect();
        let compared = SurveySubject::ALL.into_iter().filter_map(|subject| compared(subject, &parts)).collect();
        let mut pages: Vec<(Route, SurveysPage)> = parts
            .into_iter()
            .map(|(part, reports)| {
                let page = SurveysPage { index: index.clone(), compared: Vec::new(), reports, part };
                (Route::Surveys.part(part.number), page)
            })
            .collect();
        if let Some((_, first)) = pages.first_mut() {
            first.compared = compared;
        }
        pages
    }
}

/// The answers to questions on one subject, where several municipalities answer one: as many as can be compared.
fn compared(subject: SurveySubject, parts: &[(Part, Vec<Asked>)]) -> Option<Compared> {
    let asked = parts.iter().flat_map(|(part, reports)| {
        let surveys = reports.iter().flat_map(|(card, surveys)| surveys.iter().map(move |survey| (card, survey)));
        surveys.map(|(card, survey)| (card, survey, part.number))
    });
    let fits = |survey: &Survey| survey.subject == Some(subject) && !survey.figures.is_empty();
    let asked: Vec<_> = asked.filter(|(_, survey, _)| fits(survey)).collect();
    let places: BTreeSet<&str> = asked.iter().map(|(card, ..)| card.place.code.as_str()).collect();
    let total = asked.len();
    let first = asked.into_iter().take(COMPARED).map(|(card, survey, part)| (card.place.clone(), survey.clone(), part));
    (places.len() > 1).then(|| Compared { subject, answers: first.collect(), total })
}
