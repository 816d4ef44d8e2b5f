//! The start page.

messages! {
    title = "自治体の情報システム監査を、さがす・くらべる", "Search and compare audits of Japanese municipalities’ information systems", "市《し》や県《けん》のシステムの監査《かんさ》を、さがす・くらべる";
    description(reports, findings) =
        "{reports}件の監査報告書から、自治体の情報システムについての指摘・意見 {findings}件を、全文検索し、自治体どうしでくらべられます。",
        "Search and compare {findings} findings on municipalities’ information systems from {reports} Japanese audit reports.",
        "{reports}の監査報告書《かんさほうこくしょ》から、市《し》や県《けん》のシステムについての指摘《してき》・意見《いけん》{findings}件《けん》を、さがしたり、くらべたりできます。";
    heading_what = "情報システム監査の指摘を、", "What auditors found in information systems: ", "システムの監査《かんさ》で見《み》つかったことを、";
    heading_how = "さがす・くらべる", "search and compare", "さがす・くらべる";
    lead =
        "監査人は、わたしたちの自治体の情報システムに何を見つけたのか。監査くらべは、監査報告書にある指摘と意見を原文のまま検索し、自治体どうしでくらべるためのサイトです。",
        "What did auditors find in the information systems of Japanese cities and prefectures? On this site you can search the findings and opinions of audit reports in their original wording, and compare municipalities.",
        "市《し》や県《けん》の仕事《しごと》では、コンピューターのシステムを使《つか》います。監査《かんさ》とは、その使《つか》い方《かた》やお金《かね》の使《つか》い方《かた》が正《ただ》しいかを、くわしい人《ひと》がしらべることです。このサイトでは、監査《かんさ》で見《み》つかったことを、さがしたり、くらべたりできます。";
    ways = "さがしかた", "Ways in", "さがしかた";
    way_town = "わたしのまち", "My town", "わたしのまち";
    way_town_hint = "市や県の報告書を読む", "Read the report of a city or prefecture", "市《し》や県《けん》の報告書《ほうこくしょ》を読《よ》む";
    way_topics = "テーマから", "By topic", "テーマから";
    way_topics_hint = "論点ごとにくらべる", "Compare topic by topic", "テーマごとにくらべる";
    way_search = "先例をさがす", "Find precedents", "ほかの例《れい》をさがす";
    way_search_hint = "ことばと条件で探す", "By words and filters", "ことばでさがす";
    reports = "報告書から見る", "The reports", "報告書《ほうこくしょ》から見《み》る";
    municipalities(count) = "{count}自治体", "Municipalities: {count}", "{count}のまち";
    topics = "論点からくらべる", "Compare by topic", "テーマでくらべる";
}
