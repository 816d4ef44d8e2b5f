use serde::Deserialize;

/// Meaning of a label or a column of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    Finding,
    Measure,
    Status,
    Department,
    Number,
    Title,
    Kind,
    Page,
    /// Day of the finding.
    Found,
    /// Day of the notification.
    Notified,
}
