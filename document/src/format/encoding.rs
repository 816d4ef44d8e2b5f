//! Character encodings of Japanese texts (文字コード).

use std::fmt;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

/// UTF-8 with a few bytes that are none.
#[derive(Debug, PartialEq, Eq)]
pub struct BrokenUtf8 {
    byte: u8,
    /// Bytes before it.
    offset: usize,
    /// Its line, from 1.
    line: usize,
    /// Other places like it.
    others: usize,
}

impl BrokenUtf8 {
    /// The remedy.
    pub const HINT: &str = "the file was cut or joined inside a character: take the text out of the original again, or correct the place with `iconv -c -f UTF-8 -t UTF-8`, which drops it";

    /// The first byte that is no UTF-8; `None` where all are, or where the text is of another encoding.
    ///
    /// Japanese in UTF-8 has three bytes a character, which the other encodings do not make by accident as often as they make
    /// bytes that begin nothing.
    pub fn find(bytes: &[u8]) -> Option<Self> {
        let (mut whole, mut cut, mut stray) = (0usize, 0usize, 0usize);
        let mut first = None;
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            whole += chunk.valid().chars().filter(|c| c.len_utf8() == 3).count();
            at += chunk.valid().len();
            match chunk.invalid() {
                [] => {}
                [_] => stray += 1,
                _ => cut += 1,
            }
            if let Some(byte) = chunk.invalid().first() {
                first = first.or(Some((at, *byte)));
            }
            at += chunk.invalid().len();
        }
        let (offset, byte) = first.filter(|_| whole + cut >= stray.max(1))?;
        let line = 1 + bytes[..offset].iter().filter(|byte| **byte == b'\n').count();
        Some(Self { byte, offset, line, others: cut + stray - 1 })
    }
}

impl fmt::Display for BrokenUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { byte, offset, line, others } = self;
        write!(f, "byte 0x{byte:02X} at offset {offset} (line {line}) is not UTF-8")?;
        if *others > 0 { write!(f, ", and {others} more") } else { Ok(()) }
    }
}

/// The encoding of a Japanese text; `None` where the bytes are none.
pub fn japanese_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let encoding = detect(bytes);
    let known = [UTF_8, UTF_16LE, UTF_16BE, SHIFT_JIS, EUC_JP, ISO_2022_JP].contains(&encoding);
    let (_, damaged) = encoding.decode_with_bom_removal(bytes);
    (known && !damaged).then_some(encoding)
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // Only UTF-16 has a line feed of two bytes, and text without any is judged by its spaces and digits.
    let (pairs, _) = bytes.as_chunks::<2>();
    let little = pairs.iter().filter(|pair| pair[0] < 0x80 && pair[1] == 0).count();
    let big = pairs.iter().filter(|pair| pair[0] == 0 && pair[1] < 0x80).count();
    if little.max(big) * 50 > pairs.len() {
        return if little >= big { UTF_16LE } else { UTF_16BE };
    }
    if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0x1b) {
        return UTF_8;
    }
    if BrokenUtf8::find(bytes).is_some() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(Some(b"jp"), Utf8Detection::Allow)
}
