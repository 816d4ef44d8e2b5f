use std::io::BufReader;

use anyhow::{Context, Result};
use atom_syndication::{Feed, WriteConfig};

use crate::site_url::SiteUrl;

/// A feed whose links are full addresses, or that has no links into the site where its address is not known: not every reader of
/// news resolves relative ones.
pub fn with_full_addresses(feed: &[u8], file: &str, site: Option<&SiteUrl>) -> Result<Vec<u8>> {
    let mut feed = Feed::read_from(BufReader::new(feed)).with_context(|| format!("{file} is no feed"))?;
    for links in feed.entries.iter_mut().map(|entry| &mut entry.links).chain([&mut feed.links]) {
        match site {
            Some(site) => links.iter_mut().for_each(|link| link.href = site.resolve(file, &link.href)),
            None => links.retain(|link| link.href.contains("://")),
        }
    }
    let config = WriteConfig { write_document_declaration: true, indent_size: Some(1) };
    let mut text = feed.write_with_config(Vec::new(), config)?;
    text.push(b'\n');
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feed_links_become_full_and_all_else_stays() {
        let feed = "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>新着</title><id>urn:a</id>\
                    <updated>2024-03-01T00:00:00+09:00</updated><link href=\"mura.atom\" rel=\"self\"/>\
                    <entry><title>A &amp; B</title><id>urn:b</id><updated>2024-03-01T00:00:00+09:00</updated>\
                    <link href=\"../../findings/mura-2020-1/\"/></entry></feed>";
        let site = "https://example.org/kansa/".parse().unwrap();
        let text =
            String::from_utf8(with_full_addresses(feed.as_bytes(), "data/feeds/mura.atom", Some(&site)).unwrap())
                .unwrap();
        for part in [
            "href=\"https://example.org/kansa/data/feeds/mura.atom\"",
            "href=\"https://example.org/kansa/findings/mura-2020-1/\"",
            "<title>A &amp; B</title>",
            "<id>urn:b</id>",
            "2024-03-01T00:00:00+09:00",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(with_full_addresses(b"{}", "data/feed.atom", Some(&site)).is_err());
        let none =
            String::from_utf8(with_full_addresses(feed.as_bytes(), "data/feeds/mura.atom", None).unwrap()).unwrap();
        assert!(!none.contains("href=") && none.contains("<id>urn:b</id>"), "{none}");
    }
}
