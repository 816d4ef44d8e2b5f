//! The search: its filters, what is said of an answer, why a result is one.

messages! {
    description = "自治体の情報システム監査の指摘と意見を、全文から検索します。", "Search the full text of audit findings on information systems of Japanese municipalities.", "市《し》や県《けん》のシステムの監査《かんさ》の指摘《してき》と意見《いけん》を、文《ぶん》の中《なか》のことばからさがします。";
    needs_script =
        "検索には JavaScript と WebAssembly が必要です。下の報告書の一覧から、すべての指摘と本文を読めます。",
        "To search, JavaScript and WebAssembly are needed. All findings and texts can be read from the list of reports below.",
        "さがすには、JavaScriptとWebAssemblyが必要《ひつよう》です。下《した》の報告書《ほうこくしょ》のリストから、ぜんぶの指摘《してき》と文《ぶん》を読《よ》めます。";
    scope = "指摘・意見と報告書の本文から", "In findings and report texts", "指摘《してき》・意見《いけん》と報告書《ほうこくしょ》の文《ぶん》から";
    estimated_answer =
        "件数はおよその数です。たくさん見つかったので、文を確かめて並べかえたのは、よく合うものだけです。",
        "The counts are estimates: so much was found that only the best of it was verified and ranked.",
        "数《かず》はだいたいです。たくさん見《み》つかったので、よくあうものだけを、文《ぶん》をたしかめてならべています。";
    fallback_answer =
        "検索サーバーが応答しないので、このサイトが持っている分から探しています。見つからないものがあるかもしれません。",
        "The search server does not answer, so this searches what the site itself holds. Some results may be missing.",
        "さがすためのコンピューターから返事《へんじ》がありません。このサイトにある分《ぶん》だけから、さがしています。見《み》つからないものが、あるかもしれません。";
    results = "検索結果", "Search results", "見《み》つかったもの";
    preview = "選んだ結果の全文", "Full text of the selected result", "選《えら》んだものの文《ぶん》";
    no_preview = "結果を選ぶと、ここで全文を読めます。", "Select a result to read all of it here.", "見《み》つかったものを選《えら》ぶと、ここで全部《ぜんぶ》の文《ぶん》を読《よ》めます。";
    open_finding = "似た指摘・引用・報告書の頁を見る", "Similar findings, citation, page of the report", "似《に》ている指摘《してき》や報告書《ほうこくしょ》のページを見《み》る";
    suggestions = "入力の候補", "Suggestions", "ことばの候補《こうほ》";
    more = "さらに表示", "Show more", "もっと見《み》る";
    nothing =
        "一致するものはありませんでした。ことばを減らすか、言いかえてお試しください。",
        "Nothing matches. Try fewer or other words.",
        "見《み》つかりませんでした。ことばをへらすか、ほかのことばでさがしてください。";
    complete(count) = "すべてのことばを含む {count}件", "With all words: {count}", "ぜんぶのことばが入《はい》ったもの{count}件《けん》";
    topical(count) =
        "論点（当サイトの分類）が合う {count}件",
        "by topic (ours): {count}",
        "テーマ（このサイトがつけたもの）が合《あ》うもの{count}件《けん》";
    partial(count) = "一部を含む {count}件", "with some: {count}", "一部《いちぶ》が入《はい》ったもの{count}件《けん》";
    none_complete = "すべてのことばを含むものはありません。", "None has all words. ", "ぜんぶのことばが入《はい》ったものはありません。";
    beside(told, more) = "{told}{more}", "{told}{more} ", "{told}{more}";
    take_away =
        "表示中の指摘・意見を持ち出す（Excel・Word・CSV・印刷）",
        "Take the findings shown away (Excel, Word, CSV, print)",
        "見《み》えている指摘《してき》・意見《いけん》をファイルにする（Excel・Word・CSV）";
    shown(count) = "（{count}件を表示）", " (showing {count})", "（{count}件《けん》を見《み》せています）";
    records = "指摘・意見か、報告書の本文か", "Findings or report texts", "指摘《してき》・意見《いけん》か、報告書《ほうこくしょ》の文《ぶん》か";
    all_words = "すべてのことばを含むものだけ", "Only results with all words", "ぜんぶのことばが入《はい》ったものだけ";
    read_as = "検索文の読み方：", "How the query was read: ", "ことばの読《よ》み方《かた》：";
    read_either = "は「どちらか」", " means either", "は「どちらか」";
    read_phrase = "は、このままの文字の並び", " as it is written", "は、このままの文字《もじ》";
    read_without = "を含むものを除く", " is left out", "が入《はい》ったものは出《だ》しません";
    read_scope(field) = "は、{field}の条件", " is a condition on: {field}", "は、{field}の条件《じょうけん》";
    read_filter(name) = "で絞り込み：{name}", " narrows to: {name}", "でしぼりこみ：{name}";
    read_unknown(field) =
        "は、知らない{field}なので、ことばとして検索",
        " is no known {field}: searched as a word",
        "は、知《し》らない{field}なので、ことばとしてさがします";
    read_operator = "は検索の記号", " is an operator", "はさがすときの記号《きごう》";
    read_text = "は、ことばとして検索", " is searched as text", "は、ことばとしてさがします";
    take_as_text = "ことばとして探す", "Search as text", "ことばとしてさがす";
    take_back = "もとに戻す", "Undo", "もとにもどす";
    help = "検索のしかた", "How to search", "さがし方《かた》";
    by_topic(topics) =
        "論点（当サイトの分類）による：{topics}",
        "By topic (ours): {topics}",
        "テーマ（このサイトがつけたもの）：{topics}";
    found_by_topic(word, topics) =
        "「{word}」：文にはなく、当サイトがつけた論点「{topics}」によります。",
        "“{word}”: not in the text; found by the topic “{topics}”, which is ours.",
        "「{word}」：文《ぶん》にはありません。このサイトがつけたテーマ「{topics}」で見《み》つかりました。";
    near_municipality = "近い名の自治体：", "Municipalities with a similar name: ", "名前《なまえ》がにているまち：";
    by_topics = "論点から探す：", "Browse by topic: ", "テーマからさがす：";
    function_ours = "業務（当サイトの分類）", "Function of the system (ours)", "システムの仕事《しごと》（このサイトがつけたもの）";
    strength_ours = "求め方の強さ（当サイトの分類）", "Strength of the wording (ours)", "いい方《かた》の強《つよ》さ（このサイトがつけたもの）";
    strength = "求め方の強さ", "Strength of the wording", "いい方《かた》の強《つよ》さ";
    theme_ours = "監査のテーマ（当サイトの分類）", "Theme (ours)", "分野《ぶんや》（このサイトがつけたもの）";
    topic_ours = "論点（当サイトの分類）", "Topic (ours)", "テーマ（このサイトがつけたもの）";
    filters(count) = "絞り込み（{count}）", "Filters ({count})", "しぼりこみ（{count}）";
    see_results = "結果を見る", "See results", "結果《けっか》を見《み》る";
    clear_filters = "絞り込みを解除", "Clear filters", "しぼりこみをやめる";
    narrow = "絞り込む：", "Narrow to: ", "しぼりこむ：";
    same_meaning = "同じ意味のことば：", "Same meaning: ", "同《おな》じ意味《いみ》のことば：";
    semantic = "意味の近い指摘（ことばは入っていません）", "Near in meaning (without the words)", "意味《いみ》が近《ちか》いもの（ことばは入《はい》っていません）";
    semantic_count(count) =
        "意味の近い指摘も、ことばを含むものの後に並べています：{count}件",
        "Near in meaning, below those with the words: {count}",
        "意味《いみ》が近《ちか》いものも、ことばが入《はい》ったもののあとにあります：{count}件《けん》";
    semantic_left = "意味の近い指摘は探していません", "Findings near in meaning are left out", "意味《いみ》が近《ちか》いものはさがしていません";
    near_in_meaning = "（意味の近いことば）", "(near in meaning) ", "（意味《いみ》が近《ちか》いことば）";
    missing = "含まないことば：", "Without: ", "入《はい》っていないことば：";
    repeats(count) = "ほぼ同じ文の指摘 ほか{count}件", "Findings in nearly the same words: {count} more", "ほとんど同《おな》じ文《ぶん》が、あと{count}件《けん》";
    collapse_duplicates = "同じ文の指摘をまとめる", "Fold findings in the same words", "同《おな》じ文《ぶん》をまとめる";
    collapsed(count) = "{count}件をまとめました", "{count} folded", "{count}件《けん》をまとめました";
    ignored_terms(words) =
        "「{words}」は絞り込みに使っていません",
        "Not used to narrow: “{words}”",
        "「{words}」はしぼりこみに使《つか》っていません";
    synonyms_used = "同じ意味のことばも探しました：", "Words of the same meaning were searched too: ", "同《おな》じ意味《いみ》のことばもさがしました：";
    synonyms_left = "同じ意味のことばは探していません", "Words of the same meaning are left out", "同《おな》じ意味《いみ》のことばはさがしていません";
    leave_synonyms = "含めない", "Leave out", "入《い》れない";
    nowhere(word) =
        "{word}は、この形では見つかりませんでした。",
        "{word} was not found as it is written. ",
        "{word}は、この書《か》き方《かた》では見《み》つかりませんでした。";
    near = "近いつづり：", "Near spellings: ", "にていることば：";
    fewer = "ことばを減らす：", "Fewer words: ", "ことばをへらす：";
    with_count(word, count) = "{word}（{count}件）", "{word} ({count})", "{word}（{count}件《けん》）";
    outside(findings, passages) =
        "絞り込みの外に、指摘・意見 {findings}件、本文 {passages}か所があります。",
        "Outside the filters: findings {findings}, passages {passages}. ",
        "しぼりこみの外《そと》に、指摘《してき》・意見《いけん》{findings}件《けん》、本文《ほんぶん》{passages}か所《しょ》があります。";
    why = "なぜこの結果か", "Why this result", "どうして見《み》つかったか";
    found_nowhere(word) = "「{word}」：ありません。", "“{word}”: not found.", "「{word}」：ありません。";
    found(word, places) = "「{word}」：{places}。", "“{word}”: {places}.", "「{word}」：{places}。";
    found_in(place, text, why, count) = "{place}に「{text}」{why} {count}か所", "{place} has “{text}” {why}{count}×", "{place}に「{text}」{why}{count}か所《しょ》";
    piece = "（長い語の一部）", "(inside a longer word) ", "（長《なが》いことばの一部《いちぶ》）";
    variant = "（つづりの違い）", "(other spelling) ", "（書《か》き方《かた》のちがい）";
    part = "（ことばの一部）", "(part of the word) ", "（ことばの一部《いちぶ》）";
    synonym(word) = "（「{word}」と同じ意味のことば）", "(same meaning as “{word}”) ", "（「{word}」と同《おな》じ意味《いみ》）";
    in_title = "題", "Title", "題《だい》";
    in_text = "文", "Text", "文《ぶん》";
    in_context = "前後の文脈", "Context", "前後《ぜんご》の文《ぶん》";
    in_name = "システム・部署・自治体の名", "Name of system, department or municipality", "システム・課《か》・まちの名前《なまえ》";
    in_section = "節の題", "Section heading", "章《しょう》の題《だい》";
    unprepared = "検索を準備できませんでした。", "The search could not be made ready. ", "さがす準備《じゅんび》ができませんでした。";
    still_readable = "報告書と指摘のページは、このまま読めます。", "The pages of reports and findings can still be read.", "報告書《ほうこくしょ》のページは、このまま読《よ》めます。";
    retry = "再試行", "Try again", "もういちど";
    loading_index(total) = "検索用データ（{total} KB）を読み込み中", "Loading the search index ({total} KB)", "データ（{total} KB）を読《よ》みこんでいます";
    loading_program = "検索のプログラムを読み込んでいます", "Loading the search program", "さがすプログラムを読《よ》みこんでいます";
}
