//! The record of reading: of all reports, and of one.

messages! {
    description =
        "報告書のどの行を何として読み取ったか、何が読めなかったか、報告書の中で何が食い違っているか。",
        "Which line of the reports was read as what, what could not be read, and where the reports contradict themselves.",
        "報告書《ほうこくしょ》のどの行《ぎょう》を何《なに》として読《よ》み取《と》ったか、何《なに》が読《よ》めなかったか、報告書《ほうこくしょ》の中《なか》で何《なに》が合《あ》わないかを書《か》いています。";
    lead =
        "報告書の文字を、規則によって読み取っています。どの行を何として読み、何を読めなかったか、報告書が自分で述べる件数や合計と合うかを、報告書ごとに示します。",
        "The text of the reports is read by rules. For each report this page shows which line was read as what, what could not be read, and whether the result agrees with the counts and totals that the report itself states.",
        "報告書《ほうこくしょ》の文字《もじ》を、コンピューターが、きまりのとおりに読《よ》み取《と》っています。どの行《ぎょう》を何《なに》として読《よ》んだか、何《なに》が読《よ》めなかったかを、報告書《ほうこくしょ》ごとに見《み》せます。報告書《ほうこくしょ》に書《か》いてある件数《けんすう》や合計《ごうけい》と合《あ》うかどうかも、見《み》せます。";
    lines = "行のゆくえ", "What became of the lines", "どの行《ぎょう》を何《なに》として読《よ》んだか";
    lines_hint =
        "どの行も、このどれか一つに数えます。報告書の名を選ぶと、くわしい記録を開きます。",
        "Each line counts as exactly one of these. Choose a report to open its detailed record.",
        "どの行《ぎょう》も、このうちの1つに数《かぞ》えます。報告書《ほうこくしょ》の名前《なまえ》を選《えら》ぶと、くわしい記録《きろく》を見《み》ることができます。";
    headings = "見出し", "Headings", "見出《みだ》し";
    context = "その根拠や事実", "Their grounds and facts", "その理由《りゆう》や事実《じじつ》";
    tables = "表", "Tables", "表《ひょう》";
    other_text = "そのほかの本文", "Other text", "ほかの文《ぶん》";
    front = "表紙・目次など", "Cover, contents and the like", "表紙《ひょうし》・もくじなど";
    page_furniture = "頁番号・柱", "Page numbers and running heads", "ページの番号《ばんごう》、ページの上下《うえした》の題《だい》";
    blank = "空行", "Blank lines", "文字《もじ》がない行《ぎょう》";
    unread = "読めなかった行", "Unread lines", "読《よ》めなかった行《ぎょう》";
    contents = "指摘・意見のほかに読み取ったもの", "What was read besides findings and opinions", "指摘《してき》・意見《いけん》のほかに読《よ》み取《と》ったもの";
    contents_hint =
        "単位は件。0 は、その報告書にないか、公表された文字から読み取れなかったことを示します。",
        "Numbers of items. 0 means that the report has none, or that none could be read from the published text.",
        "数《かず》を数《かぞ》えたものです。0 は、その報告書《ほうこくしょ》にないか、公開《こうかい》された文字《もじ》から読《よ》み取《と》れなかったことをしめします。";
    systems_audited = "監査されたシステム", "Systems audited", "監査《かんさ》されたシステム";
    systems_named = "指摘に名のあるシステム", "Systems named in findings", "指摘《してき》に名前《なまえ》があるシステム";
    systems_listed = "一覧だけのシステム", "Systems only listed", "一覧《いちらん》だけにあるシステム";
    amounts = "契約・費用の金額", "Amounts of contracts and costs", "契約《けいやく》や費用《ひよう》の金額《きんがく》";
    questions = "調査・集計の設問", "Survey questions and counts", "アンケートの質問《しつもん》・数《かぞ》えたもの";
    terms = "用語の説明", "Explanations of terms", "ことばの説明《せつめい》";
    passages = "本文のまとまり", "Passages of text", "文《ぶん》のまとまり";
    data = "この記録のデータ（JSON）", "The data of this record (JSON)", "この記録《きろく》のデータ（JSON）";
    title_of(place, year) = "{place} {year}の読み取りの記録", "Reading record: {place}, {year}", "{place} {year}の読《よ》み取《と》りの記録《きろく》";
    description_of(report) =
        "{report}のどの行を何として読み取ったか、何が食い違っているか。",
        "Which line of {report} was read as what, and where the report contradicts itself.",
        "{report}のどの行《ぎょう》を何《なに》として読《よ》み取《と》ったか、何《なに》が合《あ》わないかを書《か》いています。";
    files = "読み取ったファイル", "Files that were read", "読《よ》み取《と》ったファイル";
    file = "ファイル", "File", "ファイル";
    file_pages = "頁数", "Pages", "ページの数《かず》";
    producer = "作成ソフト", "Producer", "作《つく》ったソフト";
    converter = "読み取ったプログラム", "Read by", "読《よ》み取《と》ったプログラム";
    without_text = "文字がなく読めなかった頁", "Pages without text, not read", "文字《もじ》がなくて読《よ》めなかったページ";
    recognised = "機械で文字を読み取った頁", "Pages recognised by a machine (OCR)", "コンピューターが文字《もじ》を読《よ》み取《と》ったページ";
    pages_of(count, pages, list) =
        "{pages}頁のうち{count}頁（{list}）",
        "{count} of {pages} (pages {list})",
        "{pages}ページのうち{count}ページ（{list}）";
    replaced = "直した文字（書体が別の字とするもの）", "Characters set right that its fonts name wrongly", "直《なお》した文字《もじ》の数《かず》";
    unknown = "何の字か分からない文字", "Characters without a known meaning", "何《なん》の字《じ》かわからない文字《もじ》の数《かず》";
    omitted = "本文に入れなかった柱・頁番号・ルビの行", "Running heads, page numbers and readings left out", "文《ぶん》に入《い》れなかった、ページの番号《ばんごう》などの行《ぎょう》の数《かず》";
    remarks = "突き合わせて気づいたこと", "What cross-checks showed", "くらべて気《き》がついたこと";
    remarks_hint =
        "表の合計、割合、本文と一覧表などを機械で突き合わせました。食い違いは報告書の印刷のとおりで、直していません。小さな文字は、確かめた人の見立てです。",
        "Totals in tables, percentages, and the text and its summary tables were checked against each other by machine. Contradictions stand as printed in the report and were not corrected. What is in small print is the view of a person who checked them.",
        "表《ひょう》の合計《ごうけい》や割合《わりあい》、本文《ほんぶん》と一覧表《いちらんひょう》などを、コンピューターがくらべました。合《あ》わないところも、報告書《ほうこくしょ》のままです。直《なお》していません。小《ちい》さい文字《もじ》は、たしかめた人《ひと》の考《かんが》えです。";
    none = "ありません。", "None.", "ありません。";
    notes = "誤植などの注記をつけた指摘・意見", "Findings and opinions with notes on misprints and the like", "まちがいなどのメモをつけた指摘《してき》・意見《いけん》";
    all_read = "読めなかった行はありません。", "No line was left unread.", "読《よ》めなかった行《ぎょう》はありません。";
    unread_lines(lines) = "読めなかった行：{lines}", "Unread lines: {lines}", "読《よ》めなかった行《ぎょう》：{lines}";
}
