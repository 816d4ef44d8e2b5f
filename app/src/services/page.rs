use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::fetch_page;
use crate::state::Failure;
use crate::{Page, Route};

/// A page that is on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Which it is.
    pub route: Route,
    /// Its view model.
    pub page: Rc<Page>,
}

/// How far the way to a page is.
#[derive(Clone, PartialEq)]
pub struct Pages {
    /// The page that is on the screen, until the wanted one is there.
    pub shown: Shown,
    /// Why the wanted page can't be shown.
    pub failure: Option<Failure>,
    /// Tries once more.
    pub retry: Callback<()>,
}

/// Shows the first page, then whichever is wanted. Pages that were shown before are shown at once.
#[hook]
pub fn use_page(first: Shown, wanted: Route) -> Pages {
    let kept = use_mut_ref(|| HashMap::from([(first.route.clone(), first.page.clone())]));
    let latest = use_mut_ref(|| first.route.clone());
    let shown = use_state_eq(|| first);
    let failure = use_state_eq(|| None);
    let attempt = use_state_eq(|| 0u32);

    *latest.borrow_mut() = wanted.clone();
    let ready = kept.borrow().get(&wanted).cloned();
    use_effect_with((wanted.clone(), *attempt), {
        let (shown, failure) = (shown.setter(), failure.setter());
        move |(wanted, _)| {
            failure.set(None);
            let wanted = wanted.clone();
            if kept.borrow().contains_key(&wanted) {
                return;
            }
            spawn_local(async move {
                let page = fetch_page(&wanted).await.map(Rc::new);
                // The visitor may have gone elsewhere in the meantime.
                if *latest.borrow() != wanted {
                    return;
                }
                match page {
                    Ok(page) => {
                        kept.borrow_mut().insert(wanted.clone(), page.clone());
                        shown.set(Shown { route: wanted, page });
                    }
                    Err(why) => failure.set(Some(why)),
                }
            });
        }
    });
    let retry = {
        let next = *attempt + 1;
        let attempt = attempt.setter();
        Callback::from(move |()| attempt.set(next))
    };
    // A page that is known needs no detour: going back shows it in the same step.
    let shown = ready.map_or_else(|| (*shown).clone(), |page| Shown { route: wanted, page });
    Pages { shown, failure: (*failure).clone(), retry }
}
