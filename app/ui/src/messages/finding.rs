//! The page of a finding.

messages! {
    title(name, place, finding) = "{name}（{place} {finding}）", "{name} ({place}, {finding})", "{name}（{place} {finding}）";
    description(report, text) = "{report}：{text}", "{report}: {text}", "{report}：{text}";
    extract = "題がないため本文の書き出し：", "No title; the text begins: ", "題《だい》がないので、文《ぶん》のはじめ：";
    facts = "何があったか", "What happened", "何《なに》があったか";
    conclusion = "監査人の結論", "The auditor’s conclusion", "監査《かんさ》をした人《ひと》が決《き》めたこと";
    read_on = "続きを読む", "Read on", "つづきを読《よ》む";
    fold = "たたむ", "Fold", "たたむ";
    measures(law) =
        "このあと自治体が講じた措置は、このサイトには収録していません。措置の内容は「措置状況」などの名で、監査委員が公表します（{law}）。",
        "This site does not hold what the municipality has done about it since. Its audit commissioners publish that, often under the name 措置状況 ({law}).",
        "このあと市《し》や県《けん》が何《なに》をしたかは、このサイトにはありません。監査委員《かんさいいん》という人《ひと》たちが、「措置状況《そちじょうきょう》」という名前《なまえ》などで公開《こうかい》します（{law}）。";
    measures_of_external_audit =
        "地方自治法第252条の38第6項",
        "Local Autonomy Act, art. 252-38, para. 6",
        "地方自治法《ちほうじちほう》 252条《じょう》の38 6項《こう》";
    measures_of_commissioners =
        "地方自治法第199条第14項",
        "Local Autonomy Act, art. 199, para. 14",
        "地方自治法《ちほうじちほう》 199条《じょう》 14項《こう》";
    measures_of_residents_request =
        "地方自治法第242条第9項",
        "Local Autonomy Act, art. 242, para. 9",
        "地方自治法《ちほうじちほう》 242条《じょう》 9項《こう》";
    terms = "この箇所のことば", "Terms used here", "ここに出《で》てくることば";
    read_here = "報告書の本文でこの箇所を読む", "Read this place in the report", "報告書《ほうこくしょ》でここを読《よ》む";
    actions = "この指摘でできること", "What you can do with this finding", "この指摘《してき》でできること";
    share = "共有する", "Share", "ほかの人《ひと》に知《し》らせる";
    report_error = "誤りを知らせる", "Report an error", "まちがいを知《し》らせる";
    about = "この指摘について", "About this finding", "この指摘《してき》について";
    kind_as_printed(kind, printed) = "{kind}（原文：{printed}）", "{kind} (original text: {printed})", "{kind}（報告書《ほうこくしょ》のことば：{printed}）";
    kind_not_printed(kind) =
        "{kind}（当サイトの区分。報告書に区分の記載なし）",
        "{kind} (assigned by this site; the report prints no class)",
        "{kind}（このサイトがつけたもの。報告書《ほうこくしょ》には書《か》いてありません）";
    audited_body = "監査を受けたところ", "Audited body", "監査《かんさ》されたところ";
    system = "対象システム", "System concerned", "どのシステムか";
    section = "報告書の節", "Section of the report", "報告書《ほうこくしょ》のどの部分《ぶぶん》か";
    page = "頁", "Page", "ページ";
    topics = "論点（当サイトの分類）", "Topics (assigned by this site)", "テーマ（このサイトがつけたもの）";
    strength = "表現の強さ（当サイトの分類）", "Strength of wording (assigned by this site)", "ことばの強《つよ》さ（このサイトがつけたもの）";
    note = "当サイトの注記", "Note by this site", "このサイトのメモ";
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
    more_here(count) = "ほか{count}件", "{count} more", "ほかに{count}件《けん》";
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
