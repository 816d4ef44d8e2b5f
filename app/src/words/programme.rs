//! The audit programme.

words! {
    title = "監査プログラム", "Audit programme", "監査《かんさ》の計画《けいかく》";
    legend = "◇ のついた行は監査くらべがつけたもの、引用は報告書の原文です。", "Lines with ◇ are by Kansa Kurabe; quotations are the original text of the reports.", "◇の行《ぎょう》は、このサイトが書《か》きました。引用《いんよう》は報告書《ほうこくしょ》の文《ぶん》のままです。";
    hint = "◇ は当サイトがつけた手引き、引用は報告書の原文です。", "Guidance with ◇ is ours; quotations are the original text of the reports.", "◇は、このサイトが書《か》きました。引用《いんよう》は報告書《ほうこくしょ》の文《ぶん》のままです。";
    aim = "着眼点", "What to find out", "たしかめること";
    aim_is(aim) = "着眼点：{aim}", "What to find out: {aim}", "たしかめること：{aim}";
    ask = "聞くこと", "What to ask", "聞《き》くこと";
    evidence = "見る証拠", "What to look at", "見《み》るもの";
    criteria = "報告書が挙げる基準", "Criteria that the reports name", "報告書《ほうこくしょ》に出《で》てくるきまり";
    precedents = "先例", "Precedents", "ほかの例《れい》";
    sort = "種別", "Sort", "しゅるい";
    content = "内容", "Content", "内容《ないよう》";
    checked = "確認結果", "Result", "たしかめた結果《けっか》";
}
