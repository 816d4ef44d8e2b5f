/// Block index of the dictionary.
pub const BLOCK_INDEX: &str = "guide";
/// Blocks of the document store.
pub const BLOCKS: &str = "blocks";
pub const DICTIONARY: &str = "dictionary.pages";
/// All lists of postings, in the order of the dictionary.
pub const POSTINGS: &str = "postings.pages";
/// Frequent texts, with the lengths of their term frequencies and of their lists.
pub const FREQUENT_INDEX: &str = "frequent";
/// Term frequencies of frequent texts.
pub const TERM_FREQUENCIES: &str = "summaries.pages";
/// Lists of frequent texts, in blocks. In one list they take half as many bytes as in many.
pub const FREQUENT_POSTINGS: &str = "frequent.pages";
/// Document store.
pub const TEXTS: &str = "texts.pages";
