mod build;
mod feeds;
mod fields;
mod linked_data;

use ui::components::{crumbs, municipality_name};
use ui::messages::{Message, MessageFn, data as messages, frame};
use ui::{Language, Route};
use yew::prelude::*;

use crate::data::{DataFile, DataType};
use crate::pages::page::{Page, titled};
use crate::pages::shared::ReportCard;
use fields::{field_table, mixed, type_section};

pub use build::page;

/// Examples of use. `SITE` is the place of this site's address.
const EXAMPLES: [(MessageFn, &str); 4] = [
    (
        messages::curl,
        "curl -O https://SITE/data/findings.json\njq -r '.[] | select(.kind == \"指摘\") | [.municipality, .id, .text] | @tsv' findings.json",
    ),
    (
        messages::python,
        "import pandas as pd\n\nfindings = pd.read_csv(\"https://SITE/data/findings.csv\")\nprint(findings.groupby([\"municipality\", \"kind\"]).size().unstack(fill_value=0))\n\nsystems = pd.read_json(\"https://SITE/data/systems.json\")\nprint(systems[systems.coverage == \"audited\"].groupby(\"kind\").size())",
    ),
    (
        || Message::verbatim("R"),
        "findings <- read.csv(\"https://SITE/data/findings.csv\", fileEncoding = \"UTF-8-BOM\")\ntable(findings$municipality, findings$kind)",
    ),
    (
        || Message::verbatim("DuckDB"),
        "SELECT s.kind, c.basis, max(c.amount.yen) AS yen\nFROM 'contracts.json' c JOIN 'systems.json' s ON c.system = s.id\nGROUP BY ALL ORDER BY yen DESC;",
    ),
];

/// The view model of the page of the open data.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenDataPage {
    pub reports: Vec<ReportCard>,
    pub files: Vec<DataFile>,
    /// The types of fields, by name.
    pub types: Vec<DataType>,
    /// The feeds below the folder, each with its title.
    pub feeds: Vec<(String, Message)>,
    /// The data set in the words of schema.org, as JSON.
    pub linked_data: String,
}

impl Page for OpenDataPage {
    fn title(&self) -> String {
        titled(&messages::title().plain())
    }

    fn description(&self) -> String {
        messages::description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="data-page">
                { crumbs([(Route::Start.href(), frame::home())], frame::data()) }
                <h1>{ messages::title() }</h1>
                <p class="lead">{ messages::lead() }</p>
                <section aria-labelledby="licence"><h2 id="licence">{ messages::conditions() }</h2>{ licence() }{ self.sources() }</section>
                <section aria-labelledby="files"><h2 id="files">{ messages::files() }</h2>{ self.files() }</section>
                <section aria-labelledby="examples"><h2 id="examples">{ messages::examples() }</h2>{ examples() }</section>
                <section aria-labelledby="fields">
                    <h2 id="fields">{ messages::fields() }</h2>
                    <p>{ messages::fields_note() }</p>
                    { for self.files.iter().filter(|file| !file.fields.is_empty()).map(file_fields) }
                </section>
                <section aria-labelledby="types">
                    <h2 id="types">{ messages::types() }</h2>
                    <details>
                        <summary>{ messages::types_of(self.types.len()) }</summary>
                        { for self.types.iter().map(type_section) }
                    </details>
                </section>
                <section aria-labelledby="feeds"><h2 id="feeds">{ messages::feeds() }</h2>{ self.feeds() }</section>
                <script type="application/ld+json">{ &self.linked_data }</script>
            </article>
        }
    }
}

fn licence() -> Html {
    html! {
        <>
            <p>{ messages::licence() }</p>
            <p>{ messages::stable() }</p>
        </>
    }
}

fn examples() -> Html {
    html! {
        <>
            <p class="hint">{ messages::examples_note() }</p>
            { for EXAMPLES.map(|(tool, code)| html! {
                <section class="example">
                    <h3>{ tool() }</h3>
                    <pre tabindex="0" aria-label={messages::example_of(tool())}><code translate="no">{ mixed(code) }</code></pre>
                </section>
            }) }
        </>
    }
}

impl OpenDataPage {
    fn sources(&self) -> Html {
        html! {
            <ul class="sources">{ for self.reports.iter().map(|card| html! {
                <li>{ municipality_name(&card.place) }<a href={Route::report(&card.slug).href()} lang={Language::quote_lang()}>{ &card.title }</a></li>
            }) }</ul>
        }
    }

    fn files(&self) -> Html {
        html! {
            <div class="table" tabindex="0" role="region" aria-label={messages::files_table()}>
                <table class="files">
                    <thead><tr>{ for [messages::file(), messages::content(), messages::size()].map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for self.files.iter().map(|file| html! {
                        <tr>
                            <th scope="row"><a href={href(file)}><code>{ &file.name }</code></a></th>
                            <td>{ file.content.clone() }</td>
                            <td class="number">{ size(file.bytes) }</td>
                        </tr>
                    }) }</tbody>
                </table>
            </div>
        }
    }

    fn feeds(&self) -> Html {
        html! {
            <ul class="feeds">{ for self.feeds.iter().map(|(name, what)| html! {
                <li><a href={format!("data/{name}")} type="application/atom+xml">{ what.clone() }</a></li>
            }) }</ul>
        }
    }
}

fn href(file: &DataFile) -> String {
    format!("data/{}", file.name)
}

fn file_fields(file: &DataFile) -> Html {
    html! {
        <details>
            <summary><code>{ &file.name }</code>{ messages::fields_of(file.fields.len()) }</summary>
            { field_table(&file.name, &file.fields) }
        </details>
    }
}

/// A size in the unit that suits it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{:.0} KB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_size_has_the_unit_that_suits_it() {
        for (bytes, written) in
            [(0, "0 B"), (999, "999 B"), (9_064, "9 KB"), (532_641, "533 KB"), (2_021_494, "2.0 MB")]
        {
            assert_eq!(size(bytes), written);
        }
    }
}
