use super::{Anchor, BarGroup, Drawing, Ink, SMALL, TEXT, WIDTH};

const COLUMNS: usize = 2;
const GAP: f64 = 24.0;
const PANEL: f64 = (WIDTH - GAP) / COLUMNS as f64;
/// Left and right ends of bars in their panel.
const BAR: (f64, f64) = (96.0, PANEL - 36.0);
const ROW: f64 = 20.0;
const HEADING: f64 = 26.0;

/// Small multiples: the same bars in many panels, all on one scale from zero to `most` percent.
pub fn panels(groups: &[BarGroup], most: f64) -> Drawing {
    let mut drawing = Drawing::default();
    let mut y = 0.0;
    for row in groups.chunks(COLUMNS) {
        let mut height: f64 = 0.0;
        for (column, group) in (0..).zip(row) {
            let x = f64::from(column) * (PANEL + GAP);
            let mut at = y + HEADING;
            if let Some(heading) = &group.heading {
                drawing.text((x, y + 17.0), TEXT, Anchor::Start, Ink::Text, heading.clone().within(PANEL, TEXT));
            }
            for bar in &group.bars {
                let label = bar.label.clone().within(BAR.0 - 6.0, SMALL);
                drawing.text((x, at + 12.0), SMALL, Anchor::Start, Ink::Muted, label);
                drawing.rect(x + BAR.0, at + 3.0, (BAR.1 - BAR.0, 10.0), Ink::Track);
                let share = bar.percent.unwrap_or_default() / most.max(1.0);
                drawing.rect(x + BAR.0, at + 3.0, ((BAR.1 - BAR.0) * share.clamp(0.0, 1.0), 10.0), bar.ink);
                drawing.text((x + PANEL, at + 12.0), SMALL, Anchor::End, Ink::Text, bar.value.clone());
                at += ROW;
            }
            height = height.max(at - y);
        }
        y += height + 14.0;
    }
    Drawing { height: y, ..drawing }
}
