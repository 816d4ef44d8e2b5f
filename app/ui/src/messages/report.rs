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
    name(place, year, audit) = "{place} {year} {audit}", "{place}, {year}: {audit}", "{place} {year} {audit}";
    printed_title(title) = "報告書の名前：{title}", "Printed title: {title}", "報告書《ほうこくしょ》の名前《なまえ》：{title}";
    actions = "この報告書でできること", "What you can do with this report", "この報告書《ほうこくしょ》でできること";
    in_numbers = "数でみると", "In numbers", "数《かず》で見《み》ると";
    counted(counts, topics) =
        "この報告書から読み取ったのは{counts}です。多い論点は{topics}です（論点は当サイトの分類）。",
        "This site read in the report: {counts}. Most frequent topics (assigned by this site): {topics}.",
        "この報告書《ほうこくしょ》から読《よ》み取《と》ったのは{counts}です。多《おお》いテーマは{topics}です（テーマは、このサイトがつけました）。";
    strengths = "ことばの強さ（当サイトの分類）", "Strength of wording (assigned by this site)", "ことばの強《つよ》さ（このサイトがつけたもの）";
    choose_topic = "論点で絞る（当サイトの分類）", "Filter by topic (assigned by this site)", "テーマで選《えら》ぶ（このサイトがつけたもの）";
    all_topics = "すべて", "All", "ぜんぶ";
    of_kind(kind, count) = "{kind} {count}件", "{kind}: {count}", "{kind} {count}件《けん》";
    findings = "指摘・意見の一覧", "All findings and opinions", "指摘《してき》・意見《いけん》のリスト";
    nothing_found =
        "指摘・意見がないと述べるところ（報告書の記載）",
        "Where the report says that it found nothing",
        "報告書《ほうこくしょ》に、指摘《してき》・意見《いけん》がないと書《か》いてあるところ";
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
