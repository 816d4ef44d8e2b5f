use corpus::{Quotation, QuotePiece};
use search::{Fragment, sort_by_u64_key};
use ui::compare::{AlignedRow, FindingDigest, ReportDigest, Value, align};
use ui::components::{collect, finding_heading, kind_badge, municipality_name, notes, quoted};
use ui::messages::{compare as messages, labels};
use ui::{FindingCard, Language, Route};
use yew::prelude::*;

use crate::islands::highlighted::highlighted;

/// Most findings of a cell that are not folded.
const MAX_OPEN: usize = 3;

/// The findings of the reports on one value, those of one criticism side by side.
pub fn aligned(reports: &[&ReportDigest], value: Value) -> Html {
    let rows = align(reports, value);
    let common = rows.iter().filter(|row| row.common).count();
    html! {
        <section class="aligned" aria-labelledby="aligned">
            <h2 id="aligned">{ value.label() }</h2>
            <p class="hint">
                { match common {
                    0 => messages::no_common(),
                    count => messages::common(count),
                } }
            </p>
            { for rows.iter().map(|row| aligned_row(reports, row, value)) }
        </section>
    }
}

fn aligned_row(reports: &[&ReportDigest], row: &AlignedRow, value: Value) -> Html {
    let all: Vec<&FindingDigest> = row.cells.concat();
    html! {
        <section class="aligned-row" data-columns={reports.len().to_string()}>
            <h3>{ if row.common { messages::same_criticism() } else { messages::others() } }</h3>
            { for reports.iter().zip(&row.cells).map(|(report, findings)| html! {
                <div class="aligned-cell" data-hue={report.place.hue.to_string()}>
                    <p>{ municipality_name(&report.place) }</p>
                    if findings.is_empty() {
                        <p class="empty">{ if row.common { messages::no_same() } else { messages::no_others() } }</p>
                    }
                    { list(findings, &all, value) }
                </div>
            }) }
        </section>
    }
}

/// The findings of a cell; beyond a few they are folded.
fn list(findings: &[&FindingDigest], all: &[&FindingDigest], value: Value) -> Html {
    let items = |findings: &[&FindingDigest]| html! { <ul>{ for findings.iter().map(|finding| item(finding, all, value)) }</ul> };
    match findings.split_at_checked(MAX_OPEN) {
        Some((shown, folded)) if !folded.is_empty() => html! {
            <>{ items(shown) }<details><summary>{ messages::more(folded.len()) }</summary>{ items(folded) }</details></>
        },
        _ => items(findings),
    }
}

fn item(finding: &FindingDigest, all: &[&FindingDigest], value: Value) -> Html {
    let card = &finding.card;
    html! {
        <li class="item" data-id={card.id.to_string()}>
            <p class="eyebrow">
                { kind_badge(card.kind) }
                if let Some(number) = &card.number { <span class="number">{ number }</span> }
                if let Some(system) = &card.system { <span class="system" lang={Language::quote_lang()}>{ system }</span> }
                if !matches!(value, Value::Strength(_)) { <span>{ labels::strength(finding.strength) }</span> }
                { collect(card.id.as_str(), &card.title.to_string()) }
            </p>
            { quote(finding, highlighted(&pieces(&finding.citation.quote, &shared(finding, all)))) }
            { notes(&finding.notes) }
        </li>
    }
}

/// The heading leads to the finding; the quote is below it, unless the heading is all of it.
fn quote(finding: &FindingDigest, quote: Html) -> Html {
    let FindingCard { id, title, is_extract, .. } = &finding.card;
    let lang = Language::quote_lang();
    html! {
        <>
            <h4 class="item-title"><a href={Route::finding(id).href()}>{ finding_heading(quoted(title), *is_extract) }</a></h4>
            if !is_extract || *title != finding.citation.quote { <p class="item-text" {lang}>{ quote }</p> }
        </>
    }
}

/// The phrases that a finding shares with others of its row, the longest first.
fn shared<'a>(finding: &'a FindingDigest, all: &[&'a FindingDigest]) -> Vec<&'a str> {
    let own = finding.close.iter().filter(|close| all.iter().any(|other| other.card.id == close.id));
    let theirs = all.iter().flat_map(|other| other.close.iter().filter(|close| close.id == finding.card.id));
    let phrases = own.chain(theirs).flat_map(|close| &close.shared).map(String::as_str).collect();
    sort_by_u64_key(phrases, |phrase: &&str| !(phrase.len() as u64))
}

/// Marks every phrase in a text.
fn pieces(quote: &Quotation, phrases: &[&str]) -> Vec<Fragment> {
    let piece = |QuotePiece { text, sign }: &QuotePiece| Fragment { text: text.clone(), marked: false, sign: *sign };
    let mut pieces: Vec<Fragment> = quote.pieces().iter().map(piece).collect();
    for phrase in phrases.iter().filter(|phrase| !phrase.is_empty()) {
        pieces = pieces.into_iter().flat_map(|piece| cut(piece, phrase)).collect();
    }
    pieces
}

fn cut(piece: Fragment, phrase: &str) -> Vec<Fragment> {
    if piece.marked {
        return vec![piece];
    }
    let fragment = |text: &str, marked| Fragment { text: text.to_owned(), marked, sign: None };
    let mut cut = Vec::new();
    for (at, part) in piece.text.split(phrase).enumerate() {
        if at > 0 {
            cut.push(fragment(phrase, true));
        }
        cut.push(fragment(part, false));
    }
    cut.retain(|piece| !piece.text.is_empty());
    match cut.last_mut() {
        Some(last) => last.sign = piece.sign,
        None => cut.push(piece),
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_marked_everywhere() {
        let marked = |text: &str, phrases: &[&str]| -> String {
            pieces(&text.into(), phrases)
                .iter()
                .map(|p| if p.marked { format!("[{}]", p.text) } else { p.text.clone() })
                .collect()
        };
        assert_eq!(marked("鍵と鍵穴", &["鍵"]), "[鍵]と[鍵]穴");
        assert_eq!(marked("定期的に確認されたい", &["定期的に確認", "確認", ""]), "[定期的に確認]されたい");
        assert_eq!(marked("何もない", &["鍵"]), "何もない");
    }
}
