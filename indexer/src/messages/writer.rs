use std::io::{Result, Write};
use std::sync::LazyLock;

use regex::Regex;

use super::MessageLanguage;
use super::catalogue::JAPANESE;

/// A label before a message, as diagnostics print it, and its Japanese.
const LABELS: [(&str, &str); 5] =
    [("error", "誤り"), ("warning", "警告"), ("note", "注記"), ("help", "手引き"), ("hint", "手引き")];

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?<indent>\s*(?:= )?)(?:(?<label>error|warning|note|help|hint): )?(?<message>.*)$")
        .expect("the pattern is fixed")
});
/// A line of a quoted source: its number and a bar.
static QUOTED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\s*\d*\s*\|").expect("the pattern is fixed"));
/// Names and numbers are set in columns.
static BLANKS: LazyLock<Regex> = LazyLock::new(|| Regex::new(" {2,}").expect("the pattern is fixed"));

/// Writes what a program says, line by line, in the language that was set.
pub struct MessageWriter<W: Write> {
    inner: W,
    /// Bytes of a line that has not ended.
    begun: Vec<u8>,
}

impl<W: Write> MessageWriter<W> {
    pub fn new(inner: W) -> Self {
        Self { inner, begun: Vec::new() }
    }
}

impl<W: Write> Write for MessageWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if MessageLanguage::current() == MessageLanguage::English {
            return self.inner.write(bytes);
        }
        self.begun.extend(bytes);
        while let Some(end) = self.begun.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.begun.drain(..=end).collect();
            let said = translate_line(String::from_utf8_lossy(&line[..end]).as_ref());
            writeln!(self.inner, "{said}")?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        let rest = std::mem::take(&mut self.begun);
        self.inner.write_all(&rest)?;
        self.inner.flush()
    }
}

/// A line in Japanese; as it is where the catalogue lacks it.
pub(crate) fn translate_line(line: &str) -> String {
    let Some(parts) = LINE.captures(line).filter(|_| !QUOTED.is_match(line)) else { return line.to_owned() };
    let (indent, message) = (&parts["indent"], &parts["message"]);
    let label = parts.name("label").and_then(|label| LABELS.iter().find(|(english, _)| *english == label.as_str()));
    let label = label.map(|(_, japanese)| format!("{japanese}：")).unwrap_or_default();
    let single = BLANKS.replace_all(message.trim_end(), " ");
    let said = JAPANESE.translate(&single).or_else(|| {
        // A file before what is said of it.
        let (file, rest) = single.split_once(' ')?;
        Some(format!("{file}：{}", JAPANESE.translate(rest)?))
    });
    format!("{indent}{label}{}", said.as_deref().unwrap_or(message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_said_in_japanese_and_quotes_stay() {
        for (line, japanese) in [
            ("error: is empty", "誤り：空です"),
            ("   = help: put the text of the report here", "   = 手引き：ここに報告書の本文を入れてください"),
            ("  hint: cut it into chapters", "  手引き：章ごとに分けてください"),
            ("第1章.pdf is a picture", "第1章.pdf：画像です"),
            ("12 | is empty", "12 | is empty"),
            (" --> data/reports/kou-2024/report.txt:3:1", " --> data/reports/kou-2024/report.txt:3:1"),
            ("  pages         12", "  頁：12"),
            ("  tables        3 with 14 rows", "  表：3（14行）"),
            ("0 errors, 1 warnings, 2 notes", "誤り 0件、警告 1件、注記 2件"),
        ] {
            assert_eq!(translate_line(line), japanese);
        }
    }
}
