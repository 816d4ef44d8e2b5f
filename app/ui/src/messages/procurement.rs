//! Procurement: the ways of choosing a contractor.

messages! {
    counted_by_us =
        "当サイトの集計：個別に監査されたシステムのうち、報告書が調達方法を述べているもの",
        "Counted by this site: systems audited one by one of which the report states the method",
        "このサイトが数《かぞ》えました：1つずつしらべたシステムのうち、買《か》い方《かた》が報告書《ほうこくしょ》に書《か》いてあるもの";
    counting_note =
        "1つのシステムに複数の方法があれば、それぞれに数えています。プロポーザルと見積合わせによる契約も、法律上は随意契約です。「記載なし」は、報告書が方法を述べていないことだけを示し、問題がないという意味ではありません。",
        "A system with several methods is counted under each. Contracts after a proposal or a comparison of quotations are discretionary contracts by law, too. “Not mentioned” says only that the report does not state the method, not that there are no problems.",
        "1つのシステムにいくつかの買《か》い方《かた》があるときは、それぞれで数《かぞ》えます。プロポーザルや見積《みつ》もりをくらべて決《き》めた契約《けいやく》も、法律《ほうりつ》では随意契約《ずいいけいやく》です。「書《か》いてありません」は、報告書《ほうこくしょ》に買《か》い方《かた》がないことだけをあらわします。問題《もんだい》がないという意味《いみ》ではありません。";
    shares = "報告書が述べる随意契約・一者の割合", "Shares of discretionary contracts and single bids in the reports", "報告書《ほうこくしょ》に書《か》いてある、随意契約《ずいいけいやく》と1社《しゃ》だけの割合《わりあい》";
    shares_note =
        "母数は報告書ごとに違います（契約の数、システムの数など）。数え方を確かめてからくらべてください。",
        "What a share is taken of differs from report to report (contracts, systems and so on). See how it was counted before you compare.",
        "何《なに》の中《なか》の割合《わりあい》かは、報告書《ほうこくしょ》ごとにちがいます（契約《けいやく》の数《かず》、システムの数《かず》など）。数《かぞ》え方《かた》をたしかめてから、くらべてください。";
    table = "調達方法ごとの件数", "Systems by method of procurement", "買《か》い方《かた》ごとの数《かず》";
    negotiated = "うち随意契約となるもの", "Of these, discretionary contracts by law", "そのうち、随意契約《ずいいけいやく》になるもの";
    stated = "方法の記載があるもの", "Method stated", "買《か》い方《かた》が書《か》いてあるもの";
    counted = "報告書が数えたもの", "What the report counted", "報告書《ほうこくしょ》が数《かぞ》えたもの";
    answer = "回答（原文）", "Answer (original text)", "答《こた》え（もとの文《ぶん》）";
    share = "割合", "Share", "割合《わりあい》";
    none_audited = "個別の監査なし", "None audited one by one", "1つずつはしらべていません";
    out_of(all, some) = "{all}のうち{some}", "{some} of {all}", "{all}のうち{some}";
    of_base(count, base) = "{count}／{base}", "{count} / {base}", "{count}／{base}";
    computed_by_us = "当サイトの計算", "Computed by this site", "このサイトの計算《けいさん》";
    computed = "（計算）", " (computed)", "（計算《けいさん》）";
}
