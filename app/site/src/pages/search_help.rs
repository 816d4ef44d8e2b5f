use ui::components::crumbs;
use ui::messages::{Message, MessageFn, frame, search_help as messages};
use ui::state::SearchState;
use ui::{Language, Route};
use yew::prelude::*;

use super::page::{Page, titled};

/// The page that tells how to search.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SearchHelpPage;

/// A query with what it means; a test asks the real index for each.
type Example = (&'static str, MessageFn);

const WORDS: [Example; 5] = [
    ("再委託 承認", messages::several),
    ("ｻｰﾊﾞ", messages::spelling),
    ("「再委託」。", messages::signs),
    ("AI", messages::latin),
    ("合言葉", messages::synonym),
];

const SIGNS: [Example; 5] = [
    ("再委託 AND 承認", messages::both),
    ("\"AI\"", messages::phrase),
    ("USBメモリ -学校", messages::without),
    ("電子カルテ OR 電子黒板", messages::either),
    ("電子カルテ | 電子黒板", messages::either_sign),
];

const FILTERS: [Example; 7] = [
    ("下関市 個人情報", messages::municipality),
    ("令和4年度 再委託", messages::year),
    ("区分:指摘 ログ", messages::kind),
    ("論点:調達 クラウド", messages::topic),
    ("課:防災 業務継続", messages::department),
    ("システム:校務 パスワード", messages::system),
    ("課:再委託", messages::unknown),
];

impl Page for SearchHelpPage {
    fn title(&self) -> String {
        titled(&messages::title().plain())
    }

    fn description(&self) -> String {
        messages::description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="plain">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Search.href(), frame::search())], messages::title()) }
                <h1>{ messages::title() }</h1>
                <p class="lead">{ messages::lead() }</p>
                { section(messages::words(), &WORDS) }
                { section(messages::signs_with_meaning(), &SIGNS) }
                { section(messages::filters(), &FILTERS) }
                <p>{ messages::undo() }</p>
                <h2>{ messages::order() }</h2>
                <p>{ messages::order_is() }</p>
                <p>{ messages::nothing_found() }</p>
                <p><a href={Route::Search.href()}>{ frame::search() }</a></p>
            </article>
        }
    }
}

fn section(title: Message, examples: &[Example]) -> Html {
    let row = |(query, meaning): &Example| {
        let href = SearchState { query: (*query).to_owned(), ..SearchState::default() }.href();
        html! {
            <tr>
                <th scope="row"><a {href} lang={Language::quote_lang()}>{ *query }</a></th>
                <td>{ meaning() }</td>
            </tr>
        }
    };
    html! {
        <>
            <h2>{ title.clone() }</h2>
            <div class="table" tabindex="0" role="region" aria-label={title}>
                <table>
                    <thead><tr><th scope="col">{ messages::example() }</th><th scope="col">{ messages::meaning() }</th></tr></thead>
                    <tbody>{ for examples.iter().map(row) }</tbody>
                </table>
            </div>
        </>
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use corpus::Kind;
    use search::{Engine, FilterField, HitKind, Request, Response, TermMeaning, write_bundle};

    use super::*;

    /// Promise of each example: a predicate on its answer, with a way to ask for others.
    fn holds(query: &str, answer: &Response, ask: &dyn Fn(&str) -> Response) -> bool {
        let complete = &answer.hits[..answer.complete.min(answer.hits.len())];
        let found = |query: &str| ask(query).complete;
        match query {
            "再委託 承認" => found("再委託") > answer.complete,
            "ｻｰﾊﾞ" => found("サーバー") == answer.complete,
            "「再委託」。" => found("再委託") == answer.complete,
            "AI" => found("\"AI\"") > answer.complete && answer.complete > 0,
            "\"AI\"" => found("AI") < answer.complete,
            "合言葉" => !answer.synonyms.is_empty() && found("\"合言葉\"") == 0,
            "再委託 AND 承認" => found("再委託 承認") == answer.complete,
            "電子カルテ | 電子黒板" => found("電子カルテ OR 電子黒板") == answer.complete,
            "USBメモリ -学校" => found("USBメモリ") > answer.complete,
            "電子カルテ OR 電子黒板" => found("電子カルテ").max(found("電子黒板")) < answer.complete,
            "下関市 個人情報" => answer.hits.iter().all(|hit| hit.municipality == "下関市"),
            "令和4年度 再委託" => answer.hits.iter().all(|hit| hit.fiscal_year == 2022),
            "区分:指摘 ログ" => complete.iter().all(|hit| hit.kind == Some(Kind::Shiteki)),
            "論点:調達 クラウド" => complete.iter().all(|hit| hit.record == HitKind::Finding),
            "課:防災 業務継続" => {
                complete.iter().all(|hit| hit.departments.iter().any(|name| name.contains("防災")))
            }
            "システム:校務 パスワード" => {
                complete.iter().all(|hit| hit.system.as_ref().is_some_and(|name| name.contains("校務")))
            }
            "課:再委託" => {
                answer.reading[0].meaning == TermMeaning::Unknown(FilterField::Department)
                    && found("再委託") == answer.complete
            }
            _ => false,
        }
    }

    #[test]
    fn search_help_examples_are_true() {
        let dataset = indexer::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"));
        let engine = Engine::open(write_bundle(&dataset.corpus, &dataset.search_dictionary()).unwrap()).unwrap();
        let ask = |query: &str| engine.search(&Request::new(query, 1000)).unwrap();
        for (query, _) in [&WORDS[..], &SIGNS, &FILTERS].concat() {
            let answer = ask(query);
            assert!(answer.complete > 0, "{query} finds nothing");
            assert!(holds(query, &answer, &ask), "{query}: {:?}", answer.reading);
        }
    }
}
