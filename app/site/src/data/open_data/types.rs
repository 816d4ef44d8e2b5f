use ui::messages::Message;

/// A file of the open data.
#[derive(Debug, Clone, PartialEq)]
pub struct DataFile {
    pub name: String,
    pub content: Message,
    pub bytes: u64,
    /// The fields of its records; empty where it describes other files.
    pub fields: Vec<DataField>,
}

/// A type of the open data.
#[derive(Debug, Clone, PartialEq)]
pub struct DataType {
    /// Its name in the schema.
    pub name: String,
    pub description: Description,
    /// The fields of an object.
    pub fields: Vec<DataField>,
    /// The words that a value may be.
    pub words: Vec<(String, Description)>,
}

/// A field of an object, or a column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct DataField {
    pub name: String,
    pub form: ValueForm,
    pub description: Description,
}

/// A description in English, as the schema has it, and in the language of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Description {
    /// Key of its translations: `Finding` for a type, `Finding.text` for a field of it, `Kind.指摘` for a word,
    /// `findings.csv.text` for a column.
    pub key: String,
    pub english: String,
    /// The translation to the language that is spoken, if that is not English.
    pub translation: Option<String>,
}

impl Description {
    /// A description without its translation.
    pub fn new(key: String, english: &str) -> Self {
        Self { key, english: english.to_owned(), translation: None }
    }
}

/// The form of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum ValueForm {
    /// A type of JSON or of CSV on the Web.
    Plain(String),
    /// A type of its own.
    Named(String),
    /// Several of one form.
    List(Box<ValueForm>),
    /// One of that form, or null.
    Optional(Box<ValueForm>),
}
