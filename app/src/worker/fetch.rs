use std::ops::Range;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use web_sys::{DedicatedWorkerGlobalScope, Headers, RequestInit};

use crate::state::Failure;

/// Asks the host for a file, or for a range of its bytes.
pub fn fetch(scope: &DedicatedWorkerGlobalScope, file: &str, range: Option<Range<u64>>) -> Result<Promise, Failure> {
    let unsupported = |_: JsValue| Failure::Unsupported;
    let url = web_sys::Url::new_with_base(file, &scope.location().href()).map_err(unsupported)?;
    let init = RequestInit::new();
    if let Some(Range { start, end }) = range {
        let headers = Headers::new().map_err(unsupported)?;
        headers.set("Range", &format!("bytes={start}-{}", end.saturating_sub(1))).map_err(unsupported)?;
        init.set_headers(&headers);
    }
    Ok(scope.fetch_with_str_and_init(&url.href(), &init))
}
