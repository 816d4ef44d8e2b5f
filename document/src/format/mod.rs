pub mod bytes;
pub mod encoding;
pub mod foreign;

use std::sync::LazyLock;

use regex::bytes::Regex;

use crate::format::bytes::contains;
use crate::format::foreign::ForeignFormat;

/// Format of a file, known by its content alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Pdf,
    /// Word (.docx)
    Word,
    /// Excel and OpenDocument sheets (.xlsx, .xls, .ods)
    Sheet,
    Html,
    /// Everything else: a text in one of the encodings of Japanese.
    Text,
}

/// A page, or a piece of one as systems export it: an element before any text.
static HTML: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?is-u)<!doctype html|<html|<head|<body|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<!--.*?-->\s*|<\?xml.*?\?>\s*)*<(?:meta|title|link|style|script|main|article|section|header|nav|div|span|table|center|h[1-6]|p|ul|ol|dl|a|b|font|hr|br|img)[\s/>]",
    )
    .expect("the pattern is fixed")
});

/// Bytes at the begin of a file within which its format shows.
const HEAD_BYTES: usize = 2048;

impl Format {
    /// Recognises a file; `None` for one of a kind that is not read ([`ForeignFormat`]).
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(HEAD_BYTES)];
        let has = |needle: &[u8]| contains(head, needle);
        if has(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if ForeignFormat::of(bytes).is_some() {
            return None;
        }
        if bytes.starts_with(b"PK\x03\x04") {
            // Names of the members stand in the directory at the end too, wherever the archive begins.
            return Some(if contains(bytes, b"word/document") { Self::Word } else { Self::Sheet });
        }
        if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Some(Self::Sheet);
        }
        // Only UTF-16 has NUL bytes beside ASCII.
        let head: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
        Some(if HTML.is_match(&head) { Self::Html } else { Self::Text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn format_is_known_by_content() {
        for (bytes, format) in [
            (&b"\n%PDF-1.7\n"[..], Some(Format::Pdf)),
            (b"PK\x03\x04....word/document.xml", Some(Format::Word)),
            (b"PK\x03\x04....xl/workbook.xml", Some(Format::Sheet)),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Some(Format::Sheet)),
            (b"PK\x03\x04ppt/presentation.xml", None),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..W\0o\0r\0k\0b\0o\0o\0k\0", Some(Format::Sheet)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..W\0o\0r\0d\0", None),
            ("<!DOCTYPE HTML><title>監査</title>".as_bytes(), Some(Format::Html)),
            (&utf16("<!DOCTYPE html><p>監査</p>"), Some(Format::Html)),
            ("\u{feff}\n<!-- 本文 --><div id=\"main\"><h1>監査".as_bytes(), Some(Format::Html)),
            (b"<TABLE>\n<TR>", Some(Format::Html)),
            (&utf16("監査の結果"), Some(Format::Text)),
            ("<総務課> 監査の<br>結果".as_bytes(), Some(Format::Text)),
            ("監査の結果".as_bytes(), Some(Format::Text)),
            (b"", Some(Format::Text)),
        ] {
            assert_eq!(Format::of(bytes), format, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
