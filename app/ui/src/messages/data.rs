//! The page of the open data: its files, its fields, how they are used.

messages! {
    description =
        "監査報告書の指摘・意見、情報システム、契約と費用、表、調査票、用語のデータ（JSON・CSV・NDJSON）。項目の説明と使い方の例。",
        "Data of audit findings, information systems, contracts and costs, tables, surveys and terms (JSON, CSV, NDJSON), with descriptions of the fields and examples.",
        "監査《かんさ》の指摘《してき》・意見《いけん》、システム、契約《けいやく》とお金《かね》、表《ひょう》、アンケート、ことばのデータ（JSON・CSV・NDJSON）です。使《つか》い方《かた》の例《れい》もあります。";
    title = "公開データ", "Open data", "だれでも使《つか》えるデータ";
    lead =
        "このサイトのすべてのデータを、そのまま取り出して使えます。申し込みも鍵もいりません。",
        "All data of this site can be taken and used as it is. No registration and no key is needed.",
        "このサイトのデータは、ぜんぶ、そのまま使《つか》えます。申《もう》しこみはいりません。";
    conditions = "利用の条件", "Terms of use", "使《つか》うときのきまり";
    licence =
        "分類、注記、読み取った数値など当サイトが加えた部分は、このサイトのプログラムと同じ条件（MIT または Apache-2.0）です。報告書の文章は自治体が公表したもので、利用の条件はそれぞれの自治体が定めています。引用するときは、報告書の名前と年度を添えてください。",
        "What this site adds, such as topics, notes and figures read from the text, is under the same terms as the program of this site (MIT or Apache-2.0). The text of the reports was published by the municipalities, each of which sets its own terms of use. When you quote it, please name the report and its fiscal year.",
        "テーマやメモや数字《すうじ》など、このサイトがつけたものは、このサイトのプログラムと同《おな》じきまり（MITかApache-2.0）で使《つか》えます。報告書《ほうこくしょ》の文《ぶん》は、市《し》や県《けん》が公開《こうかい》したものです。使《つか》うときのきまりは、それぞれの市《し》や県《けん》が決《き》めています。引用《いんよう》するときは、報告書《ほうこくしょ》の名前《なまえ》と年度《ねんど》も書《か》いてください。";
    stable =
        "id、コード、項目の名前は変わりません。項目やファイルが増えることはあります。",
        "Ids, codes and names of fields never change. Fields and files may be added.",
        "id、コード、項目《こうもく》の名前《なまえ》は変《か》わりません。項目《こうもく》やファイルがふえることはあります。";
    files = "ファイル", "Files", "ファイル";
    file = "ファイル", "File", "ファイル";
    files_table = "ファイルの一覧", "Table of files", "ファイルのリスト";
    content = "内容", "Content", "内容《ないよう》";
    size = "大きさ", "Size", "大《おお》きさ";
    examples = "使い方の例", "Examples", "使《つか》い方《かた》の例《れい》";
    examples_note =
        "SITE を、このサイトのアドレスに読みかえてください。DuckDB の例は、ファイルを手元に置いて使います。",
        "Put the address of this site in place of SITE. The DuckDB example works on files in your own folder.",
        "SITEのところに、このサイトのアドレスを書《か》いてください。DuckDBの例《れい》では、はじめにファイルを自分《じぶん》のコンピューターに入《い》れてください。";
    example_of(tool) = "{tool}の例", "Example: {tool}", "{tool}の例《れい》";
    curl = "curl と jq", "curl and jq", "curlとjq";
    python = "Python（pandas）", "Python (pandas)", "Python（pandas）";
    corrections_json = "公開したデータの訂正", "Corrections of the published data", "公開《こうかい》したデータを直《なお》した記録《きろく》";
    site_json = "この写しの運営者と、データの版", "Who runs this copy of the site, and the version of the data", "このサイトをしている人《ひと》と、データの版《はん》";
    fields = "ファイルごとの項目", "Fields by file", "ファイルごとの項目《こうもく》";
    fields_note =
        "項目の説明は、データを作るプログラムの定義（英語）を訳したものです。",
        "The descriptions are those of the program that makes the data.",
        "項目《こうもく》の説明《せつめい》は、データを作《つく》るプログラムの英語《えいご》の説明《せつめい》を、やさしい日本語《にほんご》にしたものです。";
    fields_of(count) = "（{count}項目）", " (fields: {count})", "（{count}の項目《こうもく》）";
    fields_table(name) = "{name}の項目", "Fields of {name}", "{name}の項目《こうもく》";
    types = "項目の形", "Types", "項目《こうもく》の形《かたち》";
    types_of(count) = "項目に現れる形とことば {count}件", "Types and words in the fields: {count}", "項目《こうもく》の形《かたち》とことば{count}件《けん》";
    feeds = "更新のお知らせ（Atom）", "Feeds (Atom, in Japanese)", "新《あたら》しいお知《し》らせ（Atom）";
    feed_of(place) = "{place}の指摘・意見", "{place}: findings and opinions", "{place}の指摘《してき》・意見《いけん》";
    new_reports = "新しい報告書", "New reports", "新《あたら》しい報告書《ほうこくしょ》";
    field = "項目", "Field", "項目《こうもく》";
    form = "形", "Type", "形《かたち》";
    list_of(form) = "{form}の配列", "array of {form}", "{form}のならび";
    optional(form) = "{form} または null", "{form} or null", "{form}かnull";
    string = "文字列", "string", "文字《もじ》";
    integer = "整数", "integer", "整数《せいすう》";
    number = "数", "number", "数《かず》";
    boolean = "真偽", "boolean", "はい・いいえ";
    object = "オブジェクト", "object", "オブジェクト";
    data_set(site) = "{site} 公開データ", "{site} open data", "{site}のデータ";
    data_set_is =
        "日本の自治体の情報システムについての監査報告書から読み取った指摘・意見・要望、情報システム、契約と費用、表、調査票、用語のデータ。報告書の文章は原文のまま。",
        "Findings, opinions and requests, information systems, contracts and costs, tables, surveys and terms read from audit reports on the information systems of Japanese municipalities. The text of the reports is the original Japanese.",
        "日本《にほん》の市《し》や県《けん》のシステムについての監査《かんさ》の報告書《ほうこくしょ》から読《よ》み取《と》ったデータです。報告書《ほうこくしょ》の文《ぶん》は、そのままです。";
    findings_json = "指摘・意見・要望のすべて", "All findings, opinions and requests", "指摘《してき》・意見《いけん》・要望《ようぼう》のぜんぶ";
    findings_csv =
        "同じ内容の表（BOM付きのUTF-8で、表計算ソフトで開けます。1セルが32,767字を超えると切れます。= + - @ などで始まり式とみなされるセルは、前に ' を付けています）",
        "The same as a table (UTF-8 with a byte order mark; opens in spreadsheets, which cut cells behind 32,767 characters. An apostrophe stands before cells that begin with = + - @ or the like and would be run as formulas)",
        "同《おな》じ内容《ないよう》の表《ひょう》（Excelなどで見《み》られます。とても長《なが》い文《ぶん》は切《き》れます。計算《けいさん》の式《しき》に見《み》えるところの前《まえ》に「'」があります）";
    archive =
        "下の JSON・CSV・NDJSON のすべて。チェックサム、説明、引用のしかた（CITATION.cff）つき。名前に日付と版がある",
        "All of the JSON, CSV and NDJSON below, with checksums, a description and how to cite them (CITATION.cff); named by date and version",
        "下《した》のJSON・CSV・NDJSONのぜんぶ。ファイルの名前《なまえ》に日付《ひづけ》があります";
    checksums = "すべてのファイルのチェックサム（SHA-256）", "Checksums of all files (SHA-256)", "ファイルがこわれていないか、たしかめるための数字《すうじ》（SHA-256）";
    same_table = "同じ内容の表", "The same as a table", "同《おな》じ内容《ないよう》の表《ひょう》";
    no_findings_json = "指摘・意見がないと述べる報告書のことば", "Statements of the reports that they found nothing", "報告書《ほうこくしょ》の、指摘《してき》・意見《いけん》がないということば";
    systems_json = "情報システムの概要・調達・所管と、その指摘", "Information systems: profile, procurement, department and findings", "システムの説明《せつめい》・買《か》い方《かた》・担当《たんとう》の課《か》と、その指摘《してき》";
    contracts_json = "契約と費用の金額。報告書の単位と円", "Amounts of contracts and costs, in the unit of the report and in yen", "契約《けいやく》やかかったお金《かね》の金額《きんがく》";
    surveys_json = "報告書にある調査票の設問と回答の数", "Survey questions in the reports and the numbers of answers", "報告書《ほうこくしょ》にあるアンケートの質問《しつもん》と答《こた》えの数《かず》";
    tables_json = "報告書の表。行とます目", "Tables of the reports: rows and cells", "報告書《ほうこくしょ》の表《ひょう》";
    glossary_json = "報告書にある用語の説明", "Terms that the reports explain", "報告書《ほうこくしょ》にあることばの説明《せつめい》";
    clusters_json =
        "一つの報告書のなかの、ほぼ同じ文の指摘のまとまり（当サイトの計算）",
        "Groups of findings in nearly the same words within a report (computed by this site)",
        "1つの報告書《ほうこくしょ》の中《なか》で、ほとんど同《おな》じ文《ぶん》の指摘《してき》のまとまり（このサイトの計算《けいさん》）";
    measures_json =
        "指摘のあとに自治体が講じた措置（通知のとおり）と、答えている指摘",
        "Measures that municipalities took, as notified, and the findings that they answer",
        "指摘《してき》のあとに市《し》や県《けん》がしたこと（通知《つうち》のとおり）と、どの指摘《してき》のものか";
    measures_ndjson = "同じもの、1行に1件", "The same, one a line", "同《おな》じもの。1行《ぎょう》に1つ";
    notices_json = "措置の通知の一覧", "Notices of measures", "対応《たいおう》の通知《つうち》のリスト";
    measures_atom = "新しい措置", "New measures taken", "新《あたら》しい対応《たいおう》";
    issues_json =
        "指摘が問題にしていること（問題点）と、その指摘（当サイトの分類）",
        "Issues that findings object to, with these findings (assigned by this site)",
        "指摘《してき》が問題《もんだい》にしていること（このサイトが分《わ》けたもの）";
    reports_json = "報告書の書誌と節", "The reports: bibliographic data and sections", "報告書《ほうこくしょ》の名前《なまえ》などと、章《しょう》";
    recurrences_json = "前の年度と同じ趣旨の指摘・意見", "Findings that repeat those of earlier years", "前《まえ》の年度《ねんど》と同《おな》じような指摘《してき》・意見《いけん》";
    themes_json = "監査テーマの一覧", "Themes of the audits", "監査《かんさ》のテーマ";
    topics_json = "論点の説明と、分類に使ったことば", "Topics: definitions and the words by which they are assigned", "テーマの説明《せつめい》と、テーマを分《わ》けるためのことば";
    record_json = "読み取りの記録。行のゆくえ、件数、食い違い", "Reading record: what became of each line, counts, contradictions", "読《よ》み取《と》りの記録《きろく》";
    corpus_ndjson = "報告書・指摘・本文・表など、すべてを一行に一件", "Reports, findings, texts, tables: everything, one record a line", "報告書《ほうこくしょ》・指摘《してき》・文《ぶん》・表《ひょう》など、ぜんぶ（1行《ぎょう》に1件《けん》）";
    schema_json = "上の JSON と NDJSON の項目の説明（JSON Schema）", "Descriptions of the fields of the JSON and NDJSON above (JSON Schema)", "上《うえ》のJSONとNDJSONの項目《こうもく》の説明《せつめい》（JSON Schema）";
    csv_metadata = "上の CSV の列の説明（CSV on the Web）", "Descriptions of the columns of the CSV above (CSV on the Web)", "上《うえ》のCSVの列《れつ》の説明《せつめい》（CSV on the Web）";
    feed_atom = "新しい報告書のお知らせ（Atom）", "Feed of new reports (Atom)", "新《あたら》しい報告書《ほうこくしょ》のお知《し》らせ（Atom）";
}
