/// What is known of all records, and which of them stand below which heading.
pub const ATTRIBUTES: &str = "attributes";
/// The guide to the dictionary.
pub const GUIDE: &str = "guide";
/// Which records are in which block of the texts.
pub const BLOCKS: &str = "blocks";
/// The dictionary, page by page.
pub const DICTIONARY: &str = "dictionary.pages";
/// All lists of postings, in the order of the dictionary.
pub const POSTINGS: &str = "postings.pages";
/// Which texts are so frequent that they have a summary and one list of all their postings, and how long both are.
pub const FREQUENT_GUIDE: &str = "frequent";
/// What is told of frequent texts without their places.
pub const SUMMARIES: &str = "summaries.pages";
/// The lists of frequent texts, each in blocks of [`BLOCK_POSTINGS`](super::limits::BLOCK_POSTINGS) postings. In one list they take half as many bytes as in many.
pub const FREQUENT_POSTINGS: &str = "frequent.pages";
/// What is stored of all records, in their order.
pub const TEXTS: &str = "texts.pages";
