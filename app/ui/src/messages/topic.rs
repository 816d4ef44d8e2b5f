//! The pages of the topics.

messages! {
    title(topic) = "{topic}についての指摘・意見", "{topic}: findings and opinions", "「{topic}」についての指摘《してき》・意見《いけん》";
    asks(topic, question) = "{topic}：{question}", "{topic}: {question}", "{topic}：{question}";
    description(topic, definition, count) =
        "{topic}：{definition}。監査報告書の指摘・意見 {count}件。",
        "{topic}: {definition}. Findings in audit reports: {count}.",
        "{topic}：{definition}。監査《かんさ》の報告書《ほうこくしょ》の指摘《してき》・意見《いけん》{count}件《けん》。";
    definition_is(definition) = "{definition}。", "{definition}.", "{definition}。";
    counts = "自治体ごとの件数", "Findings by municipality", "まちごとの数《かず》";
    counts_table = "件数の表", "Table of numbers", "数《かず》の表《ひょう》";
    terms = "この論点のことば", "Terms of this topic", "このテーマのことば";
    findings = "この論点の指摘・意見", "Findings on this topic", "このテーマの指摘《してき》・意見《いけん》";
    none = "収録した報告書にはありません。", "The reports on this site hold none.", "このサイトの報告書《ほうこくしょ》にはありません。";
    strength_note =
        "表現の強さは、文末のことばから当サイトがつけた分類です。",
        "The strength of wording is classified by this site from how the sentence ends.",
        "ことばの強《つよ》さは、文《ぶん》の終《お》わりのことばを見《み》て、このサイトが分《わ》けたものです。";
    feed = "この論点の新着のお知らせ（Atom）", "Feed of new findings on this topic (Atom, in Japanese)", "このテーマの新《あたら》しいお知《し》らせ（Atom）";
    common = "自治体をまたぐ同じ趣旨の指摘", "The same criticism in several municipalities", "いくつかのまちで言《い》われている同《おな》じこと";
    common_how =
        "同じ問題点を、重なることばで述べている指摘を当サイトが集めたものです。問題点の分類は当サイトのもので、自治体ごとに一文を引用します。",
        "Gathered by this site: findings that object to the same issue in shared words. The issues are this site’s; one sentence is quoted for each municipality.",
        "同《おな》じ問題《もんだい》を、同《おな》じようなことばで言《い》っているものを、このサイトが集《あつ》めました。まちごとに1つの文《ぶん》を見《み》せます。";
    same_wording(place, count) = "{place} 同文{count}件", "{place}: {count} in the same words", "{place} 同《おな》じ文《ぶん》{count}件《けん》";
    more_of(place, count) = "{place} ほか{count}件", "{place}: {count} more", "{place} ほかに{count}件《けん》";
    no_common =
        "自治体をまたいで同じ趣旨とみられる指摘は、収録した報告書には見つかりませんでした。",
        "In the reports on this site, no criticism was found to be made in several municipalities.",
        "このサイトの報告書《ほうこくしょ》には、いくつかのまちで同《おな》じことを言《い》っている指摘《してき》は見《み》つかりませんでした。";
    silent = "この趣旨の記載なし：", "Not mentioned by: ", "書《か》いていないまち：";
    others = "ほかの論点", "Other topics", "ほかのテーマ";
    report(year, audit, edition) = "{year}・{audit}・{edition}", "{year}, {audit}, {edition}", "{year}・{audit}・{edition}";
    narrow = "検索で絞り込む", "Narrow down in the search", "もっとくわしくさがす";
    worded(year, strength) = "{year}・表現の強さ {strength}", "{year}, strength of wording: {strength}", "{year}・ことばの強《つよ》さ {strength}";
}
