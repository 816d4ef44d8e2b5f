use super::{Anchor, Drawing, Ink, Label, SMALL, TEXT, WIDTH};

const ROW: f64 = 50.0;
const BAR: f64 = 18.0;
const KEY: f64 = 24.0;

/// A whole in its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    pub label: Label,
    /// Value of the whole, as it is said.
    pub value: Label,
    /// Numbers of the parts, in the order of the key.
    pub parts: Vec<u32>,
}

/// Wholes of one length one below the other, below the key of their parts.
pub fn stacks(key: &[Label], stacks: &[Stack]) -> Drawing {
    let mut drawing = Drawing::default();
    let mut y = 0.0;
    for (step, label) in (0..).zip(key) {
        let x = if step % 2 == 0 { 0.0 } else { WIDTH / 2.0 };
        drawing.rect(x, y + 4.0, (14.0, 14.0), Ink::Step(step));
        let label = label.clone().within(WIDTH / 2.0 - 24.0, SMALL);
        drawing.text((x + 20.0, y + 16.0), SMALL, Anchor::Start, Ink::Text, label);
        if step % 2 == 1 {
            y += KEY;
        }
    }
    y += if key.len() % 2 == 1 { KEY + 8.0 } else { 8.0 };
    for Stack { label, value, parts } in stacks {
        drawing.text((0.0, y + 16.0), TEXT, Anchor::Start, Ink::Text, label.clone().within(WIDTH - 120.0, TEXT));
        drawing.text((WIDTH, y + 16.0), TEXT, Anchor::End, Ink::Muted, value.clone());
        let whole = f64::from(parts.iter().sum::<u32>().max(1));
        let mut x = 0.0;
        for (step, part) in (0..).zip(parts) {
            let width = f64::from(*part) * WIDTH / whole;
            // A seam keeps neighbours apart without their colours.
            drawing.rect(x, y + 23.0, (width - 1.5, BAR), Ink::Step(step));
            x += width;
        }
        y += ROW;
    }
    Drawing { height: y, ..drawing }
}
