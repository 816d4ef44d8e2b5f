use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError};

/// Reason for which a PDF file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    #[error("is encrypted, and the password does not open it")]
    Password,
    #[error("is encrypted in a way that is not known")]
    Encryption,
    #[error("is damaged: neither its table of objects nor the objects themselves could be read")]
    Damaged,
    #[error("is cut: it ends before its end mark")]
    Cut,
    #[error("has no page")]
    NoPage,
    #[error("has {pages} pages; at most {} are read", super::MAX_PAGES)]
    TooManyPages { pages: usize },
    #[error("page {page} has more than {} characters or lines", super::collector::MAX_ITEMS)]
    TooMuch { page: usize },
}

impl PdfError {
    /// Remedy.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Password => "name a file that holds the password with --password-file",
            Self::Encryption => "print it to a PDF without protection, where that is allowed",
            Self::Damaged => "was the whole file downloaded? Fetch it again, or repair it with `qpdf IN.pdf OUT.pdf`",
            Self::Cut => "it was not downloaded whole; fetch it again",
            Self::NoPage => "is it the file that the municipality published?",
            Self::TooManyPages { .. } => "cut it into chapters, and take those in their order",
            Self::TooMuch { .. } => "leave that page out, for example with `qpdf IN.pdf --pages . 1-9,11-z -- OUT.pdf`",
        }
    }
}

impl From<LoadPdfError> for PdfError {
    fn from(error: LoadPdfError) -> Self {
        match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Self::Password,
            LoadPdfError::Decryption(_) => Self::Encryption,
            LoadPdfError::Invalid => Self::Damaged,
        }
    }
}
