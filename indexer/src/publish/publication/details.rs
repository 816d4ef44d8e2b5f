//! `site.toml`: who runs this copy of the site.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;
use crate::values::web_address::web_address;

/// Longest name or address of a person or body, in characters.
const MAX_NAME_CHARS: usize = 200;

/// Operator of a copy of the site, as far as it is set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SiteDetails {
    /// Name of this copy; null where it has none of its own.
    pub name: Option<String>,
    /// The person or body that runs it; null where it is not set.
    pub operator: Option<String>,
    /// Mail address, or address of a form, in which `{id}`, `{address}`, `{version}` and `{text}` are filled in.
    pub contact: Option<String>,
    /// Address of the source code.
    pub repository: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SiteFile {
    name: Option<Spanned<String>>,
    operator: Option<Spanned<String>>,
    contact: Option<Spanned<String>>,
    repository: Option<Spanned<String>>,
}

/// Reads a `site.toml`; an empty text is one that is not set.
pub(crate) fn load_details(toml: &Source) -> Result<SiteDetails, Diagnostic> {
    let file: SiteFile = toml::from_str(toml.text()).map_err(|error| explain(toml, &error))?;
    let read = |value: Option<Spanned<String>>, check: fn(&str) -> Result<String, &'static str>| {
        let set = value.filter(|value| !value.get_ref().trim().is_empty());
        let checked = set.map(|value| {
            check(value.get_ref().trim()).map_err(|hint| toml.error_at(value.span(), "cannot be shown").hint(hint))
        });
        checked.transpose()
    };
    Ok(SiteDetails {
        name: read(file.name, name)?,
        operator: read(file.operator, name)?,
        contact: read(file.contact, contact)?,
        repository: read(file.repository, web_address)?,
    })
}

fn name(text: &str) -> Result<String, &'static str> {
    match text.chars().any(char::is_control) || text.chars().nth(MAX_NAME_CHARS).is_some() {
        true => Err("write one line of at most 200 characters"),
        false => Ok(text.to_owned()),
    }
}

/// A mail address, else an address on the web.
fn contact(text: &str) -> Result<String, &'static str> {
    if let Some((_, rest)) = text.split_once("://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if host.contains(['{', '}']) {
            return Err("write the host as it is: only what stands behind it is filled in");
        }
        return web_address(text);
    }
    let allowed = |part: &str, signs: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || signs.contains(c))
    };
    match text.split_once('@') {
        Some((user, host)) if allowed(user, "._+-") && allowed(host, ".-") && host.contains('.') => Ok(name(text)?),
        _ => Err("write a mail address (info@example.lg.jp, without mailto:) or the address of a form (https://…)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str) -> Result<SiteDetails, Diagnostic> {
        load_details(&Source::new("site.toml", text))
    }

    #[test]
    fn details_are_read_and_empty_ones_are_not_set() {
        let details = load("operator = '甲の会'\ncontact = ' info@example.jp '\nrepository = ''\n").unwrap();
        assert_eq!(details.operator.as_deref(), Some("甲の会"));
        assert_eq!(details.contact.as_deref(), Some("info@example.jp"));
        assert_eq!((details.repository, details.name), (None, None));
        let form = load("contact = 'https://example.jp/form?entry={id}&text={text}'").unwrap().contact.unwrap();
        assert_eq!(form, "https://example.jp/form?entry={id}&text={text}");
    }

    #[test]
    fn details_fault_has_line_and_hint() {
        let long = format!("name = ''\noperator = '{}'", "甲".repeat(201));
        for (text, line, hint) in [
            ("name = ''\nadress = 'x'", 2, "nearest"),
            ("contact = 'mailto:info@example.jp?cc=x'", 1, "without mailto:"),
            ("contact = 'javascript:alert(1)'", 1, "mail address"),
            ("contact = 'data://x'", 1, "https://"),
            ("contact = 'https://{id}.example.jp/form'", 1, "the host as it is"),
            ("\nrepository = 'git@example.jp:a/b'", 2, "https://"),
            ("operator = \"甲\\n乙\"", 1, "one line"),
            (&long, 2, "200"),
        ] {
            let fault = load(text).unwrap_err();
            assert_eq!(fault.line, Some(line), "{text}: {fault:?}");
            assert!(fault.hint.as_ref().is_some_and(|said| said.contains(hint)), "{text}: {fault:?}");
        }
    }
}
