//! Surveys (アンケート・調査票・集計): questions with the figures of their answers.

mod figures;
mod question;

use corpus::{Slug, Survey, SurveyFigure, SurveyState, Table};

use crate::dictionaries::survey_subjects::SurveySubjects;
use crate::rules::report::Rules;
use crate::rules::survey::SurveyRule;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use figures::{add_sentence_figures, listed, more_than_asked, tabulated};
use question::{Question, questions};
use text::normalize;

/// All questions in the order of the pages.
pub(crate) fn extract_surveys(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    tables: &[Table],
    subjects: Option<&SurveySubjects>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Survey> {
    let mut surveys: Vec<Survey> = Vec::new();
    for rule in &rules.survey {
        let mut answered = Vec::new();
        for question in questions(body, rule) {
            let survey = survey(slug, body, tables, rule, subjects, &question, &answered);
            answered.extend(survey.figures.iter().cloned());
            // Of what is counted in a table, one thing may count several times.
            if rule.total.is_none() {
                diagnostics.extend(more_than_asked(body.source, &survey));
            }
            // A line is one question, whichever rules see one in it.
            if !surveys.iter().any(|other| other.id == survey.id) {
                surveys.push(survey);
            }
        }
    }
    surveys.sort_by_key(|survey| survey.source.line_start);
    surveys
}

fn survey(
    slug: &Slug,
    body: &Body<'_>,
    tables: &[Table],
    rule: &SurveyRule,
    subjects: Option<&SurveySubjects>,
    question: &Question,
    answered: &[SurveyFigure],
) -> Survey {
    let asked_of =
        rule.asked_of.iter().find_map(|pattern| Some(pattern.find(&question.text)?.group("answer")?.to_owned()));
    let base = asked_of.and_then(|answer| count_of(answered, &answer)).or(question.base);
    let (whole, mut figures) = tabulated(rule, tables, question.span);
    let base = base.or(whole);
    figures.extend(listed(body, rule, question.span));
    figures.sort_by_key(|figure| figure.source);
    let listed = !figures.is_empty();
    add_sentence_figures(body, rule, question.span, &mut figures);
    figures.iter_mut().for_each(|figure| figure.base = figure.base.or(base));
    let omitted =
        || question.lines(body).any(|line| rule.omitted.as_ref().is_some_and(|omitted| omitted.matches(line.text)));
    let state = match figures.is_empty() {
        false if listed => SurveyState::Listed,
        false => SurveyState::Told,
        true if omitted() => SurveyState::Omitted,
        true => SurveyState::Lost,
    };
    let source = figures.iter().fold(question.source, |span, figure| span.cover(figure.source));
    Survey {
        id: format!("{slug}-q{}", source.line_start).parse().expect("a slug and a line make an id"),
        report: slug.clone(),
        section: body.outline.path(question.section),
        number: question.number.clone(),
        question: question.text.clone(),
        subject: subjects.and_then(|subjects| subjects.classify(&question.text)),
        state,
        base,
        figures,
        source,
    }
}

/// The count of the last answer that is these words, or holds them.
fn count_of(figures: &[SurveyFigure], words: &str) -> Option<u32> {
    let words = normalize(words);
    let count = |fits: &dyn Fn(&str) -> bool| {
        figures.iter().rev().filter(|figure| fits(&normalize(&figure.answer))).find_map(|figure| figure.count)
    };
    count(&|answer| answer == words).or_else(|| count(&|answer| answer.contains(&words)))
}
