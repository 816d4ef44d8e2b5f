//! Pages of the lines of a text: by its layout, else by the form feeds (改頁) that separate them.

use corpus::Original;

use super::Source;
use crate::original::layout::Layout;

/// Printed page and address in the original of every line.
#[derive(Debug)]
pub(crate) struct PageLookup<'a> {
    layout: Option<&'a Layout>,
    /// Number printed on the text's first page.
    first: Option<i32>,
    /// The line on which each page but the first begins.
    begins: Vec<u32>,
    original: &'a Original,
}

impl<'a> PageLookup<'a> {
    /// The pages of a text whose first one bears the number `first`.
    pub(crate) fn new(source: &'a Source, first: Option<i32>, original: &'a Original) -> Self {
        Self { layout: source.layout(), first, begins: page_starts(source), original }
    }

    /// The printed page on which a line begins; pages before the first numbered one have none.
    pub(crate) fn printed(&self, line: u32) -> Option<u32> {
        if let Some(layout) = self.layout {
            return layout.place(line)?.printed;
        }
        let before = self.begins.partition_point(|begin| *begin <= line);
        let page = self.first?.checked_add(i32::try_from(before).ok()?)?;
        u32::try_from(page).ok().filter(|page| *page > 0)
    }

    /// The address of the place of a line, with the page that is printed there.
    pub(crate) fn url(&self, line: u32, printed: Option<u32>) -> Option<String> {
        self.original.line_url(line, printed)
    }
}

/// The line on which each page but the first begins.
pub(crate) fn page_starts(source: &Source) -> Vec<u32> {
    source.lines().flat_map(|(number, line)| breaks(number, line)).collect()
}

/// A form feed before the words of a line begins the page of that line; one behind them the page after it.
fn breaks(number: u32, line: &str) -> impl Iterator<Item = u32> {
    let words = line.len() - line.trim_start().len();
    line.match_indices('\u{c}').map(move |(at, _)| if at < words { number } else { number + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_turns_at_form_feeds() {
        let source = Source::new("r", "表紙\n\u{c}目次\n \u{c}\n第1章\n終わり。\u{c}\n次\n");
        let original = Original::default();
        let pages = PageLookup::new(&source, Some(-1), &original);
        let found: Vec<_> = (1..=6).map(|line| pages.printed(line)).collect();
        assert_eq!(found, [None, None, Some(1), Some(1), Some(1), Some(2)]);
        assert_eq!(PageLookup::new(&source, Some(i32::MAX), &original).printed(4), None);
    }
}
