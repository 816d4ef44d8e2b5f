use corpus::Kind;
use indexer::Publication;
use ui::components::{crumbs, kind_badge, municipality_name};
use ui::messages::{Message, about as messages, frame, labels, publication};
use ui::{Language, Route};
use yew::prelude::*;

use super::offline;
use super::page::{Page, titled};
use super::shared::{ReportCard, how_to_report, imprint, original_link};

/// The file that names what others made and the site contains, with its terms.
pub const NOTICE: &str = "NOTICE.txt";

/// The view model of the page about the site.
#[derive(Debug, Clone, PartialEq)]
pub struct AboutPage {
    pub reports: Vec<ReportCard>,
    pub publication: Publication,
}

impl Page for AboutPage {
    fn title(&self) -> String {
        titled(&frame::about().plain())
    }

    fn description(&self) -> String {
        messages::description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="plain">
                { crumbs([(Route::Start.href(), frame::home())], frame::about()) }
                <h1>{ frame::about() }</h1>
                <p class="lead">{ messages::lead() }</p>
                <h2>{ messages::kinds() }</h2>
                <p>{ messages::kinds_are() }</p>
                <dl class="kinds">{ for Kind::ALL.into_iter().map(|kind| html! {
                    <div><dt>{ kind_badge(kind) }</dt><dd>{ meaning(kind) }</dd></div>
                }) }</dl>
                <h2>{ messages::cautions() }</h2>
                <ul>
                    <li>{ messages::caution_counts() }</li>
                    <li>{ messages::caution_silence() }</li>
                    <li>{ messages::caution_later() }</li>
                </ul>
                <h2>{ messages::reading() }</h2>
                <p>{ messages::reading_rules(html! { <a href={Route::Record.href()}>{ frame::record() }</a> }) }</p>
                <p>{ messages::searching(Message::verbatim("合言葉"), Message::verbatim("パスワード")) }</p>
                <h2>{ messages::reports() }</h2>
                { self.sources() }
                <p>{ messages::reports_are() }</p>
                <h2 id="operator">{ publication::heading() }</h2>
                <ul>{ for imprint(&self.publication).into_iter().map(|part| html! { <li>{ part }</li> }) }</ul>
                <p>{ how_to_report() }</p>
                <h2>{ messages::languages() }</h2>
                <p>{ messages::languages_are() }</p>
                <h2>{ frame::data() }</h2>
                <p>{ messages::data_is() }</p>
                <p><a href={Route::Data.href()}>{ messages::data_files() }</a></p>
                <p>{ messages::notices(html! { <a href={NOTICE} lang="en">{ NOTICE }</a> }) }</p>
                <h2>{ messages::accessibility() }</h2>
                <p>{ messages::accessibility_is() }</p>
                { offline::settings() }
                <h2>{ messages::privacy() }</h2>
                <p>{ messages::privacy_is() }</p>
            </article>
        }
    }
}

impl AboutPage {
    fn sources(&self) -> Html {
        let heads = [
            labels::field_municipality(),
            labels::report(),
            labels::field_year(),
            messages::audit(),
            messages::edition(),
        ];
        html! {
            <div class="table" tabindex="0" role="region" aria-label={messages::reports()}>
                <table>
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for self.reports.iter().map(source) }</tbody>
                </table>
            </div>
        }
    }
}

fn meaning(kind: Kind) -> Message {
    match kind {
        Kind::Shiteki => messages::shiteki(),
        Kind::Iken => messages::iken(),
        Kind::Yobo => messages::yobo(),
    }
}

fn source(card: &ReportCard) -> Html {
    html! {
        <tr>
            <th scope="row">{ municipality_name(&card.place) }</th>
            <td><a href={Route::report(&card.slug).href()} lang={Language::quote_lang()}>{ &card.title }</a>
                if let Some(link) = original_link(&card.original, None) { <p class="hint">{ link }</p> }
            </td>
            <td>{ card.year() }</td>
            <td>{ labels::audit(card.audit) }</td>
            <td>{ labels::edition(card.edition) }</td>
        </tr>
    }
}
