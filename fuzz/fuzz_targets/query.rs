//! Any text as a query: what is understood of it is the same when it is printed and read again, and a small index
//! answers.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use search::{Engine, Request, parse};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let bundle = include_bytes!("../../search/tests/fixtures/small.bundle");
    Engine::open(bundle.to_vec()).expect("it is as it was written")
});

fuzz_target!(|bytes: &[u8]| {
    let text = &*String::from_utf8_lossy(bytes);
    let query = parse(text);
    assert_eq!(parse(&query.to_string()), query);
    let request = Request::new(text, 20);
    let response = ENGINE.search(&request).expect("all of it is there");
    assert!(response.complete <= response.total && response.findings <= response.total);
    assert_eq!(response.hits.len(), response.total);
    assert_eq!(response.no_result_help.is_some(), response.complete == 0);
    for hit in &response.hits {
        assert!(ENGINE.explain(&request, &hit.id).expect("all of it is there").is_some(), "{} is a result for no reason", hit.id);
        assert!(hit.snippet.iter().all(|piece| !piece.text.is_empty()));
    }
    for fewer in response.no_result_help.iter().flat_map(|advice| &advice.relaxed_queries) {
        assert_eq!(ENGINE.search(&Request::new(&fewer.query, 0)).expect("all of it is there").complete, fewer.count, "{}", fewer.query);
    }
    assert!(ENGINE.suggest(text, 8).expect("all of it is there").len() <= 8);
});
