//! Numbers of list items.

use scraper::node::Element;

use crate::blocks::NumberFormat;

/// A list that is being read.
#[derive(Debug)]
pub(super) enum List {
    Bullets,
    Numbers { next: i64, step: i64, format: NumberFormat },
}

impl List {
    /// The list that an element begins, with the number of its items.
    pub fn of(element: &Element, items: usize) -> Self {
        if element.name() != "ol" {
            return Self::Bullets;
        }
        let is_reversed = element.attr("reversed").is_some();
        let first = if is_reversed { i64::try_from(items).unwrap_or(i64::MAX) } else { 1 };
        Self::Numbers {
            next: number(element, "start").unwrap_or(first),
            step: if is_reversed { -1 } else { 1 },
            format: NumberFormat::named(match element.attr("type") {
                Some("a") => "lowerLetter",
                Some("A") => "upperLetter",
                Some("i") => "lowerRoman",
                Some("I") => "upperRoman",
                _ => "decimal",
            }),
        }
    }

    /// The mark of the next item.
    pub fn mark(&mut self, item: &Element) -> String {
        match self {
            Self::Bullets => "・".to_owned(),
            Self::Numbers { next, step, format } => {
                let value = number(item, "value").unwrap_or(*next);
                *next = value.saturating_add(*step);
                let spelled = u32::try_from(value).map_or_else(|_| value.to_string(), |value| format.spell(value));
                spelled + ". "
            }
        }
    }
}

fn number(element: &Element, name: &str) -> Option<i64> {
    element.attr(name)?.trim().parse().ok()
}

/// The text begins with a mark of its own: the list shows none, and the author wrote it.
pub(super) fn is_marked(text: &str) -> bool {
    const MARKS: &str = "・●○■□◆◇▲△▼▽※★☆◎•-－―(（〔【［[";
    let first = text.chars().next();
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９' | '①'..='⑳' | '⑴'..='⒇' | 'Ⅰ'..='ⅻ');
    first.is_some_and(|c| MARKS.contains(c) || is_number(c)) || text.starts_with('第')
}
