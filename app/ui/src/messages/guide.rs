//! First steps, five sentences for each kind of visitor.

messages! {
    lead = "だれが、何から見ればよいか。それぞれ5つの文で。", "Where to begin, in five sentences each.", "何《なに》から見《み》ればいいか、5つの文《ぶん》で書《か》きました。";
    begin(place) = "はじめる：{place}", "Begin: {place}", "はじめる：{place}";
    words(link) = "ことばが分からないときは{link}", "Words explained: {link}", "ことばがわからないときは{link}";
    resident = "住んでいるまちのことを知りたい方へ", "For residents", "自分《じぶん》のまちのことを知《し》りたい人《ひと》へ";
    resident_1 = "はじめのページの地図か一覧で、まちを選びます。", "Pick your municipality on the map or in the list of the start page.", "はじめのページの地図《ちず》かリストで、まちをえらびます。";
    resident_2 = "「指摘」は直すべきこと、「意見」は監査人の考えです。", "A “finding” is something to put right, an “opinion” is the auditor’s advice.", "「指摘《してき》」は直《なお》すこと、「意見《いけん》」はしらべた人《ひと》の考《かんが》えです。";
    resident_3 = "文は報告書のままで、当サイトが加えたことには「当サイト」と書いてあります。", "Texts are as printed; what this site adds says so.", "文《ぶん》は報告書《ほうこくしょ》のままです。このサイトがつけたものには、そう書《か》いてあります。";
    resident_4 = "件数が多いことは、悪いことを意味しません。", "More findings do not mean that a municipality is worse.", "数《かず》が多《おお》くても、悪《わる》いという意味《いみ》ではありません。";
    resident_5 = "その後どうなったかは、収録した「措置」があれば、指摘のページに出ます。", "What was done since is shown on a finding’s page, where a notice of measures is held.", "そのあとどうなったかは、わかるときだけ、指摘《してき》のページに出《で》ます。";
    press = "記事や研究に使う方へ", "For journalists and researchers", "記事《きじ》や研究《けんきゅう》に使《つか》う人《ひと》へ";
    press_1 = "図のページに、数字の題と母数と注意があり、そのまま埋め込めます。", "The charts carry a result, a base and a caution, and can be embedded.", "図《ず》のページの図《ず》は、そのまま使《つか》えます。数《かず》と注意《ちゅうい》も書《か》いてあります。";
    press_2 = "指摘のページの「引用する」で、行とページまで示した引用文を写せます。", "“Cite” on a finding’s page gives a citation down to page and line.", "指摘《してき》のページの「引用《いんよう》する」で、文《ぶん》をコピーできます。";
    press_3 = "「ほかの自治体の先例」で、同じことがよそでも言われているかを確かめられます。", "See on the same page whether others were told the same.", "ほかのまちも同《おな》じことを言《い》われているかを、見《み》られます。";
    press_4 = "くらべる前に、監査の範囲と版（本編・概要版・抜粋）の違いを読んでください。", "Before you compare, read how scope and edition of the reports differ.", "くらべる前《まえ》に、報告書《ほうこくしょ》のちがいを読《よ》んでください。";
    press_5 = "誤りを見つけたら、そのページから知らせてください。訂正は記録に残します。", "Report errors from the page they are on; corrections are kept in a record.", "まちがいを見《み》つけたら、そのページから知《し》らせてください。";
    auditor = "監査をする方・自治体の職員の方へ", "For auditors and officials", "監査《かんさ》をする人《ひと》・役所《やくしょ》の人《ひと》へ";
    auditor_1 = "論点のページで、各地の指摘の書きぶりと強さを並べて読めます。", "A topic’s page shows wording and strength side by side.", "テーマのページで、いろいろなまちの書《か》き方《かた》をくらべられます。";
    auditor_2 = "検索では、区分・年度・業務・求め方の強さで絞れます。", "The search narrows by kind, year, function and strength.", "さがすときは、年度《ねんど》や仕事《しごと》でしぼれます。";
    auditor_3 = "「集める」で選んだ指摘から、監査プログラムの案が作れます。", "From findings you collect an audit programme can be made.", "「集《あつ》める」でえらんだものから、監査《かんさ》の計画《けいかく》を作《つく》れます。";
    auditor_4 = "論点ごとの着眼点と証拠の例は当サイトの案で、基準ではありません。", "Questions and evidence by topic are suggestions of this site, no standards.", "テーマごとの質問《しつもん》は、このサイトの案《あん》です。";
    auditor_5 = "引用するときは、必ず原文の報告書を確かめてください。", "Check the original report before you quote.", "使《つか》うときは、かならずもとの報告書《ほうこくしょ》を見《み》てください。";
    data_user = "データを使う方へ", "For users of the data", "データを使《つか》う人《ひと》へ";
    data_1 = "公開データのページに、全記録の JSON と CSV と、その項目の説明があります。", "The data page has all records as JSON and CSV, each field described.", "データのページに、ぜんぶのデータ（JSON・CSV）があります。";
    data_2 = "記録の id は変わらないので、そのままリンクや結合に使えます。", "Ids of records do not change: link and join by them.", "データの番号《ばんごう》（id）は変《か》わりません。";
    data_3 = "各記録に、原文の何行目から何行目までかがあります。", "Each record says from which lines of the source it is.", "データには、もとの文《ぶん》の何行目《なんぎょうめ》かが書《か》いてあります。";
    data_4 = "空の欄は「記載なし」か「未収録」で、「問題なし」ではありません。", "An empty cell means not mentioned or not held, never “no problem”.", "何《なに》も書《か》いていないところは、「問題《もんだい》なし」ではありません。";
    data_5 = "更新はフィードで、訂正は訂正の記録で追えます。", "Follow updates by the feeds and errors by the record of corrections.", "新《あたら》しいデータは、フィードでわかります。";
}
