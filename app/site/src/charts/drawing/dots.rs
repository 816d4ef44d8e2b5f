use super::{Anchor, Drawing, Ink, Label, SMALL, Shape, TEXT, WIDTH};

const ROW: f64 = 46.0;
const HEADING: f64 = 30.0;
const AXIS: f64 = 24.0;
/// Room at either end, so that no mark is cut.
const EDGE: f64 = 26.0;

/// Values of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct DotRow {
    pub label: Label,
    /// The number of values.
    pub value: Label,
    pub values: Vec<f64>,
    pub ink: Ink,
}

/// Values as dots on a logarithmic axis: each step on it is ten times the one before. `tick` names a power of ten.
pub fn dots(groups: &[(Label, Vec<DotRow>)], tick: impl Fn(u32) -> Label) -> Drawing {
    let values = || groups.iter().flat_map(|(_, rows)| rows).flat_map(|row| &row.values).copied().filter(|v| *v > 0.0);
    let (Some(least), Some(most)) = (values().reduce(f64::min), values().reduce(f64::max)) else {
        return Drawing::default();
    };
    let first = least.log10().floor();
    let last = most.log10().ceil().max(first + 1.0);
    let at = |value: f64| EDGE + (value.log10() - first) * (WIDTH - 2.0 * EDGE) / (last - first);
    let (mut drawing, mut grid) = (Drawing::default(), Drawing::default());
    let mut y = AXIS;
    for (heading, rows) in groups {
        drawing.text((0.0, y + 20.0), TEXT, Anchor::Start, Ink::Muted, heading.clone().within(WIDTH, TEXT));
        y += HEADING;
        for DotRow { label, value, values, ink } in rows {
            drawing.text((0.0, y + 13.0), SMALL, Anchor::Start, Ink::Text, label.clone().within(WIDTH - 90.0, SMALL));
            drawing.text((WIDTH, y + 13.0), SMALL, Anchor::End, Ink::Muted, value.clone());
            drawing.line((EDGE, y + 28.0), (WIDTH - EDGE, y + 28.0), Ink::Track);
            let dots = values.iter().filter(|value| **value > 0.0);
            drawing.shapes.extend(dots.map(|value| Shape::Dot { x: at(*value), y: y + 28.0, ink: *ink }));
            y += ROW;
        }
    }
    // Names of neighbouring steps would touch each other.
    let apart = if last - first > 4.0 { 2 } else { 1 };
    for power in (first as u32)..=(last as u32) {
        let x = at(10f64.powi(power as i32));
        grid.line((x, AXIS), (x, y), Ink::Track);
        if (power - first as u32).is_multiple_of(apart) {
            grid.text((x, 14.0), SMALL, Anchor::Middle, Ink::Muted, tick(power));
        }
    }
    grid.shapes.append(&mut drawing.shapes);
    Drawing { height: y, ..grid }
}
