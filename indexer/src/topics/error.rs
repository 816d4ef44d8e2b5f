use std::ops::Range;
use std::path::PathBuf;

use thiserror::Error;

/// What is wrong in a dictionary, and where.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("line {line}, column {column}: {message}")]
pub struct RuleError {
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
    /// What is wrong and what would be right.
    pub message: String,
}

impl RuleError {
    /// An error at a stretch of bytes of `text`.
    pub(super) fn at(text: &str, span: Range<usize>, message: impl Into<String>) -> Self {
        let before = text.get(..span.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message: message.into(),
        }
    }

    /// What the TOML reader found: broken syntax, a missing or an unknown key.
    pub(super) fn syntax(text: &str, error: &toml::de::Error) -> Self {
        Self::at(text, error.span().unwrap_or_default(), error.message())
    }
}

/// Why a dictionary could not be loaded.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The file could not be read as UTF-8 text.
    #[error("{}: {source}", path.display())]
    Read {
        /// The dictionary.
        path: PathBuf,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// The file is not a dictionary.
    #[error("{}: {source}", path.display())]
    Rule {
        /// The dictionary.
        path: PathBuf,
        /// What is wrong in it.
        source: RuleError,
    },
}
