//! Writes the pages of the site into the built programs and styles.

#[derive(clap::Parser)]
#[command(version, about = "Writes the pages of the site into what trunk built")]
struct Arguments {
    /// The folder that `indexer build` wrote: index/ and data/
    #[arg(long, default_value = "target/site")]
    built: std::path::PathBuf,
    /// The folder of the reports' texts
    #[arg(long, default_value = "data")]
    data: std::path::PathBuf,
    /// The folder that trunk builds the site in
    #[arg(long, env = "TRUNK_STAGING_DIR", default_value = "dist")]
    dist: std::path::PathBuf,
    /// The path of the site on its host, which only 404.html needs to know [default: that of --url, else /]
    #[arg(long, env = "KANSA_ROOT")]
    root: Option<String>,
    /// The full address of the site, as in https://example.org/kansa/: writes sitemap.xml, robots.txt, canonical addresses
    #[arg(long, env = "KANSA_URL")]
    url: Option<site::SiteUrl>,
    /// Address of the search server's proxy, which the programs were built for; several with spaces between
    #[arg(long, env = "KANSA_SEARCH")]
    search: Option<site::SearchServers>,
    /// Print the kinds of page as JSON, and write nothing
    #[arg(long)]
    page_kinds: bool,
}

fn main() -> anyhow::Result<()> {
    let Arguments { built, data, dist, root, url, search, page_kinds } = clap::Parser::parse();
    if page_kinds {
        println!("{}", serde_json::to_string(&site::PAGE_KINDS)?);
        return Ok(());
    }
    if url.is_none() {
        println!("no --url: addresses are relative, without sitemap.xml, robots.txt and canonical addresses");
    }
    let pages = site::prerender(&site::Folders { built, data, dist, root, url, search })?;
    println!("{pages} pages written");
    Ok(())
}
