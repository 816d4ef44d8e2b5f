use super::topic_programme::TopicProgramme;
use crate::citation::{Access, CitationStyle};
use crate::files::docx::{Paragraph, Style};
use crate::messages::{Message, audit_programme as messages, compare, frame, labels};

/// Address of a finding, by its id.
type Address<'a> = &'a dyn Fn(&str) -> String;

/// The programme in Markdown, with boxes to tick.
pub fn to_markdown(parts: &[TopicProgramme], address: Address) -> String {
    let mut text = format!("# {}\n\n{}\n", messages::title().plain(), messages::legend().plain());
    for part in parts {
        let aim = messages::aim_is(Message::parse(&part.guidance.aim)).plain();
        text += &format!("\n## {}\n\n◇ {aim}\n", labels::topic(part.topic).plain());
        for (head, items) in [(messages::ask(), &part.guidance.ask), (messages::evidence(), &part.guidance.evidence)] {
            text += &format!("\n### ◇ {}\n\n", head.plain());
            items.iter().for_each(|item| text += &format!("- [ ] {}\n", Message::parse(item).plain()));
        }
        if !part.guidance.ground.is_empty() {
            text += &format!("\n### ◇ {}\n\n- {}\n", messages::ground().plain(), part.guidance.ground.join("\n- "));
        }
        if !part.criteria.is_empty() {
            text += &format!("\n### {}\n\n- {}\n", messages::criteria().plain(), part.criteria.join("\n- "));
        }
        text += &format!("\n### {}\n", messages::precedents().plain());
        for finding in &part.precedents {
            let url = address(finding.card.id.as_str());
            // Markdown names no day.
            text += &format!(
                "\n{}\n",
                finding.citation.write(CitationStyle::Markdown, Access { url: &url, day: "", slashed_day: "" })
            );
        }
    }
    text
}

/// The programme as a table, a matter a row, with columns for the auditor's own notes.
pub fn to_table(parts: &[TopicProgramme], address: Address) -> Vec<Vec<String>> {
    let head = [
        labels::field_topic(),
        messages::sort(),
        messages::content(),
        compare::source(),
        Message::verbatim("URL"),
        messages::checked(),
        compare::memo(),
    ];
    let mut rows: Vec<Vec<String>> = vec![head.iter().map(Message::plain).collect()];
    for part in parts {
        let mut row = |sort: Message, what: &str, source: &str, url: &str| {
            let cells = [&labels::topic(part.topic).plain(), &sort.plain(), what, source, url, "", ""];
            rows.push(cells.map(str::to_owned).to_vec());
        };
        let mut ours = |sort: fn() -> Message, text: &String| {
            row(sort(), &Message::parse(text).plain(), &frame::site().plain(), "");
        };
        ours(messages::aim, &part.guidance.aim);
        part.guidance.ask.iter().for_each(|ask| ours(messages::ask, ask));
        part.guidance.evidence.iter().for_each(|evidence| ours(messages::evidence, evidence));
        part.guidance.ground.iter().for_each(|article| ours(messages::ground, article));
        part.criteria.iter().for_each(|rule| row(messages::criteria(), rule, "", ""));
        for finding in &part.precedents {
            let url = address(finding.card.id.as_str());
            let source = [Some(finding.citation.source()), finding.citation.original.clone()];
            let source = source.into_iter().flatten().collect::<Vec<_>>().join(" ");
            row(messages::precedents(), &finding.citation.annotated(), &source, &url);
        }
    }
    rows
}

/// The programme as a text to hand out, with boxes to tick.
pub fn to_paragraphs(parts: &[TopicProgramme], address: Address) -> Vec<Paragraph> {
    let add = |style: Style, text: Message| Paragraph::new(style, text.plain());
    let mut text = vec![add(Style::Title, messages::title()), add(Style::Normal, messages::legend())];
    for part in parts {
        let aim = messages::aim_is(Message::parse(&part.guidance.aim)).plain();
        text.push(add(Style::Heading1, labels::topic(part.topic)));
        text.push(Paragraph::new(Style::Normal, format!("◇ {aim}")));
        let boxed = |item: &String| format!("☐ {}", Message::parse(item).plain());
        for (head, items) in [
            (messages::ask(), part.guidance.ask.iter().map(boxed).collect()),
            (messages::evidence(), part.guidance.evidence.iter().map(boxed).collect()),
            (messages::ground(), part.guidance.ground.clone()),
            (messages::criteria(), part.criteria.iter().map(|rule| (*rule).to_owned()).collect()),
        ] {
            let items: Vec<String> = items;
            if !items.is_empty() {
                text.push(add(Style::Heading2, head));
                text.extend(items.into_iter().map(|item| Paragraph::new(Style::Normal, item)));
            }
        }
        text.push(add(Style::Heading2, messages::precedents()));
        for finding in &part.precedents {
            text.extend(finding.citation.to_paragraphs(&address(finding.card.id.as_str())));
        }
    }
    text
}
