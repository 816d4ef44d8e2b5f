use std::collections::BTreeSet;

use corpus::{Report, Survey, SurveySubject};
use ui::Route;

use super::{ComparedAnswers, ReportSurveys, SurveysPage};
use crate::data::SiteData;
use crate::pages::shared::{PAGE_SIZE, PageOfList, ReportCard, paginate};

/// Most answers to questions on one subject that are shown side by side.
const MAX_COMPARED: usize = 24;

/// A report with its questions.
type ReportQuestions = (ReportCard, Vec<Survey>);

/// All questions, report by report. The first page also holds what concerns all of them.
pub fn pages(data: &SiteData) -> Vec<(Route, SurveysPage)> {
    let asked = |report: &Report| -> Vec<Survey> { data.surveys_in(&report.slug).cloned().collect() };
    let reports = data.records.reports.iter().map(|report| (ReportCard::new(data, report), asked(report)));
    let reports = reports.filter(|(_, surveys)| !surveys.is_empty()).collect();
    let parts: Vec<(PageOfList, Vec<ReportQuestions>)> =
        paginate(reports, PAGE_SIZE, |(_, surveys)| surveys.len()).collect();
    let index = parts.iter().flat_map(|(part, reports)| reports.iter().map(|(card, asked)| (card, asked, *part)));
    let index: Vec<ReportSurveys> = index
        .map(|(card, asked, part)| ReportSurveys { card: card.clone(), questions: asked.len(), part: part.number })
        .collect();
    let compared = SurveySubject::ALL.into_iter().filter_map(|subject| compared(subject, &parts)).collect();
    let mut pages: Vec<(Route, SurveysPage)> = parts
        .into_iter()
        .map(|(part, reports)| {
            let page = SurveysPage { index: index.clone(), compared: Vec::new(), reports, part };
            (Route::Surveys.list_page(part.number), page)
        })
        .collect();
    if let Some((_, first)) = pages.first_mut() {
        first.compared = compared;
    }
    pages
}

/// The answers to questions on one subject, where several municipalities answer one: as many as can be compared.
fn compared(subject: SurveySubject, parts: &[(PageOfList, Vec<ReportQuestions>)]) -> Option<ComparedAnswers> {
    let asked = parts.iter().flat_map(|(part, reports)| {
        let surveys = reports.iter().flat_map(|(card, surveys)| surveys.iter().map(move |survey| (card, survey)));
        surveys.map(|(card, survey)| (card, survey, part.number))
    });
    let fits = |survey: &Survey| survey.subject == Some(subject) && !survey.figures.is_empty();
    let asked: Vec<_> = asked.filter(|(_, survey, _)| fits(survey)).collect();
    let places: BTreeSet<&str> = asked.iter().map(|(card, ..)| card.place.code.as_str()).collect();
    let total = asked.len();
    let first =
        asked.into_iter().take(MAX_COMPARED).map(|(card, survey, part)| (card.place.clone(), survey.clone(), part));
    (places.len() > 1).then(|| ComparedAnswers { subject, answers: first.collect(), total })
}
