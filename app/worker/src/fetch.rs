use std::ops::Range;

use js_sys::Promise;
use ui::transfer::{Failure, range_header};
use wasm_bindgen::JsValue;
use web_sys::{DedicatedWorkerGlobalScope, Headers, RequestCache, RequestInit};

/// Asks for a file, or for a range of its bytes: the host, or whoever keeps it.
pub fn fetch(
    scope: &DedicatedWorkerGlobalScope,
    file: &str,
    range: Option<Range<u64>>,
    cache: RequestCache,
) -> Result<Promise, Failure> {
    let unsupported = |_: JsValue| Failure::Unsupported;
    let url = web_sys::Url::new_with_base(file, &scope.location().href()).map_err(unsupported)?;
    let init = RequestInit::new();
    init.set_cache(cache);
    if let Some(range) = range {
        let headers = Headers::new().map_err(unsupported)?;
        headers.set("Range", &range_header(&range)).map_err(unsupported)?;
        init.set_headers(&headers);
    }
    Ok(scope.fetch_with_str_and_init(&url.href(), &init))
}

/// Has something fetched; where it comes damaged, once more and from the host itself: what is kept for ever would come
/// damaged for ever.
pub async fn retry_uncached<T>(mut ask: impl AsyncFnMut(RequestCache) -> Result<T, Failure>) -> Result<T, Failure> {
    match ask(RequestCache::Default).await {
        Err(Failure::Damaged(_) | Failure::Truncated { .. }) => ask(RequestCache::Reload).await,
        result => result,
    }
}
