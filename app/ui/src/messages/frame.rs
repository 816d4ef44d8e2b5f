//! The head and the foot of every page.

messages! {
    site = "監査くらべ", "Kansa Kurabe", "監査《かんさ》くらべ";
    skip = "本文へ進む", "Skip to content", "本文《ほんぶん》へ進《すす》む";
    search = "検索", "Search", "さがす";
    site_navigation = "サイト", "Site", "サイト";
    compare = "くらべる", "Compare", "くらべる";
    tray = "集めた指摘", "Collected", "集《あつ》めたもの";
    topics = "論点", "Topics", "テーマ";
    guide = "はじめての方へ", "First steps", "はじめての人《ひと》へ";
    systems = "システム", "Systems", "システム";
    about = "このサイトについて", "About", "このサイトについて";
    languages = "言語", "Language", "ことば";
    tray_refused =
        "このブラウザーは「集めた指摘」を保存できません（保存が禁じられているか、容量がありません）。",
        "This browser cannot keep what you collect (storage is denied or full).",
        "このブラウザーは「集《あつ》めたもの」をおぼえておけません。（保存《ほぞん》できないようになっているか、場所《ばしょ》が足《た》りません。）";
    promise =
        "引用は報告書の原文のままです。分類や注記など、当サイトが加えたものにはそのしるしがあります。",
        "Quotations are the original Japanese text of the reports. What this site adds, such as topics and notes, is marked as such.",
        "「」の中《なか》や引用《いんよう》の文《ぶん》は、報告書《ほうこくしょ》のままです。このサイトがつけたものには、しるしがあります。";
    sources = "出典と読み方", "Sources and how to read them", "もとの資料《しりょう》と読《よ》み方《かた》";
    record = "読み取りの記録", "Reading record", "読《よ》み取《と》りの記録《きろく》";
    glossary = "用語", "Glossary", "ことばの説明《せつめい》";
    data = "公開データ", "Open data", "データ";
    here = "現在位置", "You are here", "今《いま》いるところ";
    home = "はじめ", "Home", "はじめ";
    search_label = "ことばで検索", "Search by words", "ことばでさがす";
    placeholder = "例：パスワード", "e.g. パスワード (password)", "れい：パスワード";
    examples = "たとえば", "For example", "たとえば";
}
