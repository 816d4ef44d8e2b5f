//! Publisher and corrections of this copy of the site, and the way to report an error.

messages! {
    heading = "運営者と連絡先", "Who runs this site", "このサイトをしている人《ひと》";
    operator(name) = "運営者：{name}", "Operator: {name}", "している人《ひと》：{name}";
    no_operator =
        "この写しの運営者は未設定です。",
        "No operator is set for this copy of the site.",
        "このサイトのコピーをだれがしているかは、まだ書《か》いてありません。";
    contact(link) = "連絡先：{link}", "Contact: {link}", "れんらくするところ：{link}";
    form = "連絡フォーム", "contact form", "れんらくのページ";
    no_contact = "連絡先は未設定です。", "No contact is set.", "れんらくするところは、まだ書《か》いてありません。";
    repository(link) = "ソースコード：{link}", "Source code: {link}", "プログラム：{link}";
    version(version) = "データの版：{version}", "Version of the data: {version}", "データの版《はん》：{version}";
    dated(version, date) =
        "データの版：{version}（{date}までの資料）",
        "Version of the data: {version} (sources up to {date})",
        "データの版《はん》：{version}（{date}までの資料《しりょう》）";
    how_to_report(link) =
        "誤りを見つけたら、その指摘やシステムのページの「この記録の誤りを知らせる」からお知らせください。訂正したことは{link}に残します。",
        "If you find an error, please use “Report an error in this record” on the page of the finding or system. What was corrected is kept in “{link}”.",
        "まちがいを見《み》つけたら、その指摘《してき》やシステムのページの「この記録《きろく》のまちがいを知《し》らせる」から知《し》らせてください。直《なお》したことは、{link}に書《か》きます。";
    report = "この記録の誤りを知らせる", "Report an error in this record", "この記録《きろく》のまちがいを知《し》らせる";
    tell =
        "誤りを運営者に伝えるときは、次のことを書いてください。",
        "When you tell the operator of an error, please state the following.",
        "まちがいを知《し》らせるときは、つぎのことを書《か》いてください。";
    subject(id) = "監査くらべの誤り：{id}", "Error in Kansa Kurabe: {id}", "監査《かんさ》くらべのまちがい：{id}";
    line_id(id) = "記録：{id}", "Record: {id}", "記録《きろく》：{id}";
    line_page(page) = "ページ：{page}", "Page: {page}", "ページ：{page}";
    line_what = "どこが、どう違いますか：", "What is wrong:", "どこが、どうちがいますか：";
    corrections = "訂正の記録", "Corrections", "直《なお》したことの記録《きろく》";
    corrections_description =
        "このサイトのデータの誤りと、その訂正。",
        "Errors in the data of this site, and their corrections.",
        "このサイトのデータのまちがいと、直《なお》したことです。";
    corrections_lead =
        "公開したデータの誤りと訂正を、新しいものから残しています。報告書の誤植は訂正ではなく、その指摘の注記にあります。",
        "Errors in the published data and their corrections, newest first. Misprints of a report are no corrections; they are in the notes on its findings.",
        "公開《こうかい》したデータのまちがいと、直《なお》したことを、新《あたら》しいものから書《か》いています。報告書《ほうこくしょ》の書《か》きまちがいは、ここではなく、その指摘《してき》のメモにあります。";
    no_corrections = "訂正はまだありません。", "There are no corrections yet.", "直《なお》したことは、まだありません。";
    wrong = "誤", "Wrong", "まちがい";
    right = "正", "Right", "ただしい";
    corrections_feed = "訂正のお知らせ（Atom）", "Feed of corrections (Atom, in Japanese)", "直《なお》したことのお知《し》らせ（Atom）";
    corrected(date) = "この記録は{date}に訂正しました。", "This record was corrected on {date}.", "この記録《きろく》は{date}に直《なお》しました。";
}
