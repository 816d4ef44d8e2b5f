use corpus::{EditorialSign, Quotation};
use yew::prelude::*;

use super::note::note;
use crate::language::Language;
use crate::messages::{citation as messages, finding};
use crate::model::Translated;

/// A sign of ours among words of a report, set apart from them, and told to screen readers.
pub fn editorial_sign(sign: EditorialSign) -> Html {
    let words = match sign {
        EditorialSign::Omission => messages::omission(),
        EditorialSign::Sic => messages::sic(),
    };
    html! {
        <span class="editorial">
            <span aria-hidden="true">{ sign.as_str() }</span>
            <span class="unseen" lang={Language::current().tag()}>{ words }</span>
        </span>
    }
}

/// Words of a report in a line.
pub fn quoted(quotation: &Quotation) -> Html {
    let piece = |piece: &corpus::QuotePiece| html! { <>{ &piece.text }{ for piece.sign.map(editorial_sign) }</> };
    quotation.pieces().iter().map(piece).collect()
}

/// Words of a report in paragraphs; an omission is one of its own.
pub fn quotation(quotation: &Quotation) -> Html {
    let mut paragraphs: Vec<Vec<Html>> = vec![Vec::new()];
    let mut add = |html: Option<Html>, is_new: bool| {
        if is_new {
            paragraphs.push(Vec::new());
        }
        paragraphs.last_mut().into_iter().for_each(|paragraph| paragraph.extend(html.clone()));
    };
    for piece in quotation.pieces() {
        for (nth, line) in piece.text.split('\n').enumerate() {
            add((!line.trim().is_empty()).then(|| line.into()), nth > 0);
        }
        if let Some(sign) = piece.sign {
            add(Some(editorial_sign(sign)), sign == EditorialSign::Omission);
            if sign == EditorialSign::Omission {
                add(None, true);
            }
        }
    }
    paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).map(|line| html! { <p>{ for line }</p> }).collect()
}

/// Notes of ours beside a quotation.
pub fn notes(notes: &[Translated]) -> Html {
    html! {
        if !notes.is_empty() {
            <div class="note"><p class="ours">{ finding::note() }</p>{ for notes.iter().map(note) }</div>
        }
    }
}
