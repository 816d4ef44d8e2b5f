use corpus::Kind;
use yew::prelude::*;

use super::{Page, ReportCard, offline, titled};
use crate::Route;
use crate::components::{kind_badge, place};

/// The view model of the page about the site.
#[derive(Debug, Clone, PartialEq)]
pub struct AboutPage {
    /// All reports.
    pub reports: Vec<ReportCard>,
}

impl Page for AboutPage {
    fn title(&self) -> String {
        titled("このサイトについて")
    }

    fn description(&self) -> String {
        "資料の出典、指摘・意見・要望の読み方、公開データ、アクセシビリティについて。".to_owned()
    }

    fn view(&self) -> Html {
        html! {
            <article class="plain">
                <h1>{ "このサイトについて" }</h1>
                <p class="lead">
                    { "監査くらべは、自治体の情報システムについての監査報告書を読みやすい単位に分け、誰でも検索し、自治体どうしでくらべられるようにしたサイトです。" }
                </p>
                <h2>{ "指摘・意見・要望" }</h2>
                <p>{ "報告書が自分でつけた区分を、そのまま示します。文の強さから当サイトが決めることはありません。細かな定義は報告書によって違います。" }</p>
                <dl class="kinds">{ for Kind::ALL.into_iter().map(|kind| html! {
                    <div><dt>{ kind_badge(kind) }</dt><dd>{ meaning(kind) }</dd></div>
                }) }</dl>
                <h2>{ "読むときの注意" }</h2>
                <ul>
                    <li>{ "件数の多さは、その自治体が悪いことを意味しません。監査の範囲、深さ、報告書の版（本編・概要版・抜粋）がそれぞれ違います。" }</li>
                    <li>{ "ある論点の指摘がないことは「指摘なし」か「監査の対象外」のどちらかで、問題がないという意味ではありません。" }</li>
                    <li>{ "報告書のあとに改められた点は、報告書には載っていません。" }</li>
                </ul>
                <h2>{ "どのように読み取っているか" }</h2>
                <p>
                    { "公表された報告書の文字から、規則によって指摘・意見をひとつずつ切り出しています。引用は原文のままで、誤字も直しません。意味が変わる誤りがあるときだけ、引用の外に注記します。論点・表現の強さ・似た指摘は当サイトがつけたもので、そのことを示しています。どの行を何として読み、何が読めなかったかは" }
                    <a href={Route::Record.href()}>{ "読み取りの記録" }</a>{ "に示します。" }
                </p>
                <p>
                    { "検索では、打ったことばと同じ意味のことばも探します（合言葉と打てばパスワードも）。どのことばを同じとみなすかは当サイトの辞書が決め、使ったことばは結果の上に示します。そこで外すこともでき、引用符で囲んだことばはそのままの形だけを探します。" }
                </p>
                <h2>{ "収録した報告書" }</h2>
                <div class="table" tabindex="0" role="region" aria-label="収録した報告書">
                    <table>
                        <thead><tr>{ for ["自治体", "報告書", "年度", "種類", "版"].map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                        <tbody>{ for self.reports.iter().map(source) }</tbody>
                    </table>
                </div>
                <p>{ "いずれも自治体が公表した報告書です。引用するときは、報告書の名前と年度を添えてください。利用の条件は、それぞれの自治体が定めています。" }</p>
                <h2>{ "公開データ" }</h2>
                <p>{ "このサイトのすべてのデータを、そのまま取り出して使えます。分類や注記など当サイトがつけた部分は、このサイトのプログラムと同じ条件（MIT または Apache-2.0）です。" }</p>
                <p><a href={Route::Data.href()}>{ "ファイルの一覧と使い方" }</a></p>
                <h2>{ "アクセシビリティ" }</h2>
                <p>
                    { "検索のほかは JavaScript がなくても読めます。キーボードだけで使え、検索ページでは / キーで検索欄へ、↑↓ キーで結果を移動します。区分は色だけでなく形と文字で見分けられます。" }
                </p>
                { offline::settings() }
                <h2>{ "プライバシー" }</h2>
                <p>{ "検索はあなたのブラウザーの中で行われ、検索したことばはどこにも送られません。アクセス解析や広告、Cookie は使っていません。" }</p>
            </article>
        }
    }
}

fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Shiteki => "法令・規則に反する、または不適当なので、改めるよう求めるもの。",
        Kind::Iken => "違反とまでは言えないが、改善や検討が望まれるもの。",
        Kind::Yobo => "これからの取り組みとして、求めるもの。",
    }
}

fn source(card: &ReportCard) -> Html {
    html! {
        <tr>
            <th scope="row">{ place(&card.place) }</th>
            <td><a href={Route::report(&card.slug).href()}>{ &card.title }</a></td>
            <td>{ &card.era_year }</td>
            <td>{ card.audit.label() }</td>
            <td>{ card.edition.label() }</td>
        </tr>
    }
}
