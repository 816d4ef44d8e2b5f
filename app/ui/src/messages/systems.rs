//! The register of information systems, and the page of each.

messages! {
    title = "情報システムの一覧", "Register of information systems", "システムのリスト";
    description(count) =
        "監査報告書に出てくる自治体の情報システム{count}件を、業務の種類ごとに並べ、所管・開始・形態・調達方法・費用・指摘をくらべます。",
        "Information systems of Japanese municipalities in audit reports ({count}), by function: department, start, form, procurement, cost and findings compared.",
        "監査《かんさ》の報告書《ほうこくしょ》に出《で》てくる、市《し》や県《けん》のシステム{count}件《けん》のリストです。何《なに》のためのシステムか、だれが使《つか》うか、いくらかかったかを、くらべられます。";
    lead(count) =
        "収録した報告書に出てくる情報システム{count}件を、業務の種類ごとに並べています。",
        "The information systems that occur in the reports on this site ({count}), by function.",
        "このサイトの報告書《ほうこくしょ》に出《で》てくるシステム{count}件《けん》を、仕事《しごと》の種類《しゅるい》ごとにならべています。";
    kinds = "業務の種類", "Functions", "仕事《しごと》の種類《しゅるい》";
    how_procured = "調達のしかた", "How systems are procured", "買《か》い方《かた》";
    large_amounts = "金額の大きいもの", "Largest amounts", "金額《きんがく》が大《おお》きいもの";
    large_note = "金額の性質ごとに、システムの最も大きい金額を並べています。", "The largest amount of each system, by kind of amount.", "金額《きんがく》の種類《しゅるい》ごとに、いちばん大《おお》きい金額《きんがく》をならべています。";
    by_kind = "業務の種類ごとの一覧", "Systems by function", "仕事《しごと》の種類《しゅるい》ごとのリスト";
    counts = "自治体ごとの件数", "Numbers by municipality", "まちごとの数《かず》";
    coverage_note =
        "概要と指摘の有無が分かるのは「個別に監査」されたシステムだけです。一覧に名前があるだけのシステムは個別の監査の対象外で、指摘がないことは問題がないという意味ではありません。",
        "Only for systems “audited one by one” do the reports say what they are and whether there are findings. Systems that are only listed were not audited; the lack of a finding does not mean that there are no problems.",
        "くわしいことと、指摘《してき》があるかどうかがわかるのは、「1つずつしらべた」システムだけです。リストに名前《なまえ》があるだけのシステムは、1つずつはしらべていません。指摘《してき》がなくても、問題《もんだい》がないという意味《いみ》ではありません。";
    none_audited = "個別に監査されたシステムはありません（監査対象外）。", "No system was audited one by one (not audited).", "1つずつしらべたシステムはありません（監査《かんさ》していません）。";
    audited_of(kind) = "{kind}：個別に監査されたシステム", "{kind}: systems audited one by one", "{kind}：1つずつしらべたシステム";
    only_named(count) = "名前が出るだけのシステム {count}件", "Systems that are only named: {count}", "名前《なまえ》が出《で》るだけのシステム{count}件《けん》";
    only_named_of(kind) = "{kind}：名前が出るだけのシステム", "{kind}: systems that are only named", "{kind}：名前《なまえ》が出《で》るだけのシステム";
    audited = "個別に監査", "Audited one by one", "1つずつしらべた";
    named = "指摘・意見に名前が出る", "Named in a finding", "指摘《してき》・意見《いけん》に名前《なまえ》が出《で》る";
    listed = "一覧に名前がある", "Only listed", "リストに名前《なまえ》がある";
    start = "開始", "Start", "使《つか》い始《はじ》め";
    form = "形態", "Form", "形《かたち》";
    procurement = "調達方法・根拠", "Procurement and legal basis", "買《か》い方《かた》と、そのきまり";
    largest = "最も大きい金額", "Largest amount", "いちばん大《おお》きい金額《きんがく》";
    coverage = "報告書での扱い", "In the report", "報告書《ほうこくしょ》での書《か》かれ方《かた》";
    year(year) = "{year}年", "{year}", "{year}年《ねん》";
    as_printed = "原文のとおり", "As in the original text", "もとの文《ぶん》のとおり";
    original(printed) = "原文：{printed}", "Original: {printed}", "もとの文《ぶん》：{printed}";
    none_stated = "「なし」と記載", "Stated as “none”", "「ない」と書《か》いてあります";
    not_audited = "監査対象外", "Not audited", "しらべていません";
    findings_of(system) = "{system}の指摘・意見：", "Findings on {system}: ", "{system}の指摘《してき》・意見《いけん》：";
    of_place(system, place) = "{system}（{place}）", "{system} ({place})", "{system}（{place}）";
    description_of(place, system, kind, report, count) =
        "{place}の情報システム「{system}」（{kind}）。{report}に書かれた概要、調達、費用と、指摘・意見{count}件。",
        "Information system {system} of {place} ({kind}): purpose, procurement and cost according to {report}. Findings: {count}.",
        "{place}のシステム「{system}」（{kind}）です。{report}に書《か》いてある、使《つか》い道《みち》、買《か》い方《かた》、お金《かね》と、指摘《してき》・意見《いけん》{count}件《けん》です。";
    profile = "概要", "Profile", "どんなシステムか";
    facts = "このシステムについて", "About this system", "このシステムについて";
    no_amounts = "報告書に金額の記載がありません（記載なし）。", "The report gives no amounts (not mentioned).", "報告書《ほうこくしょ》に金額《きんがく》が書《か》いてありません。";
    purpose = "目的・業務", "Purpose", "使《つか》い道《みち》";
    development = "開発のしかた", "Development", "作《つく》り方《かた》";
    users = "利用者", "Users", "使《つか》う人《ひと》";
    no_profile = "報告書は名前を挙げるだけで、概要を述べていません（記載なし）。", "The report only names the system and does not describe it (not mentioned).", "報告書《ほうこくしょ》には名前《なまえ》だけがあり、どんなシステムかは書《か》いてありません。";
    listed_only =
        "個別の監査の対象外です（監査対象外）。報告書は一覧に名前を挙げるだけなので、問題の有無は分かりません。",
        "It was not audited one by one (not audited). The report only lists it, so whether there are problems is not known.",
        "このシステムは、1つずつはしらべていません。報告書《ほうこくしょ》のリストに名前《なまえ》があるだけなので、問題《もんだい》があるかどうかはわかりません。";
    no_findings =
        "報告書に、このシステムについての指摘・意見の記載がありません（記載なし）。問題がないという意味ではありません。",
        "The report holds no finding on this system (not mentioned). That does not mean that there are no problems.",
        "報告書《ほうこくしょ》に、このシステムについての指摘《してき》・意見《いけん》は書《か》いてありません。問題《もんだい》がないという意味《いみ》ではありません。";
    nothing_of_department = "所管する部署について、報告書はこう述べています。", "Of the department in charge the report says:", "担当《たんとう》の課《か》について、報告書《ほうこくしょ》にはこう書《か》いてあります。";
    nothing_of_system = "報告書はこう述べています。", "The report says:", "報告書《ほうこくしょ》にはこう書《か》いてあります。";
    because(term) = "（「{term}」から）", " (from “{term}”)", "（「{term}」ということばから）";
    code = "台帳の番号", "Number in the register", "台帳《だいちょう》の番号《ばんごう》";
    aliases = "報告書のなかの別の書き方", "Other names in the report", "報告書《ほうこくしょ》の中《なか》のほかの書《か》き方《かた》";
    kind_ours = "業務の種類（当サイトの分類）", "Function (classified by this site)", "仕事《しごと》の種類《しゅるい》（このサイトが分《わ》けたもの）";
    alike(kind) = "ほかの自治体の「{kind}」のシステム", "Systems for “{kind}” in other municipalities", "ほかのまちの「{kind}」のシステム";
    alike_table(kind) = "ほかの自治体の「{kind}」のシステムの一覧", "Table of systems for “{kind}” in other municipalities", "ほかのまちの「{kind}」のシステムのリスト";
    none_alike = "収録した報告書のなかにはありません。", "The reports on this site name none.", "このサイトの報告書《ほうこくしょ》の中《なか》にはありません。";
    read_as(value) = "当サイトの読み取り：{value}", "As read by this site: {value}", "このサイトの読《よ》み取《と》り：{value}";
}
