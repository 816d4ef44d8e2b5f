use js_sys::Reflect;
use search::FORMAT;
use ui::transfer::{Failure, await_response};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, RequestCache};

use crate::fetch::fetch;

/// The index that a manifest names. Its four fields are taken from JavaScript's reading of it: a parser of all would
/// be some KB of the program.
pub struct IndexLocation {
    /// The file, relative to the site's root.
    pub path: String,
    pub bytes: u64,
    /// Number of first bytes that open it, where it is read by ranges.
    pub opening: Option<u64>,
    /// The model of words, where there is one.
    pub model: Option<String>,
}

impl IndexLocation {
    /// Reads a manifest; fails if its version is unknown to this program.
    pub async fn named_by(scope: &DedicatedWorkerGlobalScope, manifest: &str) -> Result<Self, Failure> {
        let damaged = || Failure::Damaged(manifest.to_owned());
        let response = await_response(manifest, fetch(scope, manifest, None, RequestCache::Default)?).await?;
        let json = JsFuture::from(response.json().map_err(|_| damaged())?).await.map_err(|_| damaged())?;
        match number(&json, "format") {
            Some(format) if format == u64::from(FORMAT) => Self::read(&json).ok_or_else(damaged),
            Some(format) => Err(Failure::Version { index: format as u32, program: FORMAT }),
            None => Err(damaged()),
        }
    }

    fn read(manifest: &JsValue) -> Option<Self> {
        let bundle = field(manifest, "bundle");
        let path = |of: &JsValue| Some(format!("index/{}", field(of, "path").as_string()?));
        Some(Self {
            path: path(&bundle)?,
            bytes: number(&bundle, "bytes")?,
            opening: number(manifest, "opening"),
            model: path(&field(manifest, "model")),
        })
    }
}

fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

fn number(of: &JsValue, name: &str) -> Option<u64> {
    field(of, name).as_f64().filter(|number| *number >= 0.0).map(|number| number as u64)
}
