//! Columns and enumerations that a text has lost: what is the finding, and what the measure.

use corpus::{MeasureStatus, Strength};
use text::{normalize, trim};

use super::draft::{Draft, Piece, text_of};
use super::line::{enumerator, is_title};
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

/// A part of a text behind its number, or the heading of a list.
struct Part<'t> {
    number: &'t str,
    /// Number of items that it answers: 2 behind `(1)及び(2)`.
    items: usize,
    pieces: Vec<Piece<'t>>,
}

/// The enumerated parts of a text (`(1) …`, `(2) …`), from 1 without gaps; `None` where it is not enumerated.
fn enumerated<'t>(pieces: &[Piece<'t>]) -> Option<Vec<Part<'t>>> {
    let (rank, _, _) = enumerator(pieces.first()?.text)?;
    let mut parts: Vec<Part<'_>> = Vec::new();
    for piece in pieces {
        let read: usize = parts.iter().map(|part| part.items).sum();
        let own = enumerator(piece.text).filter(|(of, number, _)| *of == rank && is_ordinal(number, read + 1));
        match (own, parts.last_mut()) {
            (Some((_, number, rest)), _) => {
                let (items, end) = combined(piece.text, rank, read + 1, rest.start);
                let number = if items > 1 { trim(&piece.text[..end]) } else { number };
                let text = piece.text[end..].trim_start();
                parts.push(Part { number, items, pieces: vec![Piece { text, begins_paragraph: true, ..*piece }] });
            }
            (None, Some(part)) => part.pieces.push(*piece),
            (None, None) => return None,
        }
    }
    Some(parts)
}

/// Number of numbers that stand together (`(1)及び(2)`), and the byte behind them.
fn combined(text: &str, rank: u8, first: usize, end: usize) -> (usize, usize) {
    let (mut items, mut end) = (1, end);
    loop {
        let rest = text[end..].trim_start();
        let Some(next) = ["及び", "並びに", "、", "，", "・", "と"].iter().find_map(|and| rest.strip_prefix(and))
        else {
            break;
        };
        let Some((of, number, behind)) = enumerator(next) else { break };
        if of != rank || !is_ordinal(number, first + items) {
            break;
        }
        items += 1;
        end = text.len() - next.len() + behind.start;
    }
    (items, end)
}

/// True where a number or sign is the ordinal of that order.
fn is_ordinal(number: &str, order: usize) -> bool {
    let plain: String = normalize(number).chars().filter(|c| c.is_alphanumeric()).collect();
    const KANA: &str = "アイウエオカキクケコサシスセソタチツテトナニヌネノ";
    plain == order.to_string() || KANA.chars().nth(order - 1).is_some_and(|kana| plain == kana.to_string())
}

/// Pairs enumerated findings with enumerated measures of the same numbers, or those below equal headings: one item a pair.
pub(super) fn pair_enumerated<'t>(draft: Draft<'t>) -> Vec<Draft<'t>> {
    if let (Some(findings), Some(measures)) = (enumerated(&draft.finding), enumerated(&draft.measure)) {
        let answered: usize = measures.iter().map(|part| part.items).sum();
        if answered >= 2 && findings.len() >= answered {
            let mut findings = findings.into_iter();
            let pair = |measure: Part<'t>| {
                let finding = findings.by_ref().take(measure.items).flat_map(|part| part.pieces).collect();
                Draft {
                    number: Some(measure.number),
                    is_marked: false,
                    finding,
                    measure: measure.pieces,
                    ..draft.clone()
                }
            };
            return measures.into_iter().map(pair).collect();
        }
    }
    let (findings, measures) = (headed(&draft.finding), headed(&draft.measure));
    let is_same = |(finding, measure): (&Part<'_>, &Part<'_>)| normalize(finding.number) == normalize(measure.number);
    if measures.len() < 2 || findings.len() != measures.len() || !findings.iter().zip(&measures).all(is_same) {
        return vec![draft];
    }
    let pairs = findings.into_iter().zip(measures);
    let pair = |(finding, measure): (Part<'t>, Part<'t>)| Draft {
        finding: finding.pieces,
        measure: measure.pieces,
        ..draft.clone()
    };
    pairs.map(pair).collect()
}

/// The parts below headings behind signs (`・徴収に関する事項`).
fn headed<'t>(pieces: &[Piece<'t>]) -> Vec<Part<'t>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for piece in pieces {
        match enumerator(piece.text).filter(|(_, _, rest)| is_title(&piece.text[rest.clone()])) {
            Some((_, _, rest)) => parts.push(Part { number: trim(&piece.text[rest]), items: 1, pieces: Vec::new() }),
            None => match parts.last_mut() {
                Some(part) => part.pieces.push(*piece),
                None => return Vec::new(),
            },
        }
    }
    parts.retain(|part| !part.pieces.is_empty());
    parts
}
