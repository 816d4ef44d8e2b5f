use std::ops::Range;

use js_sys::Promise;
use ui::transfer::{Failure, range_header};
use wasm_bindgen::JsValue;
use web_sys::{DedicatedWorkerGlobalScope, Headers, RequestCache, RequestInit};

/// Requests a file, or a range of its bytes, from the host or the cache.
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

/// Retries damaged or truncated files once, past the cache: a damaged file would be cached for ever. Ranges are not asked for again.
pub async fn retry_uncached<T>(mut ask: impl AsyncFnMut(RequestCache) -> Result<T, Failure>) -> Result<T, Failure> {
    match ask(RequestCache::Default).await {
        Err(Failure::Damaged(_) | Failure::Truncated { .. }) => ask(RequestCache::Reload).await,
        result => result,
    }
}
