//! Writes the pages: reads what the indexer built, makes each page's view model, renders it with the components that
//! run in the browser too, and puts it into the HTML that trunk made.

mod compare;
mod data_page;
mod dictionary;
mod files;
mod glossary;
mod guide;
mod hash;
mod headers;
mod offline;
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
use compare::Written;
use files::Dist;
use offline::Edition;
use programs::Programs;
use source::Source;
use template::{Head, Template};

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
    for folder in ["index", "data"] {
        dist.copy(&places.built.join(folder), folder)?;
    }
    let programs = Programs::place(&dist, &template.main)?;
    let digests = source.digests();
    for digest in &digests {
        let Written { stem, postcard, json } = Written::new(digest);
        dist.write(&format!("{stem}.postcard"), postcard)?;
        dist.write(&format!("{stem}.json"), json)?;
    }
    let edition = Edition::of(&dist)?;
    let head = Head { programs: &programs, edition: &edition.name };
    let mut count = 0;
    for language in Language::ALL {
        language.speak();
        for (route, page) in source.pages(&digests) {
            let base = match route {
                Route::NotFound => places.root.clone(),
                _ => route.to_root(),
            };
            let body = render(route.clone(), page.view()).await;
            dist.write(&route.file(), template.fill(&base, &route, page.as_ref(), &head, &body))?;
            count += 1;
        }
    }
    edition.tell(&dist, &programs)?;
    dist.write("_headers", &headers::file(edition.files.keys().map(String::as_str)))?;
    Ok(count)
}

async fn render(route: Route, children: Html) -> String {
    yew::LocalServerRenderer::<Frame>::with_props(FrameProps { route, children }).render().await
}

#[cfg(test)]
mod tests;
