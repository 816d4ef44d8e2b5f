use std::sync::LazyLock;

use anyhow::{Context, Result};
use resvg::{tiny_skia, usvg};
use textwrap::{Options, WordSeparator, WordSplitter};
use ui::messages::frame;
use usvg::fontdb::{Database, Family, Query, Weight};

use crate::output::head::escape;

/// The drawing, with places for fonts and texts. Its colours are those of the light page.
const TEMPLATE: &str = include_str!("card.svg");
/// Fonts for Japanese, the first that there is: in Gothic we speak, in Mincho the reports.
const GOTHIC: [&str; 6] =
    ["Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "IPAexGothic", "BIZ UDPGothic"];
const MINCHO: [&str; 6] =
    ["Noto Serif CJK JP", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho", "IPAexMincho", "BIZ UDPMincho"];
/// Width of the lines in pixels.
const WIDTH: usize = 1028;
/// Sizes of the title, each with the lines that it has room for; the first that holds all is taken.
const TITLES: [(usize, usize); 3] = [(68, 2), (54, 3), (44, 4)];
/// The size of all other text.
const TEXT: usize = 34;

/// Texts on the picture of a page that is shared.
#[derive(Debug, Clone, Default)]
pub struct OgImage {
    /// The subject in a few words.
    pub eyebrow: String,
    pub title: String,
    pub text: String,
    /// The number of findings.
    pub foot: String,
}

/// The artist of this machine; none where no font is Japanese.
pub fn artist() -> Option<&'static Artist> {
    static ARTIST: LazyLock<Option<Artist>> = LazyLock::new(Artist::of_this_machine);
    ARTIST.as_ref()
}

/// Draws cards with the fonts of this machine: the same fonts draw the same bytes.
pub struct Artist {
    options: usvg::Options<'static>,
    gothic: &'static str,
    mincho: &'static str,
}

impl Artist {
    /// With the fonts that are installed; nobody draws where none is Japanese.
    pub fn of_this_machine() -> Option<Self> {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        Self::with(fonts)
    }

    fn with(fonts: Database) -> Option<Self> {
        let there = |name: &&&str| {
            let query = Query { families: &[Family::Name(name)], weight: Weight::BOLD, ..Query::default() };
            fonts.query(&query).is_some()
        };
        let gothic = GOTHIC.iter().find(there)?;
        let mincho = MINCHO.iter().find(there).unwrap_or(gothic);
        Some(Self { options: usvg::Options { fontdb: fonts.into(), ..usvg::Options::default() }, gothic, mincho })
    }

    /// The card as PNG, 1200 × 630 pixels.
    pub fn draw(&self, card: &OgImage) -> Result<Vec<u8>> {
        self.render(&self.svg(card), 1.0)
    }

    /// A drawing as PNG, with so many pixels a unit.
    pub fn render(&self, svg: &str, scale: f32) -> Result<Vec<u8>> {
        let tree = usvg::Tree::from_str(svg, &self.options).context("a drawing")?;
        let size = tree.size().to_int_size().scale_by(scale).context("a drawing without a size")?;
        let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).context("a picture without pixels")?;
        resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
        Ok(pixels.encode_png()?)
    }

    fn svg(&self, card: &OgImage) -> String {
        let mut sizes = TITLES.into_iter().map(|(size, most)| (size, most, lines(&card.title, size)));
        let fitting = sizes.clone().find(|(_, most, lines)| lines.len() <= *most).or(sizes.next_back());
        let (size, most, title) = fitting.unwrap_or_default();
        let mut y = 128;
        let room = if title.len() > 2 { 1 } else { 2 };
        let title = set(&cut(title, most), size, &mut y);
        y += 20;
        let text = set(&cut(lines(&card.text, TEXT), room), TEXT, &mut y);
        // A text may look like a place: each place is looked for in the template alone.
        let fill = |part: &str| match part {
            "gothic" => self.gothic.to_owned(),
            "mincho" => self.mincho.to_owned(),
            "eyebrow" => shown(&first_line(&card.eyebrow)),
            "title" => title.clone(),
            "text" => text.clone(),
            "foot" => shown(&card.foot),
            "site" => shown(&frame::site().plain()),
            unknown => format!("{{{unknown}}}"),
        };
        let mut parts = TEMPLATE.split('{');
        let mut svg = parts.next().unwrap_or_default().to_owned();
        for (name, rest) in parts.filter_map(|part| part.split_once('}')) {
            svg.push_str(&fill(name));
            svg.push_str(rest);
        }
        svg
    }
}

/// A text in lines that are as wide as a card: a Japanese character is a square, others are half as wide.
fn lines(text: &str, size: usize) -> Vec<String> {
    let options = Options::new(WIDTH * 2 / size)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation);
    let wrapped = textwrap::wrap(text.trim(), options);
    wrapped.into_iter().map(|line| line.into_owned()).filter(|line| !line.is_empty()).collect()
}

fn first_line(text: &str) -> String {
    cut(lines(text, TEXT), 1).concat()
}

/// As many lines as there is room for; what is left out is shown to be.
fn cut(mut lines: Vec<String>, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.pop();
            last.push('…');
        }
    }
    lines
}

/// The lines one below the other, from `y` on.
fn set(lines: &[String], size: usize, y: &mut usize) -> String {
    let line = |line: &String| {
        *y += size * 3 / 2;
        format!("<text x=\"92\" y=\"{y}\" font-size=\"{size}\">{}</text>", shown(line))
    };
    lines.iter().map(line).collect()
}

/// A text without the characters that XML forbids.
fn shown(text: &str) -> String {
    escape(&indexer::xml_text(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artist() -> Artist {
        Artist::of_this_machine().expect("`cargo xtask setup` installs Noto Sans CJK")
    }

    fn card(title: &str) -> OgImage {
        OgImage { title: title.to_owned(), text: "説明".to_owned(), ..OgImage::default() }
    }

    #[test]
    fn og_image_is_the_same_for_the_same_texts() {
        let artist = artist();
        let [one, other] = ["令和元年度報告書", "報告書"].map(|title| artist.draw(&card(title)).unwrap());
        assert_eq!(one, artist.draw(&card("令和元年度報告書")).unwrap());
        assert_ne!(one, other, "the title is drawn");
        let picture = tiny_skia::Pixmap::decode_png(&one).unwrap();
        assert_eq!((picture.width(), picture.height()), (1200, 630));
    }

    #[test]
    fn og_image_draws_any_text() {
        let artist = artist();
        let long = "長い".repeat(400);
        for title in ["", "</text><script>{foot}&\u{0}\u{ffff}", "{title}", "\u{202e}abc", &long, &"x".repeat(3000)] {
            let svg = artist.svg(&OgImage { eyebrow: title.to_owned(), foot: title.to_owned(), ..card(title) });
            assert!(!svg.contains("<script"), "{svg}");
            assert!(artist.draw(&card(title)).is_ok(), "{title}");
        }
    }

    #[test]
    fn og_title_takes_the_size_that_holds_it() {
        let artist = artist();
        for (length, size, lines, whole) in [
            (1, 68, 1, true),
            (30, 68, 2, true),
            (31, 54, 2, true),
            (57, 54, 3, true),
            (58, 44, 3, true),
            (93, 44, 4, false),
        ] {
            let svg = artist.svg(&OgImage { title: "字".repeat(length), ..OgImage::default() });
            let set = svg.matches(&format!("font-size=\"{size}\">字")).count();
            assert_eq!((set, svg.contains('…')), (lines, !whole), "{length}: {svg}");
        }
    }

    #[test]
    fn og_images_need_a_japanese_font() {
        assert!(Artist::with(Database::new()).is_none());
    }
}
