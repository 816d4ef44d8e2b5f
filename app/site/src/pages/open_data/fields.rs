//! Types of the open data and their fields, as the schema names them.

use text::is_japanese;
use ui::Route;
use ui::components::quoting;
use ui::messages::{Message, data as messages};
use yew::prelude::*;

use crate::data::{DataField, DataType, Description, ValueForm};

fn description(description: &Description) -> Html {
    match &description.translation {
        Some(text) => quoting(text),
        None => html! { <span lang="en">{ mixed(&description.english) }</span> },
    }
}

fn form(of: &ValueForm) -> Html {
    match of {
        ValueForm::Plain(name) => plain(name).into(),
        ValueForm::Named(name) => html! { <a href={Route::Data.anchor(&anchor(name))}><code>{ name }</code></a> },
        ValueForm::List(of) => messages::list_of(form(of)).into(),
        ValueForm::Optional(of) => messages::optional(form(of)).into(),
    }
}

/// The word for a type of JSON or of CSV on the Web.
fn plain(name: &str) -> Message {
    match name {
        "string" => messages::string(),
        "integer" => messages::integer(),
        "number" => messages::number(),
        "boolean" => messages::boolean(),
        "object" => messages::object(),
        other => Message::verbatim(other),
    }
}

/// A text that is not Japanese but for some words, which are marked as such.
pub fn mixed(text: &str) -> Html {
    let chars: Vec<char> = text.chars().collect();
    let run = |run: &[char]| {
        let words: String = run.iter().collect();
        match is_japanese(run[0]) {
            true => html! { <span lang="ja">{ words }</span> },
            false => Html::from(words),
        }
    };
    html! { <>{ for chars.chunk_by(|a, b| is_japanese(*a) == is_japanese(*b)).map(run) }</> }
}

/// The id of a type on the page.
fn anchor(name: &str) -> String {
    format!("type-{name}")
}

/// Fields of a type, or columns of a file.
pub fn field_table(name: &str, fields: &[DataField]) -> Html {
    html! {
        <div class="table" tabindex="0" role="region" aria-label={messages::fields_table(name)}>
            <table class="fields">
                <thead><tr>{ for [messages::field(), messages::form(), messages::content()].map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for fields.iter().map(|field| html! {
                    <tr>
                        <th scope="row"><code>{ &field.name }</code></th>
                        <td>{ form(&field.form) }</td>
                        <td>{ description(&field.description) }</td>
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}

/// A type with its fields or words.
pub fn type_section(of: &DataType) -> Html {
    html! {
        <section class="data-type" id={anchor(&of.name)}>
            <h3><code>{ &of.name }</code></h3>
            <p>{ description(&of.description) }</p>
            if !of.fields.is_empty() { { field_table(&of.name, &of.fields) } }
            if !of.words.is_empty() {
                <dl class="words">{ for of.words.iter().map(|(word, about)| html! {
                    <div><dt><code>{ mixed(word) }</code></dt><dd>{ description(about) }</dd></div>
                }) }</dl>
            }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixed_text_marks_japanese() {
        let japanese = |words: &str| html! { <span lang="ja">{ words.to_owned() }</span> };
        let text = |words: &str| Html::from(words.to_owned());
        for (mixed_text, expected) in [
            ("", vec![]),
            ("The amount.", vec![text("The amount.")]),
            ("The day (契約日).", vec![text("The day ("), japanese("契約日"), text(").")]),
            ("指摘", vec![japanese("指摘")]),
        ] {
            assert_eq!(mixed(mixed_text), html! { <>{ for expected.into_iter() }</> }, "{mixed_text}");
        }
    }
}
