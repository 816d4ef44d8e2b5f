//! Brackets at the end of a measure: its status, its departments.

use std::sync::LazyLock;

use regex::Regex;
use text::{LineForm, trim};

use super::draft::Piece;
use super::units::{is_unit, split_departments};
use super::vocabulary::MeasureVocabulary;
use super::wording::squeeze;
use crate::rules::matcher::line_regex::fixed;

/// The last bracket of a text, be it cut by the end of a line.
static BRACKET: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"(?s)\s*[(\[〔【](?<inside>[^()\[\]〔〕【】。]{1,60})[)\]〕】]\s*。?\s*$"));
static LEAD: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?:所管|担当|回答)?(?:課|部局|部署)?:"));

/// Facts in the brackets behind a text.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Tail {
    pub(super) status: Option<String>,
    pub(super) departments: Vec<String>,
}

/// Takes the brackets off the end of pieces.
pub(super) fn take_tail(pieces: &mut Vec<Piece<'_>>, words: &MeasureVocabulary) -> Tail {
    /// A bracket is cut by one end of a line at most.
    const LINES: usize = 2;
    let mut tail = Tail::default();
    while let Some(first) =
        (1..=LINES.min(pieces.len())).map(|lines| pieces.len() - lines).find(|at| holds_bracket(&pieces[*at..]))
    {
        let joined: String = pieces[first..].iter().map(|piece| piece.text).collect();
        let form = LineForm::new(&joined);
        let Some(found) = BRACKET.captures(form.as_str()) else { break };
        let inside = trim(form.printed(found.name("inside").map_or(0..0, |inside| inside.range()))).to_owned();
        let units = split_departments(&inside[LEAD.find(&inside).map_or(0, |lead| lead.end())..]);
        if tail.status.is_none() && words.status(&squeeze(&inside)).is_some() {
            tail.status = Some(inside);
        } else if tail.departments.is_empty() && !units.is_empty() && units.iter().all(|unit| is_unit(unit)) {
            tail.departments = units;
        } else {
            break;
        }
        let kept = form.offset(found.get(0).map_or(0, |whole| whole.start()));
        // The rest of the pieces that hold it.
        let mut left = kept;
        for piece in &mut pieces[first..] {
            let own = left.min(piece.text.len());
            left -= own;
            piece.text = trim(&piece.text[..own]);
        }
        pieces.retain(|piece| !piece.text.is_empty());
    }
    tail
}

fn holds_bracket(pieces: &[Piece<'_>]) -> bool {
    let joined: String = pieces.iter().map(|piece| piece.text).collect();
    BRACKET.is_match(LineForm::new(&joined).as_str())
}
