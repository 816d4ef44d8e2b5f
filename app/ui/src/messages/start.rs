//! The start page.

messages! {
    title = "自治体の情報システム監査を、さがす・くらべる", "Search and compare audits of Japanese municipalities’ information systems", "市《し》や県《けん》のシステムの監査《かんさ》を、さがす・くらべる";
    description(reports, findings) =
        "{reports}件の監査報告書から、自治体の情報システムについての指摘・意見 {findings}件を、全文検索し、自治体どうしでくらべられます。",
        "Search and compare {findings} findings on municipalities’ information systems from {reports} Japanese audit reports.",
        "{reports}の監査報告書《かんさほうこくしょ》から、市《し》や県《けん》のシステムについての指摘《してき》・意見《いけん》{findings}件《けん》を、さがしたり、くらべたりできます。";
    heading = "監査人は、あなたのまちに何を見つけましたか", "What did auditors find in your municipality?", "監査《かんさ》で、あなたのまちに何《なに》が見《み》つかりましたか";
    lead(municipalities, findings) =
        "{municipalities}自治体の監査報告書にある指摘・意見{findings}件を、原文のまま検索し、くらべられます。",
        "Search and compare {findings} findings from audit reports of {municipalities} Japanese municipalities, in their original wording.",
        "監査《かんさ》とは、仕事《しごと》やお金《かね》の使《つか》い方《かた》が正《ただ》しいかを、しらべることです。{municipalities}のまちの監査《かんさ》で見《み》つかった{findings}件《けん》を、さがしたり、くらべたりできます。";
    everywhere = "すべての自治体", "All municipalities", "ぜんぶのまち";
    said = "監査人のことば", "In the auditors’ words", "しらべた人《ひと》のことば";
    elsewhere(count) = "同じ趣旨の指摘が、ほかの{count}自治体にもあります（当サイトの計算）", "The same criticism in other municipalities: {count} (computed by this site)", "ほかの{count}のまちも、同《おな》じことを言《い》われています（このサイトの計算《けいさん》）";
    picked(day) = "編集者が選んだもの（{day}）", "Picked by the editors ({day})", "このサイトの人《ひと》が選《えら》びました（{day}）";
    map(count) = "報告書のある都道府県：{count}", "Prefectures with reports: {count}", "報告書《ほうこくしょ》がある都道府県《とどうふけん》：{count}";
    map_list = "都道府県の一覧", "List of prefectures", "都道府県《とどうふけん》のリスト";
    map_note = "数字は、報告書を収録した自治体の数。色のないところは未収録で、問題がないという意味ではありません。", "Numbers count municipalities with reports on this site. Where there is no colour, no report is held; it does not mean that there are no problems.", "数字《すうじ》は、このサイトに報告書《ほうこくしょ》があるまちの数《かず》です。色《いろ》がないところは、まだ報告書《ほうこくしょ》がありません。問題《もんだい》がないという意味《いみ》ではありません。";
    topic_counts(findings, municipalities) = "{findings}件・{municipalities}自治体", "{findings} in {municipalities} municipalities", "{findings}件《けん》・{municipalities}のまち";
    matrix = "論点×自治体の表", "Table of topics and municipalities", "テーマとまちの表《ひょう》";
    reports = "報告書から見る", "The reports", "報告書《ほうこくしょ》から見《み》る";
    municipalities(count) = "{count}自治体", "Municipalities: {count}", "{count}のまち";
    topics = "論点からくらべる", "Compare by topic", "テーマでくらべる";
}
