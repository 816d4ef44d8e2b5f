use std::rc::Rc;

use js_sys::{Array, Reflect, Uint8Array};
use ui::compare::{Material, ReportDigest};
use ui::model::Guide;
use ui::transfer::{Failure, await_response};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::prelude::*;

use crate::browser::dom::window;

/// Files fetched for a comparison.
pub struct Materials {
    /// Loaded files by name.
    loaded: Vec<(String, Rc<Material>)>,
    pub failure: Option<Failure>,
    pub retry: Callback<()>,
}

impl Materials {
    pub fn has(&self, files: &[String]) -> bool {
        files.iter().all(|file| self.loaded.iter().any(|(loaded, _)| loaded == file))
    }

    /// The reports among these files, in their order.
    pub fn reports<'a>(&'a self, files: &'a [String]) -> impl Iterator<Item = &'a ReportDigest> + Clone {
        let material =
            |file| self.loaded.iter().find_map(move |(loaded, material)| (loaded == file).then_some(&**material));
        files.iter().filter_map(material).filter_map(|material| match material {
            Material::Report(report) => Some(&**report),
            Material::Guide(_) => None,
        })
    }

    pub fn guide(&self) -> Option<&Guide> {
        self.loaded.iter().find_map(|(_, material)| match &**material {
            Material::Guide(guide) => Some(guide),
            Material::Report(_) => None,
        })
    }
}

/// Fetches those of the files (named without their endings) that are not there yet, each once.
#[hook]
pub fn use_materials(wanted: &[String]) -> Materials {
    let loaded = use_state(Vec::new);
    let kept = use_mut_ref(Vec::<(String, Rc<Material>)>::new);
    let failure = use_state_eq(|| None);
    let attempt = use_state_eq(|| 0u32);
    use_effect_with((wanted.to_vec(), *attempt), {
        let (loaded, failure) = (loaded.setter(), failure.setter());
        move |(wanted, _)| {
            failure.set(None);
            let is_missing = |file: &&String| kept.borrow().iter().all(|(kept, _)| kept != *file);
            let missing: Vec<String> = wanted.iter().filter(is_missing).cloned().collect();
            for file in missing {
                let (kept, loaded, failure) = (kept.clone(), loaded.clone(), failure.clone());
                spawn_local(async move {
                    match fetch(&file).await {
                        Ok(fetched) => {
                            kept.borrow_mut().push((file, Rc::new(fetched)));
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
    Materials {
        loaded: (*loaded).clone(),
        failure: (*failure).clone(),
        retry: Callback::from(move |()| attempt.set(next)),
    }
}

async fn fetch(file: &str) -> Result<Material, Failure> {
    let (file, response) = requested(file, "postcard").await?;
    let bytes = match response.array_buffer().map(JsFuture::from) {
        Ok(bytes) => bytes.await.map(|bytes| Uint8Array::new(&bytes).to_vec()).unwrap_or_default(),
        Err(_) => Vec::new(),
    };
    postcard::from_bytes(&bytes).map_err(|_| Failure::Damaged(file))
}

/// The findings of a report as they are published in JSON.
pub async fn published(file: &str) -> Result<Array, Failure> {
    let (file, response) = requested(file, "json").await?;
    let damaged = |_| Failure::Damaged(file.clone());
    let report = JsFuture::from(response.json().map_err(damaged)?).await.map_err(damaged)?;
    Reflect::get(&report, &"findings".into()).map(|findings| Array::from(&findings)).map_err(damaged)
}

async fn requested(file: &str, format: &str) -> Result<(String, Response), Failure> {
    let file = format!("{file}.{format}");
    // Relative to the page's <base>, which is the site's root.
    let response = await_response(&file, window().fetch_with_str(&file)).await?;
    Ok((file, response))
}
