use serde::Deserialize;
use text::{LineForm, line_form, trim};

/// A sign between the names of a list, in the line form.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "String")]
pub(crate) struct Separator(String);

impl From<String> for Separator {
    fn from(written: String) -> Self {
        Self(line_form(&written))
    }
}

impl Separator {
    /// True for a line form that begins with it.
    pub(crate) fn begins(&self, form: &str) -> bool {
        !self.0.is_empty() && form.starts_with(&self.0)
    }

    /// Its bytes in the line form.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The names of a list as printed.
    pub(crate) fn split<'t>(&self, list: &'t str) -> Vec<&'t str> {
        let form = LineForm::new(list);
        let ends = form.as_str().match_indices(&self.0).map(|(at, _)| at).chain([form.as_str().len()]);
        let mut start = 0;
        let names = ends.map(|end| trim(form.printed(std::mem::replace(&mut start, end + self.0.len())..end)));
        names.filter(|name| !name.is_empty()).collect()
    }
}
