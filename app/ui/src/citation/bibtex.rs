use super::record::{Access, Citation, nested};

impl Citation {
    /// An entry for a report; the fields' values are braced twice where capitals and order must stay.
    pub(super) fn bibtex(&self, access: Access) -> String {
        let mut fields = vec![
            ("author", format!("{{{}}}", escaped(&self.municipality))),
            ("title", format!("{{{}}}", escaped(&self.full_title()))),
            ("institution", escaped(&self.municipality)),
        ];
        fields.extend(self.year().map(|year| ("year", escaped(year))));
        fields.extend(self.month().map(|month| ("month", escaped(month))));
        fields.extend(self.page.map(|page| ("pages", page.to_string())));
        let original = self.original.as_ref().map(|url| format!(" 原本：{url}")).unwrap_or_default();
        fields.push((
            "note",
            escaped(&format!("{}：「{}」{original}{}", self.label, nested(&self.line()), self.notes_behind(" "))),
        ));
        fields.push(("url", access.url.to_owned()));
        fields.push(("urldate", access.day.to_owned()));
        let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
        format!("@techreport{{{},\n{}\n}}", self.id, fields.join(",\n"))
    }

    fn month(&self) -> Option<&str> {
        self.published.as_deref()?.split('-').nth(1).map(|month| month.trim_start_matches('0'))
    }
}

/// Escapes commands of TeX. Braces are escaped by name: BibTeX counts them even behind a backslash, and a single one
/// would end the field.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}
