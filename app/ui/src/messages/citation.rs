//! Citations: the texts around them, and the names of their forms.

messages! {
    heading = "引用する", "Cite", "引用《いんよう》する";
    hint =
        "形式を選んでコピーできます。引用文は報告書の原文のままです。",
        "Choose a form and copy it. The quotation is the original text of the report.",
        "引用《いんよう》とは、ほかの人《ひと》の文《ぶん》を、どこにあるかを書《か》いて、そのまま使《つか》うことです。形《かたち》を選《えら》んで、コピーできます。文《ぶん》は報告書《ほうこくしょ》のままです。";
    other_forms(forms) = "ほかの形式（{forms}）", "Other forms ({forms})", "ほかの形《かたち》（{forms}）";
    address(address) = "このページのアドレス：{address}", "Address of this page: {address}", "このページのアドレス：{address}";
    copy = "コピー", "Copy", "コピー";
    copied = "コピーしました", "Copied", "コピーしました";
    day = "参照した日", "date of access", "見《み》た日《ひ》";
    text = "引用文", "Quotation", "引用《いんよう》する文《ぶん》";
    sist02 = "参照文献（SIST 02）", "Reference (SIST 02)", "資料《しりょう》の名前《なまえ》など（SIST 02）";
    omission = "監査くらべによる中略", "omission by this site", "このサイトが文《ぶん》をはぶいています";
    sic = "原文のまま。監査くらべの注記あり", "so printed; see the note by this site", "もとの文《ぶん》のまま。このサイトのメモがあります";
    card = "引用カード（HTML）", "Quotation card (HTML)", "引用《いんよう》カード（HTML）";
}
