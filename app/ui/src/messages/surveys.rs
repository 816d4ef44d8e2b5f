//! Surveys of auditors: questions and answers.

messages! {
    description(count) =
        "監査人が部署にたずねた設問と、システムを数えた集計{count}件の回答を、母数とともに示します。",
        "Questions that auditors put to departments and counts of systems ({count}), with answers and the base of each.",
        "監査《かんさ》をする人《ひと》が市《し》や県《けん》の課《か》にした質問《しつもん》と、その答《こた》え{count}件《けん》です。";
    lead = "監査人が部署にたずねた設問と、システムや契約を数えた集計です。", "Questions that auditors put to departments, and counts of systems and contracts.", "監査《かんさ》をする人《ひと》が市《し》や県《けん》の課《か》にした質問《しつもん》と、システムや契約《けいやく》を数《かぞ》えたものです。";
    note =
        "設問も答えも原文のままです。「（計算）」は、件数と母数から当サイトが求めた割合です。母数は報告書ごと、設問ごとに違います。報告書の文章が挙げる答えだけが分かる設問では、足しても100％になりません。",
        "Questions and answers are the original text. “(computed)” marks shares that this site worked out from number and base. The base differs from report to report and from question to question. Where only those answers are known that the sentences of the report name, shares do not add up to 100%.",
        "質問《しつもん》も答《こた》えも、報告書《ほうこくしょ》の文《ぶん》のままです。「（計算《けいさん》）」は、このサイトが計算《けいさん》した割合《わりあい》です。何人《なんにん》、いくつの中《なか》の割合《わりあい》かは、質問《しつもん》ごとにちがいます。一部《いちぶ》の答《こた》えだけがわかる質問《しつもん》では、足《た》しても100％になりません。";
    compared = "自治体どうしでくらべる", "Municipalities compared", "まちとまちをくらべる";
    compared_note =
        "同じことをたずねる設問を、当サイトが集めたものです。たずね方と母数は同じではありません。",
        "Questions on the same matter, brought together by this site. Wording and base are not the same.",
        "同《おな》じことを聞《き》く質問《しつもん》を、このサイトが集《あつ》めました。聞《き》き方《かた》や、答《こた》えた数《かず》は、同《おな》じではありません。";
    questions(count) = "{count}問", "Questions: {count}", "質問《しつもん》{count}";
    answers_to(question) = "{question}の回答", "Answers: {question}", "{question}の答《こた》え";
    told = "報告書の文章にある答えだけ（図は収録した本文にありません）", "Only the answers in the sentences of the report (its chart is not in the text)", "報告書《ほうこくしょ》の文《ぶん》に書《か》いてある答《こた》えだけです（図《ず》はありません）";
    place(line) = "本文 {line}行", "Report text, line {line}", "報告書《ほうこくしょ》の{line}行目《ぎょうめ》";
    answer = "回答", "Answer", "答《こた》え";
    share = "割合・件数", "Share and number", "割合《わりあい》・数《かず》";
    without_figures(count) = "数値が残っていない設問 {count}問", "Questions without figures: {count}", "数《かず》がわからない質問《しつもん》{count}";
    without_figures_note =
        "「図のみ」は、答えが図で示され、収録した本文に数値がないもの。「割愛」は、報告書が答えを省くと述べているものです。",
        "“Chart only”: the answers are shown in a chart, and the text holds no figures. “Left out”: the report says that it leaves the answers out.",
        "「図《ず》だけ」は、答《こた》えが図《ず》にあり、文《ぶん》に数《かず》がないものです。「なし」は、報告書《ほうこくしょ》が答《こた》えを書《か》かないと言《い》っているものです。";
    omitted = "割愛", "Left out", "なし";
    chart_only = "図のみ", "Chart only", "図《ず》だけ";
}
