//! What the files of the open data hold: their types, as the schema names them.

use yew::prelude::*;

use crate::Route;

/// A type of the open data.
#[derive(Debug, Clone, PartialEq)]
pub struct DataType {
    /// Its name in the schema.
    pub name: String,
    /// What it is.
    pub about: String,
    /// The fields of an object.
    pub fields: Vec<Field>,
    /// The words that it may be, each with what it means.
    pub words: Vec<(String, String)>,
}

/// A field of an object, or a column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What form its values have.
    pub form: Form,
    /// What it holds.
    pub about: String,
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
            Form::Plain(name) => html! { { plain(name) } },
            Form::Named(name) => html! { <a href={Route::Data.anchor(&anchor(name))}><code>{ name }</code></a> },
            Form::List(form) => html! { <>{ form.view() }{ "の配列" }</> },
            Form::Optional(form) => html! { <>{ form.view() }{ " または null" }</> },
        }
    }
}

/// The Japanese word for a type of JSON or of CSV on the Web.
fn plain(name: &str) -> &str {
    match name {
        "string" => "文字列",
        "integer" => "整数",
        "number" => "数",
        "boolean" => "真偽",
        "object" => "オブジェクト",
        other => other,
    }
}

/// The place of a type on the page.
pub fn anchor(name: &str) -> String {
    format!("type-{name}")
}

/// Fields or columns, each with its form and what it holds.
pub fn field_table(label: &str, fields: &[Field]) -> Html {
    html! {
        <div class="table" tabindex="0" role="region" aria-label={label.to_owned()}>
            <table class="fields">
                <thead><tr>{ for ["項目", "形", "内容"].map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for fields.iter().map(|field| html! {
                    <tr>
                        <th scope="row"><code>{ &field.name }</code></th>
                        <td>{ field.form.view() }</td>
                        <td lang="en">{ &field.about }</td>
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
                <p lang="en">{ &self.about }</p>
                if !self.fields.is_empty() { { field_table(&format!("{}の項目", self.name), &self.fields) } }
                if !self.words.is_empty() {
                    <dl class="words">{ for self.words.iter().map(|(word, about)| html! {
                        <div><dt><code>{ word }</code></dt><dd lang="en">{ about }</dd></div>
                    }) }</dl>
                }
            </section>
        }
    }
}
