use super::record::{Access, Citation, nested};

impl Citation {
    /// 「…」（岡山市『…』、12頁、指摘10）
    pub(super) fn text(&self, access: Access) -> String {
        let original = self.original.as_ref().map(|url| format!("\n原本：{url}")).unwrap_or_default();
        format!(
            "「{}」（{}）\n{}{original}{}",
            nested(&self.line()),
            self.source(),
            access.url,
            self.notes_behind("\n")
        )
    }

    /// 岡山市. …. 2020-03, p. 12, 指摘10. https://…, (参照 2026-11-22).
    pub(super) fn sist02(&self, access: Access) -> String {
        let page = self.page.map(|page| format!("p. {page}, ")).unwrap_or_default();
        let original = self.original.as_ref().map(|url| format!("{url}, ")).unwrap_or_default();
        format!(
            "{}. {}. {}, {page}{}. {original}{}, (参照 {}).{}",
            self.municipality,
            self.full_title(),
            self.date(),
            self.label,
            access.url,
            access.day,
            self.notes_behind(" "),
        )
    }

    /// A quotation with its source.
    pub(super) fn markdown(&self, access: Access) -> String {
        let quote: Vec<String> = self.lines().iter().map(|line| format!("> {}", escaped(line))).collect();
        let notes: String = self.notes.iter().map(|note| format!("\n>\n> {}", escaped(note))).collect();
        // A bracket would end the link.
        let link = |url: &String| format!("（[原本]({})）", url.replace('(', "%28").replace(')', "%29"));
        let original = self.original.as_ref().map(link).unwrap_or_default();
        format!("{}\n>\n> — [{}]({}){original}{notes}", quote.join("\n>\n"), escaped(&self.source()), access.url)
    }

    /// 岡山市『…』（2020-03）12頁、指摘10
    pub fn source(&self) -> String {
        let page = self.page.map(|page| format!("{page}頁、")).unwrap_or_default();
        format!("{}『{}』（{}）{page}{}", self.municipality, self.full_title(), self.date(), self.label)
    }
}

/// Escapes markup of Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        // Signs of lists and headings mean something at the beginning alone.
        let markup = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&')
            || at == 0 && matches!(c, '#' | '+' | '-' | '=')
            || at == digits && at > 0 && matches!(c, '.' | ')');
        if markup {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
