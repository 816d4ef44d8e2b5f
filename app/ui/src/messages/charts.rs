//! Charts.

messages! {
    charts = "図で見る", "Charts", "図《ず》で見《み》る";
    charts_lead =
        "収録した報告書から当サイトが数えたことを、図と表で示します。図は、原典（監査くらべ）を示せば自由に使えます。",
        "What this site counted in the reports it holds, as charts with their tables. The charts may be used freely, naming Kansa Kurabe as the source.",
        "報告書《ほうこくしょ》から、このサイトが数《かぞ》えたことを、図《ず》と表《ひょう》で見《み》せます。「監査《かんさ》くらべ」と書《か》けば、だれでも使《つか》えます。";
    ours = "当サイトの集計", "Counted by this site", "このサイトが数《かぞ》えました";
    caution = "くらべるときの注意", "Before you compare", "くらべるときに気《き》をつけること";
    numbers = "図の数字", "The numbers", "図《ず》の数字《すうじ》";
    take = "この図を使う", "Use this chart", "この図《ず》を使《つか》う";
    embed = "ほかのサイトに埋め込む（このまま貼る）", "Embed in another site (paste as it is)", "ほかのサイトに入《い》れる（このままはる）";
    other_charts = "ほかの図", "Other charts", "ほかの図《ず》";
    source(address) = "出典：監査くらべ {address}", "Source: Kansa Kurabe {address}", "もとの資料《しりょう》：監査《かんさ》くらべ {address}";
    open = "この図のページ", "This chart’s page", "この図《ず》のページ";
    n(count) = "n＝{count}", "n = {count}", "n＝{count}";
    one_share(share) = "{share}", "{share}", "{share}";
    from_to(least, most) = "{least}から{most}まで", "from {least} to {most}", "{least}から{most}まで";
    all_places = "すべての自治体", "All municipalities", "ぜんぶのまち";
    value_of(share, part, whole) = "{share}（{part}／{whole}）", "{share} ({part}/{whole})", "{share}（{part}／{whole}）";
    share = "割合", "Share", "割合《わりあい》";
    least = "最小（円）", "Least (yen)", "いちばん小《ちい》さい（円《えん》）";
    median = "中央値（円）", "Median (yen)", "まん中《なか》（円《えん》）";
    most = "最大（円）", "Most (yen)", "いちばん大《おお》きい（円《えん》）";
    base = "母数", "Base", "もとの数《かず》";
    number = "数", "Number", "数《かず》";

    procurement = "業者の決め方", "How contractors were chosen", "会社《かいしゃ》の決《き》め方《かた》";
    procurement_title(range) =
        "監査したシステムのうち随意契約で業者を決めたものは、{range}",
        "Discretionary contracts among the audited systems: {range}",
        "入札《にゅうさつ》をしないで会社《かいしゃ》を決《き》めたシステムは、{range}";
    procurement_n(stated, audited, places) =
        "n＝{stated}：個別に監査されたシステム{audited}のうち、報告書が決め方を述べているもの（{places}自治体）",
        "n = {stated}: of {audited} systems audited one by one, those of which the report states the method ({places} municipalities)",
        "n＝{stated}：1つずつしらべたシステム{audited}のうち、決《き》め方《かた》が報告書《ほうこくしょ》に書《か》いてあるもの（{places}のまち）";

    amounts = "金額の分布", "Amounts of money", "お金《かね》の大《おお》きさ";
    amounts_title(basis, least, most) =
        "同じ「{basis}」でも、{least}円から{most}円まで",
        "{basis}: from ¥{least} to ¥{most}",
        "同《おな》じ「{basis}」でも、{least}円《えん》から{most}円《えん》まであります";
    amounts_n(count, places) =
        "n＝{count}：円で読めた金額（{places}自治体）。目盛りは1つで10倍（対数）",
        "n = {count}: amounts that could be read in yen ({places} municipalities). Each step of the scale is ten times the one before (logarithmic)",
        "n＝{count}：円《えん》で読《よ》めた金額《きんがく》（{places}のまち）。目《め》もり1つで10倍《ばい》になります";
    yen(count) = "{count}円", "¥{count}", "{count}円《えん》";
    man(count, yen) = "{count}万円", "¥{yen}", "{count}万円《まんえん》";
    oku(count, yen) = "{count}億円", "¥{yen}", "{count}億円《おくえん》";

    answers(subject) = "調査票の回答：{subject}", "Survey answers: {subject}", "アンケートの答《こた》え：{subject}";
    answers_title(subject, tops) = "{subject}：最も多い答えは、{tops}", "{subject}: most frequent answers: {tops}", "{subject}：いちばん多《おお》い答《こた》えは、{tops}";
    top(place, answer, share) = "{place}「{answer}」{share}", "{place} “{answer}” {share}", "{place}「{answer}」{share}";
    answers_n(questions, places) = "n＝{questions}：数字のある設問（{places}自治体）。母数は設問ごとに表に示します", "n = {questions} questions with figures ({places} municipalities). The base of each is in the table", "n＝{questions}：数字《すうじ》のある質問《しつもん》（{places}のまち）。もとの数《かず》は表《ひょう》にあります";
    answers_caution =
        "設問も選択肢も、答えた人の範囲も報告書ごとに違います。原文の設問を確かめてからくらべてください。文や表に数字のない答えは、図にありません。",
        "Questions, options and who was asked differ from report to report. Read the questions as printed before you compare. Answers without figures in sentences or tables are not shown.",
        "質問《しつもん》も、答《こた》えも、だれが答《こた》えたかも、報告書《ほうこくしょ》ごとにちがいます。もとの質問《しつもん》を読《よ》んでから、くらべてください。数字《すうじ》のない答《こた》えは、図《ず》にありません。";
    question = "設問（原文）", "Question (original text)", "質問《しつもん》（もとの文《ぶん》）";

    topics = "論点の割合", "Topics by municipality", "テーマの割合《わりあい》";
    topics_title(topic, count, places) =
        "最も多い論点は「{topic}」：{places}自治体のうち{count}で1位",
        "The most frequent topic is {topic}: first in {count} of {places} municipalities",
        "いちばん多《おお》いテーマは「{topic}」：{places}のまちのうち{count}で1番《ばん》";
    topics_n(findings, places) =
        "n＝{findings}：指摘・意見・要望（{places}自治体）。割合は、その自治体の総数に占めるもの",
        "n = {findings} findings, opinions and requests ({places} municipalities). Shares are of all those of the municipality",
        "n＝{findings}：指摘《してき》・意見《いけん》・要望《ようぼう》（{places}のまち）。割合《わりあい》は、そのまちの中《なか》のものです";
    places_with = "指摘・意見のある自治体の割合", "Share of municipalities with findings", "指摘《してき》・意見《いけん》のあるまちの割合《わりあい》";

    strength = "求め方の強さ", "Strength of wording", "ことばの強《つよ》さ";
    strength_title(range) =
        "「すべきである」と求める割合は、{range}",
        "Share worded as “must”: {range}",
        "「すべきである」と書《か》いてあるものの割合《わりあい》は、{range}";
    strength_caution =
        "強さは、文末のことばによる当サイトの分類です。報告書ごとに書きぶりが違うので、強いことばが多いことは、問題が重いことを意味しません。",
        "Strength is classified by this site from how a sentence ends. Reports differ in style; stronger words do not mean graver problems.",
        "ことばの強《つよ》さは、文《ぶん》のおわりのことばで、このサイトが分《わ》けました。報告書《ほうこくしょ》ごとに書《か》き方《かた》がちがうので、強《つよ》いことばが多《おお》くても、問題《もんだい》が大《おお》きいとはかぎりません。";
    findings_n(findings, places) =
        "n＝{findings}：指摘・意見・要望（{places}自治体）",
        "n = {findings} findings, opinions and requests ({places} municipalities)",
        "n＝{findings}：指摘《してき》・意見《いけん》・要望《ようぼう》（{places}のまち）";

    measures = "措置の状況", "Measures taken", "そのあとどうなったか";
    measures_title(done, all) =
        "措置の公表がある指摘・意見{all}件のうち、「措置済み」は{done}件",
        "Of {all} findings that notices of measures tell of, {done} are said to be done",
        "そのあとのことが公表《こうひょう》された{all}件《けん》のうち、「終《お》わった」は{done}件《けん》";
    measures_caution =
        "収録した措置の公表だけを数えています。公表を収録していない指摘は、措置がないという意味ではありません。",
        "Only notices of measures that this site holds are counted. A finding without one is not one without measures.",
        "このサイトにある公表《こうひょう》だけを数《かぞ》えています。ここになくても、何《なに》もしていないという意味《いみ》ではありません。";
}

/// A power of ten in yen, as an axis names it.
pub fn power_of_ten(power: u32) -> super::Message {
    let zeros = |power: u32| {
        let digits = format!("1{}", "0".repeat(power as usize));
        let groups: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().filter_map(|part| str::from_utf8(part).ok()).collect();
        groups.join(",")
    };
    match power {
        0..4 => yen(zeros(power)),
        4..8 => man(zeros(power - 4), zeros(power)),
        _ => oku(zeros(power - 8), zeros(power)),
    }
}
