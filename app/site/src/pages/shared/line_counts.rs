use indexer::LineCounts;
use ui::messages::{Message, labels, record as messages};

/// A column of a table: its head, and what it counts.
pub type Count<T> = (fn() -> Message, fn(&T) -> u32);

/// Uses of the lines of a report.
pub const LINE_COUNTS: [Count<LineCounts>; 9] = [
    (messages::headings, |lines| lines.heading),
    (labels::findings, |lines| lines.finding),
    (messages::context, |lines| lines.context),
    (messages::tables, |lines| lines.table),
    (messages::other_text, |lines| lines.passage),
    (messages::front, |lines| lines.front),
    (messages::page_furniture, |lines| lines.page_furniture),
    (messages::blank, |lines| lines.blank),
    (messages::unread, |lines| lines.unread),
];
