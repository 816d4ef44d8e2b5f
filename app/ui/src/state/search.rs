use std::collections::BTreeSet;

use corpus::{Kind, Strength, SystemKind};
use form_urlencoded::Serializer;
use search::{Filter, Filters, HitKind, Request};

use crate::TopicNames;
use crate::route::Route;

/// Results shown at first, and more at each step.
const RESULTS_STEP: usize = 20;
/// Longest query; the rest of a longer address is cut off.
pub const MAX_QUERY_CHARS: usize = 500;
/// Most results listed.
const MAX_RESULTS: usize = 2000;

/// The search, as its address has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchState {
    /// The words as typed.
    pub query: String,
    pub filters: Filters,
    /// Pieces of the query, as typed, that are text and no operator, field or filter.
    pub as_text: BTreeSet<String>,
    /// Results follow that lack some of the words, on by default.
    pub partial: bool,
    /// Search for synonyms too, on by default.
    pub synonyms: bool,
    /// Search for what only means the same too, on by default.
    pub semantic: bool,
    /// Near duplicates of one report are collapsed.
    pub collapse_duplicates: bool,
    /// Number of results shown.
    pub shown: usize,
}

impl Default for SearchState {
    fn default() -> Self {
        Self {
            query: String::new(),
            filters: Filters::default(),
            as_text: BTreeSet::new(),
            partial: true,
            synonyms: true,
            semantic: true,
            collapse_duplicates: false,
            shown: RESULTS_STEP,
        }
    }
}

/// An action of the visitor.
#[derive(Debug, Clone, PartialEq)]
pub enum SearchAction {
    /// Types a query.
    Type(String),
    /// Toggles a filter.
    Filter(Filter),
    /// Sets these filters.
    Filters(Filters),
    /// Takes a piece of the query as text, or as what it is again.
    AsText(String),
    /// Toggles results that lack some of the words.
    Partial,
    /// Toggles synonyms.
    Synonyms,
    /// Toggles what only means the same.
    Semantic,
    /// Toggles collapsing of duplicates.
    CollapseDuplicates,
    /// Drops all filters.
    ClearFilters,
    /// Asks for more results.
    More,
}

impl SearchState {
    /// Reads the query part of an address. Any text is read; unknown parts are skipped.
    pub fn from_query_string(text: &str) -> Self {
        let mut state = Self::default();
        for (name, value) in form_urlencoded::parse(text.trim_start_matches('?').as_bytes()) {
            match &*name {
                "q" => state.query = clean(&value),
                "text" => _ = state.as_text.insert(clean(&value)),
                "words" => state.partial = value != "all",
                "syn" => state.synonyms = value != "off",
                "sem" => state.semantic = value != "off",
                "cluster" => state.collapse_duplicates = value == "1",
                "n" => state.shown = value.parse().map_or(RESULTS_STEP, |n: usize| n.clamp(RESULTS_STEP, MAX_RESULTS)),
                name => state.filters.0.extend(filter(name, &value)),
            }
        }
        state.forget_text();
        state
    }

    /// The query part of the address; empty for the default search.
    pub fn to_query_string(&self) -> String {
        let mut query = Serializer::new(String::new());
        if !self.query.is_empty() {
            query.append_pair("q", &self.query);
        }
        query.extend_pairs(self.as_text.iter().map(|text| ("text", text)));
        query.extend_pairs(self.filters.0.iter().map(address_part));
        if !self.partial {
            query.append_pair("words", "all");
        }
        if !self.synonyms {
            query.append_pair("syn", "off");
        }
        if !self.semantic {
            query.append_pair("sem", "off");
        }
        if self.collapse_duplicates {
            query.append_pair("cluster", "1");
        }
        if self.shown != RESULTS_STEP {
            query.append_pair("n", &self.shown.to_string());
        }
        query.finish()
    }

    /// The link to this search.
    pub fn href(&self) -> String {
        match self.to_query_string() {
            query if query.is_empty() => Route::Search.href(),
            query => format!("{}?{query}", Route::Search.href()),
        }
    }

    /// The request to the engine; none without words and filters.
    pub fn request(&self) -> Option<Request> {
        (self.is_narrowed() || !self.query.trim().is_empty()).then(|| Request {
            query: self.query.clone(),
            filters: self.filters.clone(),
            as_text: self.as_text.clone(),
            partial: self.partial,
            synonyms: self.synonyms,
            semantic: self.semantic,
            collapse_duplicates: self.collapse_duplicates,
            offset: 0,
            limit: self.shown,
        })
    }

    pub fn is_narrowed(&self) -> bool {
        self.filters.count() > 0
    }

    /// The state after an action. Other words and other filters begin a new list.
    pub fn after(&self, action: &SearchAction) -> Self {
        let mut next = Self { shown: RESULTS_STEP, ..self.clone() };
        match action {
            SearchAction::Type(text) => next.query = clean(text),
            SearchAction::Filter(filter) => next.filters.toggle(filter.clone()),
            SearchAction::Filters(filters) => next.filters = filters.clone(),
            SearchAction::AsText(text) => toggle(&mut next.as_text, text.clone()),
            SearchAction::Partial => next.partial = !self.partial,
            SearchAction::Synonyms => next.synonyms = !self.synonyms,
            SearchAction::Semantic => next.semantic = !self.semantic,
            SearchAction::CollapseDuplicates => next.collapse_duplicates = !self.collapse_duplicates,
            SearchAction::ClearFilters => next.filters = Filters::default(),
            SearchAction::More => next.shown = (self.shown + RESULTS_STEP).min(MAX_RESULTS),
        }
        next.forget_text();
        next
    }

    /// Forgets pieces that are no longer in the query.
    fn forget_text(&mut self) {
        let query = &self.query;
        self.as_text.retain(|text| !text.is_empty() && query.contains(text.as_str()));
    }
}

/// The filter of a part of an address.
fn filter(name: &str, value: &str) -> Option<Filter> {
    fn coded<T: Copy>(all: &[T], code: fn(T) -> &'static str, value: &str) -> Option<T> {
        all.iter().copied().find(|known| code(*known) == value)
    }
    match name {
        "m" => is_code(value).then(|| Filter::Municipality(value.to_owned())),
        "type" => [("finding", HitKind::Finding), ("passage", HitKind::Passage)]
            .into_iter()
            .find_map(|(code, record)| (code == value).then_some(Filter::Record(record))),
        "year" => value.parse().ok().filter(|year| (1900..3000).contains(year)).map(Filter::Year),
        "kind" => Kind::parse(value).map(Filter::Kind),
        "theme" => TopicNames::current().themes().find(|theme| theme.code() == value).map(Filter::Theme),
        "topic" => TopicNames::current().topics().find(|topic| topic.code() == value).map(Filter::Topic),
        "function" => coded(&SystemKind::ALL, SystemKind::code, value).map(Filter::SystemKind),
        "strength" => coded(&Strength::ALL, Strength::code, value).map(Filter::Strength),
        _ => None,
    }
}

/// The part of an address of a filter: its name and value.
pub fn address_part(filter: &Filter) -> (&'static str, String) {
    match filter {
        Filter::Record(HitKind::Finding) => ("type", "finding".to_owned()),
        Filter::Record(HitKind::Passage) => ("type", "passage".to_owned()),
        Filter::Municipality(code) => ("m", code.clone()),
        Filter::Year(year) => ("year", year.to_string()),
        Filter::Kind(kind) => ("kind", kind.code().to_owned()),
        Filter::Topic(topic) => ("topic", topic.code().to_owned()),
        Filter::Theme(theme) => ("theme", theme.code().to_owned()),
        Filter::SystemKind(kind) => ("function", kind.code().to_owned()),
        Filter::Strength(strength) => ("strength", strength.code().to_owned()),
    }
}

fn clean(query: &str) -> String {
    query.chars().filter(|c| !c.is_control()).take(MAX_QUERY_CHARS).collect()
}

fn is_code(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

#[cfg(test)]
mod tests {
    use corpus::{Theme, Topic};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn search_state_address_is_canonical() {
        let topics = ["vendor", "access"].map(|code| (Topic::new(code), String::new())).to_vec();
        let themes = vec![(Theme::new("subsidies"), String::new())];
        TopicNames { topics, themes }.set_current();
        for (address, canonical) in [
            ("", ""),
            ("?q=パスワード", "q=%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%89"),
            ("?q=a+b&m=wako&m=chiba&kind=shiteki&n=40", "q=a+b&m=chiba&m=wako&kind=shiteki&n=40"),
            ("?theme=subsidies&theme=none", "theme=subsidies"),
            ("?topic=vendor&topic=Access&topic=&topic=access&topic=vendor", "topic=access&topic=vendor"),
            ("?kind=指摘&kind=nonsense&m=%3Cb%3E&m=&n=-1&x=y", "kind=shiteki"),
            ("?n=99999999999999999999", ""),
            ("?n=1000000", "n=2000"),
            ("?syn=off&q=a", "q=a&syn=off"),
            ("?syn=on&syn=", ""),
            ("?sem=off&q=a&syn=off", "q=a&syn=off&sem=off"),
            ("?sem=1", ""),
            ("?n=40&cluster=1&q=a&cluster=1", "q=a&cluster=1&n=40"),
            ("?cluster=2", ""),
            (
                "?year=2022&type=passage&function=tax&strength=must&words=all",
                "type=passage&year=2022&function=tax&strength=must&words=all",
            ),
            ("?year=x&type=&function=no&strength=&words=some", ""),
            ("?q=-5.2+OR+a&text=OR&text=gone", "q=-5.2+OR+a&text=OR"),
            ("?q=%FF%00%0A", "q=%EF%BF%BD"),
        ] {
            assert_eq!(SearchState::from_query_string(address).to_query_string(), canonical, "{address}");
        }
    }

    #[test]
    fn search_state_choice_toggles() {
        let start = SearchState { query: "再委託".to_owned(), ..SearchState::default() };
        let once = start.after(&SearchAction::Filter(Filter::Municipality("wako".to_owned())));
        assert!(once.is_narrowed());
        assert_eq!(once.after(&SearchAction::Filter(Filter::Municipality("wako".to_owned()))), start);
        assert_eq!(
            start
                .after(&SearchAction::Filter(Filter::Topic(Topic::new("dx"))))
                .after(&SearchAction::Filter(Filter::Topic(Topic::new("dx")))),
            start
        );
        let plain = once.after(&SearchAction::Synonyms);
        assert!(!plain.request().unwrap().synonyms);
        assert_eq!(plain.after(&SearchAction::Synonyms), once);
        assert_eq!(
            once.after(&SearchAction::Filter(Filter::Kind(Kind::Iken))).after(&SearchAction::ClearFilters),
            start
        );
    }

    #[test]
    fn search_state_new_query_resets_length() {
        let long = SearchState { query: "a".to_owned(), ..SearchState::default() }.after(&SearchAction::More);
        assert_eq!(long.request().unwrap().limit, 2 * RESULTS_STEP);
        assert_eq!(long.after(&SearchAction::Filter(Filter::Kind(Kind::Yobo))).shown, RESULTS_STEP);
        assert_eq!(long.after(&SearchAction::Type("b".to_owned())).shown, RESULTS_STEP);
    }

    #[test]
    fn search_state_without_query_and_filters_has_no_request() {
        assert_eq!(SearchState::from_query_string("?q=%E3%80%80+").request(), None);
        assert!(SearchState::from_query_string("?q=&m=wako").request().is_some());
    }

    proptest! {
        #[test]
        fn search_state_any_address_round_trips(address in "\\PC{0,80}|((q|m|n|kind|topic|type|year|function|strength|text|words)=([^&]{0,20}|wako|iken|access)&){0,6}") {
            let state = SearchState::from_query_string(&address);
            prop_assert_eq!(&SearchState::from_query_string(&state.to_query_string()), &state);
        }

        #[test]
        fn search_state_any_query_round_trips(query in "[^\\p{C}]{0,40}") {
            let state = SearchState { query, ..SearchState::default() };
            prop_assert_eq!(&SearchState::from_query_string(&state.to_query_string()), &state);
        }
    }
}
