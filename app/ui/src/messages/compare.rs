//! The comparison of reports, and the tray.

messages! {
    nothing = "指摘なし", "No finding", "指摘《してき》なし";
    not_audited = "監査対象外または記載なし", "Not audited or not mentioned", "監査《かんさ》していないか、書《か》いていない";
    not_mentioned = "記載なし", "Not mentioned", "書《か》いていない";
    by_topic = "論点（当サイトの分類）", "Topic (ours)", "テーマ（このサイトがつけたもの）";
    by_system = "システムの種類（当サイトの分類）", "Kind of system (ours)", "システムのしゅるい（このサイトがつけたもの）";
    by_kind = "区分", "Kind", "しゅるい";
    by_strength = "表現の強さ（当サイトの分類）", "Strength of wording (ours)", "ことばの強《つよ》さ（このサイトがつけたもの）";
    rate_count = "件数", "Number of findings", "件数《けんすう》";
    rate_share = "報告書に占める割合", "Share of the report’s findings", "報告書《ほうこくしょ》の中《なか》の割合《わりあい》";
    rate_system = "監査したシステム1つあたり", "For each audited system", "しらべたシステム1つあたり";
    order = "並べかた", "Order of the rows", "ならべかた";
    order_value = "表の順", "As listed", "表《ひょう》の順番《じゅんばん》";
    order_difference = "割合の差が大きい順", "Largest difference of shares first", "割合《わりあい》のちがいが大《おお》きい順番《じゅんばん》";
    bars = "棒の長さは、その報告書の指摘・意見に占める割合です。", "Bars show the share of the report’s findings.", "ぼうの長《なが》さは、その報告書《ほうこくしょ》の中《なか》の割合《わりあい》です。";
    more(count) = "ほか{count}件", "{count} more", "ほかに{count}件《けん》";
    counts_by(dimension, rate) = "{dimension}ごとの{rate}", "{rate} by {dimension}", "{dimension}ごとの{rate}";
    reports_to_compare(most) = "くらべる報告書（2〜{most}）", "Reports to compare (2 to {most})", "くらべる報告書《ほうこくしょ》（2〜{most}）";
    compare_by = "くらべかた", "Compare by", "くらべかた";
    count_as = "数えかた", "Count as", "数《かぞ》えかた";
    loading = "読み込んでいます", "Loading", "読《よ》みこんでいます";
    choose_two = "くらべる報告書を二つ以上選んでください。", "Choose two or more reports to compare.", "くらべる報告書《ほうこくしょ》を2つ以上《いじょう》選《えら》んでください。";
    choose_another = "もう一つ選ぶと、ならべて示します。", "Choose one more to see them side by side.", "もう1つ選《えら》ぶと、ならべて見《み》せます。";
    side_by_side(count) =
        "{count}つの報告書をならべています。行の名前を選ぶと、その指摘・意見をならべます。",
        "{count} reports side by side. Choose the name of a row to see its findings side by side.",
        "{count}つの報告書《ほうこくしょ》をならべています。行《ぎょう》の名前《なまえ》を選《えら》ぶと、その指摘《してき》・意見《いけん》をならべます。";
    table = "くらべた表", "Comparison table", "くらべた表《ひょう》";
    total = "総数", "All", "ぜんぶ";
    audited_systems = "個別に監査したシステム", "Systems audited one by one", "1つずつしらべたシステム";
    no_audit_by_system = "システムごとの監査なし", "No audit by system", "システムごとにはしらべていない";
    dash =
        "「—」は、システムを個別に監査した報告書ではないため、1つあたりの数を言えないことを示します。システムの名がない指摘も数に入ります。",
        "“—” means that the report does not audit systems one by one, so there is no number for each. Findings that name no system are counted too.",
        "「—」は、システムを1つずつしらべた報告書《ほうこくしょ》ではないので、1つあたりの数《かず》が言《い》えないことをあらわします。システムの名前《なまえ》がない指摘《してき》も数《かぞ》えています。";
    caution = "くらべるときの注意（当サイト）", "Before you compare (ours)", "くらべるときに気《き》をつけること（このサイトのことば）";
    no_common =
        "同じ趣旨の指摘は、選んだ報告書のあいだには見つかりませんでした。",
        "No findings with the same criticism were found among these reports.",
        "選《えら》んだ報告書《ほうこくしょ》のあいだに、同《おな》じことを言《い》う指摘《してき》は見《み》つかりませんでした。";
    common(count) =
        "同じ趣旨の指摘が{count}組あります（ことばの重なりによる当サイトの計算）。共通することばに印をつけています。",
        "Groups of findings with the same criticism: {count} (computed by this site from shared wording). Shared words are marked.",
        "同《おな》じことを言《い》う指摘《してき》が{count}組《くみ》あります（同《おな》じことばの多《おお》さから、このサイトが計算《けいさん》しました）。同《おな》じことばに印《しるし》があります。";
    same_criticism = "同じ趣旨の指摘", "Same criticism", "同《おな》じことを言《い》う指摘《してき》";
    others = "そのほか", "Others", "そのほか";
    no_same = "同じ趣旨の指摘の記載なし", "Same criticism not mentioned", "同《おな》じことは書《か》いていない";
    no_others = "ほかに記載なし", "Nothing else mentioned", "ほかには書《か》いていない";
    unreadable = "くらべるためのデータを読み込めませんでした。", "The data to compare could not be loaded. ", "くらべるためのデータを読《よ》みこめませんでした。";
    unknown(ids) = "この版のデータには見つからないもの：{ids}", "Not in this version of the data: {ids}", "このデータにないもの：{ids}";
    views = "見せかた", "Views", "見《み》せかた";
    read = "ならべて読む", "Read side by side", "ならべて読《よ》む";
    as_programme = "監査プログラムにする", "Make an audit programme", "監査《かんさ》の計画《けいかく》にする";
    take = "自分の一覧に加える", "Add to my list", "自分《じぶん》のリストに入《い》れる";
    print = "印刷", "Print", "印刷《いんさつ》する";
    copied = "コピーしました", "Copied", "コピーしました";
    share = "共有のアドレスをコピー（メモも入ります）", "Copy the address to share (with notes)", "みんなで見《み》るアドレスをコピー（メモも入《はい》ります）";
    nothing_collected_hint =
        "検索の結果や報告書のページにある「集める」を押すと、ここに並びます。一覧はこのブラウザーの中だけに保存され、どこにも送られません。",
        "Press “Collect” in search results or on the pages of reports, and findings line up here. The list is kept in this browser alone and sent nowhere.",
        "さがした結果《けっか》や報告書《ほうこくしょ》のページの「集《あつ》める」を押《お》すと、ここにならびます。リストはこのブラウザーの中《なか》だけにあります。どこにも送《おく》りません。";
    nothing_collected = "集めた指摘はまだありません。", "Nothing is collected yet.", "まだ何《なに》も集《あつ》めていません。";
    collected(count) = "集めた指摘・意見 {count}件", "Collected findings: {count}", "集《あつ》めた指摘《してき》・意見《いけん》{count}件《けん》";
    shared(count) = "共有された指摘・意見 {count}件", "Shared findings: {count}", "教《おし》えてもらった指摘《してき》・意見《いけん》{count}件《けん》";
    departments = "所管", "Departments", "担当《たんとう》の課《か》";
    strength = "表現の強さ（当サイト）", "Strength of wording (ours)", "ことばの強《つよ》さ（このサイト）";
    note = "メモ（このブラウザーの中だけ。共有のアドレスには入ります）", "Note (kept in this browser alone, and in an address that you share)", "メモ（このブラウザーの中《なか》だけ。みんなで見《み》るアドレスには入《はい》ります）";
    earlier = "← 前へ", "← Earlier", "← 前《まえ》へ";
    later = "次へ →", "Later →", "次《つぎ》へ →";
    remove = "外す", "Remove", "はずす";
    number = "番号", "Number", "番号《ばんごう》";
    title_or_sentence = "題名または最初の文", "Title or first sentence", "題《だい》か、はじめの文《ぶん》";
    original = "原文", "Original text", "もとの文《ぶん》";
    year = "年度", "Fiscal year", "年度《ねんど》";
    topic_ours = "論点（当サイト）", "Topics (ours)", "テーマ（このサイト）";
    source = "出典", "Source", "もとの資料《しりょう》";
    local_government_code = "全国地方公共団体コード", "Code of the municipality", "市《し》や県《けん》の番号《ばんごう》";
    memo = "メモ", "Note", "メモ";
    title = "くらべる", "Compare", "くらべる";
    description =
        "監査報告書の指摘と意見を、論点・システムの種類・区分・表現の強さごとに、自治体どうしでくらべます。",
        "Compare municipalities’ audit findings by topic, kind of system, kind of finding and strength of wording.",
        "監査《かんさ》の報告書《ほうこくしょ》の指摘《してき》と意見《いけん》を、まちとまちでくらべます。";
    needs_script =
        "報告書を選んでならべるには JavaScript と WebAssembly が必要です。下の表は、そのまま読めます。",
        "To choose reports and set them side by side, JavaScript and WebAssembly are needed. The tables below can be read as they are.",
        "報告書《ほうこくしょ》を選《えら》んでならべるには、JavaScriptとWebAssemblyが必要《ひつよう》です。下《した》の表《ひょう》は、そのまま読《よ》めます。";
    all_reports = "すべての報告書", "All reports", "ぜんぶの報告書《ほうこくしょ》";
}
