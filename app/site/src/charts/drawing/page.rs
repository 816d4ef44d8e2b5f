use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::{Anchor, DOT, Drawing, Ink, Shape, WIDTH, units};

/// A drawing in a page: classes say what a shape is, the style sheet gives colours. Its heading is what a screen reader
/// reads; all numbers are in the table beside it.
pub fn picture(drawing: &Drawing, heading: String) -> Html {
    let view_box = format!("0 0 {} {}", units(WIDTH), units(drawing.height));
    html! {
        <svg class="chart" viewBox={view_box} width={units(WIDTH)} height={units(drawing.height)} role="img" aria-labelledby={heading}>
            { for drawing.shapes.iter().map(element) }
        </svg>
    }
}

fn element(shape: &Shape) -> Html {
    let (name, ink) = match shape {
        Shape::Rect { ink, .. } => ("rect", ink),
        Shape::Line { ink, .. } => ("line", ink),
        Shape::Dot { ink, .. } => ("circle", ink),
        Shape::Text { ink, .. } => ("text", ink),
    };
    let mut tag = VTag::new(name);
    let numbers: Vec<(&'static str, f64)> = match *shape {
        Shape::Rect { x, y, width, height, .. } => vec![("x", x), ("y", y), ("width", width), ("height", height)],
        Shape::Line { from, to, .. } => vec![("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)],
        Shape::Dot { x, y, .. } => vec![("cx", x), ("cy", y), ("r", DOT)],
        Shape::Text { x, y, size, .. } => vec![("x", x), ("y", y), ("font-size", size)],
    };
    for (name, number) in numbers {
        tag.add_attribute(name, units(number));
    }
    match ink {
        Ink::Hue(hue) => tag.add_attribute("data-hue", hue.to_string()),
        Ink::Step(_) => {
            tag.add_attribute("class", "step");
            tag.add_attribute("fill-opacity", format!("{:.2}", ink.opacity()));
        }
        Ink::Text => {}
        Ink::Muted => tag.add_attribute("class", "soft"),
        Ink::Track => tag.add_attribute("class", "track"),
    }
    if let Shape::Text { anchor, label, .. } = shape {
        if *anchor != Anchor::Start {
            tag.add_attribute("text-anchor", anchor.code());
        }
        label.lang().into_iter().for_each(|lang| tag.add_attribute("lang", lang));
        tag.add_child(label.text().to_owned().into());
    }
    tag.into()
}
