use super::Source;
use super::diagnostic::Diagnostic;

/// A fault of the TOML with its place and, for an unknown key, the nearest known one.
pub(crate) fn explain(source: &Source, error: &toml::de::Error) -> Diagnostic {
    let message = error.message();
    let range = error.span().unwrap_or(0..0);
    let diagnostic = source.error_at(range, message.lines().collect::<Vec<_>>().join(" "));
    match nearest_key(message) {
        Some(hint) => diagnostic.hint(hint),
        None => diagnostic,
    }
}

/// serde's message names the unknown key or value and the known ones, each between backticks.
fn nearest_key(message: &str) -> Option<String> {
    let (what, rest) = match message.strip_prefix("unknown field ") {
        Some(rest) => ("key", rest),
        None => ("value", message.strip_prefix("unknown variant ")?),
    };
    let mut names = rest.split('`').skip(1).step_by(2);
    let unknown = names.next()?;
    let nearest = names.max_by(|a, b| strsim::jaro_winkler(unknown, a).total_cmp(&strsim::jaro_winkler(unknown, b)))?;
    Some(format!("the nearest known {what} is `{nearest}`"))
}
