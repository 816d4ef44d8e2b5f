//! Writes the pages: reads what the indexer built, makes each page's view model, renders it with the components that
//! run in the browser too, and puts it into the HTML that trunk made.

mod compare;
mod data_page;
mod dictionary;
mod files;
mod glossary;
mod guide;
mod open_data;
mod programs;
mod reader;
mod schema;
mod source;
mod systems;
mod template;
mod topics;
mod views;

use std::path::PathBuf;

use anyhow::{Context, Result};
use yew::Html;

use crate::pages::{Frame, FrameProps};
use crate::{Language, Route};
use files::Dist;
use programs::Programs;
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

/// Writes all pages in every language, and says how many.
pub async fn prerender(places: &Places) -> Result<usize> {
    let source = Source::read(&places.built, &places.data)?;
    let dist = Dist::new(&places.dist);
    let template = Template::parse(&dist.read("index.html")?).context("index.html")?;
    let programs = Programs::place(&dist, &template.main)?;
    for folder in ["index", "data"] {
        dist.copy(&places.built.join(folder), folder)?;
    }
    let digests = source.digests();
    for digest in &digests {
        let name = |format: &str| format!("compare/{}.{format}", digest.slug);
        dist.write(&name("json"), serde_json::to_string(digest)?)?;
        dist.write(&name("postcard"), postcard::to_allocvec(digest)?)?;
    }
    let mut count = 0;
    for language in Language::ALL {
        language.speak();
        for (route, page) in source.pages(&digests) {
            let base = match route {
                Route::NotFound => places.root.clone(),
                _ => route.to_root(),
            };
            let body = render(route.clone(), page.view()).await;
            for (name, content) in page.files() {
                dist.write(&format!("{}{name}", route.folder()), content)?;
            }
            dist.write(&route.file(), template.fill(&base, &route, page.as_ref(), &programs, &body))?;
            count += 1;
        }
    }
    Ok(count)
}

async fn render(route: Route, children: Html) -> String {
    yew::LocalServerRenderer::<Frame>::with_props(FrameProps { route, children }).render().await
}

#[cfg(test)]
mod tests;
