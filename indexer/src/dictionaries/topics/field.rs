use corpus::Finding;

/// A part of a finding in which terms are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingField {
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

impl FindingField {
    /// All fields.
    pub const ALL: [FindingField; 5] =
        [FindingField::Title, FindingField::Text, FindingField::Context, FindingField::Section, FindingField::System];

    /// What stands in this field of a finding; empty where nothing does.
    pub(super) fn value(self, finding: &Finding) -> &str {
        match self {
            FindingField::Title => finding.title.as_deref().unwrap_or_default(),
            FindingField::Text => &finding.text,
            FindingField::Context => &finding.context,
            FindingField::Section => finding.section.last().map_or("", String::as_str),
            FindingField::System => finding.system.as_deref().unwrap_or_default(),
        }
    }
}
