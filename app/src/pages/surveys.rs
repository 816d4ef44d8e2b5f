use std::collections::BTreeSet;

use corpus::{Survey, SurveyFigure, SurveyState, SurveySubject};
use yew::prelude::*;

use super::procurement::share_of;
use super::{Page, ReportCard, titled};
use crate::Route;
use crate::components::{crumbs, place};
use crate::words::{frame, labels};

/// The view model of the page of all surveys.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveysPage {
    /// The reports that asked something, each with its questions in the order of the pages.
    pub reports: Vec<(ReportCard, Vec<Survey>)>,
}

impl Page for SurveysPage {
    fn title(&self) -> String {
        titled("調査票の回答")
    }

    fn description(&self) -> String {
        format!(
            "監査人が部署にたずねた設問と、システムを数えた集計{}件の回答を、母数とともに示します。",
            self.answered().count()
        )
    }

    fn view(&self) -> Html {
        html! {
            <article class="surveys-page">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Systems.href(), labels::systems())], labels::surveys()) }
                <h1>{ "調査票の回答" }</h1>
                <p class="lead">{ "監査人が部署にたずねた設問と、システムや契約を数えた集計です。" }</p>
                <p class="hint">
                    { "設問も答えも原文のままです。「（計算）」は、件数と母数から当サイトが求めた割合です。母数は報告書ごと、設問ごとに違います。報告書の文章が挙げる答えだけが分かる設問では、足しても100％になりません。" }
                </p>
                <section aria-labelledby="compared">
                    <h2 id="compared">{ "自治体どうしでくらべる" }</h2>
                    <p class="hint">{ "同じことをたずねる設問を、当サイトが集めたものです。たずね方と母数は同じではありません。" }</p>
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
                <h3 id={subject.code()}>{ subject.label() }</h3>
                <div class="questions">{ for asked.into_iter().map(|(card, survey)| html! {
                    <div class="question" data-hue={card.place.hue.to_string()}>
                        <h4>{ place(&card.place) }<a href={Route::Surveys.anchor(survey.id.as_str())}>{ &survey.question }</a></h4>
                        { facts(survey) }
                        { answers(survey, &format!("{}の回答", survey.question)) }
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
            <h2 id={card.slug.to_string()}>{ place(&card.place) }<span class="number">{ format!("{}問", surveys.len()) }</span></h2>
            <p class="meta"><a href={Route::report(&card.slug).href()}>{ card.full_name() }</a></p>
            { for answered.chunk_by(|a, b| a.section == b.section).map(|asked| html! {
                <>
                    if let Some(section) = asked[0].section.last() { <h3>{ section }</h3> }
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
            <h4>
                if let Some(number) = number { <span class="number">{ number }</span> }
                { question }
            </h4>
            { facts(survey) }
            { answers(survey, &format!("{question}の回答")) }
        </section>
    }
}

/// Base and place of a question, and what of its answers is known.
fn facts(survey: &Survey) -> Html {
    let Survey { report, state, base, source, .. } = survey;
    html! {
        <p class="meta">
            if let Some(base) = base { <span>{ format!("母数 {base}") }</span> }
            if *state == SurveyState::Told { <span>{ "報告書の文章にある答えだけ（図は収録した本文にありません）" }</span> }
            <a href={Route::line(report, source.line_start)}>{ format!("本文 {}行", source.line_start) }</a>
        </p>
    }
}

fn answers(survey: &Survey, label: &str) -> Html {
    html! {
        <table class="answers" aria-label={label.to_owned()}>
            <thead><tr><th scope="col">{ "回答" }</th><th scope="col">{ "割合・件数" }</th></tr></thead>
            <tbody>{ for survey.figures.iter().map(answer) }</tbody>
        </table>
    }
}

fn answer(figure: &SurveyFigure) -> Html {
    html! { <tr><th scope="row" class="verbatim">{ &figure.answer }</th><td class="with-bar">{ share_of(figure) }</td></tr> }
}

fn without_figures(surveys: &[&Survey]) -> Html {
    html! {
        <details>
            <summary>{ format!("数値が残っていない設問 {}問", surveys.len()) }</summary>
            <p class="hint">{ "「図のみ」は、答えが図で示され、収録した本文に数値がないもの。「割愛」は、報告書が答えを省くと述べているものです。" }</p>
            <ul class="silent">{ for surveys.iter().map(|survey| html! {
                <li id={survey.id.to_string()}>
                    <span class="ours">{ if survey.state == SurveyState::Omitted { "割愛" } else { "図のみ" } }</span>
                    <a class="verbatim" href={Route::line(&survey.report, survey.source.line_start)}>{ &survey.question }</a>
                </li>
            }) }</ul>
        </details>
    }
}
