/// Bytes that are no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// Another kind of file, perhaps an error page of the host.
    #[error("this is no model of word embeddings: it does not begin as one does")]
    NotAModel,
    /// Written by another version of the tool.
    #[error("the model has format {0}, which this program does not read")]
    OtherFormat(u8),
    /// The content does not match its checksum.
    #[error("the model is damaged or cut short: its checksum is wrong")]
    Checksum,
    /// The content is as written, but contradicts itself.
    #[error("the model makes no sense: {0}")]
    Contradiction(&'static str),
}
