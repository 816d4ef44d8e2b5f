//! The reader: the text of a report.

messages! {
    title(report) = "{report}の本文", "Text of the report: {report}", "{report}の本文《ほんぶん》";
    description(report) =
        "{report}の全文。指摘と意見の位置に印があります。",
        "The full text of {report}. Findings and opinions are marked where they stand.",
        "{report}の全部《ぜんぶ》の文《ぶん》です。指摘《してき》と意見《いけん》があるところに、しるしがあります。";
    hint =
        "公表された報告書から取り出した文字を、一行も省かずに載せています。図と、表の体裁は失われていることがあります。",
        "This is the Japanese text taken from the published report, with no line left out. Figures and the layout of tables may be lost.",
        "公開《こうかい》された報告書《ほうこくしょ》の文字《もじ》を、1行《ぎょう》もぬかさないでのせています。図《ず》や、表《ひょう》の形《かたち》は、なくなっていることがあります。報告書《ほうこくしょ》のままなので、読《よ》みがなはありません。";
    search_here = "この報告書の中をさがす", "Search in this report", "この報告書《ほうこくしょ》の中《なか》をさがす";
    cite_passage = "選んだ文を出典つきでコピー", "Copy the selection with its source", "えらんだ文《ぶん》をコピー（どこの文《ぶん》かもつきます）";
    contents = "目次", "Contents", "もくじ";
    more(finding) = "{finding}をくわしく見る", "{finding}: see details", "{finding}をくわしく見《み》る";
    table(line) = "表（{line}行目から）", "Table (from line {line})", "表《ひょう》（{line}行目《ぎょうめ》から）";
}
