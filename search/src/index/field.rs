use serde::{Deserialize, Serialize};

/// A place of a record where a query may match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldGroup {
    /// Its own title.
    Title,
    /// The recommendation, or the passage.
    Text,
    /// What stands before the recommendation, and what repetitions add.
    Context,
    /// The system, the departments, the municipality.
    Name,
    /// Titles of sections.
    Section,
}

impl FieldGroup {
    /// All places.
    pub const ALL: [FieldGroup; 5] =
        [FieldGroup::Title, FieldGroup::Text, FieldGroup::Context, FieldGroup::Name, FieldGroup::Section];
}

/// What of a record is searched, in the order in which [`Document`](super::Document) has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// [`FieldGroup::Title`]
    Title,
    /// [`FieldGroup::Text`]
    Text,
    /// [`FieldGroup::Context`]
    Context,
    /// The system: a [`FieldGroup::Name`].
    System,
    /// A department: a [`FieldGroup::Name`].
    Department,
    /// The municipality: a [`FieldGroup::Name`]. It stands in headings.
    Municipality,
    /// [`FieldGroup::Section`]. It stands in headings.
    Section,
}

impl Field {
    /// All fields.
    pub const ALL: [Field; 7] = [
        Field::Title,
        Field::Text,
        Field::Context,
        Field::System,
        Field::Department,
        Field::Municipality,
        Field::Section,
    ];

    /// The place that it is.
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
