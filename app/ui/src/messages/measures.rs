//! Measures taken (措置): on findings, on reports, on their own pages.

use corpus::{MatchReason, MeasureStatus};

use super::Message;

messages! {
    heading = "措置の経過", "What became of it", "そのあとどうなったか";
    reported = "報告書の公表", "Report published", "報告書《ほうこくしょ》が出《で》た";
    notified(day) = "通知 {day}", "notified {day}", "通知《つうち》 {day}";
    published(day) = "公表 {day}", "published {day}", "公開《こうかい》 {day}";
    days_after(days) = "報告書から{days}日", "{days} days after the report", "報告書《ほうこくしょ》から{days}日《にち》";
    months_after(months) = "報告書から約{months}か月", "about {months} months after the report", "報告書《ほうこくしょ》からだいたい{months}か月《げつ》";
    done = "措置済み", "Done", "もうした";
    partly = "一部措置済み", "Done in part", "一部《いちぶ》だけした";
    planned = "措置予定・改善中", "Planned or under way", "これからする・している";
    considering = "検討中", "Being considered", "考《かんが》えている";
    declined = "措置しない", "Declined", "しない";
    unclear = "状況の記載なし", "Status not stated", "どうなったか書《か》いていない";
    unheld = "通知に記載なし", "In no notice", "通知《つうち》に書《か》いていない";
    not_collected = "未収録", "Not collected", "このサイトにない";
    as_printed(label) = "原文の表示：{label}", "as printed: {label}", "書《か》いてあることば：{label}";
    status_by_us(words) =
        "文の終わり方による当サイトの分類：{words}",
        "classified by this site by its wording: {words}",
        "文《ぶん》の終《お》わりを見《み》て、このサイトが分《わ》けました：{words}";
    status_undecided =
        "印刷された状況がなく、文からも決められません（当サイト）。",
        "No status is printed, and its wording does not decide (this site).",
        "どうなったか、はっきり書《か》いていません（このサイト）。";
    matched(reasons, percent) =
        "この指摘への措置とみた手がかり（当サイト）：{reasons}。確からしさ {percent}%",
        "Matched to this finding by this site by {reasons}; confidence {percent}%",
        "この指摘《してき》のことだと考《かんが》えたわけ（このサイト）：{reasons}。たしかさ {percent}%";
    by_number = "報告書の番号", "the report’s number", "報告書《ほうこくしょ》の番号《ばんごう》";
    by_title = "題", "the title", "題《だい》";
    by_text = "指摘の文", "the finding’s words", "指摘《してき》の文《ぶん》";
    by_department = "部署", "the department", "課《か》";
    by_section = "節の見出し", "the section", "見出《みだ》し";
    by_order = "順序", "the order", "順番《じゅんばん》";
    by_theme = "テーマ", "the theme", "テーマ";
    by_date = "日付", "the date", "日《ひ》";
    by_editor = "編集者の判断", "an editor’s decision", "このサイトの人《ひと》の考《かんが》え";
    silent(notice) =
        "この報告書への通知「{notice}」には、この指摘への措置の記載がありません。",
        "The notice “{notice}” on this report says nothing of this finding.",
        "通知《つうち》「{notice}」には、この指摘《してき》のことが書《か》いてありません。";
    read_notice = "通知で読む", "Read it in the notice", "通知《つうち》で読《よ》む";
    of_others = "この指摘について講じた措置", "What was done about this finding", "この指摘《してき》のあとにしたこと";
    in_report = "措置の状況", "Measures taken", "どうなったか";
    in_report_note =
        "収録した通知によります。指摘ごとに、いちばん新しい通知の状況を数えました（当サイトの集計）。「通知に記載なし」は、対応していないという意味ではありません。",
        "By the notices on this site, the latest one for each finding (counted by this site). “In no notice” does not mean that nothing was done.",
        "このサイトにある通知《つうち》で数《かぞ》えました。指摘《してき》ごとに、いちばん新《あたら》しい通知《つうち》を見《み》ました。「通知《つうち》に書《か》いていない」は、「していない」という意味《いみ》ではありません。";
    table_by_kind = "区分ごとの措置の状況", "Measures by class", "種類《しゅるい》ごとに、どうなったか";
    table_by_department = "部署ごとの措置の状況", "Measures by department", "課《か》ごとに、どうなったか";
    class = "区分", "Class", "種類《しゅるい》";
    department = "部署", "Department", "課《か》";
    all = "計", "Total", "ぜんぶ";
    notices = "収録した通知", "Notices on this site", "このサイトにある通知《つうち》";
    title = "指摘のその後（措置状況）", "What became of findings (measures taken)", "指摘《してき》のあと、どうなったか";
    description =
        "監査の指摘・意見に対して自治体が講じた措置。どの報告書に通知があるか、何日かかったか、まだ終わっていないものは何か。",
        "Measures that municipalities took on audit findings: which reports are followed up, how long it took, what is still open.",
        "監査《かんさ》の指摘《してき》のあと、市《し》や県《けん》が何《なに》をしたか。何日《なんにち》かかったか。まだ終《お》わっていないものは何《なに》か。";
    lead =
        "自治体が監査委員に通知し、監査委員が公表した措置を、もとの指摘につなげています。措置の文は原文のままです。通知のない報告書は「未収録」で、「対応していない」という意味ではありません。",
        "Measures that municipalities notified and their audit commissioners published, joined to the findings. Their text is verbatim. A report without a notice is “not collected”; that does not mean that nothing was done.",
        "市《し》や県《けん》が知《し》らせて、監査委員《かんさいいん》が公開《こうかい》したことを、もとの指摘《してき》につなげました。文《ぶん》はそのままです。通知《つうち》がない報告書《ほうこくしょ》は「このサイトにない」と書《か》きます。「していない」という意味《いみ》ではありません。";
    followed = "報告書ごとの通知", "Notices by report", "報告書《ほうこくしょ》ごとの通知《つうち》";
    report = "報告書", "Report", "報告書《ほうこくしょ》";
    answered = "答えた指摘・意見", "Findings answered", "答《こた》えがある指摘《してき》";
    of_all(count, all) = "{count}／{all}件", "{count} of {all}", "{all}件《けん》のうち{count}件《けん》";
    questions = "三つの問い", "Three questions", "3つの質問《しつもん》";
    questions_note =
        "各地の市民オンブズマンが包括外部監査の措置を見るときの三つの問いに、数えた事実だけで答えます。評点は付けません。",
        "Counted facts for the three questions that citizens’ ombudsmen ask of measures on external audits. No grade is given.",
        "市民《しみん》の団体《だんたい》がよく聞《き》く3つの質問《しつもん》に、数《かぞ》えたことだけで答《こた》えます。点数《てんすう》はつけません。";
    how_fast = "どれだけ早いか", "How fast?", "どのくらい早《はや》いか";
    fast_answer(count, median, shortest, longest) =
        "報告書の公表から通知の公表まで、{count}件の指摘・意見で中央値 {median}か月（最短{shortest}か月、最長{longest}か月）。",
        "From the report to the published notice: median {median} months over {count} findings (shortest {shortest}, longest {longest}).",
        "報告書《ほうこくしょ》が出《で》てから通知《つうち》が出《で》るまで、{count}件《けん》のまんなかは{median}か月《げつ》（短《みじか》いもの{shortest}か月《げつ》、長《なが》いもの{longest}か月《げつ》）。";
    item_by_item = "一件ごとに答えているか", "Item by item?", "1つずつ答《こた》えているか";
    item_answer(count, all) =
        "通知のある報告書の指摘・意見{all}件のうち、{count}件に措置の記載があります。",
        "Of {all} findings in reports with a notice, {count} have an answer.",
        "通知《つうち》がある報告書《ほうこくしょ》の{all}件《けん》のうち、{count}件《けん》に答《こた》えがあります。";
    how_clear = "状況がはっきり書かれているか", "How clear?", "どうなったか、はっきり書《か》いてあるか";
    clear_answer(printed, all, undecided) =
        "措置{all}件のうち、状況が印刷されているもの{printed}件、文からも決められないもの{undecided}件。",
        "Of {all} measures, {printed} have a printed status; {undecided} cannot be decided even by their wording.",
        "{all}件《けん》のうち、どうなったかが書《か》いてあるもの{printed}件《けん》。文《ぶん》からもわからないもの{undecided}件《けん》。";
    durations = "公表までの期間", "Time to publication", "公開《こうかい》までの時間《じかん》";
    up_to(months) = "{months}か月以内", "up to {months} months", "{months}か月《げつ》まで";
    longer(months) = "{months}か月を超える", "more than {months} months", "{months}か月《げつ》より長《なが》い";
    duration = "期間", "Time", "時間《じかん》";
    count = "件数", "Findings", "数《かず》";
    open_longest = "終わっていないもの（古い順）", "Still open, oldest first", "まだ終《お》わっていないもの（古《ふる》い順番《じゅんばん》）";
    open_note =
        "いちばん新しい通知で、措置済みでも「措置しない」でもないものです。",
        "By the latest notice neither done nor declined.",
        "いちばん新《あたら》しい通知《つうち》で、「もうした」でも「しない」でもないものです。";
    by_topic = "論点ごと", "By topic", "テーマごと";
    by_municipality = "自治体ごと", "By municipality", "まちごと";
    topic = "論点", "Topic", "テーマ";
    municipality = "自治体", "Municipality", "まち";
    feed = "新しい措置のお知らせ（Atom）", "Feed of new measures (Atom)", "新《あたら》しい対応《たいおう》のお知《し》らせ（Atom）";
    notice_title(place, day) = "{place}の措置の通知（{day}公表）", "{place}: notice of measures, published {day}", "{place}の通知《つうち》（{day}に公開《こうかい》）";
    ground(law) = "根拠：{law}", "Legal ground: {law}", "法律《ほうりつ》：{law}";
    totals = "通知自身の件数", "Counts in the notice itself", "通知《つうち》に書《か》いてある数《かず》";
    total_of(label, count) = "{label}：{count}件", "{label}: {count}", "{label}：{count}件《けん》";
    total(count) = "対象：{count}件", "In all: {count}", "ぜんぶで{count}件《けん》";
    measures = "措置", "Measures", "したこと";
    lines(start, end) = "通知の本文 {start}～{end}行", "Lines {start}–{end} of the notice", "通知《つうち》の{start}～{end}行目《ぎょうめ》";
    answers = "答えている指摘・意見", "Findings answered", "どの指摘《してき》のことか";
    no_answer = "収録した指摘・意見とは結び付けていません。", "Not joined to a finding on this site.", "このサイトの指摘《してき》とは、つながっていません。";
    quoted_finding = "通知が繰り返す指摘", "The finding as the notice repeats it", "通知《つうち》に書《か》いてある指摘《してき》";
    all_measures = "すべての措置の状況", "All measures", "ぜんぶの対応《たいおう》を見《み》る";
    no_notices = "通知はまだ収録していません。", "No notice has been collected yet.", "通知《つうち》はまだありません。";
}

/// 状況
pub fn status(status: MeasureStatus) -> Message {
    match status {
        MeasureStatus::Done => done(),
        MeasureStatus::Partly => partly(),
        MeasureStatus::Planned => planned(),
        MeasureStatus::Considering => considering(),
        MeasureStatus::Declined => declined(),
        MeasureStatus::Unclear => unclear(),
    }
}

/// 手がかり
pub fn reason(reason: MatchReason) -> Message {
    match reason {
        MatchReason::Number => by_number(),
        MatchReason::Title => by_title(),
        MatchReason::Text => by_text(),
        MatchReason::Department => by_department(),
        MatchReason::Section => by_section(),
        MatchReason::Order => by_order(),
        MatchReason::Theme => by_theme(),
        MatchReason::Date => by_date(),
        MatchReason::Editor => by_editor(),
    }
}
