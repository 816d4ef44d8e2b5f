//! The matrix of topics and municipalities.

messages! {
    caption = "論点（当サイトの分類）と自治体ごとの、指摘・意見・要望の件数", "Findings, opinions and requests by topic (ours) and municipality", "テーマ（このサイトが分《わ》けたもの）とまちごとの、指摘《してき》・意見《いけん》・要望《ようぼう》の数《かず》";
    summary = "論点（当サイトの分類）ごとの、指摘・意見・要望の件数と自治体の数", "Findings and municipalities by topic (ours)", "テーマ（このサイトが分《わ》けたもの）ごとの、指摘《してき》・意見《いけん》・要望《ようぼう》の数《かず》とまちの数《かず》";
    with_findings = "指摘・意見のある自治体", "Municipalities with findings", "指摘《してき》・意見《いけん》のあるまち";
    cell(topic, place, count) = "{topic} {place} {count}件", "{topic}, {place}: {count}", "{topic} {place} {count}件《けん》";
    shades = "色の濃さは、その自治体の総数に占める割合：", "Shade: share of all findings of the municipality: ", "色《いろ》がこいところは、そのまちの中《なか》で割合《わりあい》が大《おお》きいです：";
    below(to) = "{to}％未満", "below {to}%", "{to}％より少《すく》ない";
    between(from, to) = "{from}〜{to}％", "{from}–{to}%", "{from}〜{to}％";
    at_least(from) = "{from}％以上", "{from}% or more", "{from}％以上《いじょう》";
    unsaid_note =
        "「記載なし」は、その報告書にその論点の指摘・意見がないことだけを示します。調べて指摘がなかったのか、監査の対象外だったのかは分からず、問題がないという意味ではありません。",
        "“Not mentioned” says only that the report holds no finding on the topic. It may have been audited without a finding or not audited at all; it does not mean that there are no problems.",
        "「書《か》いてありません」は、報告書《ほうこくしょ》にそのテーマの指摘《してき》・意見《いけん》がないことだけをあらわします。しらべて何《なに》もなかったのか、しらべていないのかは、わかりません。問題《もんだい》がないという意味《いみ》ではありません。";
    counting =
        "件数は、監査の範囲と報告書の版（本編・概要版・抜粋）によって変わり、多さは悪さを意味しません。複数の論点にあたる指摘は、それぞれの論点に数えています（総数では1件）。",
        "Numbers depend on the scope of the audit and on the edition of the report (full report, summary edition, excerpt); more findings do not mean that a municipality is worse. A finding on several topics is counted under each of them (once in the total).",
        "数《かず》は、監査《かんさ》でしらべた広《ひろ》さや、報告書《ほうこくしょ》の長《なが》さで変《か》わります。数《かず》が多《おお》いから悪《わる》い、という意味《いみ》ではありません。1つの指摘《してき》がいくつかのテーマに入《はい》るときは、それぞれのテーマで数《かぞ》えます（ぜんぶの数《かず》では1件《けん》です）。";
}
