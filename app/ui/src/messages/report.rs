//! The page of a report.

messages! {
    description(report, year, counts) = "{report}（{year}）の{counts}。", "{report} ({year}): {counts}.", "{report}（{year}）の{counts}。";
    count(kind, count) = "{kind}{count}件", "{kind}: {count}", "{kind}{count}件《けん》";
    published_in(date, year, month) = "{year}年{month}月公表", "published {date}", "{year}年《ねん》{month}月《がつ》に公開《こうかい》";
    published(date) = "{date}公表", "published {date}", "{date}に公開《こうかい》";
    theme(theme) = "監査のテーマ：{theme}", "Theme of the audit: {theme}", "監査《かんさ》のテーマ：{theme}";
    read = "報告書の本文を読む", "Read the report", "報告書《ほうこくしょ》を読《よ》む";
    feed = "新着のお知らせ（Atom）", "News feed (Atom)", "新《あたら》しいお知《し》らせ（Atom）";
    caution = "くらべるときの注意", "Before you compare", "くらべるときに気《き》をつけること";
    caution_ours = "くらべるときの注意（当サイト）", "Before you compare (note by this site)", "くらべるときに気《き》をつけること（このサイトのメモ）";
    findings = "節ごとの指摘・意見", "Findings and opinions by section", "報告書《ほうこくしょ》の順番《じゅんばん》で見《み》る指摘《してき》・意見《いけん》";
    nothing_found =
        "指摘・意見がないと述べるところ（報告書の記載）",
        "Where the report says that it found nothing",
        "報告書《ほうこくしょ》に、指摘《してき》・意見《いけん》がないと書《か》いてあるところ";
    outside = "（節の外）", "(outside any section)", "（どの部分《ぶぶん》にも入《はい》らないもの）";
    questions(count) =
        "この報告書の調査票の回答 {count}問",
        "Survey answers in this report, questions: {count}",
        "この報告書《ほうこくしょ》のアンケートの答《こた》え {count}問《もん》";
    read_by_us = "読み取った件数", "Read by this site", "このサイトが読《よ》み取《と》った数《かず》";
    declared = "報告書の記載", "Stated in the report", "報告書《ほうこくしょ》に書《か》いてある数《かず》";
    agrees(count) = "{count}（一致）", "{count} (agrees)", "{count}（同《おな》じ）";
    differs(count) = "{count}（不一致）", "{count} (differs)", "{count}（ちがう）";
    covered(coverage, count) = "{coverage} {count}件", "{coverage}: {count}", "{coverage} {count}件《けん》";
    compare_systems = "ほかの自治体のシステムとくらべる", "Compare with the systems of other municipalities", "ほかのまちのシステムとくらべる";
    amounts(count) =
        "報告書にある契約・費用の金額 {count}件",
        "Amounts of contracts and costs in the report: {count}",
        "報告書《ほうこくしょ》にある契約《けいやく》や費用《ひよう》の金額《きんがく》 {count}件《けん》";
}
