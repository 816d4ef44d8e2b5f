/// Information on the reports; the name is a part of the format.
pub const REPORTS: &str = "editions.json";

/// Names of the topics that occur, in the order of their places in [packed](super::topics::pack) sets.
pub const TOPICS: &str = "topics.json";

/// Attributes of all records.
pub const ATTRIBUTES: &str = "attributes";

/// Texts of all records, where they are read whole.
pub const TEXTS: &str = "texts";

/// Suffix of the names of parts that are packed by LZ4, where the bundle is not compressed in transport.
pub const PACKED: &str = ".lz4";

/// The bundle's part that holds the dictionary of synonyms, so that index and dictionary always belong together.
pub const SYNONYMS: &str = "synonyms.json";

/// The part that says which rows of a model of words the findings have.
pub const WORD_ROWS: &str = "word-rows.bin";

/// The part that lists the common words of the reports.
pub const COMMON_WORDS: &str = "common-words.json";
