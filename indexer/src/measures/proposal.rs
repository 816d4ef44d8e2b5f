//! A `notice.toml` proposed for a text.

use std::fmt::Write;

use corpus::{Corpus, NoticeId};

use super::head::NoticeHead;
use super::rows::read_lines;
use super::{MeasureVocabulary, NoticeRules, read_notice};
use crate::source::Source;

/// Proposes the rules of a notice, and tells how much is read with them.
pub(crate) fn propose(id: &NoticeId, source: &Source, words: &MeasureVocabulary, corpus: &Corpus) -> (String, String) {
    let rules = NoticeRules::default();
    let lines = read_lines(source, words, &rules);
    let head = NoticeHead::read(source.text(), &lines);
    let reading = read_notice(id, source, &rules, words, corpus);
    let mut toml = String::new();
    let mut line = |key: &str, value: Option<String>, hint: &str| {
        let _ = match value {
            Some(value) => writeln!(toml, "{key} = {}", toml::Value::String(value)),
            None => writeln!(toml, "# {hint}\n#: {key} = \"\""),
        };
    };
    line("municipality", Some(reading.notice.municipality.clone()).filter(|name| !name.is_empty()), "自治体の名");
    line("title", Some(reading.notice.title.clone()).filter(|title| !title.is_empty()), "印刷された題");
    line("published", Some(id.day().to_owned()), "公表した日");
    line("notified", head.notified.map(|day| day.to_string()), "自治体が監査委員に通知した日");
    line("legal_ground", head.legal_ground, "根拠の条項");
    line("theme", head.theme, "監査のテーマ");
    let reports: Vec<String> = reading.notice.reports.iter().map(|slug| format!("\"{slug}\"")).collect();
    let _ = match reports.is_empty() {
        true => writeln!(toml, "# 答えている報告書\n#: reports = [\"mihon-2024\"]"),
        false => writeln!(toml, "reports = [{}]", reports.join(", ")),
    };
    let _ = writeln!(toml, "# 原本の住所。分かるときだけ書く\n#: source_url = \"https://…\"");
    let answered = reading.measures.iter().filter(|measure| !measure.answers.is_empty()).count();
    let printed = reading.measures.iter().filter(|measure| measure.status_label.is_some()).count();
    let lines = reading.notice.lines.max(1);
    let account = format!(
        "{} measures are read, {answered} of them answer a finding, {printed} have a printed status; {} of {lines} lines belong to none ({:.0} % confidence)",
        reading.measures.len(),
        reading.unread.len(),
        100.0 * confidence(answered, reading.measures.len(), reading.unread.len(), lines),
    );
    (toml, account)
}

/// Confidence of a proposal: the share of measures that are matched, less the lines that belong to none.
fn confidence(answered: usize, measures: usize, unread: usize, lines: u32) -> f64 {
    let matched = if measures == 0 { 0.0 } else { 0.5 + 0.5 * answered as f64 / measures as f64 };
    matched * (1.0 - unread as f64 / f64::from(lines))
}
