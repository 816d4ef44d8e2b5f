//! The query part of an address, any bytes: it is read without fault, and what was read is written so that it is read alike.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ui::state::{CompareState, SearchState};

fuzz_target!(|bytes: &[u8]| {
    let address = &*String::from_utf8_lossy(bytes);
    let search = SearchState::from_query_string(address);
    assert_eq!(SearchState::from_query_string(&check(search.to_query_string())), search);
    assert!(search.request().is_none_or(|request| request.limit == search.shown));
    let comparison = CompareState::from_query_string(address);
    assert_eq!(CompareState::from_query_string(&check(comparison.to_query_string())), comparison);
});

/// It holds nothing that could leave the attribute of a link, or the query part.
fn check(written: String) -> String {
    assert!(written.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=&%+-_.*,".contains(&byte)), "{written}");
    written
}
