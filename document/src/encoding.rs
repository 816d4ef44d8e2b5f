//! Character encodings of Japanese texts (文字コード).

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

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
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(Some(b"jp"), Utf8Detection::Allow)
}
