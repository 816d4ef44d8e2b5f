//! Readings (ルビ) set small over the characters that they belong to.

use text::is_kana;

use super::character::Character;
use crate::page::geometry::median;

/// Largest size of a reading, as a share of its base's size.
const MAX_SIZE: f32 = 0.62;
/// Distance between a reading and its base, as a share of the base's size.
const MAX_DISTANCE: f32 = 0.45;

/// Takes readings apart from the characters that they stand over.
pub(super) fn take_readings(characters: Vec<Character>) -> (Vec<Character>, Vec<Character>) {
    let usual = median(characters.iter().map(|character| character.size)).unwrap_or_default();
    let is_small = |character: &Character| character.size <= MAX_SIZE * usual && is_kana(character.first());
    if !characters.iter().any(is_small) {
        return (characters, Vec::new());
    }
    let bases: Vec<Character> = characters.iter().filter(|character| !is_small(character)).cloned().collect();
    characters
        .into_iter()
        .partition(|character| !(is_small(character) && bases.iter().any(|base| is_over(character, base))))
}

fn is_over(reading: &Character, base: &Character) -> bool {
    let distance = base.area.top - reading.area.bottom;
    let limit = MAX_DISTANCE * base.size;
    let is_beside = reading.area.left < base.area.right && base.area.left < reading.area.right;
    reading.size <= MAX_SIZE * base.size && is_beside && distance.abs() <= limit && reading.area.top < base.area.top
}
