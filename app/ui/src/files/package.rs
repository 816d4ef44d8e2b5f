//! Packages of Office (Open Packaging Conventions): a zip of XML parts. A writer of our own, for the parts are small and stored
//! uncompressed, which takes no deflate in the browser.

/// The first day that a zip can hold.
const DAY: u16 = (1 << 5) | 1;
/// Flag of names in UTF-8.
const UTF8: u16 = 1 << 11;
/// Version of the format that is needed to read it.
const VERSION: u16 = 20;

/// Puts parts, by name, into a package.
pub(super) fn package(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, part) in parts {
        let (offset, length) = (zip.len() as u32, part.len() as u32);
        let mut head = Vec::new();
        [VERSION, UTF8, 0, 0, DAY].iter().for_each(|field| head.extend(field.to_le_bytes()));
        [crc32(part.as_bytes()), length, length].iter().for_each(|field| head.extend(field.to_le_bytes()));
        [name.len() as u16, 0].iter().for_each(|field| head.extend(field.to_le_bytes()));
        zip.extend(b"PK\x03\x04");
        zip.extend(&head);
        zip.extend(name.as_bytes());
        zip.extend(part.as_bytes());
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(head);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, length, count) = (zip.len() as u32, directory.len() as u32, parts.len() as u16);
    zip.extend(directory);
    zip.extend(b"PK\x05\x06");
    [0, 0, count, count].iter().for_each(|field| zip.extend(field.to_le_bytes()));
    [length, start].iter().for_each(|field| zip.extend(field.to_le_bytes()));
    zip.extend([0; 2]);
    zip
}

/// Cyclic redundancy check of a zip.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

/// Part that names the kind of each part.
pub(super) fn content_types(kind: &str, parts: &[(&str, &str)]) -> String {
    let parts: String = parts
        .iter()
        .map(|(name, part)| {
            format!(
                "<Override PartName=\"/{name}\" ContentType=\"application/vnd.openxmlformats-officedocument.{kind}.{part}+xml\"/>"
            )
        })
        .collect();
    format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>{parts}</Types>"
    )
}

/// Part that relates another to its parts, by `r1`, `r2` and so on.
pub(super) fn relationships(parts: &[(&str, &str)]) -> String {
    let parts: String = parts
        .iter()
        .enumerate()
        .map(|(at, (kind, target))| {
            format!(
                "<Relationship Id=\"r{}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>",
                at + 1
            )
        })
        .collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{parts}</Relationships>"
    )
}

/// A text in XML, without the characters that it forbids.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '"' => escaped += "&quot;",
            '\t' | '\n' => escaped.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    // Else `]]>` would end what never began.
    escaped.replace("]]>", "]]&gt;")
}
