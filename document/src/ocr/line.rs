//! Lines as recognised: words set one behind the other, in one band, so that they are read in the program's order.

use text::is_wide;

use super::{LineDirection, RecognisedWord};
use crate::page::geometry::{Rect, median};

/// Share of the band's thickness that a gap between words has at most without being a blank of the text.
const MAX_GAP: f32 = 1.1;

/// Extent of a word along and across its line.
struct Extent {
    begin: f32,
    end: f32,
    low: f32,
    high: f32,
}

impl Extent {
    fn of(area: &Rect, direction: LineDirection) -> Self {
        match direction {
            LineDirection::Horizontal => Self { begin: area.left, end: area.right, low: area.top, high: area.bottom },
            LineDirection::Vertical => Self { begin: area.top, end: area.bottom, low: area.left, high: area.right },
        }
    }

    fn middle(&self) -> f32 {
        (self.begin + self.end) / 2.0
    }

    fn area(&self, direction: LineDirection) -> Rect {
        match direction {
            LineDirection::Horizontal => Rect { left: self.begin, top: self.low, right: self.end, bottom: self.high },
            LineDirection::Vertical => Rect { left: self.low, top: self.begin, right: self.high, bottom: self.end },
        }
    }
}

/// Sets the words of each line into one band, none over another: boxes of words overlap and reach into other lines.
pub(super) fn set(lines: &mut [Vec<RecognisedWord>], rules: &[Rect], direction: LineDirection) {
    let bands: Vec<Band> = lines.iter().map(|words| Band::of(words, direction)).collect();
    let usual = median(bands.iter().map(|band| band.thickness)).unwrap_or_default();
    for (words, band) in lines.iter_mut().zip(&bands) {
        // Rules of a table and words read across its rows make a thick line: it would tie the rows into one.
        let ties_lines = bands.iter().filter(|other| band.covers(other)).count() > 1;
        let band = if ties_lines { Band { thickness: usual.min(band.thickness), ..*band } } else { *band };
        set_words(words, band, rules, direction);
    }
}

/// Middle and thickness of a line, across its direction.
#[derive(Clone, Copy)]
struct Band {
    middle: f32,
    thickness: f32,
}

impl Band {
    fn of(words: &[RecognisedWord], direction: LineDirection) -> Self {
        let extents = || words.iter().map(|word| Extent::of(&word.area, direction));
        Self {
            middle: median(extents().map(|extent| (extent.high + extent.low) / 2.0)).unwrap_or_default(),
            thickness: median(extents().map(|extent| extent.high - extent.low)).unwrap_or_default(),
        }
    }

    /// The middle of the other, thinner line lies in this one.
    fn covers(&self, other: &Self) -> bool {
        (self.middle - other.middle).abs() < self.thickness / 2.0 && other.thickness < self.thickness
    }
}

fn set_words(words: &mut [RecognisedWord], band: Band, rules: &[Rect], direction: LineDirection) {
    let mut extents: Vec<Extent> = words.iter().map(|word| Extent::of(&word.area, direction)).collect();
    for at in 1..extents.len() {
        let (before, behind) = extents.split_at_mut(at);
        let (Some(before), Some(word)) = (before.last_mut(), behind.first_mut()) else { continue };
        let is_wide_beside = words[at - 1].text.ends_with(is_wide) || words[at].text.starts_with(is_wide);
        let gap = word.begin - before.end;
        let rule = rules.iter().map(|rule| Extent::of(rule, direction)).find(|rule| {
            let is_beside = (rule.low..rule.high).contains(&band.middle);
            is_beside && (before.middle()..word.middle()).contains(&rule.middle())
        });
        if let Some(rule) = rule {
            (before.end, word.begin) = (before.end.min(rule.begin), word.begin.max(rule.end));
        } else if gap < 0.0 {
            let border = ((word.begin + before.end) / 2.0).clamp(before.begin, word.end.max(before.begin));
            (before.end, word.begin) = (border, border);
            word.end = word.end.max(border);
        } else if is_wide_beside && gap <= MAX_GAP * band.thickness {
            before.end = word.begin;
        }
    }
    for (word, extent) in words.iter_mut().zip(extents) {
        let (low, high) = (band.middle - band.thickness / 2.0, band.middle + band.thickness / 2.0);
        word.area = Extent { low, high, ..extent }.area(direction);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, (left, top, right, bottom): (f32, f32, f32, f32)) -> RecognisedWord {
        RecognisedWord { text: text.to_owned(), area: Rect { left, top, right, bottom }, confidence: 90.0 }
    }

    fn places(line: &[RecognisedWord]) -> Vec<(f32, f32)> {
        line.iter().map(|word| (word.area.left, word.area.right)).collect()
    }

    #[test]
    fn set_overlapping_boxes_stand_behind_each_other() {
        let mut lines = [vec![
            word("税務", (10.0, 10.0, 60.0, 20.0)),
            word("システム", (20.0, 9.0, 70.0, 21.0)),
            word("の", (78.0, 12.0, 88.0, 18.0)),
            word("調達", (120.0, 10.0, 140.0, 20.0)),
        ]];
        set(&mut lines, &[], LineDirection::Horizontal);
        assert_eq!(places(&lines[0]), [(10.0, 40.0), (40.0, 78.0), (78.0, 88.0), (120.0, 140.0)]);
        assert!(lines[0].iter().all(|word| (word.area.top, word.area.bottom) == (10.0, 20.0)));
    }

    #[test]
    fn set_words_of_two_cells_part_at_the_rule() {
        let mut lines = [vec![word("指摘", (10.0, 10.0, 31.0, 20.0)), word("管理課", (29.0, 10.0, 60.0, 20.0))]];
        let rule = Rect { left: 30.0, top: 0.0, right: 30.5, bottom: 40.0 };
        set(&mut lines, &[rule], LineDirection::Horizontal);
        assert_eq!(places(&lines[0]), [(10.0, 30.0), (30.5, 60.0)]);
    }

    #[test]
    fn set_line_over_two_rows_is_made_thin() {
        let row = |top: f32| vec![word("見直す", (50.0, top, 90.0, top + 10.0))];
        let mut lines = [vec![word("意見", (10.0, 5.0, 40.0, 39.0))], row(10.0), row(24.0)];
        set(&mut lines, &[], LineDirection::Horizontal);
        assert_eq!(lines[0][0].area, Rect { left: 10.0, top: 17.0, right: 40.0, bottom: 27.0 });
        assert_eq!(lines[1], row(10.0));
    }
}
