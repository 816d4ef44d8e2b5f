//! Character encodings of Japanese texts (文字コード).

use document::japanese_encoding;
use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

/// The name under which `iconv` knows an encoding.
pub(crate) fn iconv_name(encoding: &'static Encoding) -> &'static str {
    // Windows' Shift_JIS has the circled numbers that reports are full of.
    if encoding == SHIFT_JIS { "CP932" } else { encoding.name() }
}

/// A text in the form of a `report.txt`: UTF-8 without byte order mark, line feeds alone, no NUL.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Converted {
    pub(crate) text: String,
    pub(crate) encoding: &'static str,
    /// Other changes; empty where the bytes are kept.
    pub(crate) changes: Vec<&'static str>,
}

/// Converts the bytes of a text; `None` where they are no text of the encoding that they seem to be.
pub(crate) fn convert(bytes: &[u8]) -> Option<Converted> {
    let encoding = japanese_encoding(bytes)?;
    let mut text = encoding.decode_with_bom_removal(bytes).0.into_owned();
    let mut changes = Vec::new();
    if encoding != UTF_8 {
        changes.push("UTF-8に変換");
    }
    // Before the marks, which may follow one.
    let has_nul = text.contains('\0');
    text.retain(|c| c != '\0');
    // A text that was marked by one program and again by another begins with two marks.
    let marks = text.len() - text.trim_start_matches('\u{feff}').len();
    text.drain(..marks);
    if marks > 0 || Encoding::for_bom(bytes).is_some() {
        changes.push("BOMを削除");
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
        changes.push("改行をLFに統一");
    }
    if has_nul {
        changes.push("NULを削除");
    }
    Some(Converted { text, encoding: encoding.name(), changes })
}

#[cfg(test)]
mod tests {
    use encoding_rs::{EUC_JP, ISO_2022_JP};

    use super::*;

    const TEXT: &str = "第1章 監査の結果\n【指摘】鍵は、施錠できるキャビネットに保管すべきである。\n";

    #[test]
    fn convert_reads_each_japanese_encoding() {
        let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let encoded = |encoding: &'static Encoding| encoding.encode(TEXT).0.into_owned();
        for (bytes, encoding, changes) in [
            (TEXT.as_bytes().to_vec(), "UTF-8", &[][..]),
            (format!("\u{feff}{TEXT}").into_bytes(), "UTF-8", &["BOMを削除"]),
            (format!("\u{feff}\u{feff}{TEXT}").into_bytes(), "UTF-8", &["BOMを削除"]),
            (TEXT.replace('\n', "\r\n").into_bytes(), "UTF-8", &["改行をLFに統一"]),
            (TEXT.replace('\n', "\r").into_bytes(), "UTF-8", &["改行をLFに統一"]),
            (TEXT.replace('\n', "\0\n").into_bytes(), "UTF-8", &["NULを削除"]),
            (format!("\0\u{feff}{TEXT}").into_bytes(), "UTF-8", &["BOMを削除", "NULを削除"]),
            (encoded(SHIFT_JIS), "Shift_JIS", &["UTF-8に変換"]),
            (encoded(EUC_JP), "EUC-JP", &["UTF-8に変換"]),
            (encoded(ISO_2022_JP), "ISO-2022-JP", &["UTF-8に変換"]),
            (utf16(TEXT, u16::to_le_bytes), "UTF-16LE", &["UTF-8に変換"]),
            (utf16(TEXT, u16::to_be_bytes), "UTF-16BE", &["UTF-8に変換"]),
            (utf16(&format!("\u{feff}{TEXT}"), u16::to_le_bytes), "UTF-16LE", &["UTF-8に変換", "BOMを削除"]),
        ] {
            let converted = convert(&bytes).expect("it is a text");
            assert_eq!((converted.text.as_str(), converted.encoding), (TEXT, encoding));
            assert_eq!(converted.changes, changes, "{encoding}");
        }
        for broken in [&b"\xe3\x81"[..], b"\xe9\x8d\xb5\x82", &TEXT.as_bytes()[..TEXT.len() - 2]] {
            assert_eq!(convert(broken), None, "a few bytes of UTF-8 are of no other encoding");
        }
        assert_eq!(convert(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x81\xff\xff"), None, "a picture is no text");
    }
}
