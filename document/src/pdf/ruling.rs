//! Ruled lines in the picture of a page: long thin runs of dark pixels. A table on a scanned page is read by them, and
//! recognition reads no letters into them once they are gone.

use super::Raster;
use crate::page::geometry::Rect;

/// Darkest shade that is ground.
const MIN_GROUND: u8 = 160;
/// Shortest run of a line, in points: longer than a stroke of a heading.
const MIN_RUN: f32 = 36.0;
/// Greatest mean thickness of a line, in points: what is thicker is a shaded box or a picture.
const MAX_THICKNESS: f32 = 3.0;
/// Most runs that are kept of a page: a picture without letters has more.
const MAX_RUNS: usize = 100_000;

/// Dark pixels side by side in one row of the picture, or in one column.
#[derive(Debug, Clone, Copy)]
struct Run {
    across: usize,
    begin: usize,
    end: usize,
}

impl Run {
    fn len(&self) -> usize {
        self.end - self.begin
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Axis {
    Row,
    Column,
}

impl Raster {
    /// Takes the ruled lines out of the picture, painted with so many pixels a point; their boxes in points.
    pub fn take_rules(&mut self, scale: f32) -> Vec<Rect> {
        let lines: Vec<(Axis, Vec<Run>)> = [Axis::Row, Axis::Column]
            .into_iter()
            .flat_map(|axis| self.lines(axis, scale).into_iter().map(move |runs| (axis, runs)))
            .collect();
        // Both directions are found before either is taken out: crossing lines would be cut.
        for (axis, runs) in &lines {
            runs.iter().for_each(|run| self.clear(*axis, run));
        }
        lines.iter().filter_map(|(axis, runs)| area(*axis, runs, scale)).collect()
    }

    fn lines(&self, axis: Axis, scale: f32) -> Vec<Vec<Run>> {
        let mut lines: Vec<Vec<Run>> = Vec::new();
        // Lines that reach the row before this one.
        let mut open: Vec<usize> = Vec::new();
        for run in self.runs(axis, (MIN_RUN * scale) as usize) {
            open.retain(|line| lines[*line].last().is_some_and(|last| last.across + 1 >= run.across));
            let touches = |line: &&usize| {
                let mut rows = lines[**line].iter().rev().take_while(|before| before.across + 1 >= run.across);
                rows.any(|before| before.across < run.across && before.begin < run.end && run.begin < before.end)
            };
            match open.iter().find(touches) {
                Some(line) => lines[*line].push(run),
                None => {
                    open.push(lines.len());
                    lines.push(vec![run]);
                }
            }
        }
        lines.retain(|runs| {
            let length = extent(runs).map_or(0, |run| run.len());
            let pixels: usize = runs.iter().map(Run::len).sum();
            pixels as f32 <= MAX_THICKNESS * scale * length as f32
        });
        lines
    }

    /// Runs of at least so many pixels, row by row.
    fn runs(&self, axis: Axis, min: usize) -> Vec<Run> {
        let (along, across) = match axis {
            Axis::Row => (self.width, self.height),
            Axis::Column => (self.height, self.width),
        };
        let mut runs = Vec::new();
        for row in 0..across {
            let mut begin = 0;
            for at in 0..=along {
                let is_dark = at < along && self.shades[self.pixel(axis, row, at)] < MIN_GROUND;
                if is_dark {
                    continue;
                }
                if at - begin >= min {
                    runs.push(Run { across: row, begin, end: at });
                }
                begin = at + 1;
            }
            if runs.len() > MAX_RUNS {
                return Vec::new();
            }
        }
        runs
    }

    fn pixel(&self, axis: Axis, across: usize, along: usize) -> usize {
        match axis {
            Axis::Row => across * self.width + along,
            Axis::Column => along * self.width + across,
        }
    }

    fn clear(&mut self, axis: Axis, run: &Run) {
        for at in run.begin..run.end {
            let pixel = self.pixel(axis, run.across, at);
            self.shades[pixel] = u8::MAX;
        }
    }
}

/// The run over all runs of a line, in its first row.
fn extent(runs: &[Run]) -> Option<Run> {
    let begin = runs.iter().map(|run| run.begin).min()?;
    let end = runs.iter().map(|run| run.end).max()?;
    Some(Run { across: runs.first()?.across, begin, end })
}

fn area(axis: Axis, runs: &[Run], scale: f32) -> Option<Rect> {
    let points = |pixels: usize| pixels as f32 / scale;
    let whole = extent(runs)?;
    let (low, high) = (points(whole.across), points(runs.last()?.across + 1));
    let (begin, end) = (points(whole.begin), points(whole.end));
    Some(match axis {
        Axis::Row => Rect { left: begin, top: low, right: end, bottom: high },
        Axis::Column => Rect { left: low, top: begin, right: high, bottom: end },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pixels a point at which a line has fourteen pixels and is one thick.
    const SCALE: f32 = 0.4;

    fn raster(rows: &[&str]) -> Raster {
        let shades = rows.iter().flat_map(|row| row.bytes().map(|c| if c == b'#' { 0 } else { 255 })).collect();
        Raster { width: rows[0].len(), height: rows.len(), shades }
    }

    fn dark(page: &Raster) -> usize {
        page.shades.iter().filter(|shade| **shade == 0).count()
    }

    #[test]
    fn rules_crossing_lines_are_taken_and_letters_stay() {
        let empty = "......#............";
        let letter = "......#....###.....";
        let across = "..################.";
        let mut rows = vec![empty; 16];
        (rows[3], rows[9]) = (letter, across);
        let mut page = raster(&rows);
        let rules = page.take_rules(SCALE);
        let across = Rect { left: 5.0, top: 22.5, right: 45.0, bottom: 25.0 };
        let down = Rect { left: 15.0, top: 0.0, right: 17.5, bottom: 40.0 };
        assert_eq!(rules, [across, down]);
        assert_eq!(dark(&page), 3);
    }

    #[test]
    fn rules_picture_and_short_strokes_are_none() {
        let mut page = raster(&["#############......."; 3]);
        assert_eq!((page.take_rules(SCALE), dark(&page)), (vec![], 39));
        let mut page = raster(&["####################"; 20]);
        assert_eq!((page.take_rules(SCALE), dark(&page)), (vec![], 400));
    }
}
