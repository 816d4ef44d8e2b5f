/// The call is at fault, not what was read: exit code 2.
#[derive(Debug, thiserror::Error)]
#[error("{message}\n  hint: {hint}")]
pub struct UsageError {
    pub message: String,
    /// The remedy.
    pub hint: String,
}
