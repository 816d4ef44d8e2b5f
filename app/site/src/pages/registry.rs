//! All kinds of page: the one list that the prerenderer, the tests and the measurements go by.

use serde::Serialize;
use ui::compare::ReportDigest;
use ui::{Language, Route};

use super::about::AboutPage;
use super::guide::GuidePage;
use super::not_found::NotFoundPage;
use super::offline::OfflinePage;
use super::page::Page;
use super::search_help::SearchHelpPage;
use super::shared::ReportCard;
use super::{
    audit_programme, charts, compare, corrections, explore, finding, glossary, measures, open_data, record, report,
    report_record, search, start, surveys, system, systems, text, topic,
};
use crate::data::{SiteData, TopicText};
use crate::site_url::SiteUrl;

/// A kind of page, with an example of it in the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PageKind {
    /// The folders of its Japanese pages, from the root; `*` stands for an id. Further pages of a list lie below.
    pub pattern: &'static str,
    /// The folder of a typical page.
    pub example: &'static str,
    /// A text in the main part of the example.
    pub text: &'static str,
    /// The budget that its weight is held to.
    pub budget: Option<WeightBudget>,
}

/// A budget of the bytes that a page loads before it is hydrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum WeightBudget {
    Start,
    /// Pages with an island.
    Tool,
    /// Pages that are only read.
    Reading,
}

use WeightBudget::{Reading, Start, Tool};

/// Every kind of page with an address. The examples are fixed, so that measurements can be compared over time; a test finds
/// each in the built site.
pub const PAGE_KINDS: [PageKind; 22] = [
    kind("", "", "あなたのまちに何を", Some(Start)),
    kind("search/", "search/", "検索", Some(Tool)),
    kind("search/help/", "search/help/", "下関市 個人情報", Some(Reading)),
    kind("compare/", "compare/", "すべての報告書", Some(Tool)),
    kind("findings/*/", "findings/okayama-2019-shiteki-10/", "パスワードの堅牢性", Some(Reading)),
    kind("reports/*/", "reports/okayama-2019/", "岡山市", Some(Reading)),
    kind("reports/*/text/", "reports/okayama-2019/text/", "岡山市", Some(Reading)),
    kind("reports/*/record/", "reports/okayama-2019/record/", "161,140 は 164,140 の誤り", None),
    kind("topics/*/", "topics/access/", "二要素認証", Some(Reading)),
    kind("topics/*/programme/", "topics/access/programme/", "監査プログラム", None),
    kind("systems/", "systems/", "業務の種類", Some(Reading)),
    kind("systems/*/", "systems/wako-2022-system-03/", "デジタル校務システム", Some(Reading)),
    kind("surveys/", "surveys/", "自治体どうしでくらべる", Some(Reading)),
    kind("guide/", "guide/", "はじめての方へ", Some(Reading)),
    kind("glossary/", "glossary/", "ぴったりサービス", Some(Reading)),
    kind("charts/", "charts/", "随意契約", Some(Reading)),
    kind("charts/*/", "charts/procurement/", "随意契約", Some(Reading)),
    kind("data/", "data/", "findings.csv", Some(Reading)),
    kind("record/", "record/", "行のゆくえ", Some(Reading)),
    kind("about/", "about/", "監査くらべ", Some(Reading)),
    kind("corrections/", "corrections/", "訂正", Some(Reading)),
    kind("offline/", "offline/", "オフラインでは読めません", None),
];

const fn kind(
    pattern: &'static str,
    example: &'static str,
    text: &'static str,
    budget: Option<WeightBudget>,
) -> PageKind {
    PageKind { pattern, example, text, budget }
}

impl PageKind {
    /// Matches the folder of a page of this kind, or of a further page of its list.
    pub fn is_of(&self, folder: &str) -> bool {
        let parts: Vec<&str> = folder.split_terminator('/').collect();
        let pattern: Vec<&str> = self.pattern.split_terminator('/').collect();
        let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        let (own, further) = parts.split_at(pattern.len().min(parts.len()));
        let fits = own.iter().zip(&pattern).all(|(part, wanted)| *wanted == "*" && !is_number(part) || part == wanted);
        own.len() == pattern.len() && fits && further.len() <= 1 && further.iter().all(is_number)
    }
}

#[derive(Clone, Copy)]
pub struct PageInput<'a> {
    pub data: &'a SiteData,
    pub digests: &'a [ReportDigest],
    /// The address of the site, where it is known.
    pub site: Option<&'a SiteUrl>,
}

/// A page with its address.
type RoutedPage = (Route, Box<dyn Page>);

/// Every page of the site in the language that is spoken, made when it is its turn. A host has one page for what it does not
/// have.
pub fn pages(input: PageInput<'_>) -> impl Iterator<Item = RoutedPage> {
    let PageInput { data, digests, site } = input;
    let mut pages: Vec<RoutedPage> = vec![
        (Route::Start, Box::new(start::page(data))),
        (Route::Search, Box::new(search::page(data))),
        (Route::SearchHelp, Box::new(SearchHelpPage)),
        (Route::Compare, Box::new(compare::page(data, digests))),
        (Route::Data, Box::new(open_data::page(data, site))),
        (Route::About, Box::new(AboutPage { reports: ReportCard::all(data), publication: data.publication.clone() })),
        (Route::Guide, Box::new(GuidePage)),
        (Route::Corrections, Box::new(corrections::page(data))),
        (Route::Record, Box::new(record::page(data))),
        (Route::Offline, Box::new(OfflinePage)),
    ];
    if Language::current() == Language::Japanese {
        pages.push((Route::NotFound, Box::new(NotFoundPage)));
    }
    pages.extend(charts::pages(data, site));
    pages.extend(measures::pages(data));
    pages.extend(explore::pages(data));
    pages.extend(boxed(systems::pages(data)));
    pages.extend(boxed(surveys::pages(data)));
    pages.extend(boxed(glossary::pages(data)));
    let topics = data.topics.topics.iter().flat_map(move |TopicText { code: topic, definition, .. }| {
        let programme = audit_programme::page(data, digests, *topic).map(|page| (Route::AuditProgramme(*topic), page));
        boxed(topic::pages(data, digests, *topic, definition)).chain(boxed(programme))
    });
    let reports = data.records.reports.iter().flat_map(move |report| {
        let slug = || report.slug.clone();
        let own = [(Route::Report(slug()), report::page(data, report))];
        let text = [(Route::Text(slug()), text::page(data, report))];
        let record = report_record::page(data, report).map(|page| (Route::RecordOf(slug()), page));
        boxed(own).chain(boxed(text)).chain(boxed(record)).chain(boxed(finding::pages(data, report, site)))
    });
    pages.into_iter().chain(topics).chain(boxed(system::pages(data, site))).chain(reports)
}

fn boxed<P: Page + 'static>(pages: impl IntoIterator<Item = (Route, P)>) -> impl Iterator<Item = RoutedPage> {
    pages.into_iter().map(|(route, page)| (route, Box::new(page) as Box<dyn Page>))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_folders_have_one_kind() {
        for (folder, pattern) in [
            ("", Some("")),
            ("systems/", Some("systems/")),
            ("systems/2/", Some("systems/")),
            ("systems/wako-2022-system-03/", Some("systems/*/")),
            ("topics/access/12/", Some("topics/*/")),
            ("topics/access/programme/", Some("topics/*/programme/")),
            ("reports/okayama-2019/record/", Some("reports/*/record/")),
            ("reports/", None),
            ("nowhere/", None),
        ] {
            let kinds: Vec<&str> =
                PAGE_KINDS.iter().filter(|kind| kind.is_of(folder)).map(|kind| kind.pattern).collect();
            assert_eq!(kinds, pattern.into_iter().collect::<Vec<_>>(), "{folder}");
        }
        assert!(PAGE_KINDS.iter().all(|kind| kind.is_of(kind.example)));
    }
}
