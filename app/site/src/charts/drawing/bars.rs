use super::{Anchor, Drawing, Ink, Label, TEXT, WIDTH};

/// Height of a bar with its words above it.
const ROW: f64 = 44.0;
const HEADING: f64 = 32.0;
const BAR: f64 = 12.0;
/// Room of a bar's number.
const NUMBER: f64 = 150.0;

/// A part of a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub label: Label,
    /// The number that the bar repeats, or a word where there is none.
    pub value: Label,
    /// In percent of the whole; none where there is no number.
    pub percent: Option<f64>,
    pub ink: Ink,
}

/// Bars below a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct BarGroup {
    pub heading: Option<Label>,
    pub bars: Vec<Bar>,
}

/// Bars one below the other, each on a track that stands for the whole.
pub fn bars(groups: &[BarGroup]) -> Drawing {
    let mut drawing = Drawing::default();
    let mut y = 0.0;
    for BarGroup { heading, bars } in groups {
        if let Some(heading) = heading {
            drawing.text((0.0, y + 20.0), TEXT, Anchor::Start, Ink::Muted, heading.clone().within(WIDTH, TEXT));
            y += HEADING;
        }
        for bar in bars {
            let label = bar.label.clone().within(WIDTH - NUMBER, TEXT);
            drawing.text((0.0, y + 16.0), TEXT, Anchor::Start, Ink::Text, label);
            drawing.text((WIDTH, y + 16.0), TEXT, Anchor::End, Ink::Text, bar.value.clone());
            drawing.rect(0.0, y + 23.0, (WIDTH, BAR), Ink::Track);
            if let Some(percent) = bar.percent {
                drawing.rect(0.0, y + 23.0, (WIDTH * percent.clamp(0.0, 100.0) / 100.0, BAR), bar.ink);
            }
            y += ROW;
        }
        y += 6.0;
    }
    Drawing { height: y, ..drawing }
}
