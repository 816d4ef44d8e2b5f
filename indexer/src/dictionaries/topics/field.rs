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

    /// Its text in a finding; empty where there is none.
    pub(super) fn text_of<'f>(self, finding: &FindingFields<'f>) -> &'f str {
        match self {
            Self::Title => finding.title,
            Self::Text => finding.text,
            Self::Context => finding.context,
            Self::Section => finding.section,
            Self::System => finding.system,
        }
    }
}

/// The texts of a finding in which terms are looked for.
#[derive(Debug, Clone, Copy)]
pub struct FindingFields<'f> {
    pub(crate) title: &'f str,
    pub(crate) text: &'f str,
    pub(crate) context: &'f str,
    /// The innermost heading.
    pub(crate) section: &'f str,
    pub(crate) system: &'f str,
}

impl<'f> From<&'f Finding> for FindingFields<'f> {
    fn from(finding: &'f Finding) -> Self {
        Self {
            title: finding.title.as_deref().unwrap_or_default(),
            text: &finding.text,
            context: &finding.context,
            section: finding.section.last().map_or("", String::as_str),
            system: finding.system.as_deref().unwrap_or_default(),
        }
    }
}
