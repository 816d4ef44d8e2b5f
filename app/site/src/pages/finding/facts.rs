//! Facts and criteria behind a finding, as far as its text does not repeat them.

use std::collections::HashSet;

use corpus::{EditorialSign, Finding};
use text::sentences;
use ui::Language;
use ui::components::{editorial_sign, folded, quoted};
use ui::messages::finding as messages;
use yew::prelude::*;

use crate::pages::shared::stands_alone;

/// The facts, with their heading; nothing where the report gives none.
pub fn facts(finding: &Finding) -> Html {
    let paragraphs = paragraphs(&finding.context, finding.verbatim_parts());
    if paragraphs.is_empty() {
        return Html::default();
    }
    let chars = paragraphs.iter().flatten().map(|paragraph| paragraph.chars().count()).sum();
    let paragraph = |paragraph: &Option<&str>| match paragraph {
        Some(text) => html! { <p>{ quoted(&finding.quote(text)) }</p> },
        None => html! { <p>{ editorial_sign(EditorialSign::Omission) }</p> },
    };
    html! {
        <section class="what-happened" aria-labelledby="facts">
            <h2 id="facts">{ messages::facts() }</h2>
            <blockquote class="context-body" lang={Language::quote_lang()}>
                { folded(chars, paragraphs.iter().map(paragraph).collect()) }
            </blockquote>
        </section>
    }
}

/// A sentence of what happened: the first that is understood alone, else the first.
pub fn fact_sentence(finding: &Finding) -> Option<&str> {
    let paragraphs = paragraphs(&finding.context, finding.verbatim_parts());
    let sentences = paragraphs.into_iter().flatten().flat_map(sentences);
    let mut sentences = sentences.filter(|sentence| sentence.ends_with('。'));
    let first = sentences.next()?;
    Some([first].into_iter().chain(sentences).find(|sentence| stands_alone(sentence)).unwrap_or(first))
}

/// The paragraphs of a context that the conclusion below does not repeat; `None` where some between two are left out.
fn paragraphs<'a>(context: &'a str, conclusion: impl Iterator<Item = &'a str>) -> Vec<Option<&'a str>> {
    let below: HashSet<&str> = conclusion.flat_map(str::lines).map(str::trim).collect();
    let mut paragraphs: Vec<Option<&str>> = Vec::new();
    for line in context.lines().filter(|line| !line.trim().is_empty()) {
        match below.contains(line.trim()) {
            false => paragraphs.push(Some(line)),
            true if paragraphs.last().is_some_and(Option::is_some) => paragraphs.push(None),
            true => {}
        }
    }
    if paragraphs.last() == Some(&None) {
        paragraphs.pop();
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_leave_out_what_the_conclusion_says() {
        for (context, conclusion, expected) in [
            ("鍵がない。\n\n規程がある。", "掛けるべきである。", vec![Some("鍵がない。"), Some("規程がある。")]),
            ("掛けるべきである。\n鍵がない。", "掛けるべきである。", vec![Some("鍵がない。")]),
            ("鍵がない。\n掛けるべきである。\n", "掛けるべきである。", vec![Some("鍵がない。")]),
            (
                "一。\n掛けるべきである。\n早く。\n二。",
                "掛けるべきである。\n早く。",
                vec![Some("一。"), None, Some("二。")],
            ),
            ("掛けるべきである。", "掛けるべきである。", vec![]),
            ("", "掛けるべきである。", vec![]),
        ] {
            assert_eq!(paragraphs(context, [conclusion].into_iter()), expected, "{context}");
        }
    }
}
