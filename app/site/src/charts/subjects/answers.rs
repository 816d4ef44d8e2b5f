use std::collections::BTreeSet;

use corpus::{Survey, SurveyFigure, SurveySubject};
use ui::messages::{Message, charts as messages, labels, procurement as words};

use crate::charts::drawing::{Bar, BarGroup, Ink, Label, bars};
use crate::charts::{Chart, Table, count, share};
use crate::data::SiteData;
use crate::pages::shared::share_in_percent;

/// Most questions of one picture.
const MAX_QUESTIONS: usize = 8;
/// Most answers of one question in it; the table has all.
const MAX_ANSWERS: usize = 6;
/// Most municipalities that a title names.
const MAX_NAMED: usize = 3;

/// Answers to questions on one subject side by side, where several municipalities asked.
pub fn answers(data: &SiteData) -> Vec<Chart> {
    SurveySubject::ALL.into_iter().filter_map(|subject| on(data, subject)).collect()
}

fn on(data: &SiteData, subject: SurveySubject) -> Option<Chart> {
    let fits = |survey: &&Survey| survey.subject == Some(subject) && answered(survey).next().is_some();
    let asked: Vec<&Survey> = data.records.surveys.iter().filter(fits).collect();
    let places: BTreeSet<&str> = asked.iter().map(|survey| survey.report.municipality()).collect();
    if places.len() < 2 {
        return None;
    }
    let place = |survey: &Survey| data.municipality_of(&survey.report);
    let group = |survey: &&Survey| {
        let question = Message::verbatim(&survey.question);
        let heading = Label::new(&labels::report_of(place(survey).name.message(), question));
        let bar = |(figure, percent): (&SurveyFigure, f64)| Bar {
            label: Label::new(&Message::verbatim(&figure.answer)),
            value: Label::new(&share(percent)),
            percent: Some(percent),
            ink: Ink::Hue(place(survey).hue),
        };
        BarGroup { heading: Some(heading), bars: ranked(survey).into_iter().take(MAX_ANSWERS).map(bar).collect() }
    };
    let mut firsts = asked.clone();
    firsts.dedup_by_key(|survey| survey.report.municipality());
    let top = |survey: &Survey| {
        let (figure, percent) = *ranked(survey).first()?;
        let answer = Message::verbatim(&figure.answer);
        Some(messages::top(place(survey).name.message(), answer, share(percent)))
    };
    let tops = labels::list(firsts.into_iter().take(MAX_NAMED).filter_map(top));
    let rows = asked.iter().flat_map(|survey| {
        survey.figures.iter().map(|figure| {
            let number = |number: Option<u32>| number.map_or_else(labels::unsaid, count);
            vec![
                place(survey).name.message(),
                Message::verbatim(&survey.question),
                Message::verbatim(&figure.answer),
                number(figure.count),
                number(figure.base.or(survey.base)),
                share_in_percent(figure).map_or_else(labels::unsaid, share),
            ]
        })
    });
    Some(Chart {
        name: format!("answers-{}", subject.code()),
        subject: messages::answers(labels::survey_subject(subject)),
        title: messages::answers_title(labels::survey_subject(subject), tops),
        base: messages::answers_n(asked.len(), places.len()),
        caution: messages::answers_caution(),
        drawing: bars(&asked.iter().take(MAX_QUESTIONS).map(group).collect::<Vec<_>>()),
        table: Table {
            head: vec![
                labels::field_municipality(),
                messages::question(),
                words::answer(),
                messages::number(),
                messages::base(),
                messages::share(),
            ],
            rows: rows.collect(),
            names: 3,
        },
    })
}

/// The figures of a question that are shares.
fn answered(survey: &Survey) -> impl Iterator<Item = (&SurveyFigure, f64)> {
    survey.figures.iter().filter_map(|figure| Some((figure, share_in_percent(figure)?)))
}

/// The same, largest first.
fn ranked(survey: &Survey) -> Vec<(&SurveyFigure, f64)> {
    let mut ranked: Vec<_> = answered(survey).collect();
    ranked.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    ranked
}
