use corpus::{FindingId, Slug};
use form_urlencoded::Serializer;

use crate::compare::{Dimension, Rate, RowOrder, Value};
use crate::route::Route;

/// Reports that fit side by side.
pub const MAX_REPORTS: usize = 5;
/// Limit of a list, however long the address.
pub const MAX_FINDINGS: usize = 100;

/// Longest note in an address, in characters.
const MAX_NOTE_CHARS: usize = 1_000;

/// The comparison, as the address says it.
#[derive(Debug, Clone, PartialEq)]
pub enum CompareState {
    /// Reports: `?r=wako-2022&r=chiba-2022&by=topic&rate=share&row=access`.
    Reports(Comparison),
    /// Findings that a visitor collected: `?ids=a,b,c`; without ids those that are kept in the browser.
    Tray {
        /// Ids in their order; none where the address leaves them to the browser.
        ids: Vec<FindingId>,
        /// Notes that whoever passed the address on wrote.
        notes: Vec<(FindingId, String)>,
        /// Shown as an audit programme (監査プログラム).
        is_programme: bool,
    },
}

/// Reports side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// Slugs in their order, each once.
    pub reports: Vec<Slug>,
    pub by: Dimension,
    pub rate: Rate,
    pub order: RowOrder,
    /// Row whose findings are set side by side below.
    pub row: Option<Value>,
}

impl Default for CompareState {
    fn default() -> Self {
        Self::Reports(Comparison::default())
    }
}

impl CompareState {
    /// Reads the query part of an address. Any text is read; unknown parts are skipped.
    pub fn from_query_string(text: &str) -> Self {
        let pairs: Vec<_> = form_urlencoded::parse(text.trim_start_matches('?').as_bytes()).collect();
        let last = |wanted: &str| pairs.iter().rev().find(|(name, _)| name == wanted).map(|(_, value)| &**value);
        if let Some(ids) = last("ids") {
            let ids = ids_from(ids);
            let note = |id: &FindingId| {
                let note = last(&note_name(id)).filter(|note| !note.is_empty())?;
                Some((id.clone(), note.chars().take(MAX_NOTE_CHARS).collect()))
            };
            let notes = ids.iter().filter_map(note).collect();
            return Self::Tray { ids, notes, is_programme: last("view") == Some("programme") };
        }
        let slugs = pairs.iter().filter(|(name, _)| name == "r").filter_map(|(_, value)| value.parse().ok());
        let by =
            last("by").and_then(|code| Dimension::ALL.into_iter().find(|by| by.code() == code)).unwrap_or_default();
        let mut reports: Vec<Slug> = Vec::new();
        for slug in slugs.take(MAX_REPORTS) {
            if let Err(at) = reports.binary_search(&slug) {
                reports.insert(at, slug);
            }
        }
        Self::Reports(Comparison {
            reports,
            by,
            rate: last("rate").and_then(|code| Rate::ALL.into_iter().find(|r| r.code() == code)).unwrap_or_default(),
            order: RowOrder::ALL.into_iter().find(|order| last("order") == Some(order.code())).unwrap_or_default(),
            row: last("row").and_then(|code| by.values().into_iter().find(|value| value.code() == code)),
        })
    }

    /// The query part of the address.
    pub fn to_query_string(&self) -> String {
        let mut query = Serializer::new(String::new());
        match self {
            Self::Tray { ids, notes, is_programme } => {
                // Commas keep an address that people pass on readable; ids hold nothing that would need escaping.
                let ids: Vec<&str> = ids.iter().map(FindingId::as_str).collect();
                let view = if *is_programme { "&view=programme" } else { "" };
                query.extend_pairs(notes.iter().map(|(id, note)| (note_name(id), note)));
                let notes = query.finish();
                let notes = if notes.is_empty() { notes } else { format!("&{notes}") };
                return format!("ids={}{view}{notes}", ids.join(","));
            }
            Self::Reports(Comparison { reports, by, rate, order, row }) => {
                query.extend_pairs(reports.iter().map(|slug| ("r", slug.as_str())));
                if *by != Dimension::default() {
                    query.append_pair("by", by.code());
                }
                if *rate != Rate::default() {
                    query.append_pair("rate", rate.code());
                }
                if *order != RowOrder::default() {
                    query.append_pair("order", order.code());
                }
                query.extend_pairs(row.iter().map(|row| ("row", row.code())));
            }
        }
        query.finish()
    }

    /// The link to this comparison.
    pub fn href(&self) -> String {
        match self.to_query_string() {
            query if query.is_empty() => Route::Compare.href(),
            query => format!("{}?{query}", Route::Compare.href()),
        }
    }
}

impl Comparison {
    /// With a report more, or without it; a full comparison takes no more.
    pub fn with(&self, slug: &Slug) -> Self {
        let mut next = self.clone();
        match next.reports.binary_search(slug) {
            Ok(at) => _ = next.reports.remove(at),
            Err(at) if next.reports.len() < MAX_REPORTS => next.reports.insert(at, slug.clone()),
            Err(_) => {}
        }
        next
    }
}

/// Name of a note in the address.
fn note_name(id: &FindingId) -> String {
    format!("note.{id}")
}

/// Parses a list of ids, each once; other words are skipped.
pub fn ids_from(text: &str) -> Vec<FindingId> {
    let mut ids: Vec<FindingId> = Vec::new();
    for id in text.split([',', ' ']).filter_map(|id| id.parse().ok()) {
        if ids.len() < MAX_FINDINGS && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use corpus::Topic;

    use super::*;
    use crate::TopicNames;

    #[test]
    fn compare_state_address_is_canonical() {
        let topics = vec![(Topic::new("access"), String::new())];
        TopicNames { topics, ..TopicNames::default() }.set_current();
        for (address, canonical) in [
            ("", ""),
            ("?r=wako-2022&r=chiba-2022&r=wako-2022&r=Wako", "r=chiba-2022&r=wako-2022"),
            ("?by=system&rate=share&row=tax", "by=system&rate=share&row=tax"),
            ("?by=kind&row=tax", "by=kind"),
            ("?by=x&rate=&row=access", "row=access"),
            ("?ids=", "ids="),
            ("?ids=mura-1,mura-2,mura-1,M,,&r=wako-2022", "ids=mura-1,mura-2"),
            ("?ids=mura-1&view=programme", "ids=mura-1&view=programme"),
            ("?ids=mura-1&note.mura-1=a%26b+c&note.mura-2=x", "ids=mura-1&note.mura-1=a%26b+c"),
            ("?r=a-2001&r=a-2002&r=a-2003&r=a-2004&r=a-2005&r=a-2006", "r=a-2001&r=a-2002&r=a-2003&r=a-2004&r=a-2005"),
        ] {
            assert_eq!(CompareState::from_query_string(address).to_query_string(), canonical, "{address}");
        }
    }

    proptest! {
        #[test]
        fn compare_state_any_address_round_trips(address in "\\PC{0,80}|((r|by|rate|row|ids|view|note.a)=[^&]{0,20}&){0,6}") {
            let state = CompareState::from_query_string(&address);
            prop_assert_eq!(&CompareState::from_query_string(&state.to_query_string()), &state);
        }
    }
}
