use std::ops::Range;

use js_sys::{ArrayBuffer, JsString, Promise, Reflect, Uint8Array};
use search::{Engine, OpenError, PendingReads};
use ui::transfer::{Failure, await_response};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, ReadableStreamDefaultReader, RequestCache, Response};

use crate::fetch::{fetch, retry_uncached};
use crate::index_location::IndexLocation;

/// Bytes between two reports of progress.
const PROGRESS_STEP: u64 = 32 * 1024;
/// Longest index that is fetched whole where a host sends ranges that are none: cut from what it compressed, or short.
const MAX_WHOLE_BYTES: u64 = 64 * 1024 * 1024;
/// Longest index that is fetched whole where the answer to a range is lost, for the connection may be to blame.
const MAX_UNDECODED_BYTES: u64 = 8 * 1024 * 1024;
/// Status of an answer with the requested range.
const PARTIAL_CONTENT: u16 = 206;

/// The engine with its index on the host, from which missing ranges are fetched.
pub struct RemoteEngine {
    /// The engine.
    pub engine: Engine,
    scope: DedicatedWorkerGlobalScope,
    file: String,
    total: u64,
}

impl RemoteEngine {
    /// Opens the index that a manifest names: whole, or as much of it as is needed first. A host that knows no ranges
    /// sends all of it, and then nothing will be lacking.
    pub async fn open(
        scope: &DedicatedWorkerGlobalScope,
        IndexLocation { path: file, bytes: total, opening, .. }: IndexLocation,
        progress: impl Fn(u64, u64),
    ) -> Result<Self, Failure> {
        let first = opening.map(|opening| 0..opening.min(total));
        let engine = retry_uncached(async |cache| {
            let first = first.as_ref().filter(|_| trusts_ranges(cache, total));
            let response = await_response(&file, fetch(scope, &file, first.cloned(), cache)?).await?;
            let first = first.filter(|_| response.status() == PARTIAL_CONTENT);
            let awaited = first.map_or(total, |first| first.end);
            let bytes = read(&response, &file, awaited, |loaded| progress(loaded, awaited)).await?;
            let engine = match opening {
                Some(_) => Engine::open_partial(bytes, total),
                None => Engine::open(bytes),
            };
            engine.map_err(|error| damaged(&file, &error))
        });
        Ok(Self { engine: engine.await?, scope: scope.clone(), file, total })
    }

    /// Runs a query, fetching missing ranges until it succeeds; `None` if it is no longer wanted.
    pub async fn run<T>(
        &self,
        query: impl Fn(&Engine) -> Result<T, PendingReads>,
        is_wanted: impl Fn() -> bool,
    ) -> Result<Option<T>, Failure> {
        loop {
            match query(&self.engine) {
                Ok(answer) => return Ok(Some(answer)),
                Err(pending) => {
                    let ranges = pending.ranges();
                    retry_uncached(async |cache| self.fetch_ranges(&ranges, cache).await).await?;
                }
            }
            if !is_wanted() {
                return Ok(None);
            }
        }
    }

    /// Fetches a model of words, and gives it to the engine.
    pub async fn take_model(&self, file: &str) -> Result<(), Failure> {
        retry_uncached(async |cache| {
            let response = await_response(file, fetch(&self.scope, file, None, cache)?).await?;
            self.engine.add_model(&body(&response, file).await?).map_err(|error| damaged(file, &error))
        })
        .await
    }

    /// Fetches ranges of the index, all at once, and gives them to the engine.
    async fn fetch_ranges(&self, ranges: &[Range<u64>], cache: RequestCache) -> Result<(), Failure> {
        let (trusted, whole) = (trusts_ranges(cache, self.total), 0..self.total);
        let ranges = if trusted { ranges } else { std::slice::from_ref(&whole) };
        let ask = |range: &Range<u64>| {
            Ok((fetch(&self.scope, &self.file, trusted.then(|| range.clone()), cache)?, range.clone()))
        };
        for (request, range) in ranges.iter().map(ask).collect::<Result<Vec<(Promise, Range<u64>)>, Failure>>()? {
            // Bytes cut from what a host compressed cannot be decoded, which looks like a host out of reach.
            let undecoded = |failure| match failure {
                Failure::Unreachable(file) if trusted && self.total <= MAX_UNDECODED_BYTES => Failure::Damaged(file),
                failure => failure,
            };
            let response = await_response(&self.file, request).await.map_err(undecoded)?;
            let range = if response.status() == PARTIAL_CONTENT { range } else { 0..self.total };
            let (awaited, bytes) = (range.end - range.start, body(&response, &self.file).await?);
            if bytes.len() as u64 != awaited {
                return Err(Failure::Truncated { loaded: bytes.len() as u64, total: awaited });
            }
            self.engine.insert(range.start, bytes).map_err(|error| damaged(&self.file, &error))?;
        }
        Ok(())
    }
}

/// False when a range was not what it should be, and the file can be fetched whole.
fn trusts_ranges(cache: RequestCache, total: u64) -> bool {
    cache == RequestCache::Default || total > MAX_WHOLE_BYTES
}

fn damaged(file: &str, error: &OpenError) -> Failure {
    web_sys::console::warn_1(&error.to_string().into());
    Failure::Damaged(file.to_owned())
}

/// The body of a response.
async fn body(response: &Response, file: &str) -> Result<Vec<u8>, Failure> {
    // The host was reached: what it compressed and cut cannot be read.
    let lost = |_: JsValue| Failure::Damaged(file.to_owned());
    let buffer: ArrayBuffer =
        JsFuture::from(response.array_buffer().map_err(lost)?).await.map_err(lost)?.unchecked_into();
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The body of a response, piece by piece, never more than a little beyond what was announced.
async fn read(response: &Response, file: &str, total: u64, progress: impl Fn(u64)) -> Result<Vec<u8>, Failure> {
    let lost = |_: JsValue| Failure::Unreachable(file.to_owned());
    let stream = response.body().ok_or(Failure::Unsupported)?;
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(total as usize).map_err(|_| Failure::Damaged(file.to_owned()))?;
    let mut told = 0;
    progress(0);
    loop {
        let piece = match JsFuture::from(reader.read()).await {
            Ok(piece) => piece,
            // The connection broke in the middle.
            Err(_) => return Err(Failure::Truncated { loaded: bytes.len() as u64, total }),
        };
        if Reflect::get(&piece, &JsString::from("done")).map_err(lost)?.is_truthy() {
            let loaded = bytes.len() as u64;
            return if loaded < total { Err(Failure::Truncated { loaded, total }) } else { Ok(bytes) };
        }
        let value: Uint8Array = Reflect::get(&piece, &JsString::from("value")).map_err(lost)?.unchecked_into();
        bytes.extend(value.to_vec());
        let loaded = bytes.len() as u64;
        if loaded > total {
            return Err(Failure::Damaged(file.to_owned()));
        }
        if loaded - told >= PROGRESS_STEP || loaded == total {
            told = loaded;
            progress(loaded);
        }
    }
}
