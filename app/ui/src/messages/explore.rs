//! The pages of themes, municipalities and years.

messages! {
    themes = "監査のテーマ", "Themes of audits", "監査《かんさ》の分野《ぶんや》";
    themes_hint = "テーマは、報告書の題名と指摘の内容から当サイトがつけた分類です。", "Themes are assigned by this site from the titles of the reports and what their findings say.", "分野《ぶんや》は、報告書《ほうこくしょ》の題名《だいめい》や内容《ないよう》から、このサイトが分《わ》けたものです。";
    theme_title(theme) = "{theme}についての監査", "Audits of {theme}", "「{theme}」についての監査《かんさ》";
    theme_description(theme, reports, findings) =
        "{theme}についての監査報告書{reports}件、指摘・意見{findings}件。",
        "Audit reports on {theme}: {reports}; findings: {findings}.",
        "「{theme}」についての監査《かんさ》の報告書《ほうこくしょ》{reports}件《けん》、指摘《してき》・意見《いけん》{findings}件《けん》。";
    reports(count) = "報告書{count}件", "Reports: {count}", "報告書《ほうこくしょ》{count}件《けん》";
    findings(count) = "指摘・意見{count}件", "Findings: {count}", "指摘《してき》・意見《いけん》{count}件《けん》";
    reports_of_theme = "このテーマの報告書", "Reports on this theme", "この分野《ぶんや》の報告書《ほうこくしょ》";
    other_themes = "ほかのテーマ", "Other themes", "ほかの分野《ぶんや》";
    field_theme = "監査のテーマ", "Theme", "分野《ぶんや》";
    theme_ours = "監査のテーマ（当サイトの分類）", "Theme (ours)", "分野《ぶんや》（このサイトがつけたもの）";
    other_theme(theme) = "別のテーマ（{theme}）の先例", "Precedent of another theme: {theme}", "ほかの分野《ぶんや》（{theme}）のもの";
    municipalities = "自治体ごとに見る", "By municipality", "まちごとに見《み》る";
    municipalities_hint = "いくつかの報告書がある自治体です。", "Municipalities with several reports.", "報告書《ほうこくしょ》がいくつかあるまちです。";
    municipality_title(place) = "{place}の監査", "Audits of {place}", "{place}の監査《かんさ》";
    municipality_description(place, reports, findings) =
        "{place}の監査報告書{reports}件、指摘・意見{findings}件。",
        "Audit reports on {place}: {reports}; findings: {findings}.",
        "{place}の監査《かんさ》の報告書《ほうこくしょ》{reports}件《けん》、指摘《してき》・意見《いけん》{findings}件《けん》。";
    by_year = "年度ごとの報告書", "Reports by year", "年度《ねんど》ごとの報告書《ほうこくしょ》";
    themes_over_years = "テーマと年度ごとの件数", "Findings by theme and year", "分野《ぶんや》と年度《ねんど》ごとの数《かず》";
    themes_of_one = "いくつかのテーマの報告書の指摘は、それぞれのテーマに数えています。", "Findings of a report on several themes are counted under each of them.", "分野《ぶんや》がいくつかある報告書《ほうこくしょ》は、それぞれの分野《ぶんや》で数《かぞ》えます。";
    no_report = "報告書なし", "no report", "報告書《ほうこくしょ》がありません";
    recurring = "くり返された指摘・意見", "Criticism made again", "もう一度《いちど》言《い》われたこと";
    recurring_how =
        "あとの年度の報告書が、前の年度と同じ趣旨のことを述べているとみられるものです。論点とことばの重なりから当サイトが集めました。",
        "Findings that seem to repeat what a report of an earlier year said, gathered by this site from shared topics and words.",
        "あとの年度《ねんど》の報告書《ほうこくしょ》が、前《まえ》の年度《ねんど》と同《おな》じようなことを言《い》っているものです。ことばが似《に》ているものを、このサイトが集《あつ》めました。";
    earlier(year, kind) = "{year}にも同じ趣旨の{kind}", "{kind} to the same effect in {year} too", "{year}にも同《おな》じような{kind}がありました";
    later(year, kind) = "{year}に再び同じ趣旨の{kind}", "{kind} to the same effect again in {year}", "{year}に、また同《おな》じような{kind}がありました";
    shared = "重なることば：", "Shared words: ", "同《おな》じことば：";
    years = "年度ごとに見る", "By year", "年度《ねんど》ごとに見《み》る";
    year_title(year) = "{year}の監査", "Audits of {year}", "{year}の監査《かんさ》";
    year_description(year, reports, findings) =
        "{year}の監査報告書{reports}件、指摘・意見{findings}件。",
        "Audit reports of {year}: {reports}; findings: {findings}.",
        "{year}の監査《かんさ》の報告書《ほうこくしょ》{reports}件《けん》、指摘《してき》・意見《いけん》{findings}件《けん》。";
    all_reports = "この自治体のすべての報告書", "All reports on this municipality", "このまちの報告書《ほうこくしょ》ぜんぶ";
}
