//! Writes the pages: reads what the indexer built, makes each page's view model, renders it with the components that
//! run in the browser too, and puts it into the HTML that trunk made.

mod files;
mod reader;
mod source;
mod template;
mod topics;
mod views;

use std::path::PathBuf;
use std::rc::Rc;

use anyhow::{Context, Result};
use yew_router::Routable;
use yew_router::history::{AnyHistory, MemoryHistory};

use crate::{App, AppProps, Page, Route};
use files::Dist;
use source::Source;
use template::Template;

/// Where things are.
#[derive(Debug, Clone)]
pub struct Places {
    /// What `indexer build` wrote: `index/` and `data/`.
    pub built: PathBuf,
    /// The folder of the reports' texts.
    pub data: PathBuf,
    /// The site as trunk made it; the pages are added.
    pub dist: PathBuf,
    /// The path of the site on its host. Only `404.html` needs it, which a host shows under any address; every other
    /// page is relative to its own.
    pub root: String,
}

/// Writes all pages, and says how many.
pub async fn prerender(places: &Places) -> Result<usize> {
    let source = Source::read(&places.built, &places.data)?;
    let dist = Dist::new(&places.dist);
    let template = Template::parse(&dist.read("index.html")?).context("index.html")?;
    for folder in ["index", "data"] {
        dist.copy(&places.built.join(folder), folder)?;
    }
    let pages = source.pages();
    for (route, page) in &pages {
        let base = match route {
            Route::NotFound => places.root.clone(),
            _ => route.to_root(),
        };
        let html = template.fill(&base, page, &render(route.clone(), page.clone()).await);
        match route {
            Route::NotFound => dist.write("404.html", &html)?,
            _ => {
                let folder = route.folder();
                dist.write(&format!("{folder}index.html"), &html)?;
                dist.write(&format!("{folder}page.json"), &serde_json::to_string(page)?)?;
            }
        }
    }
    Ok(pages.len())
}

async fn render(route: Route, page: Page) -> String {
    // The properties are not `Send`, what they are made of is.
    let props = move || {
        let history = AnyHistory::from(MemoryHistory::with_entries([route.to_path()]));
        AppProps { history, basename: "".into(), route, page: Rc::new(page) }
    };
    yew::ServerRenderer::<App>::with_props(props).render().await
}

#[cfg(test)]
mod tests;
