use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::dom::{document, warn};

/// Time for which the file can be fetched.
const KEPT_MS: u32 = 60_000;

/// Hands the visitor a file that was made in the page.
pub fn download(name: &str, media_type: &str, content: &[u8]) {
    if let Err(error) = offer(name, media_type, content) {
        warn("download", &error);
    }
}

fn offer(name: &str, media_type: &str, content: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(content)), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Some browsers read it only after they have asked where to put it.
    Timeout::new(KEPT_MS, move || _ = Url::revoke_object_url(&url)).forget();
    Ok(())
}
