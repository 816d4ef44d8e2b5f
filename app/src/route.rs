use corpus::{FindingId, Slug, Topic};
use yew_router::Routable;

/// Where a page lives. Every page is a folder with an `index.html` and a `page.json`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Routable)]
pub enum Route {
    /// `/`
    #[at("/")]
    Start,
    /// `/search/`
    #[at("/search/")]
    Search,
    /// `/findings/<id>/`
    #[at("/findings/:id/")]
    Finding {
        /// Whose page it is.
        id: FindingId,
    },
    /// `/reports/<slug>/`
    #[at("/reports/:slug/")]
    Report {
        /// Whose page it is.
        slug: Slug,
    },
    /// `/reports/<slug>/text/`, the reader.
    #[at("/reports/:slug/text/")]
    Text {
        /// Whose text it is.
        slug: Slug,
    },
    /// `/topics/<code>/`
    #[at("/topics/:topic/")]
    Topic {
        /// Whose page it is.
        topic: Topic,
    },
    /// `/about/`
    #[at("/about/")]
    About,
    /// Anything else.
    #[not_found]
    #[at("/404/")]
    NotFound,
}

impl Route {
    /// The page of a finding.
    pub fn finding(id: &FindingId) -> Self {
        Route::Finding { id: id.clone() }
    }

    /// The page of a report.
    pub fn report(slug: &Slug) -> Self {
        Route::Report { slug: slug.clone() }
    }

    /// The text of a report.
    pub fn text(slug: &Slug) -> Self {
        Route::Text { slug: slug.clone() }
    }

    /// The page of a topic.
    pub fn topic(topic: Topic) -> Self {
        Route::Topic { topic }
    }

    /// The folder of the page relative to the site's root: `findings/okayama-2019-iken-3/`, empty for the start page.
    pub fn folder(&self) -> String {
        self.to_path().trim_start_matches('/').to_owned()
    }

    /// The link to the page. Links are relative to the site's root, which each page names in its `<base>`, so that
    /// the site works under any path.
    pub fn href(&self) -> String {
        match self.folder() {
            root if root.is_empty() => "./".to_owned(),
            folder => folder,
        }
    }

    /// The link to a place within the page.
    pub fn anchor(&self, fragment: &str) -> String {
        format!("{}#{fragment}", self.href())
    }

    /// The link to a line of a report's text.
    pub fn line(slug: &Slug, line: u32) -> String {
        Route::text(slug).anchor(&format!("L{line}"))
    }

    /// The way from the page to the site's root: `../../`.
    pub fn to_root(&self) -> String {
        match self.folder().matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_routes_answer_each_other() {
        for (path, to_root) in [
            ("/", "./"),
            ("/search/", "../"),
            ("/about/", "../"),
            ("/findings/okayama-2019-iken-3/", "../../"),
            ("/reports/okayama-2019/", "../../"),
            ("/reports/okayama-2019/text/", "../../../"),
            ("/topics/access/", "../../"),
        ] {
            let route = Route::recognize(path).unwrap();
            assert_eq!(route.to_path(), path);
            assert_eq!(route.to_root(), to_root);
        }
    }

    #[test]
    fn what_is_no_page_is_not_found() {
        for path in [
            "",
            "/findings/",
            "/findings/A<b>/",
            "/reports/okayama/",
            "/x/y/z/",
            "/findings/%FF/",
            "/topics/Access/",
            "/topics/",
        ] {
            let route = Route::recognize(path);
            assert!(matches!(route, Some(Route::NotFound | Route::Start)), "{path}: {route:?}");
        }
    }
}
