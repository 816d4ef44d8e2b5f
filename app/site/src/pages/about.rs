use corpus::Kind;
use ui::components::{kind_badge, place};
use ui::words::{Words, about as words, frame, labels};
use ui::{Language, Route};
use yew::prelude::*;

use super::{Page, ReportCard, offline, titled};

/// The file that names what others made and the site contains, with its terms.
pub const NOTICE: &str = "NOTICE.txt";

/// The view model of the page about the site.
#[derive(Debug, Clone, PartialEq)]
pub struct AboutPage {
    /// All reports.
    pub reports: Vec<ReportCard>,
}

impl Page for AboutPage {
    fn title(&self) -> String {
        titled(&frame::about().plain())
    }

    fn description(&self) -> String {
        words::description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="plain">
                <h1>{ frame::about() }</h1>
                <p class="lead">{ words::lead() }</p>
                <h2>{ words::kinds() }</h2>
                <p>{ words::kinds_are() }</p>
                <dl class="kinds">{ for Kind::ALL.into_iter().map(|kind| html! {
                    <div><dt>{ kind_badge(kind) }</dt><dd>{ meaning(kind) }</dd></div>
                }) }</dl>
                <h2>{ words::cautions() }</h2>
                <ul>
                    <li>{ words::caution_counts() }</li>
                    <li>{ words::caution_silence() }</li>
                    <li>{ words::caution_later() }</li>
                </ul>
                <h2>{ words::reading() }</h2>
                <p>{ words::reading_rules(html! { <a href={Route::Record.href()}>{ frame::record() }</a> }) }</p>
                <p>{ words::searching(Words::verbatim("合言葉"), Words::verbatim("パスワード")) }</p>
                <h2>{ words::reports() }</h2>
                { self.sources() }
                <p>{ words::reports_are() }</p>
                <h2>{ words::languages() }</h2>
                <p>{ words::languages_are() }</p>
                <h2>{ frame::data() }</h2>
                <p>{ words::data_is() }</p>
                <p><a href={Route::Data.href()}>{ words::data_files() }</a></p>
                <p>{ words::notices(html! { <a href={NOTICE} lang="en">{ NOTICE }</a> }) }</p>
                <h2>{ words::accessibility() }</h2>
                <p>{ words::accessibility_is() }</p>
                { offline::settings() }
                <h2>{ words::privacy() }</h2>
                <p>{ words::privacy_is() }</p>
            </article>
        }
    }
}

impl AboutPage {
    fn sources(&self) -> Html {
        let heads =
            [labels::field_municipality(), labels::report(), labels::field_year(), words::audit(), words::edition()];
        html! {
            <div class="table" tabindex="0" role="region" aria-label={words::reports()}>
                <table>
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for self.reports.iter().map(source) }</tbody>
                </table>
            </div>
        }
    }
}

fn meaning(kind: Kind) -> Words {
    match kind {
        Kind::Shiteki => words::shiteki(),
        Kind::Iken => words::iken(),
        Kind::Yobo => words::yobo(),
    }
}

fn source(card: &ReportCard) -> Html {
    html! {
        <tr>
            <th scope="row">{ place(&card.place) }</th>
            <td><a href={Route::report(&card.slug).href()} lang={Language::of_quotes()}>{ &card.title }</a></td>
            <td>{ card.year() }</td>
            <td>{ labels::audit(card.audit) }</td>
            <td>{ labels::edition(card.edition) }</td>
        </tr>
    }
}
