use serde::{Deserialize, Serialize};

/// Group of fields that weigh and display alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldGroup {
    Title,
    /// The recommendation, or the passage.
    Text,
    /// Text before the recommendation, and what repetitions add.
    Context,
    /// The system, the departments, the municipality.
    Name,
    /// Titles of sections.
    Section,
}

impl FieldGroup {
    pub const ALL: [FieldGroup; 5] =
        [FieldGroup::Title, FieldGroup::Text, FieldGroup::Context, FieldGroup::Name, FieldGroup::Section];
}

/// Searchable field of a document, in the order of its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    Title,
    Text,
    Context,
    System,
    Department,
    /// A value of headings.
    Municipality,
    /// A value of headings.
    Section,
}

impl Field {
    pub const ALL: [Field; 7] = [
        Field::Title,
        Field::Text,
        Field::Context,
        Field::System,
        Field::Department,
        Field::Municipality,
        Field::Section,
    ];

    pub fn group(self) -> FieldGroup {
        match self {
            Field::Title => FieldGroup::Title,
            Field::Text => FieldGroup::Text,
            Field::Context => FieldGroup::Context,
            Field::System | Field::Department | Field::Municipality => FieldGroup::Name,
            Field::Section => FieldGroup::Section,
        }
    }
}
