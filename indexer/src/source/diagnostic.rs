use std::ops::Range;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Group, Level as Severity, Origin, Renderer, Snippet};
use corpus::Note;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Severity of a diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Something could not be read, or contradicts the report: nothing is published.
    Error,
    /// Something that somebody should look at.
    Warning,
    /// Something that is told and needs nobody: an acknowledged contradiction, or a difference that rounding explains.
    Note,
}

/// A fault with its place and remedy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Severity.
    pub level: Level,
    /// The line, 1-based, where it concerns one.
    pub line: Option<u32>,
    pub message: String,
    /// The remedy.
    pub hint: Option<String>,
    /// The file it concerns.
    pub file: PathBuf,
    /// Message for the readers of the site.
    #[serde(skip)]
    pub(crate) public: Box<PublicWords>,
    /// The text of the line and the bytes of it that are meant.
    #[serde(skip)]
    excerpt: Option<Box<(String, Range<usize>)>>,
}

/// Message for the readers of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PublicWords {
    /// The fault, in Japanese.
    pub(crate) message: Option<String>,
    /// The reason that `report.toml` gives, where somebody has acknowledged it.
    pub(crate) reason: Option<Note>,
}

impl Diagnostic {
    /// An error in that file.
    pub fn error(file: &Path, message: String) -> Self {
        Self {
            level: Level::Error,
            line: None,
            message,
            hint: None,
            file: file.to_owned(),
            public: Box::default(),
            excerpt: None,
        }
    }

    /// A warning about that file.
    pub fn warning(file: &Path, message: String) -> Self {
        Self { level: Level::Warning, ..Self::error(file, message) }
    }

    /// A note about that file.
    pub fn note(file: &Path, message: String) -> Self {
        Self { level: Level::Note, ..Self::error(file, message) }
    }

    /// The same as a warning.
    pub(crate) fn as_warning(&self) -> Self {
        Self { level: Level::Warning, ..self.clone() }
    }

    /// Says what to do.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says it to the readers of the site, too.
    pub(crate) fn in_japanese(mut self, message: impl Into<String>) -> Self {
        self.public.message = Some(message.into());
        self
    }

    pub(crate) fn on_line(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }

    pub(crate) fn excerpt(mut self, line: u32, text: &str, range: Range<usize>) -> Self {
        let (shown, range) = shorten(text, &range);
        self.line = Some(line);
        self.excerpt = Some(Box::new((shown.to_owned(), range)));
        self
    }
}

/// A diagnostic as a compiler prints it: message, file and line, the line itself with carets, hint.
pub fn render(diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let severity = match diagnostic.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
        Level::Note => Severity::NOTE,
    };
    let path = diagnostic.file.to_string_lossy();
    let title = severity.primary_title(diagnostic.message.as_str());
    let hint = diagnostic.hint.as_deref().map(|hint| Severity::HELP.message(hint));
    let line = diagnostic.line.unwrap_or(1) as usize;
    let group: Group<'_> = match diagnostic.excerpt.as_deref() {
        Some((text, range)) => {
            let snippet = Snippet::source(text.as_str())
                .path(path.as_ref())
                .line_start(line)
                .annotation(AnnotationKind::Primary.span(range.clone()));
            title.element(snippet).elements(hint)
        }
        None => {
            let origin = Origin::path(path.as_ref());
            let origin = if diagnostic.line.is_some() { origin.line(line) } else { origin };
            title.element(origin).elements(hint)
        }
    };
    renderer.render(&[group])
}

/// A line of a report can hold a whole page: what is shown ends some way behind what is meant.
fn shorten<'t>(text: &'t str, range: &Range<usize>) -> (&'t str, Range<usize>) {
    const MAX_SHOWN_BYTES: usize = 240;
    let cut = |at: usize| (at.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let end = cut(range.start.saturating_add(MAX_SHOWN_BYTES));
    let start = cut(range.start);
    (&text[..end], start..cut(range.end).clamp(start, end))
}
