//! The bundle: the same bytes twice, and every damage an error.

use std::sync::OnceLock;

use crate::common::{corpus, finding, passage, reports};
use proptest::prelude::*;
use search::{Engine, FORMAT, OpenError, write_bundle};

fn small() -> Vec<u8> {
    static BUNDLE: OnceLock<Vec<u8>> = OnceLock::new();
    let write = || {
        write_bundle(&corpus(vec![finding(1, "題", "ログを確認すべきである。")], vec![passage(9, "監査の概要")]), &[])
            .unwrap()
    };
    BUNDLE.get_or_init(write).clone()
}

#[test]
fn bundle_is_reproducible() {
    let corpus = reports();
    assert!(write_bundle(&corpus, &[]).unwrap() == write_bundle(&corpus, &[]).unwrap());
}

#[test]
fn bundle_of_empty_corpus_opens() {
    let engine = Engine::open(write_bundle(&corpus(Vec::new(), Vec::new()), &[]).unwrap()).unwrap();
    assert_eq!(crate::common::ask(&engine, "監査").total, 0);
}

#[test]
fn passage_must_be_named_by_its_line() {
    let mut odd = passage(9, "監査の概要");
    odd.id = "wako-2022-summary".parse().unwrap();
    let error = write_bundle(&corpus(Vec::new(), vec![odd]), &[]).unwrap_err();
    assert_eq!(error.to_string(), "the passage `wako-2022-summary` must be named `wako-2022-l9`");
}

#[test]
fn damages_have_their_own_errors() {
    let bundle = small();
    let open = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = bundle.clone();
        change(&mut bytes);
        Engine::open(bytes).err().map(|error| error.to_string()).unwrap_or_default()
    };
    for (change, said) in [
        (&(|b: &mut Vec<u8>| b.truncate(7)) as &dyn Fn(&mut Vec<u8>), OpenError::TooShort(7).to_string()),
        (&|b| *b = b"<!doctype html><title>404</title>".to_vec(), OpenError::NotABundle.to_string()),
        (&|b| b[8] = FORMAT as u8 + 1, OpenError::OtherFormat(FORMAT + 1).to_string()),
        (&|b| b[30] ^= 1, OpenError::Damaged("header".to_owned()).to_string()),
        (&|b| b.truncate(b.len() / 2), "the search index is incomplete".to_owned()),
        (&|b| b.push(0), "the search index is incomplete".to_owned()),
        (&|b| *b.last_mut().unwrap() ^= 1, "the search index is damaged".to_owned()),
    ] {
        assert!(open(change).starts_with(&said), "{} / {said}", open(change));
    }
}

proptest! {
    #[test]
    fn flipped_bit_is_an_error(at in any::<prop::sample::Index>(), bit in 0..8u8) {
        let mut bytes = small();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(Engine::open(bytes).is_err());
    }

    #[test]
    fn missing_bytes_are_an_error(keep in any::<prop::sample::Index>()) {
        let mut bytes = small();
        bytes.truncate(keep.index(bytes.len()));
        prop_assert!(Engine::open(bytes).is_err());
    }
}
