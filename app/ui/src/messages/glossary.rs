//! The terms that reports explain.

messages! {
    description(count) =
        "監査報告書が自分で説明している用語{count}件を、原文のまま並べています。",
        "Terms that the audit reports explain themselves, in their original wording: {count}.",
        "監査《かんさ》の報告書《ほうこくしょ》が説明《せつめい》していることば{count}件《けん》を、報告書《ほうこくしょ》の文《ぶん》のままならべています。";
    lead =
        "報告書が自分で説明していることばを、原文のまま並べています。説明は報告書ごとに違うことがあります。",
        "Terms that the reports explain themselves, in their original wording. Explanations may differ from report to report.",
        "報告書《ほうこくしょ》が説明《せつめい》していることばを、報告書《ほうこくしょ》の文《ぶん》のままならべています。説明《せつめい》は、報告書《ほうこくしょ》ごとにちがうことがあります。";
    none = "収録した報告書に、用語の説明はありません（記載なし）。", "The reports on this site explain no terms (not mentioned).", "このサイトの報告書《ほうこくしょ》には、ことばの説明《せつめい》が書《か》いてありません。";
    counted(what, count) = "{what} {count}件", "{what}: {count}", "{what} {count}件《けん》";
    verbatim = "報告書が自分で説明していることばです。説明は原文のままです。", "Terms that reports explain themselves, in their original wording.", "報告書《ほうこくしょ》が説明《せつめい》していることばです。報告書《ほうこくしょ》の文《ぶん》のままです。";
    all = "すべての用語", "All terms", "ぜんぶのことば";
    read = "報告書の説明を本文で読む", "Read the explanation in the report text", "説明《せつめい》を報告書《ほうこくしょ》で読《よ》む";
    unused = "指摘・意見には出てきません", "In no finding", "指摘《してき》・意見《いけん》には出《で》てきません";
    search = "検索する", "Search for it", "さがす";
    used(count) = "指摘・意見 {count}件に出てきます", "Findings with this term: {count}", "指摘《してき》・意見《いけん》{count}件《けん》に出《で》てきます";
}
