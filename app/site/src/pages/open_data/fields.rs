//! What the files of the open data hold: their types, as the schema names them.

use text::is_japanese;
use ui::Route;
use ui::components::quoting;
use ui::messages::{Message, data as messages};
use yew::prelude::*;

/// What something is: as the schema says it, in English, and as we say it in the language of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// The schema's description.
    pub english: String,
    /// The translation to the language that is spoken, if that is not English.
    pub translation: Option<String>,
}

impl From<&str> for About {
    fn from(english: &str) -> Self {
        Self { english: english.to_owned(), translation: None }
    }
}

impl About {
    fn view(&self) -> Html {
        match &self.translation {
            Some(text) => quoting(text),
            None => html! { <span lang="en">{ mixed(&self.english) }</span> },
        }
    }
}

/// A type of the open data.
#[derive(Debug, Clone, PartialEq)]
pub struct DataType {
    /// Its name in the schema.
    pub name: String,
    /// What it is.
    pub about: About,
    /// The fields of an object.
    pub fields: Vec<Field>,
    /// The words that it may be, each with what it means.
    pub words: Vec<(String, About)>,
}

/// A field of an object, or a column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What form its values have.
    pub form: Form,
    /// What it holds.
    pub about: About,
}

/// The form of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// A type of JSON or of CSV on the Web.
    Plain(String),
    /// A type of its own.
    Named(String),
    /// Several of one form.
    List(Box<Form>),
    /// One of that form, or null.
    Optional(Box<Form>),
}

impl Form {
    fn view(&self) -> Html {
        match self {
            Form::Plain(name) => plain(name).into(),
            Form::Named(name) => html! { <a href={Route::Data.anchor(&anchor(name))}><code>{ name }</code></a> },
            Form::List(form) => messages::list_of(form.view()).into(),
            Form::Optional(form) => messages::optional(form.view()).into(),
        }
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

/// The place of a type on the page.
pub fn anchor(name: &str) -> String {
    format!("type-{name}")
}

/// The fields or columns of what has the name, each with its form and what it holds.
pub fn field_table(name: &str, fields: &[Field]) -> Html {
    html! {
        <div class="table" tabindex="0" role="region" aria-label={messages::fields_table(name)}>
            <table class="fields">
                <thead><tr>{ for [messages::field(), messages::form(), messages::content()].map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for fields.iter().map(|field| html! {
                    <tr>
                        <th scope="row"><code>{ &field.name }</code></th>
                        <td>{ field.form.view() }</td>
                        <td>{ field.about.view() }</td>
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}

impl DataType {
    /// The type with its fields or words.
    pub fn view(&self) -> Html {
        html! {
            <section class="data-type" id={anchor(&self.name)}>
                <h3><code>{ &self.name }</code></h3>
                <p>{ self.about.view() }</p>
                if !self.fields.is_empty() { { field_table(&self.name, &self.fields) } }
                if !self.words.is_empty() {
                    <dl class="words">{ for self.words.iter().map(|(word, about)| html! {
                        <div><dt><code>{ mixed(word) }</code></dt><dd>{ about.view() }</dd></div>
                    }) }</dl>
                }
            </section>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_words_are_marked_as_such() {
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
