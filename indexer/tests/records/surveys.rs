//! The questions and counts of the published reports, with their figures.

use std::collections::BTreeMap;

use corpus::{Survey, SurveyFigure};
use indexer::{Source, SurveySubjects};
use text::normalize;

use super::{DATASET, data};

fn line(survey: &Survey) -> String {
    let number = |number: Option<u32>| number.map_or("-".to_owned(), |number| number.to_string());
    let figure = |figure: &SurveyFigure| {
        let percentage = figure.percentage.map_or(String::new(), |percentage| format!(" {percentage}%"));
        format!("\n    {}/{}{percentage} {}", number(figure.count), number(figure.base), figure.answer)
    };
    let figures: String = survey.figures.iter().map(figure).collect();
    let question = survey.question.replace('\n', "⏎");
    let subject = survey.subject.map(|subject| format!("[{}] ", subject.label())).unwrap_or_default();
    format!("{}–{} {:?} {subject}{question}{figures}", survey.id, survey.source.line_end, survey.state)
}

#[test]
fn all_surveys() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for survey in &DATASET.corpus.surveys {
        *counts.entry(format!("{} {:?}", survey.report, survey.state)).or_default() += 1;
    }
    let surveys: Vec<_> = DATASET.corpus.surveys.iter().map(line).collect();
    insta::assert_snapshot!(format!("{counts:#?}\n{}", surveys.join("\n")));
}

#[test]
fn survey_dictionary_terms_are_all_used() {
    let source = Source::read(&data().join("dictionaries/survey_subjects.toml")).unwrap();
    let subjects = SurveySubjects::load(&source).unwrap();
    assert_eq!(subjects.unused(&DATASET.corpus.surveys), Vec::<&str>::new());
}

/// Questions and answers are printed in their lines.
#[test]
fn survey_figures_are_in_their_lines() {
    for report in &DATASET.corpus.reports {
        let source = Source::read(&data().join("reports").join(report.slug.as_str()).join("report.txt")).unwrap();
        for survey in DATASET.corpus.surveys.iter().filter(|survey| survey.report == report.slug) {
            for figure in &survey.figures {
                let lines = figure.source.line_start..=figure.source.line_end;
                let printed = normalize(&lines.map(|line| source.line(line)).collect::<String>());
                let numbers = [figure.count.filter(|count| *count > 0).map(f64::from), figure.percentage];
                for number in numbers.into_iter().flatten() {
                    assert!(printed.contains(&number.to_string()), "{}: {number} in {printed}", survey.id);
                }
            }
        }
    }
}
