//! The page of a finding.

messages! {
    title(name, place, finding) = "{name}（{place} {finding}）", "{name} ({place}, {finding})", "{name}（{place} {finding}）";
    description(report, text) = "{report}：{text}", "{report}: {text}", "{report}：{text}";
    heading(place, finding) = "{place}の{finding}", "{place}: {finding}", "{place}の{finding}";
    original = "報告書の原文", "Original text of the report", "報告書《ほうこくしょ》の文《ぶん》";
    terms = "この箇所のことば", "Terms used here", "ここに出《で》てくることば";
    read_here = "報告書の本文でこの箇所を読む", "Read this place in the report", "報告書《ほうこくしょ》でここを読《よ》む";
    about = "この指摘について", "About this finding", "この指摘《してき》について";
    kind_as_printed(kind, printed) = "{kind}（原文：{printed}）", "{kind} (original text: {printed})", "{kind}（報告書《ほうこくしょ》のことば：{printed}）";
    system = "対象システム", "System concerned", "どのシステムか";
    section = "報告書の節", "Section of the report", "報告書《ほうこくしょ》のどの部分《ぶぶん》か";
    page = "頁", "Page", "ページ";
    topics = "論点（当サイトの分類）", "Topics (assigned by this site)", "テーマ（このサイトがつけたもの）";
    strength = "表現の強さ（当サイトの分類）", "Strength of wording (assigned by this site)", "ことばの強《つよ》さ（このサイトがつけたもの）";
    note = "当サイトの注記", "Note by this site", "このサイトのメモ";
    whole_context = "前後を含む全文（原文）", "The whole passage (original text)", "前《まえ》と後《あと》もふくめた全部《ぜんぶ》の文《ぶん》（報告書《ほうこくしょ》のまま）";
    context = "前提となる事実・基準（原文）", "Facts and criteria behind it (original text)", "もとになる事実《じじつ》ときまり（報告書《ほうこくしょ》のまま）";
    occurrences(count) =
        "報告書のなかでこの指摘が現れる{count}か所",
        "Places in the report where this finding appears: {count}",
        "報告書《ほうこくしょ》の中《なか》でこの指摘《してき》が出《で》てくるところ：{count}か所《しょ》";
    no_department = "部署の記載なし", "Department not mentioned", "課《か》の名前《なまえ》は書《か》いてありません";
    similar = "ほかの自治体の似た指摘", "Similar findings in other municipalities", "ほかのまちの似《に》ている指摘《してき》";
    no_similar =
        "収録した報告書のなかには見つかりませんでした。",
        "None was found in the reports on this site.",
        "このサイトの報告書《ほうこくしょ》の中《なか》には、見《み》つかりませんでした。";
    similar_how =
        "ことばと論点の重なりから選び、分けたものです（当サイトの計算）。",
        "Selected and grouped by the words and topics they share (computed by this site).",
        "同《おな》じことばやテーマがあるものを、このサイトが計算《けいさん》して、選《えら》んで分《わ》けました。";
    same_criticism = "同じ指摘とみられるもの", "Apparently the same criticism", "同《おな》じ指摘《してき》だと思《おも》われるもの";
    same_subject = "同じ事柄を扱うもの", "On the same subject", "同《おな》じことについて書《か》いたもの";
    shared = "共通することば", "Words in common", "同《おな》じことば";
    in_results = "検索結果の前後", "Previous and next search result", "見《み》つかったものの前《まえ》と次《つぎ》";
    previous_result = "← 前", "← Previous", "← 前《まえ》";
    next_result = "次 →", "Next →", "次《つぎ》 →";
    back_to_results = "一覧へ戻る", "Back to the results", "リストにもどる";
    neighbours = "報告書のなかの前後の指摘", "Previous and next finding in the report", "報告書《ほうこくしょ》の中《なか》の前《まえ》と次《つぎ》の指摘《してき》";
    previous = "前の指摘", "Previous finding", "前《まえ》の指摘《してき》";
    next = "次の指摘", "Next finding", "次《つぎ》の指摘《してき》";
}
