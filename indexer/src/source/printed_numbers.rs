/// Numbers printed on the pages of the original, by the lines of the text that begin them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PrintedNumbers(Vec<(u32, Option<u32>)>);

impl PrintedNumbers {
    /// Adds a line, which follows those added before, with the number of its page.
    pub(crate) fn push(&mut self, line: u32, printed: Option<u32>) {
        if self.0.last().is_none_or(|(_, before)| *before != printed) {
            self.0.push((line, printed));
        }
    }

    /// The number printed on the page on which a line begins.
    pub(crate) fn page(&self, line: u32) -> Option<u32> {
        let after = self.0.partition_point(|(first, _)| *first <= line);
        self.0.get(after.checked_sub(1)?)?.1
    }
}
