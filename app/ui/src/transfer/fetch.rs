use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::failure::Failure;

/// The answer to a request, where the host has the file.
pub async fn await_response(file: &str, request: Promise) -> Result<Response, Failure> {
    let answer = JsFuture::from(request).await.map_err(|_| Failure::Unreachable(file.to_owned()))?;
    let response: Response = answer.unchecked_into();
    match response.ok() {
        true => Ok(response),
        false => Err(Failure::Refused { file: file.to_owned(), status: response.status() }),
    }
}
