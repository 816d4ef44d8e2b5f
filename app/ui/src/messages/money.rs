//! Amounts of money.

messages! {
    subject = "件名・費目", "Subject or item", "何《なに》のお金《かね》か";
    basis = "金額の性質（報告書のことば）", "Nature of the amount (in the report’s words)", "お金《かね》のしゅるい（報告書《ほうこくしょ》のことば）";
    in_yen = "円（当サイトの換算）", "Yen (converted by this site)", "円《えん》（このサイトの計算《けいさん》）";
    printed = "原文の金額", "Amount in the original text", "報告書《ほうこくしょ》に書《か》いてある金額《きんがく》";
    agreement = "契約", "Contract", "契約《けいやく》";
    note =
        "円の数字は、報告書の金額と単位から当サイトが換算したものです。性質の違う金額（契約額、年度の費用など）はくらべられません。同じ支出が契約額と年度の費用の両方に現れることがあるため、合計は示していません。",
        "Figures in yen were converted by this site from the amounts and units in the report. Amounts of different natures (contract price, cost by year and so on) cannot be compared. No totals are shown, because the same spending may appear both in a contract price and in the cost of a year.",
        "円《えん》の数字《すうじ》は、報告書《ほうこくしょ》の金額《きんがく》から、このサイトが計算《けいさん》したものです。しゅるいがちがうお金《かね》（契約《けいやく》の金額《きんがく》、1年《ねん》ごとにかかったお金《かね》など）は、くらべられません。同《おな》じお金《かね》が2回《かい》出《で》てくることがあるので、合計《ごうけい》はありません。";
    amounts = "金額の一覧", "Amounts", "金額《きんがく》の一覧《いちらん》";
    concluded = "契約日", "Date", "契約《けいやく》した日《ひ》";
    period = "期間", "Term", "期間《きかん》";
    method = "方法", "Method", "方法《ほうほう》";
    basis_of_year(basis, year) = "{basis}・{year}", "{basis}, {year}", "{basis}・{year}";
    systems(count) = "{count}システム", "Systems: {count}", "{count}システム";
    of_systems(total, count) = "{total}システムのうち{count}", "{count} of {total} systems", "{total}システムのうち{count}";
}
