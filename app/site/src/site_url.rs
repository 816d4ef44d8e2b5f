use std::str::FromStr;

use ui::{Language, Route};
use url::{ParseError, Url};

/// The full address of the site's root, where that is known: `https://example.org/kansa/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteUrl(Url);

/// A text that is not the full address of a site.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SiteUrlError {
    /// It is no address at all, or one without a host.
    #[error("{0}; give the whole address of the site, as in https://example.org/kansa/")]
    NoUrl(#[from] ParseError),
    /// No browser goes there.
    #[error("the site is reached by http or https, not by {0}")]
    Scheme(String),
    /// A password would be on every page.
    #[error("leave out the user name and the password")]
    Credentials,
    /// A page cannot be put behind it.
    #[error("leave out what stands after ? or #")]
    Query,
    /// It names a file, not the folder that the pages lie in.
    #[error("it must end with a slash: {0}/")]
    Slash(String),
}

impl FromStr for SiteUrl {
    type Err = SiteUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(SiteUrlError::Scheme(url.scheme().to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(SiteUrlError::Credentials);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(SiteUrlError::Query);
        }
        if !url.path().ends_with('/') {
            return Err(SiteUrlError::Slash(url.into()));
        }
        Ok(Self(url))
    }
}

impl SiteUrl {
    /// The path of the site on its host.
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// The full address of a file of the site.
    pub fn file(&self, path: &str) -> String {
        self.resolve("", path)
    }

    /// The full address of a page in a language.
    pub fn page(&self, route: &Route, language: Language) -> String {
        self.resolve("", &route.href_in(language))
    }

    /// The target of a link in a file of the site.
    pub fn resolve(&self, file: &str, link: &str) -> String {
        // What is no link stays as it is: nothing is worse than an address that leads elsewhere.
        let resolved = self.0.join(file).and_then(|from| from.join(link));
        resolved.map_or_else(|_| link.to_owned(), Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_address_is_an_error_with_advice() {
        for (text, hint) in [
            ("", "as in https://example.org/kansa/"),
            ("example.org/kansa/", "as in https://example.org/kansa/"),
            ("/kansa/", "as in https://example.org/kansa/"),
            ("https://", "as in https://example.org/kansa/"),
            ("ftp://example.org/", "not by ftp"),
            ("file:///kansa/", "not by file"),
            ("https://me:secret@example.org/", "user name"),
            ("https://example.org/kansa/?lang=ja", "after ? or #"),
            ("https://example.org/kansa/#top", "after ? or #"),
            ("https://example.org/kansa", "https://example.org/kansa/"),
            ("https://example.org/kansa/index.html", "end with a slash"),
        ] {
            let error = text.parse::<SiteUrl>().expect_err(text).to_string();
            assert!(error.contains(hint), "{text}: {error}");
        }
    }

    #[test]
    fn links_get_full_addresses() {
        for (site, file, link, full) in [
            ("https://example.org", "", "./", "https://example.org/"),
            ("https://example.org/kansa/", "", "./", "https://example.org/kansa/"),
            ("https://例え.jp/", "", "en/about/", "https://xn--r8jz45g.jp/en/about/"),
            (
                "http://example.org:8080/a/b/",
                "data/feed.atom",
                "../reports/x/",
                "http://example.org:8080/a/b/reports/x/",
            ),
            ("https://example.org/kansa/", "data/feed.atom", "feed.atom", "https://example.org/kansa/data/feed.atom"),
            ("https://example.org/kansa/", "data/feed.atom", "https://a.org/b", "https://a.org/b"),
        ] {
            assert_eq!(site.parse::<SiteUrl>().unwrap().resolve(file, link), full);
        }
        let site: SiteUrl = "https://example.org/kansa/".parse().unwrap();
        assert_eq!(site.page(&Route::Start, Language::Japanese), "https://example.org/kansa/");
        assert_eq!(site.page(&Route::About, Language::Easy), "https://example.org/kansa/easy/about/");
        assert_eq!(site.path(), "/kansa/");
    }
}
