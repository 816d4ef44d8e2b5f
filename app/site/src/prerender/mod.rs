//! Writes the pages: reads what the indexer built, makes each page's view model, renders it with the components that
//! run in the browser too, and puts it into the HTML that trunk made.

mod card;
mod cards;
mod compare;
mod data_page;
mod descriptions;
mod dictionary;
mod feeds;
mod files;
mod glossary;
mod guide;
mod hash;
mod head;
mod headers;
mod lookup;
mod offline;
mod open_data;
mod origin;
mod programs;
mod reader;
mod schema;
mod site_url;
mod sitemap;
mod source;
mod styles;
mod surveys;
mod systems;
mod template;
mod topics;
mod views;

use std::path::PathBuf;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use cards::Cards;
use compare::Written;
use files::Dist;
use head::Head;
use offline::Edition;
use origin::Origin;
use programs::Programs;
use source::Source;
use template::Template;
use tokio::runtime::Builder;
use ui::{Language, Route};
use yew::Html;

use crate::pages::{Frame, FrameProps, NOTICE, Page};

pub use site_url::{SiteUrl, SiteUrlError};

/// Where things are.
#[derive(Debug, Clone)]
pub struct Places {
    /// What `indexer build` wrote: `index/` and `data/`.
    pub built: PathBuf,
    /// The folder of the reports' texts.
    pub data: PathBuf,
    /// The site as trunk made it; the pages are added.
    pub dist: PathBuf,
    /// The path of the site on its host; that of its full address where nothing is said. Only `404.html` needs it, which
    /// a host shows under any address; every other page is relative to its own.
    pub root: Option<String>,
    /// The full address of the site, without which there is nothing that needs one: no sitemap, no canonical addresses.
    pub url: Option<SiteUrl>,
}

impl Places {
    fn root(&self) -> Result<&str> {
        let of_url = self.url.as_ref().map(SiteUrl::path);
        let root = self.root.as_deref().or(of_url).unwrap_or("/");
        ensure!(of_url.is_none_or(|path| path == root), "the root {root} is not the path of the site's address");
        Ok(root)
    }
}

/// Writes all pages in every language, and says how many.
pub fn prerender(places: &Places) -> Result<usize> {
    let root = places.root()?;
    let source = Source { site: places.url.clone(), ..Source::read(&places.built, &places.data)? };
    let dist = Dist::new(&places.dist);
    let template = Template::parse(&dist.read("index.html")?).context("index.html")?.with_joined_styles(&dist)?;
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
    for (stem, postcard) in Language::ALL.map(|language| source.guide_file(language)) {
        dist.write(&format!("{stem}.postcard"), postcard)?;
    }
    let (site, origin) = (source.site.as_ref(), Origin::of(&source));
    let edition = Edition::of(&dist)?;
    // They are named by full addresses alone.
    let cards = site.map(|_| Cards::draw(&dist, &source)).transpose()?.unwrap_or_default();
    let write_page = |route: &Route, page: &dyn Page, body: &str| -> Result<()> {
        let base = match route {
            Route::NotFound => root.to_owned(),
            _ => route.to_root(),
        };
        for (name, content) in page.files() {
            dist.write(&format!("{}{name}", route.folder()), content)?;
        }
        let head = Head { site, card: cards.of(route, &origin), edition: &edition.name }.tags(route, page);
        let program = page.program();
        dist.write(&route.file(), template.fill(&base, &head, (program, &programs.tags(program)), body))
    };
    let write_pages = |language: Language| -> Result<Vec<Route>> {
        language.set_current();
        let pages = source.pages(&digests).map(|(route, page)| {
            let body = render(route.clone(), page.view())?;
            write_page(&route, page.as_ref(), &body).map(|()| route)
        });
        pages.collect()
    };
    // What language is spoken is a matter of each thread.
    let written = thread::scope(|scope| {
        let threads = Language::ALL.map(|language| scope.spawn(move || (language, write_pages(language))));
        threads.map(|thread| thread.join().map_err(|_| anyhow!("a thread that renders pages broke")))
    });
    let mut routes = Vec::new();
    for written in written {
        let (language, pages) = written?;
        routes.extend(pages?.into_iter().map(|route| (language, route)));
    }
    if let Some(site) = site {
        announce(&dist, &source, &origin, site, &routes)?;
    }
    edition.tell(&dist, &programs)?;
    dist.write(NOTICE, include_str!("../../../../NOTICE"))?;
    dist.write("_headers", headers::file(&[compare::FOLDER], edition.files.keys().map(String::as_str)))?;
    Ok(routes.len())
}

/// Writes what needs to know where the site lies.
fn announce(dist: &Dist, source: &Source, origin: &Origin, site: &SiteUrl, pages: &[(Language, Route)]) -> Result<()> {
    let pages: Vec<_> = pages
        .iter()
        .filter(|(language, route)| *language == Language::Japanese && *route != Route::NotFound)
        .map(|(_, route)| (route.clone(), origin.changed(route)))
        .collect();
    for (name, content) in sitemap::sitemap(site, &pages, sitemap::MOST)? {
        dist.write(&name, content)?;
    }
    dist.write("robots.txt", sitemap::robots(site))?;
    for (feed, _) in source.feeds() {
        let file = format!("data/{feed}");
        dist.write(&file, feeds::addressed(&dist.bytes(&file)?, &file, site)?)?;
    }
    Ok(())
}

fn render(route: Route, children: Html) -> Result<String> {
    let frame = yew::LocalServerRenderer::<Frame>::with_props(FrameProps { route, children });
    Ok(Builder::new_current_thread().build()?.block_on(frame.render()))
}

#[cfg(test)]
mod tests;
