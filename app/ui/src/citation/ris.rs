use super::record::{Access, Citation};

impl Citation {
    /// A record for a report: a tag a line, which ends in CR and LF.
    pub(super) fn ris(&self, access: Access) -> String {
        let mut lines = vec![
            ("TY", "RPRT".to_owned()),
            ("AU", self.municipality.clone()),
            ("TI", self.full_title()),
            ("PB", self.municipality.clone()),
        ];
        lines.extend(self.published.as_ref().map(|date| ("PY", format!("{}//", date.replace('-', "/")))));
        lines.extend(self.page.map(|page| ("SP", page.to_string())));
        // The link to the full text.
        lines.extend(self.original.as_ref().map(|url| ("L2", url.clone())));
        lines.extend([("N1", self.label.clone())]);
        lines.extend(self.notes.iter().map(|note| ("N1", note.clone())));
        lines.extend([
            ("AB", self.line()),
            ("UR", access.url.to_owned()),
            ("Y2", access.slashed_day.to_owned()),
            ("ER", String::new()),
        ]);
        lines.iter().map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect()
    }
}
