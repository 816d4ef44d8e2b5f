use text::normalize;
use ui::Route;

use super::GlossaryPage;
use crate::data::SiteData;
use crate::pages::shared::{PAGE_SIZE, PageOfList, TermCard, paginate};

/// All terms that reports explain, those of one name together.
pub fn pages(data: &SiteData) -> impl Iterator<Item = (Route, GlossaryPage)> {
    let mut terms: Vec<(TermCard, u32)> =
        data.terms_with_uses().map(|(term, uses)| (TermCard::new(data, term), uses)).collect();
    terms.sort_by_cached_key(|(card, _)| (normalize(&card.term.term), card.term.id.clone()));
    let total = terms.len();
    let page =
        move |part: PageOfList, terms| (Route::Glossary.list_page(part.number), GlossaryPage { terms, total, part });
    paginate(terms, PAGE_SIZE, |_| 1).map(move |(part, terms)| page(part, terms))
}
