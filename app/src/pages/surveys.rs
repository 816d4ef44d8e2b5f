use std::collections::BTreeSet;

use corpus::{Survey, SurveyFigure, SurveyState, SurveySubject};
use yew::prelude::*;

use super::procurement::share_of;
use super::{Page, ReportCard, titled};
use crate::components::{crumbs, place};
use crate::words::{Words, frame, labels, surveys as words};
use crate::{Language, Route};

/// The view model of the page of all surveys.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveysPage {
    /// The reports that asked something, each with its questions in the order of the pages.
    pub reports: Vec<(ReportCard, Vec<Survey>)>,
}

impl Page for SurveysPage {
    fn title(&self) -> String {
        titled(&labels::surveys().plain())
    }

    fn description(&self) -> String {
        words::description(self.answered().count()).plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="surveys-page">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Systems.href(), labels::systems())], labels::surveys()) }
                <h1>{ labels::surveys() }</h1>
                <p class="lead">{ words::lead() }</p>
                <p class="hint">{ words::note() }</p>
                <section aria-labelledby="compared">
                    <h2 id="compared">{ words::compared() }</h2>
                    <p class="hint">{ words::compared_note() }</p>
                    { for SurveySubject::ALL.into_iter().map(|subject| self.compared(subject)) }
                </section>
                { for self.reports.iter().map(|(card, surveys)| of_report(card, surveys)) }
            </article>
        }
    }
}

impl SurveysPage {
    fn answered(&self) -> impl Iterator<Item = &Survey> {
        self.reports.iter().flat_map(|(_, surveys)| surveys).filter(|survey| !survey.figures.is_empty())
    }
}

impl SurveysPage {
    /// The answers to questions of one subject side by side, where several municipalities answer one.
    fn compared(&self, subject: SurveySubject) -> Html {
        let asked = self.reports.iter().flat_map(|(card, surveys)| surveys.iter().map(move |survey| (card, survey)));
        let asked: Vec<_> =
            asked.filter(|(_, survey)| survey.subject == Some(subject) && !survey.figures.is_empty()).collect();
        let places: BTreeSet<&str> = asked.iter().map(|(card, _)| card.place.code.as_str()).collect();
        if places.len() < 2 {
            return Html::default();
        }
        html! {
            <section class="compared" aria-labelledby={subject.code()}>
                <h3 id={subject.code()}>{ labels::survey_subject(subject) }</h3>
                <div class="questions">{ for asked.into_iter().map(|(card, survey)| html! {
                    <div class="question" data-hue={card.place.hue.to_string()}>
                        <h4>{ place(&card.place) }<a href={Route::Surveys.anchor(survey.id.as_str())} lang={Language::of_quotes()}>{ &survey.question }</a></h4>
                        { facts(survey) }
                        { answers(survey) }
                    </div>
                }) }</div>
            </section>
        }
    }
}

fn of_report(card: &ReportCard, surveys: &[Survey]) -> Html {
    let (answered, silent): (Vec<&Survey>, Vec<&Survey>) =
        surveys.iter().partition(|survey| !survey.figures.is_empty());
    html! {
        <section class="survey-report" aria-labelledby={card.slug.to_string()} data-hue={card.place.hue.to_string()}>
            <h2 id={card.slug.to_string()}>{ place(&card.place) }<span class="number">{ words::questions(surveys.len()) }</span></h2>
            <p class="meta"><a href={Route::report(&card.slug).href()}>{ card.words() }</a></p>
            { for answered.chunk_by(|a, b| a.section == b.section).map(|asked| html! {
                <>
                    if let Some(section) = asked[0].section.last() { <h3 lang={Language::of_quotes()}>{ section }</h3> }
                    <div class="questions">{ for asked.iter().map(|survey| question(survey)) }</div>
                </>
            }) }
            if !silent.is_empty() { { without_figures(&silent) } }
        </section>
    }
}

/// A question with its figures.
fn question(survey: &Survey) -> Html {
    let Survey { id, number, question, .. } = survey;
    html! {
        <section class="question" id={id.to_string()} data-id={id.to_string()}>
            <h4 lang={Language::of_quotes()}>
                if let Some(number) = number { <span class="number">{ number }</span> }
                { question }
            </h4>
            { facts(survey) }
            { answers(survey) }
        </section>
    }
}

/// Base and place of a question, and what of its answers is known.
fn facts(survey: &Survey) -> Html {
    let Survey { report, state, base, source, .. } = survey;
    html! {
        <p class="meta">
            if let Some(base) = base { <span>{ labels::base(*base) }</span> }
            if *state == SurveyState::Told { <span>{ words::told() }</span> }
            <a href={Route::line(report, source.line_start)}>{ words::place(source.line_start) }</a>
        </p>
    }
}

fn answers(survey: &Survey) -> Html {
    html! {
        <table class="answers">
            <caption class="unseen">{ words::answers_to(Words::verbatim(&survey.question)) }</caption>
            <thead><tr><th scope="col">{ words::answer() }</th><th scope="col">{ words::share() }</th></tr></thead>
            <tbody>{ for survey.figures.iter().map(answer) }</tbody>
        </table>
    }
}

fn answer(figure: &SurveyFigure) -> Html {
    html! { <tr><th scope="row" class="verbatim" lang={Language::of_quotes()}>{ &figure.answer }</th><td class="with-bar">{ share_of(figure) }</td></tr> }
}

fn without_figures(surveys: &[&Survey]) -> Html {
    html! {
        <details>
            <summary>{ words::without_figures(surveys.len()) }</summary>
            <p class="hint">{ words::without_figures_note() }</p>
            <ul class="silent">{ for surveys.iter().map(|survey| html! {
                <li id={survey.id.to_string()}>
                    <span class="ours">{ if survey.state == SurveyState::Omitted { words::omitted() } else { words::chart_only() } }</span>
                    <a class="verbatim" lang={Language::of_quotes()} href={Route::line(&survey.report, survey.source.line_start)}>{ &survey.question }</a>
                </li>
            }) }</ul>
        </details>
    }
}
