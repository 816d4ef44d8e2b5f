use std::collections::BTreeMap;
use std::rc::Rc;

use corpus::Slug;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::dom::window;
use super::received;
use crate::compare::ReportDigest;
use crate::state::Failure;

/// What is known of the reports that are compared.
pub struct Digests {
    /// Those that are there.
    pub loaded: BTreeMap<Slug, Rc<ReportDigest>>,
    /// The same as they were published.
    pub sources: BTreeMap<Slug, JsValue>,
    /// Why others are not.
    pub failure: Option<Failure>,
    /// Tries once more.
    pub retry: Callback<()>,
}

/// A report as it was read, and as it was published.
type Fetched = (Rc<ReportDigest>, JsValue);

/// Fetches what is not there yet, each report once, from the file that goes with it.
#[hook]
pub fn use_digests(wanted: &[(Slug, String)]) -> Digests {
    let loaded = use_state(BTreeMap::<Slug, Fetched>::new);
    let kept = use_mut_ref(BTreeMap::<Slug, Fetched>::new);
    let failure = use_state_eq(|| None);
    let attempt = use_state_eq(|| 0u32);
    use_effect_with((wanted.to_vec(), *attempt), {
        let (loaded, failure) = (loaded.setter(), failure.setter());
        move |(wanted, _)| {
            failure.set(None);
            let is_missing = |(slug, _): &&(Slug, String)| !kept.borrow().contains_key(slug);
            let missing: Vec<_> = wanted.iter().filter(is_missing).cloned().collect();
            for (slug, file) in missing {
                let (kept, loaded, failure) = (kept.clone(), loaded.clone(), failure.clone());
                spawn_local(async move {
                    match fetch(file).await {
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
        loaded: loaded.iter().map(|(slug, (digest, _))| (slug.clone(), digest.clone())).collect(),
        sources: loaded.iter().map(|(slug, (_, source))| (slug.clone(), source.clone())).collect(),
        failure: (*failure).clone(),
        retry: Callback::from(move |()| attempt.set(next)),
    }
}

async fn fetch(file: String) -> Result<Fetched, Failure> {
    let damaged = |_| Failure::Damaged(file.clone());
    // Relative to the page's <base>, which is the site's root.
    let response = received(&file, window().fetch_with_str(&file)).await?;
    let json = JsFuture::from(response.json().map_err(damaged)?).await.map_err(damaged)?;
    let digest = serde_wasm_bindgen::from_value(json.clone()).map_err(|_| Failure::Damaged(file.clone()))?;
    Ok((Rc::new(digest), json))
}
