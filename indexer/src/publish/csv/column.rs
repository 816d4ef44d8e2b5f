use std::borrow::Cow;

use corpus::{LocalGovernmentCode, Printed, Procurement};
use serde::Serialize;
use text::harmless_cell;

/// A column of a table of `T`.
pub(crate) struct TableColumn<T> {
    /// Its name, for ever.
    pub(super) name: &'static str,
    /// Description.
    pub(super) about: &'static str,
    pub(super) cell: CellFormat,
    /// The cell; empty where the report says nothing.
    pub(super) value: fn(&T) -> Cow<'_, str>,
}

/// Format of a cell.
pub(super) enum CellFormat {
    /// As it is.
    Text,
    /// A whole number.
    Number,
    /// Texts with this between them.
    List(&'static str),
}

impl<T> TableColumn<T> {
    /// The cell of a row; a text that a spreadsheet would run is made harmless.
    pub(super) fn cell_of(&self, row: &T) -> String {
        let value = (self.value)(row);
        match self.cell {
            CellFormat::Number => value.into_owned(),
            CellFormat::Text | CellFormat::List(_) => harmless_cell(&value).into_owned(),
        }
    }

    pub(super) const fn text(name: &'static str, about: &'static str, value: fn(&T) -> Cow<'_, str>) -> Self {
        Self { name, about, cell: CellFormat::Text, value }
    }

    pub(super) const fn number(name: &'static str, about: &'static str, value: fn(&T) -> Cow<'_, str>) -> Self {
        Self { name, about, cell: CellFormat::Number, value }
    }

    /// Names, with `;` between them.
    pub(super) const fn names(name: &'static str, about: &'static str, value: fn(&T) -> Cow<'_, str>) -> Self {
        Self { name, about, cell: CellFormat::List(";"), value }
    }

    /// Headings, outermost first, with ` > ` between them.
    pub(super) const fn path(name: &'static str, about: &'static str, value: fn(&T) -> Cow<'_, str>) -> Self {
        Self { name, about, cell: CellFormat::List(" > "), value }
    }

    /// Sentences, one a line.
    pub(super) const fn sentences(name: &'static str, about: &'static str, value: fn(&T) -> Cow<'_, str>) -> Self {
        Self { name, about, cell: CellFormat::List("\n"), value }
    }
}

/// A text that may be missing.
pub(super) fn text(value: &Option<String>) -> Cow<'_, str> {
    value.as_deref().unwrap_or_default().into()
}

/// A number that may be missing.
pub(super) fn number<'a>(value: Option<impl ToString>) -> Cow<'a, str> {
    value.map(|value| value.to_string()).unwrap_or_default().into()
}

/// 全国地方公共団体コード that may not be known.
pub(super) fn government(value: &Option<LocalGovernmentCode>) -> Cow<'_, str> {
    value.as_ref().map(LocalGovernmentCode::as_str).unwrap_or_default().into()
}

/// Texts with `;` between them.
pub(super) fn joined<'a>(items: impl Iterator<Item: AsRef<str>>) -> Cow<'a, str> {
    let mut joined = String::new();
    for item in items {
        joined.push_str(if joined.is_empty() { "" } else { ";" });
        joined.push_str(item.as_ref());
    }
    joined.into()
}

/// The words of the report.
pub(super) fn printed<T>(value: &Option<Printed<T>>) -> Cow<'_, str> {
    value.as_ref().map(|value| value.printed.as_str()).unwrap_or_default().into()
}

/// Words on the choice of a contractor.
pub(super) fn procured(value: &Option<Procurement>) -> Cow<'_, str> {
    value.as_ref().map(|value| value.printed.as_str()).unwrap_or_default().into()
}

/// The methods it names.
pub(super) fn methods(value: &Option<Procurement>) -> Cow<'_, str> {
    joined(value.iter().flat_map(|value| &value.methods).map(|method| method.label()))
}

/// The legal grounds it states.
pub(super) fn grounds(value: &Option<Procurement>) -> Cow<'_, str> {
    joined(value.iter().flat_map(|value| &value.grounds))
}

/// The code under which serde writes a variant that holds nothing.
pub(super) fn code(value: &impl Serialize) -> Cow<'_, str> {
    let code = serde_json::to_value(value).ok();
    code.as_ref().and_then(|code| code.as_str()).unwrap_or_default().to_owned().into()
}
