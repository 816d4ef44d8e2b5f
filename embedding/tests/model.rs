//! A small model, written here as the tool writes one, opened and asked.

#![allow(clippy::unwrap_used)]

use embedding::{Model, ModelError, TextVector};
use proptest::prelude::*;

/// Words with cost and row, in the order of their bytes; rows begin with their first word.
const WORDS: [(&str, u8, u16); 9] = [
    ("pc", 60, 0),
    ("かんり", 10, 1),
    ("の", 5, 2),
    ("個人", 50, 3),
    ("個人情報", 70, 4),
    ("情報", 45, 5),
    ("教育", 50, 6),
    ("研修", 55, 6),
    ("講習", 60, 6),
];

const ROWS: u8 = 7;
const HEAD: usize = 13;

fn content() -> Vec<u8> {
    let mut out = [(WORDS.len() as u32).to_le_bytes(), u32::from(ROWS).to_le_bytes()].concat();
    out.extend([2, 2]);
    let mut before = "";
    let (mut shared, mut lengths, mut texts) = (vec![], vec![], vec![]);
    for (word, ..) in WORDS {
        let common = word.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
        shared.push(common as u8);
        lengths.push((word.len() - common) as u8);
        texts.extend(&word.as_bytes()[common..]);
        before = word;
    }
    out.extend([shared, lengths, texts].concat());
    out.extend(WORDS.map(|(_, cost, _)| cost));
    // Seven words have rows of their own, two share the last.
    out.extend([0b0111_1111, 0]);
    out.extend([6u16.to_le_bytes(), 6u16.to_le_bytes()].concat());
    out.extend(0..=u8::MAX);
    for subspace in 0..2 {
        for code in 0..256 {
            let angle = code as f32 + subspace as f32;
            out.extend([angle.cos(), angle.sin()].map(|value| (value * 90.0) as i8 as u8));
        }
    }
    out.extend((0..ROWS).chain((0..ROWS).rev()));
    out
}

fn file(content: &[u8]) -> Vec<u8> {
    [b"KANSAEMB\x01", &crc32fast::hash(content).to_le_bytes()[..], content].concat()
}

fn model() -> Model {
    Model::open(&file(&content())).unwrap()
}

fn rows(text: &str) -> Vec<usize> {
    model().words(text).into_iter().map(|word| word.row).collect()
}

fn vector(model: &Model, text: &str) -> TextVector {
    let mut sum = model.sum();
    model.words(text).iter().for_each(|word| model.add(word.row, model.weight(word.row), &mut sum));
    sum.normalize()
}

#[test]
fn words_of_a_text_are_the_cheapest() {
    for (text, expected) in [
        ("個人情報の教育", &[4, 6][..]),
        ("個人の情報", &[3, 5]),
        ("個鍵人教育", &[6]),
        ("pcの", &[0]),
        ("かんり", &[1]),
        ("pcs", &[]),
        ("apc", &[]),
        ("", &[]),
    ] {
        assert_eq!(rows(text), expected, "{text}");
    }
}

#[test]
fn weights_follow_the_least_cost_of_a_row() {
    assert_eq!([2, 3, 6, 99].map(|row| model().weight(row) * 255.0), [5.0, 50.0, 50.0, 0.0]);
}

#[test]
fn words_that_share_a_row_have_one_vector() {
    let model = model();
    assert!((vector(&model, "教育").cosine(&vector(&model, "研修")) - 1.0).abs() < 1e-5);
    assert!(vector(&model, "教育").cosine(&vector(&model, "個人")) < 0.99);
    assert_eq!(vector(&model, "鍵").cosine(&vector(&model, "個人")), 0.0);
}

#[test]
fn products_are_those_of_vectors() {
    let model = model();
    let products = model.products(6);
    let vector = |row| {
        let mut sum = model.sum();
        model.add(row, 1.0, &mut sum);
        sum.normalize()
    };
    for row in 0..usize::from(ROWS) {
        assert!((products.with(row) - vector(6).cosine(&vector(row))).abs() < 1e-5, "{row}");
    }
}

#[test]
fn open_refuses_what_is_no_model() {
    let all = file(&content());
    assert_eq!(Model::open(b"PK").err(), Some(ModelError::NotAModel));
    let mut other = all.clone();
    other[8] = 9;
    assert_eq!(Model::open(&other).err(), Some(ModelError::OtherFormat(9)));
    for end in 0..all.len() {
        assert!(Model::open(&all[..end]).is_err(), "cut off after {end} bytes");
        let mut damaged = all.clone();
        damaged[end] ^= 1;
        assert!(Model::open(&damaged).is_err(), "damaged at byte {end}");
    }
}

proptest! {
    #[test]
    fn words_lie_in_order_in_any_text(text in "[個人情報教育研修のかんりpcs 。]{0,40}|.{0,40}") {
        let mut end = 0;
        for word in model().words(&text) {
            prop_assert!(word.range.start >= end && text.get(word.range.clone()).is_some());
            prop_assert!(word.row < usize::from(ROWS));
            end = word.range.end;
        }
    }

    /// The checksum is right, and what it is of is not.
    #[test]
    fn open_survives_any_content(at in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 1..4), cut in any::<bool>()) {
        let mut content = content();
        let at = at.index(content.len());
        let end = content.len().min(at + bytes.len());
        content[at..end].copy_from_slice(&bytes[..end - at]);
        if cut {
            content.truncate(at);
        }
        if let Ok(model) = Model::open(&file(&content)) {
            vector(&model, "個人情報の教育 pc");
        }
    }
}

#[test]
fn open_refuses_sizes_beyond_memory() {
    let mut content = content();
    content[..HEAD - 5].fill(0xFF);
    assert!(Model::open(&file(&content)).is_err());
}
