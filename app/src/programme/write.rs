use super::Part;
use crate::citation::{Access, Style};
use crate::table;

/// Where a finding is found: its address, by its id.
type Address<'a> = &'a dyn Fn(&str) -> String;

/// The programme as a page of Markdown, with boxes to tick.
pub fn to_markdown(parts: &[Part], address: Address, day: &str) -> String {
    let mut text = "# 監査プログラム\n\n◇ のついた行は監査くらべがつけたもの、引用は報告書の原文です。\n".to_owned();
    for part in parts {
        text += &format!("\n## {}\n\n◇ 着眼点：{}\n", part.topic.label(), part.guidance.aim);
        for (head, items) in [("聞くこと", &part.guidance.ask), ("見る証拠", &part.guidance.evidence)] {
            text += &format!("\n### ◇ {head}\n\n");
            items.iter().for_each(|item| text += &format!("- [ ] {item}\n"));
        }
        if !part.criteria.is_empty() {
            text += &format!("\n### 報告書が挙げる基準\n\n- {}\n", part.criteria.join("\n- "));
        }
        text += "\n### 先例\n";
        for finding in &part.precedents {
            let url = address(finding.card.id.as_str());
            text += &format!("\n{}\n", finding.citation.write(Style::Markdown, Access { url: &url, day }));
        }
    }
    text
}

/// The programme as a table, a matter a row, with columns for the auditor's own notes.
pub fn to_csv(parts: &[Part], address: Address) -> String {
    let mut rows = vec![["論点", "種別", "内容", "出典", "URL", "確認結果", "メモ"].map(str::to_owned).to_vec()];
    for part in parts {
        let mut row = |kind: &str, what: &str, source: &str, url: &str| {
            let cells = [part.topic.label(), kind, what, source, url, "", ""];
            rows.push(cells.map(str::to_owned).to_vec());
        };
        const OURS: &str = "監査くらべ";
        row("着眼点", &part.guidance.aim, OURS, "");
        part.guidance.ask.iter().for_each(|ask| row("聞くこと", ask, OURS, ""));
        part.guidance.evidence.iter().for_each(|evidence| row("見る証拠", evidence, OURS, ""));
        part.criteria.iter().for_each(|rule| row("報告書が挙げる基準", rule, "", ""));
        for finding in &part.precedents {
            row("先例", &finding.citation.quote, &finding.citation.source(), &address(finding.card.id.as_str()));
        }
    }
    table::csv(&rows)
}
