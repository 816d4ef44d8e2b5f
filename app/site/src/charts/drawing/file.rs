use std::fmt::Write as _;

use textwrap::{Options, WordSeparator, WordSplitter};

use super::palette::Palette;
use super::{DOT, Drawing, Ink, Shape, WIDTH, units};
use crate::output::escape;

/// Fonts that know Japanese, of many systems.
const FONTS: &str =
    "Noto Sans CJK JP, Noto Sans JP, Hiragino Sans, Yu Gothic, IPAexGothic, BIZ UDPGothic, Meiryo, sans-serif";
const MARGIN: f64 = 20.0;
const TITLE: f64 = 20.0;
/// Size of a picture that is shared (Open Graph).
const CARD: (f64, f64) = (1200.0, 630.0);

/// A drawing as an SVG file of its own, with a title above it and remarks below.
pub fn file(drawing: &Drawing, title: &str, remarks: &[String]) -> String {
    let mut y = MARGIN;
    let mut words = lines(title, TITLE, WIDTH, (MARGIN, &mut y), "font-weight=\"700\"");
    let plot = y + 14.0;
    y = plot + drawing.height;
    for remark in remarks {
        words += &lines(remark, 12.0, WIDTH, (MARGIN, &mut y), "fill-opacity=\"0.8\"");
    }
    let size = (WIDTH + 2.0 * MARGIN, y + MARGIN);
    let label = written(title);
    let drawn = shapes(drawing);
    document(
        size,
        &format!("<title>{label}</title>{words}<g transform=\"translate({MARGIN} {})\">{drawn}</g>", units(plot)),
    )
}

/// The picture of a shared page: its title on the left, the drawing on the right.
pub fn card(drawing: &Drawing, title: &str, remark: &str, site: &str) -> String {
    let palette = Palette::light();
    let (width, height) = CARD;
    let mut y = 60.0;
    let mut words = lines(title, 42.0, 500.0, (64.0, &mut y), "font-weight=\"700\"");
    y += 24.0;
    words += &lines(remark, 26.0, 500.0, (64.0, &mut y), "fill-opacity=\"0.8\"");
    let scale = (540.0 / WIDTH).min((height - 80.0) / drawing.height.max(1.0));
    let place = (1160.0 - WIDTH * scale, ((height - drawing.height * scale) / 2.0).max(40.0));
    let (x, top) = (units(place.0), units(place.1));
    let (site, accent, drawn) = (written(site), palette.colour(Ink::Step(0)), shapes(drawing));
    document(
        (width, height),
        &format!(
            "<rect width=\"24\" height=\"{height}\" fill=\"{accent}\"/>{words}\
             <text x=\"64\" y=\"580\" font-size=\"34\" font-weight=\"700\" fill=\"{accent}\">{site}</text>\
             <g transform=\"translate({x} {top}) scale({scale:.3})\">{drawn}</g>"
        ),
    )
}

fn document((width, height): (f64, f64), content: &str) -> String {
    let palette = Palette::light();
    let (width, height, text) = (units(width), units(height), palette.colour(Ink::Text));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"{FONTS}\" fill=\"{text}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{content}</svg>\n",
        palette.paper
    )
}

/// Words in lines of a width, from `y` on.
fn lines(text: &str, size: f64, width: f64, (x, y): (f64, &mut f64), how: &str) -> String {
    let options = Options::new((width * 2.0 / size) as usize)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation);
    let mut svg = String::new();
    for line in textwrap::wrap(text.trim(), options) {
        *y += size * 1.4;
        let line = written(&line);
        _ = write!(svg, "<text x=\"{x}\" y=\"{}\" font-size=\"{size}\" {how}>{line}</text>", units(*y));
    }
    svg
}

fn shapes(drawing: &Drawing) -> String {
    let palette = Palette::light();
    let mut svg = String::new();
    for shape in &drawing.shapes {
        let n = units;
        _ = match shape {
            Shape::Rect { x, y, width, height, ink } => write!(
                svg,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>",
                n(*x),
                n(*y),
                n(*width),
                n(*height),
                fill(&palette, *ink)
            ),
            Shape::Line { from, to, ink } => write!(
                svg,
                "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\"/>",
                n(from.0),
                n(from.1),
                n(to.0),
                n(to.1),
                palette.colour(*ink)
            ),
            Shape::Dot { x, y, ink } => {
                write!(
                    svg,
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{DOT}\" fill-opacity=\"0.6\" fill=\"{}\"/>",
                    n(*x),
                    n(*y),
                    palette.colour(*ink)
                )
            }
            Shape::Text { x, y, size, anchor, ink, label } => write!(
                svg,
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" {}>{}</text>",
                n(*x),
                n(*y),
                n(*size),
                anchor.code(),
                fill(&palette, *ink),
                written(label.text())
            ),
        };
    }
    svg
}

fn fill(palette: &Palette, ink: Ink) -> String {
    format!("fill=\"{}\" fill-opacity=\"{:.2}\"", palette.colour(ink), ink.opacity())
}

fn written(text: &str) -> String {
    escape(&indexer::xml_text(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::drawing::{Bar, BarGroup, Label, bars};
    use ui::messages::Message;

    #[test]
    fn drawing_file_is_well_formed_whatever_it_says() {
        for said in ["", "</text><script>", "\u{0}\u{ffff}&\"", "とても長い".repeat(80).as_str()] {
            let label = || Label::new(&Message::verbatim(said));
            let bar = Bar { label: label(), value: label(), percent: Some(f64::MAX), ink: Ink::Hue(3) };
            let drawing = bars(&[BarGroup { heading: Some(label()), bars: vec![bar] }]);
            for svg in [file(&drawing, said, &[said.to_owned()]), card(&drawing, said, said, said)] {
                assert!(!svg.contains("<script"), "{svg}");
                let read = resvg::usvg::Tree::from_str(&svg, &resvg::usvg::Options::default());
                assert!(read.is_ok(), "{:?}: {svg}", read.err());
            }
        }
    }
}
