//! Notes and reasons of a `report.toml`, which readers of the site see: they say something, and are about different words.

use std::ops::Range;

use text::normalize;

use super::report::Rules;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

impl Rules {
    /// The first fault in the notes and reasons.
    pub(super) fn fault_of_notes(&self, toml: &Source) -> Option<Diagnostic> {
        self.unreadable_note(toml).or_else(|| self.overlapping_notes(toml))
    }

    fn unreadable_note(&self, toml: &Source) -> Option<Diagnostic> {
        let of_notes =
            self.notes.iter().map(|rule| (rule.quote.as_ref(), "note", &rule.note, &rule.english, &rule.easy));
        let of_reasons =
            self.acknowledged.iter().map(|rule| (Some(&rule.quote), "reason", &rule.reason, &rule.english, &rule.easy));
        for (quote, key, text, english, easy) in of_notes.chain(of_reasons) {
            let place = quote.map_or(0..0, |quote| quote.place.clone());
            let fault = |message: String, hint: &str| Some(toml.error_at(place.clone(), message).hint(hint));
            for (key, text) in [(key, Some(text)), ("english", english.as_ref()), ("easy", easy.as_ref())] {
                let Some(text) = text else { continue };
                if text.trim().is_empty() {
                    return fault(format!("its `{key}` is empty"), "say what readers must know, or take it out");
                }
                if text.chars().any(char::is_control) {
                    return fault(
                        format!("its `{key}` holds a control character: `{}`", text.escape_debug()),
                        "write it as one line, without control characters",
                    );
                }
            }
        }
        None
    }

    fn overlapping_notes(&self, toml: &Source) -> Option<Diagnostic> {
        let quotes: Vec<(String, &str, &Range<usize>)> = self
            .notes
            .iter()
            .filter_map(|rule| rule.quote.as_ref())
            .map(|quote| (normalize(&quote.text), quote.text.as_str(), &quote.place))
            .collect();
        quotes.iter().enumerate().find_map(|(at, (words, quote, place))| {
            let other = quotes[..at].iter().find(|(other, ..)| other.contains(words) || words.contains(other))?;
            let message = format!("`{quote}` overlaps with `{}`, on which there is a note already", other.1);
            Some(toml.error_at((*place).clone(), message).hint("put both notes into one, on the longer words"))
        })
    }
}
