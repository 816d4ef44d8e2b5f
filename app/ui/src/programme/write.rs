use super::Part;
use crate::citation::{Access, Style};
use crate::table;
use crate::words::{Words, compare, frame, labels, programme as words};

/// Where a finding is found: its address, by its id.
type Address<'a> = &'a dyn Fn(&str) -> String;

/// The programme as a page of Markdown, with boxes to tick.
pub fn to_markdown(parts: &[Part], address: Address) -> String {
    let mut text = format!("# {}\n\n{}\n", words::title().plain(), words::legend().plain());
    for part in parts {
        let aim = words::aim_is(Words::written(&part.guidance.aim)).plain();
        text += &format!("\n## {}\n\n◇ {aim}\n", labels::topic(part.topic).plain());
        for (head, items) in [(words::ask(), &part.guidance.ask), (words::evidence(), &part.guidance.evidence)] {
            text += &format!("\n### ◇ {}\n\n", head.plain());
            items.iter().for_each(|item| text += &format!("- [ ] {}\n", Words::written(item).plain()));
        }
        if !part.criteria.is_empty() {
            text += &format!("\n### {}\n\n- {}\n", words::criteria().plain(), part.criteria.join("\n- "));
        }
        text += &format!("\n### {}\n", words::precedents().plain());
        for finding in &part.precedents {
            let url = address(finding.card.id.as_str());
            // Markdown names no day.
            text += &format!("\n{}\n", finding.citation.write(Style::Markdown, Access { url: &url, day: "" }));
        }
    }
    text
}

/// The programme as a table, a matter a row, with columns for the auditor's own notes.
pub fn to_csv(parts: &[Part], address: Address) -> String {
    let head = [
        labels::field_topic(),
        words::sort(),
        words::content(),
        compare::source(),
        Words::verbatim("URL"),
        words::checked(),
        compare::memo(),
    ];
    let mut rows: Vec<Vec<String>> = vec![head.iter().map(Words::plain).collect()];
    for part in parts {
        let mut row = |sort: Words, what: &str, source: &str, url: &str| {
            let cells = [&labels::topic(part.topic).plain(), &sort.plain(), what, source, url, "", ""];
            rows.push(cells.map(str::to_owned).to_vec());
        };
        let mut ours = |sort: fn() -> Words, text: &String| {
            row(sort(), &Words::written(text).plain(), &frame::site().plain(), "");
        };
        ours(words::aim, &part.guidance.aim);
        part.guidance.ask.iter().for_each(|ask| ours(words::ask, ask));
        part.guidance.evidence.iter().for_each(|evidence| ours(words::evidence, evidence));
        part.criteria.iter().for_each(|rule| row(words::criteria(), rule, "", ""));
        for finding in &part.precedents {
            let url = address(finding.card.id.as_str());
            row(words::precedents(), &finding.citation.quote, &finding.citation.source(), &url);
        }
    }
    table::csv(&rows)
}
