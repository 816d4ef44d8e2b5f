mod build;

use corpus::{Survey, SurveyFigure, SurveyState, SurveySubject};
use ui::components::{crumbs, municipality_name};
use ui::messages::{Message, frame, labels, part, surveys as messages};
use ui::{Language, Municipality, Route};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{PageOfList, ReportCard, elsewhere, share_of};

pub use build::pages;

/// The view model of the page of all surveys.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveysPage {
    /// The reports that asked something.
    pub index: Vec<ReportSurveys>,
    /// Answers side by side, on the first page.
    pub compared: Vec<ComparedAnswers>,
    /// The reports with their questions in the order of the pages, as many as this page holds.
    pub reports: Vec<(ReportCard, Vec<Survey>)>,
    pub part: PageOfList,
}

/// The number of questions of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSurveys {
    pub card: ReportCard,
    pub questions: usize,
    /// The number of the page that lists them.
    pub part: usize,
}

/// The answers to questions of one subject side by side, of several municipalities.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedAnswers {
    pub subject: SurveySubject,
    /// The questions with their answers, each with the number of the page that lists it.
    pub answers: Vec<(Municipality, Survey, usize)>,
    /// The number of all answers on the subject.
    pub total: usize,
}

impl Page for SurveysPage {
    fn title(&self) -> String {
        self.part.titled(titled(&labels::surveys().plain()))
    }

    fn description(&self) -> String {
        let answered = self.reports.iter().flat_map(|(_, surveys)| surveys).filter(|survey| !survey.figures.is_empty());
        messages::description(answered.count()).plain()
    }

    fn view(&self) -> Html {
        if !self.part.is_first() {
            return self.further();
        }
        html! {
            <article class="surveys-page">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Systems.href(), labels::systems())], labels::surveys()) }
                <h1>{ labels::surveys() }</h1>
                <p class="lead">{ messages::lead() }</p>
                <p class="hint">{ messages::note() }</p>
                <section aria-labelledby="compared">
                    <h2 id="compared">{ messages::compared() }</h2>
                    <p class="hint">{ messages::compared_note() }</p>
                    { for self.compared.iter().map(ComparedAnswers::view) }
                </section>
                { self.index() }
                { self.listed() }
            </article>
        }
    }
}

impl SurveysPage {
    /// A page that goes on with the list.
    fn further(&self) -> Html {
        let number = || part::number(self.part.number, self.part.of);
        html! {
            <article class="surveys-page">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Surveys.href(), labels::surveys())], number()) }
                <h1>{ labels::surveys() }{ " " }{ number() }</h1>
                { self.listed() }
            </article>
        }
    }

    fn listed(&self) -> Html {
        html! { <>{ for self.reports.iter().map(|(card, surveys)| of_report(card, surveys)) }{ self.part.view(&Route::Surveys) }</> }
    }

    /// Links to the reports whose questions are on other pages.
    fn index(&self) -> Html {
        let elsewhere: Vec<&ReportSurveys> = self.index.iter().filter(|counted| counted.part != 1).collect();
        if elsewhere.is_empty() {
            return Html::default();
        }
        html! {
            <ul class="examples">{ for elsewhere.into_iter().map(|ReportSurveys { card, questions, part }| {
                let href = Route::Surveys.list_page(*part).anchor(card.slug.as_str());
                html! { <li id={card.slug.to_string()}><a {href}>{ municipality_name(&card.place) }</a><span class="number">{ questions }</span></li> }
            }) }</ul>
        }
    }
}

impl ComparedAnswers {
    fn view(&self) -> Html {
        let id = self.subject.code();
        html! {
            <section class="compared" aria-labelledby={id}>
                <h3 {id}>{ labels::survey_subject(self.subject) }</h3>
                <div class="questions">{ for self.answers.iter().map(|(whose, survey, part)| html! {
                    <div class="question" data-hue={whose.hue.to_string()}>
                        <h4>{ municipality_name(whose) }<a href={Route::Surveys.list_page(*part).anchor(survey.id.as_str())} lang={Language::quote_lang()}>{ &survey.question }</a></h4>
                        { facts(survey) }
                        { answers(survey) }
                    </div>
                }) }</div>
                { elsewhere(self.total, self.answers.len()) }
            </section>
        }
    }
}

fn of_report(card: &ReportCard, surveys: &[Survey]) -> Html {
    let (answered, silent): (Vec<&Survey>, Vec<&Survey>) =
        surveys.iter().partition(|survey| !survey.figures.is_empty());
    html! {
        <section class="survey-report" aria-labelledby={card.slug.to_string()} data-hue={card.place.hue.to_string()}>
            <h2 id={card.slug.to_string()}>{ municipality_name(&card.place) }<span class="number">{ messages::questions(surveys.len()) }</span></h2>
            <p class="meta"><a href={Route::report(&card.slug).href()}>{ card.message() }</a></p>
            { for answered.chunk_by(|a, b| a.section == b.section).map(|asked| html! {
                <>
                    if let Some(section) = asked[0].section.last() { <h3 lang={Language::quote_lang()}>{ section }</h3> }
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
            <h4 lang={Language::quote_lang()}>
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
            if *state == SurveyState::Told { <span>{ messages::told() }</span> }
            <a href={Route::line(report, source.line_start)}>{ messages::place(source.line_start) }</a>
        </p>
    }
}

fn answers(survey: &Survey) -> Html {
    html! {
        <table class="answers">
            <caption class="unseen">{ messages::answers_to(Message::verbatim(&survey.question)) }</caption>
            <thead><tr><th scope="col">{ messages::answer() }</th><th scope="col">{ messages::share() }</th></tr></thead>
            <tbody>{ for survey.figures.iter().map(answer) }</tbody>
        </table>
    }
}

fn answer(figure: &SurveyFigure) -> Html {
    html! { <tr><th scope="row" class="verbatim" lang={Language::quote_lang()}>{ &figure.answer }</th><td class="with-bar">{ share_of(figure) }</td></tr> }
}

fn without_figures(surveys: &[&Survey]) -> Html {
    html! {
        <details>
            <summary>{ messages::without_figures(surveys.len()) }</summary>
            <p class="hint">{ messages::without_figures_note() }</p>
            <ul class="silent">{ for surveys.iter().map(|survey| html! {
                <li id={survey.id.to_string()}>
                    <span class="ours">{ if survey.state == SurveyState::Omitted { messages::omitted() } else { messages::chart_only() } }</span>
                    <a class="verbatim" lang={Language::quote_lang()} href={Route::line(&survey.report, survey.source.line_start)}>{ &survey.question }</a>
                </li>
            }) }</ul>
        </details>
    }
}
