//! Rows: characters of one height on the page, in segments.

use super::character::Character;
use super::segment::{Segment, segments};
use crate::page::geometry::Rect;

/// Share of its height that a character has in common with the row that it belongs to.
const MIN_SHARED_HEIGHT: f32 = 0.5;

/// Segments of one height.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub segments: Vec<Segment>,
}

impl Row {
    pub fn area(&self) -> Rect {
        self.segments.iter().map(|segment| segment.area).reduce(|all, area| all.union(&area)).unwrap_or_default()
    }
}

/// Sorts characters into rows, topmost first.
pub(super) fn rows(mut characters: Vec<Character>) -> Vec<Row> {
    // Large characters first: small ones beside them belong to their row.
    characters.sort_by(|a, b| a.area.center().1.total_cmp(&b.area.center().1));
    let mut bands: Vec<(f32, f32, Vec<Character>)> = Vec::new();
    for character in characters {
        let (top, bottom) = (character.area.top, character.area.bottom);
        // The band of the last rows only: the others lie above.
        let band = bands.iter_mut().rev().take(3).find(|(band_top, band_bottom, _)| {
            let shared = bottom.min(*band_bottom) - top.max(*band_top);
            shared >= MIN_SHARED_HEIGHT * (bottom - top).min(*band_bottom - *band_top)
        });
        match band {
            Some((band_top, band_bottom, members)) => {
                // A band grows by what is higher than it, not by what hangs out of it: rows would run together.
                if bottom - top > *band_bottom - *band_top {
                    (*band_top, *band_bottom) = (top, bottom);
                }
                members.push(character);
            }
            None => bands.push((top, bottom, vec![character])),
        }
    }
    bands.sort_by(|a, b| a.0.total_cmp(&b.0));
    bands.into_iter().map(|(_, _, members)| Row { segments: segments(members) }).collect()
}
