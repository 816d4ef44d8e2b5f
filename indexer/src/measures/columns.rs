//! Columns and enumerations that a text has lost: what is the finding, and what the measure.

use corpus::{MeasureStatus, Strength};
use text::normalize;

use super::draft::{Draft, Piece, text_of};
use super::line::enumerator;
use super::vocabulary::MeasureVocabulary;
use crate::extract::findings::strength::grade;

/// Parts the pieces of two columns that follow each other, by cells, else by their wording: the finding ends with the last
/// paragraph that asks for something. The second value is true where no wording decided.
pub(super) fn split_columns<'t>(pieces: Vec<Piece<'t>>, words: &MeasureVocabulary) -> ([Vec<Piece<'t>>; 2], bool) {
    if let Some(cell) = pieces.iter().position(|piece| piece.ends_cell) {
        let measure = pieces[cell + 1..].to_vec();
        return ([pieces[..=cell].to_vec(), measure], false);
    }
    let mut begins: Vec<usize> = (1..pieces.len()).filter(|at| pieces[*at].begins_paragraph).collect();
    if begins.is_empty() {
        begins = (1..pieces.len()).filter(|at| pieces[at - 1].text.ends_with('。')).collect();
    }
    if begins.is_empty() {
        return ([pieces, Vec::new()], false);
    }
    let paragraph = |at: usize| {
        let start = if at == 0 { 0 } else { begins[at - 1] };
        text_of(&pieces[start..begins.get(at).copied().unwrap_or(pieces.len())])
    };
    let asks = |text: &str| grade(text) != Strength::Stated && !promises(text, words);
    let last = (0..begins.len()).rev().find(|at| asks(&paragraph(*at)));
    let boundary = begins[last.unwrap_or(0)];
    ([pieces[..boundary].to_vec(), pieces[boundary..].to_vec()], last.is_none() && begins.len() > 1)
}

/// True for the words of who acts: 検討したい, 努めたい ask nobody else.
fn promises(text: &str, words: &MeasureVocabulary) -> bool {
    let judged = words.judge(text).status;
    judged != MeasureStatus::Unclear && !text.contains("されたい") && grade(text) != Strength::Must
}

/// The enumerated parts of a text (`(1) …`, `(2) …`), from 1 without gaps; `None` where it is not enumerated.
fn enumerated<'t>(pieces: &[Piece<'t>]) -> Option<Vec<(&'t str, Vec<Piece<'t>>)>> {
    let (rank, _, _) = enumerator(pieces.first()?.text)?;
    let mut parts: Vec<(&str, Vec<Piece<'_>>)> = Vec::new();
    for piece in pieces {
        let own = enumerator(piece.text).filter(|(of, number, _)| *of == rank && is_ordinal(number, parts.len() + 1));
        match (own, parts.last_mut()) {
            (Some((_, number, rest)), _) => {
                let text = piece.text[rest].trim_start();
                parts.push((number, vec![Piece { text, begins_paragraph: true, ..*piece }]));
            }
            (None, Some((_, part))) => part.push(*piece),
            (None, None) => return None,
        }
    }
    Some(parts)
}

/// True where a number or sign is the ordinal of that order.
fn is_ordinal(number: &str, order: usize) -> bool {
    let plain: String = normalize(number).chars().filter(|c| c.is_alphanumeric()).collect();
    const KANA: &str = "アイウエオカキクケコサシスセソタチツテトナニヌネノ";
    plain == order.to_string() || KANA.chars().nth(order - 1).is_some_and(|kana| plain == kana.to_string())
}

/// Pairs enumerated findings with enumerated measures of the same numbers: one item a pair.
pub(super) fn pair_enumerated(draft: Draft<'_>) -> Vec<Draft<'_>> {
    let (Some(findings), Some(measures)) = (enumerated(&draft.finding), enumerated(&draft.measure)) else {
        return vec![draft];
    };
    if measures.len() < 2 || findings.len() < measures.len() {
        return vec![draft];
    }
    let pairs = measures.into_iter().zip(findings);
    pairs
        .map(|((number, measure), (_, finding))| Draft {
            number: Some(number),
            is_marked: false,
            finding,
            measure,
            ..draft.clone()
        })
        .collect()
}
