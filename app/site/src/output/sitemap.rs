use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use ui::{Language, Route};

use crate::site_url::SiteUrl;

/// Most addresses of one file, by the protocol of sitemaps.
pub const MAX_ADDRESSES: usize = 50_000;

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");

/// The sitemap of these pages in every language, each with the month in which it last changed: the files with their
/// names. Where there are more addresses than a file may hold, `sitemap.xml` names the others.
pub fn sitemap(site: &SiteUrl, pages: &[(Route, Option<&str>)], max: usize) -> io::Result<Vec<(String, Vec<u8>)>> {
    let all: Vec<(&Route, Language, Option<&str>)> =
        pages.iter().flat_map(|(route, changed)| Language::ALL.map(|language| (route, language, *changed))).collect();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (number, part) in (1..).zip(all.chunks(max)) {
        files.push((format!("sitemap-{number}.xml"), addresses(site, part)?));
    }
    match files.as_mut_slice() {
        [(name, _)] => "sitemap.xml".clone_into(name),
        _ => {
            let names: Vec<String> = files.iter().map(|(name, _)| site.file(name)).collect();
            files.push(("sitemap.xml".to_owned(), index(&names)?));
        }
    }
    Ok(files)
}

/// The file that shows crawlers the sitemap.
pub fn robots(site: &SiteUrl) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", site.file("sitemap.xml"))
}

fn addresses(site: &SiteUrl, pages: &[(&Route, Language, Option<&str>)]) -> io::Result<Vec<u8>> {
    document("urlset", &[NAMESPACE, XHTML], |xml| {
        for (route, language, changed) in pages {
            xml.create_element("url").write_inner_content(|xml| {
                text(xml, "loc", &site.page(route, *language))?;
                if let Some(changed) = changed {
                    text(xml, "lastmod", changed)?;
                }
                for other in Language::ALL {
                    let address = site.page(route, other);
                    xml.create_element("xhtml:link")
                        .with_attributes([("rel", "alternate"), ("hreflang", other.tag()), ("href", address.as_str())])
                        .write_empty()?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
}

fn index(files: &[String]) -> io::Result<Vec<u8>> {
    document("sitemapindex", &[NAMESPACE], |xml| {
        for file in files {
            xml.create_element("sitemap").write_inner_content(|xml| text(xml, "loc", file))?;
        }
        Ok(())
    })
}

type Xml = Writer<Vec<u8>>;

fn document(
    root: &str,
    namespaces: &[(&str, &str)],
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element(root).with_attributes(namespaces.iter().copied()).write_inner_content(content)?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn text(xml: &mut Xml, name: &str, content: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(content))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(pages: &[(Route, Option<&str>)], max: usize) -> Vec<(String, String)> {
        let site: SiteUrl = "https://example.org/a&b/".parse().unwrap();
        let files = sitemap(&site, pages, max).unwrap();
        files.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
    }

    #[test]
    fn sitemap_names_pages_in_each_language() {
        let files = written(&[(Route::Start, Some("2024-03")), (Route::About, None)], MAX_ADDRESSES);
        let [(name, xml)] = files.as_slice() else { panic!("one file is enough: {files:?}") };
        assert_eq!(name, "sitemap.xml");
        for (part, times) in [
            ("<url>", 6),
            ("<loc>https://example.org/a&amp;b/</loc>", 1),
            ("<loc>https://example.org/a&amp;b/easy/about/</loc>", 1),
            ("<lastmod>2024-03</lastmod>", 3),
            ("<lastmod>", 3),
            ("<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/a&amp;b/en/about/\"/>", 3),
            ("<xhtml:link ", 18),
        ] {
            assert_eq!(xml.matches(part).count(), times, "{part}: {xml}");
        }
    }

    #[test]
    fn sitemap_files_hold_at_most_their_limit() {
        let pages = [(Route::Start, None), (Route::About, None), (Route::Data, None)];
        for (most, expected) in [(9, vec![9]), (8, vec![8, 1]), (4, vec![4, 4, 1]), (3, vec![3, 3, 3])] {
            let files = written(&pages, most);
            let holding: Vec<usize> = files.iter().map(|(_, xml)| xml.matches("<url>").count()).collect();
            let (last, xml) = files.last().unwrap();
            assert_eq!(last, "sitemap.xml");
            if expected.len() == 1 {
                assert_eq!(holding, expected);
                continue;
            }
            assert_eq!(holding[..files.len() - 1], expected);
            assert_eq!(xml.matches("<loc>").count(), expected.len(), "{xml}");
            assert!(xml.contains("<loc>https://example.org/a&amp;b/sitemap-2.xml</loc>"), "{xml}");
        }
    }

    #[test]
    fn robots_find_the_sitemap() {
        let site = "https://example.org/".parse().unwrap();
        assert!(robots(&site).ends_with("\nSitemap: https://example.org/sitemap.xml\n"));
    }
}
