//! Writes the site: makes each page's view model from the data, renders it with the components that run in the browser too,
//! and puts it into the HTML that trunk made.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::rc::Rc;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use tokio::runtime::Builder;
use ui::{Language, Route};
use yew::BaseComponent;

use crate::bundle::WasmBundle;
use crate::charts::{Chart, charts};
use crate::data::SiteData;
use crate::output::{
    Dist, Head, MAX_ADDRESSES, OgImages, SiteVersion, Template, WasmBundles, escape, headers_file, last_changed,
    robots, sitemap, with_full_addresses,
};
use crate::pages::{
    DIGEST_FOLDER, DigestFile, Embedded, EmbeddedProps, Frame, FrameProps, NOTICE, Page, PageInput, digests,
    embed_folder, embed_title, guide_file, lists, pages,
};
use crate::search_servers::SearchServers;
use crate::site_url::SiteUrl;

/// Folders whose files are named by their content, the site's root apart.
const HASHED_FOLDERS: [&str; 2] = ["index", DIGEST_FOLDER];

/// Folders with feeds.
const FEED_FOLDERS: [&str; 5] =
    ["data", "data/feeds", "data/feeds/topics", "data/feeds/measures", "data/feeds/findings"];

/// Folders and addresses of a site.
#[derive(Debug, Clone)]
pub struct Folders {
    /// The output of `indexer build`: `index/` and `data/`.
    pub built: PathBuf,
    /// The folder of the reports' texts.
    pub data: PathBuf,
    /// The site as trunk made it; the pages are added.
    pub dist: PathBuf,
    /// The path of the site on its host, by default that of its full address. Only `404.html` needs it, which a host shows
    /// under any address; every other page is relative to its own.
    pub root: Option<String>,
    /// The full address of the site; without it no file that needs one is written: no sitemap, no canonical addresses.
    pub url: Option<SiteUrl>,
    /// The search server that the programs were built for.
    pub search: Option<SearchServers>,
}

impl Folders {
    fn root(&self) -> Result<&str> {
        let of_url = self.url.as_ref().map(SiteUrl::path);
        let root = self.root.as_deref().or(of_url).unwrap_or("/");
        ensure!(of_url.is_none_or(|path| path == root), "the root {root} is not the path of the site's address");
        Ok(root)
    }
}

/// Writes all pages in every language, and returns their number.
pub fn prerender(folders: &Folders) -> Result<usize> {
    let root = folders.root()?;
    let mut data = SiteData::read(&folders.built, &folders.data)?;
    let search = folders.search.as_ref();
    data.has_search_server = search.is_some();
    let data = data;
    let dist = Dist::new(&folders.dist);
    let template = Template::parse(&dist.read("index.html")?).context("index.html")?.with_joined_styles(&dist)?;
    let template = template.with_search(search);
    for folder in ["index", "data"] {
        dist.copy(&folders.built.join(folder), folder)?;
    }
    let bundles = WasmBundles::place(&dist, &template.main)?;
    let digests = digests(&data);
    for digest in &digests {
        let DigestFile { stem, postcard, json } = DigestFile::new(digest);
        dist.write(&format!("{stem}.postcard"), postcard)?;
        dist.write(&format!("{stem}.json"), json)?;
    }
    for (stem, postcard) in Language::ALL.map(|language| guide_file(&data, language)) {
        dist.write(&format!("{stem}.postcard"), postcard)?;
    }
    let site = folders.url.as_ref();
    let version = SiteVersion::new(&dist, &HASHED_FOLDERS)?;
    // They are named by full addresses alone.
    let images = site.map(|_| OgImages::draw(&dist, &data)).transpose()?.unwrap_or_default();
    // A known path keeps pages whole without the last slash of their address, too, on a host that shows them there.
    let write_page = |route: &Route, page: &dyn Page, body: &str| -> Result<()> {
        let base = match route {
            _ if site.is_some() => root.to_owned(),
            Route::NotFound => root.to_owned(),
            _ => route.to_root(),
        };
        for (name, content) in page.files() {
            dist.write(&format!("{}{name}", route.folder()), content)?;
        }
        let head = Head { site, image: images.of(&data, route), version: &version.name };
        let head = head.tags(route, &page.title(), &page.description());
        let bundle = page.bundle();
        dist.write(&route.file(), template.fill(&base, &head, (bundle, &bundles.tags(bundle)), body))
    };
    // Without the tags of a program: what may be framed by others runs nothing.
    let write_embedded = |chart: &Chart| -> Result<()> {
        let (folder, body) = (embed_folder(&chart.name), rendered::<Embedded>(EmbeddedProps { chart: chart.clone() })?);
        let base = "../".repeat(folder.matches('/').count());
        let head = format!("<title>{}</title>", escape(&embed_title(chart)));
        dist.write(&format!("{folder}index.html"), template.fill(&base, &head, (WasmBundle::Page, ""), &body))
    };
    let write_pages = |language: Language| -> Result<Vec<Route>> {
        language.set_current();
        data.topic_names(language).set_current();
        let (publication, lists) = (Rc::new(data.publication.clone()), Rc::new(lists(&data)));
        let pages = pages(PageInput { data: &data, digests: &digests, site }).map(|(route, page)| {
            let frame = FrameProps {
                route: route.clone(),
                publication: publication.clone(),
                lists: lists.clone(),
                children: page.view(),
            };
            let body = render(frame)?;
            write_page(&route, page.as_ref(), &body).map(|()| route)
        });
        let routes = pages.collect();
        charts(&data).iter().try_for_each(write_embedded)?;
        routes
    };
    // Each thread has a language of its own.
    let written = thread::scope(|scope| {
        let threads = Language::ALL.map(|language| scope.spawn(move || (language, write_pages(language))));
        threads.map(|thread| thread.join().map_err(|_| anyhow!("a thread that renders pages broke")))
    });
    let mut routes = Vec::new();
    for written in written {
        let (language, pages) = written?;
        routes.extend(pages?.into_iter().map(|route| (language, route)));
    }
    for folder in FEED_FOLDERS {
        for file in dist.list(folder)?.into_iter().filter(|file| file.ends_with(".atom")) {
            dist.write(&file, with_full_addresses(&dist.bytes(&file)?, &file, site)?)?;
        }
    }
    if let Some(site) = site {
        write_addresses(&dist, &data, site, &routes)?;
    }
    version.write(&dist, &bundles)?;
    dist.write(NOTICE, include_str!("../../../../NOTICE"))?;
    let files = version.files.keys().map(String::as_str);
    dist.write("_headers", headers_file(search, &[DIGEST_FOLDER], &unframed(&routes), files))?;
    Ok(routes.len())
}

/// Paths of all pages as a host's rules name them: each folder of the first level with all in it.
fn unframed(pages: &[(Language, Route)]) -> Vec<String> {
    let mut paths = BTreeSet::from(["index.html".to_owned(), "404.html".to_owned()]);
    for (language, route) in pages {
        language.set_current();
        let folder = route.folder();
        let first = folder.strip_prefix(language.folder()).unwrap_or(&folder).split('/').next().unwrap_or_default();
        paths.insert(match (language, first) {
            (Language::Japanese, "") => String::new(),
            (Language::Japanese, first) => format!("{first}/*"),
            (other, _) => format!("{}*", other.folder()),
        });
    }
    paths.into_iter().collect()
}

/// Writes the files that need full addresses.
fn write_addresses(dist: &Dist, data: &SiteData, site: &SiteUrl, pages: &[(Language, Route)]) -> Result<()> {
    let pages: Vec<_> = pages
        .iter()
        .filter(|(language, route)| *language == Language::Japanese && *route != Route::NotFound)
        .map(|(_, route)| (route.clone(), last_changed(data, route)))
        .collect();
    for (name, content) in sitemap(site, &pages, MAX_ADDRESSES)? {
        dist.write(&name, content)?;
    }
    dist.write("robots.txt", robots(site))?;
    Ok(())
}

fn render(props: FrameProps) -> Result<String> {
    rendered::<Frame>(props)
}

fn rendered<C: BaseComponent>(props: C::Properties) -> Result<String> {
    let renderer = yew::LocalServerRenderer::<C>::with_props(props);
    Ok(Builder::new_current_thread().build()?.block_on(renderer.render()))
}

#[cfg(test)]
pub mod tests;
