use super::record::{Access, Citation};

/// The card's look: what a site may forbid or override, since the card reads as well without.
const STYLE: &str = "margin:1em 0;padding:.75em 1em;border-left:4px solid #164f86;background:#f5f5f5;color:#1d242e";

impl Citation {
    /// A quotation for other sites: no script, no picture, nothing from elsewhere.
    pub(super) fn html(&self, access: Access) -> String {
        let url = escaped(access.url);
        let sign = |sign: &str| format!("<small>{sign}</small>");
        let quote: String = self.lines_as(escaped, sign).iter().map(|line| format!("  <p>{line}</p>\n")).collect();
        let notes: String = self.notes.iter().map(|note| format!(" <small>{}</small>", escaped(note))).collect();
        let link = |url: &String| format!("・<a href=\"{}\">原本</a>", escaped(url));
        let original = self.original.as_ref().map(link).unwrap_or_default();
        format!(
            "<blockquote lang=\"ja\" cite=\"{url}\" style=\"{STYLE}\">\n{quote}  <footer>— {}（<a href=\"{url}\">監査くらべ</a>{original}）{notes}</footer>\n</blockquote>",
            escaped(&self.source()),
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
