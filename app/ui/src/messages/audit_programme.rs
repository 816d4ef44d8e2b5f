//! Audit programmes.

messages! {
    title = "監査プログラム", "Audit programme", "監査《かんさ》の計画《けいかく》";
    of_topic(topic) = "{topic}の監査プログラム", "Audit programme: {topic}", "「{topic}」の監査《かんさ》の計画《けいかく》";
    description(topic, aim) =
        "{topic}の監査で確かめること、聞くこと、見る証拠と、報告書の先例。{aim}",
        "What to find out, ask and look at when auditing {topic}, with precedents from reports. {aim}",
        "「{topic}」の監査《かんさ》でたしかめること、聞《き》くこと、見《み》るものと、報告書《ほうこくしょ》の例《れい》です。{aim}";
    chosen =
        "先例は自治体ごとに、表現の強いものから選びました。ほぼ同じ文の指摘からは一つだけを挙げています。",
        "Precedents are the most strongly worded of each municipality; of findings in nearly the same words, one is given.",
        "まちごとに、ことばの強《つよ》いものを選《えら》びました。ほとんど同《おな》じ文《ぶん》は、1つだけのせています。";
    all(count) =
        "この論点の指摘・意見 {count}件をすべて見る",
        "All findings and opinions on this topic: {count}",
        "このテーマの指摘《してき》・意見《いけん》{count}件《けん》をぜんぶ見《み》る";
    files = "ファイル", "Files", "ファイル";
    addresses =
        "ファイルのなかのアドレスは、このサイトの最上位からの道順です。",
        "Addresses in the files start from the top folder of this site.",
        "ファイルの中《なか》のアドレスは、このサイトのいちばん上《うえ》から始《はじ》まります。";
    legend = "◇ のついた行は監査くらべがつけたもの、引用は報告書の原文です。", "Lines with ◇ are by Kansa Kurabe; quotations are the original text of the reports.", "◇の行《ぎょう》は、このサイトが書《か》きました。引用《いんよう》は報告書《ほうこくしょ》の文《ぶん》のままです。";
    hint = "◇ は当サイトがつけた手引き、引用は報告書の原文です。", "Guidance with ◇ is ours; quotations are the original text of the reports.", "◇は、このサイトが書《か》きました。引用《いんよう》は報告書《ほうこくしょ》の文《ぶん》のままです。";
    aim = "着眼点", "What to find out", "たしかめること";
    aim_is(aim) = "着眼点：{aim}", "What to find out: {aim}", "たしかめること：{aim}";
    ask = "聞くこと", "What to ask", "聞《き》くこと";
    evidence = "見る証拠", "What to look at", "見《み》るもの";
    ground = "根拠となる法令", "Legal ground", "もとになる法律《ほうりつ》";
    criteria = "報告書が挙げる基準", "Criteria that the reports name", "報告書《ほうこくしょ》に出《で》てくるきまり";
    precedents = "先例", "Precedents", "ほかの例《れい》";
    sort = "種別", "Sort", "しゅるい";
    content = "内容", "Content", "内容《ないよう》";
    checked = "確認結果", "Result", "たしかめた結果《けっか》";
}
