use std::collections::BTreeMap;
use std::rc::Rc;

use corpus::Slug;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::prelude::*;

use super::dom::window;
use super::received;
use crate::compare::ReportDigest;
use crate::state::Failure;

/// What is known of the reports that are compared.
pub struct Digests {
    /// Those that are there.
    pub loaded: BTreeMap<Slug, Rc<ReportDigest>>,
    /// Why others are not.
    pub failure: Option<Failure>,
    /// Tries once more.
    pub retry: Callback<()>,
}

/// Fetches what is not there yet, each report once, from the files that go with it.
#[hook]
pub fn use_digests(wanted: &[(Slug, String)]) -> Digests {
    let loaded = use_state(BTreeMap::<Slug, Rc<ReportDigest>>::new);
    let kept = use_mut_ref(BTreeMap::<Slug, Rc<ReportDigest>>::new);
    let failure = use_state_eq(|| None);
    let attempt = use_state_eq(|| 0u32);
    use_effect_with((wanted.to_vec(), *attempt), {
        let (loaded, failure) = (loaded.setter(), failure.setter());
        move |(wanted, _)| {
            failure.set(None);
            let is_missing = |(slug, _): &&(Slug, String)| !kept.borrow().contains_key(slug);
            let missing: Vec<_> = wanted.iter().filter(is_missing).cloned().collect();
            for (slug, files) in missing {
                let (kept, loaded, failure) = (kept.clone(), loaded.clone(), failure.clone());
                spawn_local(async move {
                    match fetch(files).await {
                        Ok(fetched) => {
                            kept.borrow_mut().insert(slug, fetched);
                            loaded.set(kept.borrow().clone());
                        }
                        Err(why) => failure.set(Some(why)),
                    }
                });
            }
        }
    });
    let next = *attempt + 1;
    let attempt = attempt.setter();
    Digests {
        loaded: (*loaded).clone(),
        failure: (*failure).clone(),
        retry: Callback::from(move |()| attempt.set(next)),
    }
}

async fn fetch(files: String) -> Result<Rc<ReportDigest>, Failure> {
    let (file, response) = requested(&files, "postcard").await?;
    let bytes = match response.array_buffer().map(JsFuture::from) {
        Ok(bytes) => bytes.await.map(|bytes| Uint8Array::new(&bytes).to_vec()).unwrap_or_default(),
        Err(_) => Vec::new(),
    };
    postcard::from_bytes(&bytes).map(Rc::new).map_err(|_| Failure::Damaged(file))
}

/// The findings of a report as they are published in JSON.
pub async fn published(files: &str) -> Result<Array, Failure> {
    let (file, response) = requested(files, "json").await?;
    let damaged = |_| Failure::Damaged(file.clone());
    let report = JsFuture::from(response.json().map_err(damaged)?).await.map_err(damaged)?;
    Reflect::get(&report, &"findings".into()).map(|findings| Array::from(&findings)).map_err(damaged)
}

async fn requested(files: &str, format: &str) -> Result<(String, Response), Failure> {
    let file = format!("{files}.{format}");
    // Relative to the page's <base>, which is the site's root.
    let response = received(&file, window().fetch_with_str(&file)).await?;
    Ok((file, response))
}
