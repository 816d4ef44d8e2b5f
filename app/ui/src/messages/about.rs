//! The page about the site.

messages! {
    description =
        "資料の出典、指摘・意見・要望の読み方、公開データ、アクセシビリティについて。",
        "The sources, how to read findings, opinions and requests, open data, and accessibility.",
        "もとの資料《しりょう》、指摘《してき》・意見《いけん》・要望《ようぼう》の読《よ》み方《かた》、データ、使《つか》いやすさについての説明《せつめい》です。";
    lead =
        "監査くらべは、自治体の情報システムについての監査報告書を読みやすい単位に分け、誰でも検索し、自治体どうしでくらべられるようにしたサイトです。",
        "Kansa Kurabe (“comparing audits”) divides audit reports on the information systems of Japanese municipalities into readable parts, so that anyone can search them and compare municipalities.",
        "監査《かんさ》くらべは、市《し》や県《けん》のシステムについての監査《かんさ》の報告書《ほうこくしょ》を、読《よ》みやすく分《わ》けたサイトです。だれでもさがしたり、市《し》や県《けん》をくらべたりできます。";
    kinds = "指摘・意見・要望", "Findings, opinions and requests", "指摘《してき》・意見《いけん》・要望《ようぼう》";
    kinds_are =
        "報告書が自分でつけた区分を、そのまま示します。文の強さから当サイトが決めることはありません。細かな定義は報告書によって違います。",
        "The kinds are those that the reports themselves use. This site never decides them from the strength of the wording. Exact definitions differ from report to report.",
        "報告書《ほうこくしょ》がつけたしゅるいを、そのまま見《み》せます。このサイトが決《き》めることはありません。こまかい意味《いみ》は、報告書《ほうこくしょ》によってちがいます。";
    shiteki =
        "法令・規則に反する、または不適当なので、改めるよう求めるもの。",
        "Something breaks a law or rule, or is improper, and must be put right.",
        "法律《ほうりつ》やきまりに合《あ》わないか、よくないので、直《なお》すようにいうもの。";
    iken =
        "違反とまでは言えないが、改善や検討が望まれるもの。",
        "Not quite a violation, but improvement or consideration is desirable.",
        "きまりに合《あ》わないとまではいえないが、もっとよくしたり、考《かんが》えたりしたほうがいいもの。";
    yobo =
        "これからの取り組みとして、求めるもの。",
        "Something to be worked on from now on.",
        "これからしてほしいこと。";
    cautions = "読むときの注意", "Read with care", "読《よ》むときに気《き》をつけること";
    caution_counts =
        "件数の多さは、その自治体が悪いことを意味しません。監査の範囲、深さ、報告書の版（本編・概要版・抜粋）がそれぞれ違います。",
        "A high count does not mean that a municipality is worse. Audits differ in scope and depth, and reports in edition (full report, summary edition, excerpt).",
        "数《かず》が多《おお》くても、そのまちが悪《わる》いという意味《いみ》ではありません。しらべた範囲《はんい》や、しらべ方《かた》のくわしさがちがいます。報告書《ほうこくしょ》も、全部《ぜんぶ》のもの、短《みじか》くまとめたもの、一部《いちぶ》だけのものがあります。";
    caution_silence =
        "ある論点の指摘がないことは「指摘なし」か「監査の対象外」のどちらかで、問題がないという意味ではありません。",
        "Where there is no finding on a topic, either nothing was found or it was not audited. It does not mean that all is well.",
        "あるテーマの指摘《してき》がないときは、しらべて見《み》つからなかったか、しらべていないかのどちらかです。問題《もんだい》がないという意味《いみ》ではありません。";
    caution_later =
        "報告書のあとに改められた点は、報告書には載っていません。",
        "What was put right after a report is not in the report.",
        "報告書《ほうこくしょ》のあとで直《なお》したことは、報告書《ほうこくしょ》には書《か》いてありません。";
    reading = "どのように読み取っているか", "How the reports are read", "どのように読《よ》み取《と》っているか";
    reading_rules(record) =
        "公表された報告書の文字から、規則によって指摘・意見をひとつずつ切り出しています。引用は原文のままで、誤字も直しません。意味が変わる誤りがあるときだけ、引用の外に注記します。論点・表現の強さ・似た指摘は当サイトがつけたもので、そのことを示しています。どの行を何として読み、何が読めなかったかは{record}に示します。",
        "Findings and opinions are cut out one by one from the text of the published reports, by rules. Quotations are the original text; not even misprints are corrected. Only where a mistake changes the meaning is there a note, outside the quotation. Topics, strength of wording and similar findings are ours, and are marked as such. Which line was read as what, and what could not be read, is shown in “{record}”.",
        "公開《こうかい》された報告書《ほうこくしょ》の文字《もじ》から、指摘《してき》や意見《いけん》を、きまりのとおりに1つずつ取《と》り出《だ》しています。引用《いんよう》は報告書《ほうこくしょ》のままです。まちがった字《じ》も直《なお》しません。意味《いみ》が変《か》わるまちがいがあるときだけ、引用《いんよう》の外《そと》にメモを書《か》きます。テーマ、ことばの強《つよ》さ、似《に》ている指摘《してき》は、このサイトがつけたものです。そこには、しるしがあります。どの行《ぎょう》を何《なに》として読《よ》んだか、何《なに》が読《よ》めなかったかは、{record}に書《か》いています。";
    searching(secret, password) =
        "検索では、打ったことばと同じ意味のことばも探します（{secret}と打てば{password}も）。どのことばを同じとみなすかは当サイトの辞書が決め、使ったことばは結果の上に示します。そこで外すこともでき、引用符で囲んだことばはそのままの形だけを探します。",
        "A search also looks for words with the same meaning: {secret} (secret word) also finds {password} (password). A dictionary of this site decides which words count as the same; those used are shown above the results, where you can leave them out. Words in quotation marks are searched exactly as written.",
        "さがすときは、同《おな》じ意味《いみ》のことばもさがします。たとえば「合言葉《あいことば》」と書《か》くと、「{password}」もさがします。どのことばが同《おな》じ意味《いみ》かは、このサイトの辞書《じしょ》が決《き》めます。使《つか》ったことばは、結果《けっか》の上《うえ》に出《で》ます。そこでやめることもできます。「\"」と「\"」のあいだに書《か》いたことばは、そのままの形《かたち》でだけさがします。";
    reports = "収録した報告書", "The reports on this site", "このサイトにある報告書《ほうこくしょ》";
    audit = "種類", "Kind of audit", "監査《かんさ》のしゅるい";
    edition = "版", "Edition", "版《はん》（全部《ぜんぶ》か一部《いちぶ》か）";
    reports_are =
        "いずれも自治体が公表した報告書です。引用するときは、報告書の名前と年度を添えてください。利用の条件は、それぞれの自治体が定めています。",
        "All of them were published by the municipalities. When you quote them, please name the report and its fiscal year. Each municipality sets its own terms of use.",
        "どれも、市《し》や県《けん》が公開《こうかい》した報告書《ほうこくしょ》です。引用《いんよう》するときは、報告書《ほうこくしょ》の名前《なまえ》と年度《ねんど》も書《か》いてください。使《つか》うときのきまりは、それぞれの市《し》や県《けん》が決《き》めています。";
    languages = "言語", "Languages", "ことば";
    languages_are =
        "このサイトは、日本語、英語、やさしい日本語の3つの言語で読めます。報告書のことばは、どの言語のページでも、印刷されたとおりの日本語のままです。当サイトのことばの訳は当サイトによるもので、自治体や監査人による訳ではありません。",
        "This site exists in three languages: Japanese, English and easy Japanese. What the reports say stays in Japanese, as printed, on the pages of every language. The translation of our own words is ours, not that of a municipality or an auditor.",
        "このサイトは、日本語《にほんご》、英語《えいご》、やさしい日本語《にほんご》の3つのことばで読《よ》むことができます。報告書《ほうこくしょ》のことばは、どのページでも、書《か》いてあるままの日本語《にほんご》です。このサイトのことばは、このサイトが訳《やく》しました。市《し》や県《けん》や監査《かんさ》をした人《ひと》が訳《やく》したものではありません。";
    data_is =
        "このサイトのすべてのデータを、そのまま取り出して使えます。分類や注記など当サイトがつけた部分は、このサイトのプログラムと同じ条件（MIT または Apache-2.0）です。",
        "You can take and use all the data of this site as it is. What this site adds, such as topics and notes, is under the same terms as its program (MIT or Apache-2.0).",
        "このサイトのデータは、全部《ぜんぶ》、そのままもらって使《つか》うことができます。テーマやメモなど、このサイトがつけたものは、このサイトのプログラムと同《おな》じきまり（MIT か Apache-2.0）で使《つか》えます。";
    data_files = "ファイルの一覧と使い方", "List of files and how to use them", "ファイルの一覧《いちらん》と使《つか》い方《かた》";
    notices(file) =
        "ほかの人が作ったもので、このサイトに含まれているもの（辞書のことば、色や大きさの値）とその利用条件は、{file}にあります。",
        "What others made and this site contains (words of a dictionary, values of colours and sizes) is listed with its terms in {file}.",
        "このサイトは、ほかの人《ひと》が作《つく》ったもの（辞書《じしょ》のことば、色《いろ》や大《おお》きさの数字《すうじ》）も使《つか》っています。使《つか》うときのきまりは、{file}に書《か》いてあります。";
    accessibility = "アクセシビリティ", "Accessibility", "だれでも使《つか》えるように";
    accessibility_is =
        "検索のほかは JavaScript がなくても読めます。キーボードだけで使え、検索ページでは / キーで検索欄へ、↑↓ キーで結果を移動します。区分は色だけでなく形と文字で見分けられます。",
        "Everything but the search can be read without JavaScript. The site can be used with the keyboard alone; on the search page the / key goes to the search box, and the ↑ and ↓ keys move through the results. Kinds are told apart by shape and word, not by colour alone.",
        "さがすことのほかは、JavaScript がなくても読《よ》めます。キーボードだけでも使《つか》えます。さがすページでは、/ のキーでことばを書《か》くところへ、↑ と ↓ のキーで結果《けっか》を動《うご》けます。しゅるいは、色《いろ》だけでなく、形《かたち》と文字《もじ》でもわかります。";
    privacy = "プライバシー", "Privacy", "プライバシー";
    privacy_is =
        "検索はあなたのブラウザーの中で行われ、検索したことばはどこにも送られません。アクセス解析や広告、Cookie は使っていません。",
        "Searches run in your browser, and what you search for is sent nowhere. The site uses no analytics, advertising or cookies.",
        "さがすことは、あなたのブラウザーの中《なか》でします。さがしたことばは、どこにも送《おく》りません。だれがいつ見《み》たかをしらべたり、広告《こうこく》や Cookie を使《つか》ったりすることはありません。";
}
