use yew::prelude::*;

use super::fields::{DataType, Field, field_table};
use super::{Page, ReportCard, titled};
use crate::Route;
use crate::components::{crumbs, place};
use crate::words::frame;

/// How the data set is taken and used. The files are named as they are; the address stands for this site's.
const EXAMPLES: [(&str, &str); 4] = [
    (
        "curl と jq",
        "curl -O https://SITE/data/findings.json\njq -r '.[] | select(.kind == \"指摘\") | [.municipality, .id, .text] | @tsv' findings.json",
    ),
    (
        "Python（pandas）",
        "import pandas as pd\n\nfindings = pd.read_csv(\"https://SITE/data/findings.csv\")\nprint(findings.groupby([\"municipality\", \"kind\"]).size().unstack(fill_value=0))\n\nsystems = pd.read_json(\"https://SITE/data/systems.json\")\nprint(systems[systems.coverage == \"audited\"].groupby(\"kind\").size())",
    ),
    (
        "R",
        "findings <- read.csv(\"https://SITE/data/findings.csv\", fileEncoding = \"UTF-8-BOM\")\ntable(findings$municipality, findings$kind)",
    ),
    (
        "DuckDB",
        "SELECT s.kind, c.basis, max(c.amount.yen) AS yen\nFROM 'contracts.json' c JOIN 'systems.json' s ON c.system = s.id\nGROUP BY ALL ORDER BY yen DESC;",
    ),
];

/// The view model of the page of the open data.
#[derive(Debug, Clone, PartialEq)]
pub struct DataPage {
    /// All reports.
    pub reports: Vec<ReportCard>,
    /// The files.
    pub files: Vec<DataFile>,
    /// The types that stand in the files, by name.
    pub types: Vec<DataType>,
    /// The feeds below the folder, each with what it tells of.
    pub feeds: Vec<(String, String)>,
    /// The data set in the words of schema.org, as JSON.
    pub linked_data: String,
}

/// A file of the open data.
#[derive(Debug, Clone, PartialEq)]
pub struct DataFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub what: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The fields of its records; empty where it describes other files.
    pub fields: Vec<Field>,
}

impl Page for DataPage {
    fn title(&self) -> String {
        titled("公開データ")
    }

    fn description(&self) -> String {
        "監査報告書の指摘・意見、情報システム、契約と費用、表、調査票、用語のデータ（JSON・CSV・NDJSON）。項目の説明と使い方の例。".to_owned()
    }

    fn view(&self) -> Html {
        html! {
            <article class="data-page">
                { crumbs([(Route::Start.href(), frame::home())], frame::data()) }
                <h1>{ "公開データ" }</h1>
                <p class="lead">{ "このサイトのすべてのデータを、そのまま取り出して使えます。申し込みも鍵もいりません。" }</p>
                <section aria-labelledby="licence"><h2 id="licence">{ "利用の条件" }</h2>{ licence() }{ self.sources() }</section>
                <section aria-labelledby="files"><h2 id="files">{ "ファイル" }</h2>{ self.files() }</section>
                <section aria-labelledby="examples"><h2 id="examples">{ "使い方の例" }</h2>{ examples() }</section>
                <section aria-labelledby="fields">
                    <h2 id="fields">{ "ファイルごとの項目" }</h2>
                    <p>{ "項目の説明は、データを作るプログラムの定義からとったもので、英語です。" }</p>
                    { for self.files.iter().filter(|file| !file.fields.is_empty()).map(DataFile::fields) }
                </section>
                <section aria-labelledby="types">
                    <h2 id="types">{ "項目の形" }</h2>
                    <details>
                        <summary>{ format!("項目に現れる形とことば {}件", self.types.len()) }</summary>
                        { for self.types.iter().map(DataType::view) }
                    </details>
                </section>
                <section aria-labelledby="feeds"><h2 id="feeds">{ "更新のお知らせ（Atom）" }</h2>{ self.feeds() }</section>
                <script type="application/ld+json">{ &self.linked_data }</script>
            </article>
        }
    }
}

fn licence() -> Html {
    html! {
        <>
            <p>
                { "分類、注記、読み取った数値など当サイトが加えた部分は、このサイトのプログラムと同じ条件（MIT または Apache-2.0）です。報告書の文章は自治体が公表したもので、利用の条件はそれぞれの自治体が定めています。引用するときは、報告書の名前と年度を添えてください。" }
            </p>
            <p>{ "id、コード、項目の名前は変わりません。項目やファイルが増えることはあります。" }</p>
        </>
    }
}

fn examples() -> Html {
    html! {
        <>
            <p class="hint">{ "SITE を、このサイトのアドレスに読みかえてください。DuckDB の例は、ファイルを手元に置いて使います。" }</p>
            { for EXAMPLES.map(|(tool, code)| html! {
                <section class="example">
                    <h3>{ tool }</h3>
                    <pre tabindex="0" aria-label={format!("{tool}の例")}><code translate="no">{ code }</code></pre>
                </section>
            }) }
        </>
    }
}

impl DataPage {
    fn sources(&self) -> Html {
        html! {
            <ul class="sources">{ for self.reports.iter().map(|card| html! {
                <li>{ place(&card.place) }<a href={Route::report(&card.slug).href()}>{ &card.title }</a></li>
            }) }</ul>
        }
    }

    fn files(&self) -> Html {
        html! {
            <div class="table" tabindex="0" role="region" aria-label="ファイルの一覧">
                <table class="files">
                    <thead><tr>{ for ["ファイル", "内容", "大きさ"].map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for self.files.iter().map(|file| html! {
                        <tr>
                            <th scope="row"><a href={file.href()}><code>{ &file.name }</code></a></th>
                            <td>{ &file.what }</td>
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
                <li><a href={format!("data/{name}")} type="application/atom+xml">{ what }</a></li>
            }) }</ul>
        }
    }
}

impl DataFile {
    fn href(&self) -> String {
        format!("data/{}", self.name)
    }

    fn fields(&self) -> Html {
        html! {
            <details>
                <summary><code>{ &self.name }</code>{ format!("（{}項目）", self.fields.len()) }</summary>
                { field_table(&format!("{}の項目", self.name), &self.fields) }
            </details>
        }
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
    fn sizes_have_the_unit_that_suits_them() {
        for (bytes, written) in
            [(0, "0 B"), (999, "999 B"), (9_064, "9 KB"), (532_641, "533 KB"), (2_021_494, "2.0 MB")]
        {
            assert_eq!(size(bytes), written);
        }
    }
}
