use corpus::Finding;

/// A part of a finding in which terms are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The report's own title.
    Title,
    /// The recommendation.
    Text,
    /// Criteria and facts before it.
    Context,
    /// The innermost heading; those around it speak of a whole chapter.
    Section,
    /// The information system's name.
    System,
}

impl Field {
    /// All fields.
    pub const ALL: [Field; 5] = [Field::Title, Field::Text, Field::Context, Field::Section, Field::System];

    /// What stands in this field of a finding; empty where nothing does.
    pub(super) fn of(self, finding: &Finding) -> &str {
        match self {
            Field::Title => finding.title.as_deref().unwrap_or_default(),
            Field::Text => &finding.text,
            Field::Context => &finding.context,
            Field::Section => finding.section.last().map_or("", String::as_str),
            Field::System => finding.system.as_deref().unwrap_or_default(),
        }
    }
}
