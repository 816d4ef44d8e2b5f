//! Printed pages, in a text whose form feeds (改頁) separate them.

use super::Source;

/// Page boundaries of a text.
#[derive(Debug)]
pub(crate) struct PrintedPages {
    first: i32,
    /// The line on which each page but the first begins.
    begins: Vec<u32>,
}

impl PrintedPages {
    /// The pages of a text whose first one bears the number `first`.
    pub(crate) fn new(source: &Source, first: i32) -> Self {
        Self { first, begins: page_starts(source) }
    }

    /// The printed page on which a line begins; pages before the first numbered one have none.
    pub(crate) fn page(&self, line: u32) -> Option<u32> {
        let before = self.begins.partition_point(|begin| *begin <= line);
        let page = self.first.checked_add(i32::try_from(before).ok()?)?;
        u32::try_from(page).ok().filter(|page| *page > 0)
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
        let begins = source.lines().flat_map(|(number, line)| breaks(number, line)).collect();
        let pages = PrintedPages { first: -1, begins };
        let found: Vec<_> = (1..=6).map(|line| pages.page(line)).collect();
        assert_eq!(found, [None, None, Some(1), Some(1), Some(1), Some(2)]);
        assert_eq!(PrintedPages { first: i32::MAX, begins: vec![1] }.page(1), None);
    }
}
