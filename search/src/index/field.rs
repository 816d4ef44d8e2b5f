use serde::{Deserialize, Serialize};

/// A place of a record where a query may match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
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

impl Place {
    /// All places.
    pub const ALL: [Place; 5] = [Place::Title, Place::Text, Place::Context, Place::Name, Place::Section];
}

/// What of a record is searched, in the order in which [`Entry`](super::Entry) has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// [`Place::Title`]
    Title,
    /// [`Place::Text`]
    Text,
    /// [`Place::Context`]
    Context,
    /// The system: a [`Place::Name`].
    System,
    /// A department: a [`Place::Name`].
    Department,
    /// The municipality: a [`Place::Name`]. It stands in headings.
    Municipality,
    /// [`Place::Section`]. It stands in headings.
    Section,
}

impl Part {
    /// All parts.
    pub const ALL: [Part; 7] =
        [Part::Title, Part::Text, Part::Context, Part::System, Part::Department, Part::Municipality, Part::Section];

    /// The place that it is.
    pub fn place(self) -> Place {
        match self {
            Part::Title => Place::Title,
            Part::Text => Place::Text,
            Part::Context => Place::Context,
            Part::System | Part::Department | Part::Municipality => Place::Name,
            Part::Section => Place::Section,
        }
    }
}
