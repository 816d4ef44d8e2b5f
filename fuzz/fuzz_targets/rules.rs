//! The bytes of a `report.toml`; what is well formed reads a small report.

#![no_main]

use indexer::{Rules, Source, read_report};
use libfuzzer_sys::fuzz_target;

const TEXT: &str = include_str!("../../data/reports/_template/report.txt");

fuzz_target!(|bytes: &[u8]| {
    let toml = Source::new("report.toml", String::from_utf8_lossy(bytes));
    match Rules::load(&toml) {
        Ok(rules) => {
            let slug = "mihon-2024".parse().expect("that is a slug");
            let reading = read_report(&slug, &Source::new("report.txt", TEXT), &rules);
            assert_eq!(reading.report().lines as usize, TEXT.lines().count());
            drop(rules.unused(&toml));
        }
        Err(fault) => assert!(!fault.message.is_empty()),
    }
});
