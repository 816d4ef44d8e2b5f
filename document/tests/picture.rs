//! Pictures of places: the lines are framed, whatever the page holds, and the file stays small.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use document::pdf::{PaintError, PdfFile};
use document::{Document, MAX_PICTURE_BYTES, Picture, PictureError};

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).expect("the fixture is there")
}

/// Colours of a PNG, row by row.
fn colours(picture: &Picture) -> Vec<[u8; 3]> {
    let mut decoder = png::Decoder::new(Cursor::new(&picture.png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("it is a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it is small")];
    reader.next_frame(&mut pixels).expect("it is whole");
    pixels.chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
}

#[test]
fn picture_shows_the_lines_in_a_frame() {
    let document = Document::read(fixture("report-2.pdf"), "", |_, _| ()).expect("it is a report");
    let page = &document.pages[0];
    let line = page.lines.iter().find(|line| line.text.contains("【指摘事項１】")).expect("the page has a finding");
    let file = PdfFile::open(fixture("report-2.pdf"), "").expect("it is a report");
    let picture = Picture::of_lines(&file, 1, &[line.area]).expect("it can be painted");
    assert!(picture.png.len() <= MAX_PICTURE_BYTES);
    let pixels = colours(&picture);
    let is_red = |pixel: &[u8; 3]| pixel[0] > 0x90 && pixel[1] < 0x60;
    let framed: Vec<usize> = (0..pixels.len()).filter(|at| is_red(&pixels[*at])).collect();
    let scale = picture.width as f32 / page.size.0;
    let columns = framed.iter().map(|at| at % picture.width);
    let (left, right) = (columns.clone().min().unwrap(), columns.max().unwrap());
    assert!((left as f32 - line.area.left * scale).abs() < 10.0, "{left}");
    assert!((right as f32 - line.area.right * scale).abs() < 10.0, "{right}");
    // Ink inside the frame, and the page goes on above and below it.
    let (top, bottom) = (framed[0] / picture.width, framed[framed.len() - 1] / picture.width);
    let inside = (top + 6)..(bottom - 6);
    let dark = |y: usize| (left..right).any(|x| pixels[y * picture.width + x].iter().all(|part| *part < 0x60));
    assert!(inside.clone().any(dark), "no ink between {top} and {bottom}");
    assert!(top > 20 && picture.height > bottom + 20);
}

#[test]
fn page_that_is_not_there_has_no_picture() {
    let file = PdfFile::open(fixture("report-2.pdf"), "").expect("it is a report");
    for page in [0, 99] {
        assert_eq!(Picture::of_lines(&file, page, &[]), Err(PictureError::Paint(PaintError::NoPage)));
    }
}
