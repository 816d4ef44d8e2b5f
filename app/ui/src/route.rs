use corpus::{FindingId, NoticeId, Slug, SystemId, Theme, Topic};

use crate::language::Language;

/// A page. Each is a folder with an `index.html`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// `/`
    Start,
    /// `/search/`
    Search,
    /// `/search/help/`
    SearchHelp,
    /// `/findings/<id>/`
    Finding(FindingId),
    /// `/reports/<slug>/`
    Report(Slug),
    /// `/reports/<slug>/text/`, the reader.
    Text(Slug),
    /// `/record/`: what was read of all reports.
    Record,
    /// `/reports/<slug>/record/`: what was read of one.
    RecordOf(Slug),
    /// `/topics/<code>/`
    Topic(Topic),
    /// `/topics/<code>/programme/`, the audit programme of a topic.
    AuditProgramme(Topic),
    /// `/themes/`
    Themes,
    /// `/themes/<code>/`
    Theme(Theme),
    /// `/municipalities/`
    Municipalities,
    /// `/municipalities/<code>/`
    Municipality(String),
    /// `/years/`
    Years,
    /// `/years/<year>/`
    Year(u16),
    /// `/compare/?r=…` and `/compare/?ids=…`
    Compare,
    /// `/systems/`, the register of all information systems.
    Systems,
    /// `/systems/<id>/`
    System(SystemId),
    /// `/measures/`, and `/measures/<notice>/`
    Measures(Option<NoticeId>),
    /// `/charts/`, and `/charts/<name>/`
    Charts,
    Chart(String),
    /// `/surveys/`
    Surveys,
    /// `/glossary/`
    Glossary,
    /// `/guide/`: the first steps of each kind of visitor.
    Guide,
    /// `/data/`, the folder of the files it describes.
    Data,
    /// `/about/`
    About,
    /// `/corrections/`
    Corrections,
    /// `/offline/`: what is shown of a page that can't be had without a connection.
    Offline,
    /// Anything else: `/404.html`.
    NotFound,
    /// `…/2/`: a further page of a list that one page can't hold.
    ListPage(Box<Route>, usize),
}

impl Route {
    /// The page of a finding.
    pub fn finding(id: &FindingId) -> Self {
        Route::Finding(id.clone())
    }

    /// The page of a report.
    pub fn report(slug: &Slug) -> Self {
        Route::Report(slug.clone())
    }

    /// The text of a report.
    pub fn text(slug: &Slug) -> Self {
        Route::Text(slug.clone())
    }

    /// The page of an information system.
    pub fn system(id: &SystemId) -> Self {
        Route::System(id.clone())
    }

    /// The page of that number of the list that begins here.
    pub fn list_page(self, number: usize) -> Self {
        if number == 1 { self } else { Route::ListPage(Box::new(self), number) }
    }

    /// The folder of the page relative to the site's root: `en/findings/okayama-2019-iken-3/`, empty for the Japanese
    /// start page.
    pub fn folder(&self) -> String {
        self.folder_in(Language::current())
    }

    fn folder_in(&self, language: Language) -> String {
        let folder = match self {
            Route::ListPage(list, number) => return format!("{}{number}/", list.folder_in(language)),
            Route::Start | Route::NotFound => String::new(),
            Route::Search => "search/".to_owned(),
            Route::SearchHelp => "search/help/".to_owned(),
            Route::Finding(id) => format!("findings/{id}/"),
            Route::Report(slug) => format!("reports/{slug}/"),
            Route::Text(slug) => format!("reports/{slug}/text/"),
            Route::Topic(topic) => format!("topics/{}/", topic.code()),
            Route::AuditProgramme(topic) => format!("topics/{}/programme/", topic.code()),
            Route::Themes => "themes/".to_owned(),
            Route::Theme(theme) => format!("themes/{theme}/"),
            Route::Municipalities => "municipalities/".to_owned(),
            Route::Municipality(code) => format!("municipalities/{code}/"),
            Route::Years => "years/".to_owned(),
            Route::Year(year) => format!("years/{year}/"),
            Route::Compare => "compare/".to_owned(),
            Route::Systems => "systems/".to_owned(),
            Route::System(id) => format!("systems/{id}/"),
            Route::Measures(None) => "measures/".to_owned(),
            Route::Measures(Some(notice)) => format!("measures/{notice}/"),
            Route::Charts => "charts/".to_owned(),
            Route::Chart(name) => format!("charts/{name}/"),
            Route::Surveys => "surveys/".to_owned(),
            Route::Glossary => "glossary/".to_owned(),
            Route::Guide => "guide/".to_owned(),
            Route::Data => "data/".to_owned(),
            Route::Record => "record/".to_owned(),
            Route::RecordOf(slug) => format!("reports/{slug}/record/"),
            Route::About => "about/".to_owned(),
            Route::Corrections => "corrections/".to_owned(),
            Route::Offline => "offline/".to_owned(),
        };
        format!("{}{folder}", language.folder())
    }

    /// The file of the page relative to the site's root. A host shows `404.html` for whatever it does not have, in
    /// whichever language.
    pub fn file(&self) -> String {
        match self {
            Route::NotFound => "404.html".to_owned(),
            page => format!("{}index.html", page.folder()),
        }
    }

    /// The link to the page. Links are relative to the site's root, which each page names in its `<base>`, so that
    /// the site works under any path.
    pub fn href(&self) -> String {
        self.href_in(Language::current())
    }

    /// The link to the same page in a language.
    pub fn href_in(&self, language: Language) -> String {
        match self.folder_in(language) {
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
    fn route_lies_in_the_folder_of_its_language() {
        for (language, start, about, to_root) in [
            (Language::Japanese, "./", "about/", "../"),
            (Language::English, "en/", "en/about/", "../../"),
            (Language::Easy, "easy/", "easy/about/", "../../"),
        ] {
            language.set_current();
            assert_eq!((Route::Start.href(), Route::About.href()), (start.to_owned(), about.to_owned()));
            assert_eq!(Route::About.to_root(), to_root);
            assert_eq!(Route::About.href_in(Language::English), "en/about/");
        }
        Language::Japanese.set_current();
    }

    #[test]
    fn route_has_file_and_way_to_root() {
        let slug: Slug = "okayama-2019".parse().unwrap();
        for (route, file, to_root) in [
            (Route::Start, "index.html", "./"),
            (Route::Search, "search/index.html", "../"),
            (Route::SearchHelp, "search/help/index.html", "../../"),
            (Route::Compare, "compare/index.html", "../"),
            (Route::About, "about/index.html", "../"),
            (
                Route::Finding("okayama-2019-iken-3".parse().unwrap()),
                "findings/okayama-2019-iken-3/index.html",
                "../../",
            ),
            (Route::report(&slug), "reports/okayama-2019/index.html", "../../"),
            (Route::Record, "record/index.html", "../"),
            (Route::RecordOf(slug.clone()), "reports/okayama-2019/record/index.html", "../../../"),
            (Route::text(&slug), "reports/okayama-2019/text/index.html", "../../../"),
            (Route::Systems, "systems/index.html", "../"),
            (Route::System("wako-2022-system-03".parse().unwrap()), "systems/wako-2022-system-03/index.html", "../../"),
            (Route::Topic(Topic::new("access")), "topics/access/index.html", "../../"),
            (Route::AuditProgramme(Topic::new("access")), "topics/access/programme/index.html", "../../../"),
            (Route::Theme(Theme::new("subsidies")), "themes/subsidies/index.html", "../../"),
            (Route::Municipality("mura".to_owned()), "municipalities/mura/index.html", "../../"),
            (Route::Year(2021), "years/2021/index.html", "../../"),
            (Route::Systems.list_page(1), "systems/index.html", "../"),
            (Route::Topic(Topic::new("access")).list_page(12), "topics/access/12/index.html", "../../../"),
            (Route::NotFound, "404.html", "./"),
        ] {
            assert_eq!((route.file(), route.to_root()), (file.to_owned(), to_root.to_owned()));
        }
    }
}
