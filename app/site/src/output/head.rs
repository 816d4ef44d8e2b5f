use std::fmt::Write as _;

use ui::messages::frame;
use ui::{Language, Route};

use crate::site_url::SiteUrl;

/// The tags of a page for search engines, and for those who share the page.
pub struct Head<'a> {
    /// The address of the site. Without it there are no tags that need a full address.
    pub site: Option<&'a SiteUrl>,
    /// The picture of the page, relative to the site's root.
    pub image: Option<&'a str>,
    /// The version of the site, by which a page knows its files.
    pub version: &'a str,
}

impl Head<'_> {
    /// The tags, in the language that is spoken.
    pub fn tags(&self, route: &Route, title: &str, description: &str) -> String {
        let mut tags = format!(
            "<title>{}</title>\n    <meta name=\"description\" content=\"{}\" />\n    <meta name=\"edition\" content=\"{}\" />",
            escape(title),
            escape(description),
            self.version
        );
        for language in Language::ALL {
            let address = self.site.map_or_else(|| route.href_in(language), |site| site.page(route, language));
            let (tag, address) = (language.tag(), escape(&address));
            _ = write!(tags, "\n    <link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\" />");
        }
        // The page for what a host does not have is one under any address.
        let url = self.site.filter(|_| *route != Route::NotFound).map(|site| site.page(route, Language::current()));
        if let Some(url) = &url {
            _ = write!(tags, "\n    <link rel=\"canonical\" href=\"{}\" />", escape(url));
        }
        let site_name = frame::site().plain();
        let name = title.strip_suffix(&format!("｜{site_name}")).unwrap_or(title);
        let image = self.site.zip(self.image).map(|(site, image)| site.file(image));
        for (property, content) in [
            ("og:site_name", Some(site_name.as_str())),
            ("og:title", Some(name)),
            ("og:description", Some(description)),
            ("og:type", Some(og_type(route))),
            ("og:locale", Some(og_locale())),
            ("og:url", url.as_deref()),
            ("og:image", image.as_deref()),
        ] {
            if let Some(content) = content {
                _ = write!(tags, "\n    <meta property=\"{property}\" content=\"{}\" />", escape(content));
            }
        }
        if image.is_some() {
            tags.push_str("\n    <meta name=\"twitter:card\" content=\"summary_large_image\" />");
        }
        tags
    }
}

/// The type of a page in Open Graph.
fn og_type(route: &Route) -> &'static str {
    match route {
        Route::Finding(_) | Route::Report(_) | Route::Text(_) | Route::System(_) | Route::Topic(_) => "article",
        _ => "website",
    }
}

/// Open Graph wants a country, and knows no easy Japanese.
fn og_locale() -> &'static str {
    match Language::current() {
        Language::Japanese | Language::Easy => "ja_JP",
        Language::English => "en_US",
    }
}

/// A text in HTML, in quotation marks too.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(site: Option<&str>, image: Option<&str>, route: &Route, there: &[&str], missing: &[&str]) {
        let site = site.map(|site| site.parse::<SiteUrl>().unwrap());
        let tags = Head { site: site.as_ref(), image, version: "0" }.tags(route, "監査くらべ", "説明");
        for tag in there {
            assert!(tags.contains(tag), "{tag} is missing: {tags}");
        }
        for tag in missing {
            assert!(!tags.contains(tag), "{tag}: {tags}");
        }
    }

    #[test]
    fn full_addresses_need_the_site_s_own() {
        let known = ["property=\"og:title\"", "property=\"og:locale\" content=\"ja_JP\"", "content=\"監査くらべ\""];
        let full = ["canonical", "og:url", "og:image", "twitter:card", "https:"];
        check(None, Some("cards/a.png"), &Route::About, &known, &full);
        check(None, None, &Route::About, &["hreflang=\"en\" href=\"en/about/\""], &full);
        check(
            Some("https://example.org/kansa/"),
            Some("cards/a.png"),
            &Route::About,
            &[
                "<link rel=\"canonical\" href=\"https://example.org/kansa/about/\" />",
                "hreflang=\"ja-x-easy\" href=\"https://example.org/kansa/easy/about/\"",
                "<meta property=\"og:url\" content=\"https://example.org/kansa/about/\" />",
                "<meta property=\"og:image\" content=\"https://example.org/kansa/cards/a.png\" />",
                "summary_large_image",
            ],
            &[],
        );
        check(Some("https://example.org/"), None, &Route::About, &["canonical"], &["og:image", "twitter:card"]);
        check(Some("https://example.org/"), None, &Route::NotFound, &known, &["canonical", "og:url"]);
    }
}
