use crate::format::bytes::contains;

/// Kind of file that is known, and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ForeignFormat {
    #[error("is a Word file of the old format (.doc)")]
    OldWord,
    #[error("is a presentation (PowerPoint)")]
    Presentation,
    #[error("is a 一太郎 file (.jtd)")]
    Ichitaro,
    #[error("is a DocuWorks file (.xdw)")]
    DocuWorks,
    #[error("is an OpenDocument text (.odt)")]
    OpenText,
    #[error("is a Rich Text file (.rtf)")]
    RichText,
    #[error("is an Office file that a password protects")]
    Protected,
    #[error("is a picture")]
    Picture,
    #[error("is an archive of other files")]
    Archive,
    #[error("is an Office file of an unknown kind")]
    Office,
}

const ARCHIVE: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// Begins of files of other kinds.
const BEGINS: [(&[u8], ForeignFormat); 10] = [
    (b"\x60\x0e\x82", ForeignFormat::DocuWorks),
    (b"{\\rtf", ForeignFormat::RichText),
    (b"\xff\xd8\xff", ForeignFormat::Picture),
    (b"\x89PNG\r\n\x1a\n", ForeignFormat::Picture),
    (b"GIF8", ForeignFormat::Picture),
    (b"II*\0", ForeignFormat::Picture),
    (b"MM\0*", ForeignFormat::Picture),
    (b"Rar!\x1a", ForeignFormat::Archive),
    (b"7z\xbc\xaf\x27\x1c", ForeignFormat::Archive),
    (b"\x1f\x8b\x08", ForeignFormat::Archive),
];
/// Streams of compound files by which their kind is known; `None` for the kinds that are read.
const STREAMS: [(&str, Option<ForeignFormat>); 6] = [
    ("EncryptedPackage", Some(ForeignFormat::Protected)),
    ("WordDocument", Some(ForeignFormat::OldWord)),
    ("PowerPoint Document", Some(ForeignFormat::Presentation)),
    ("DocumentText", Some(ForeignFormat::Ichitaro)),
    ("Workbook", None),
    ("Book", None),
];

impl ForeignFormat {
    /// Recognises a file by its content.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if let Some((_, format)) = BEGINS.iter().find(|(begin, _)| bytes.starts_with(begin)) {
            return Some(*format);
        }
        if bytes.starts_with(ARCHIVE) {
            let has = |name: &str| contains(bytes, name.as_bytes());
            return match () {
                () if has("word/document") || has("xl/workbook") || has("opendocument.spreadsheet") => None,
                () if has("ppt/presentation") || has("opendocument.presentation") => Some(Self::Presentation),
                () if has("opendocument.text") => Some(Self::OpenText),
                () => Some(Self::Archive),
            };
        }
        if bytes.starts_with(COMPOUND) {
            // A file may hold others, whose streams are named behind its own.
            let place = |name: &str| memchr::memmem::find(bytes, &utf16(name));
            let first =
                STREAMS.iter().filter_map(|(name, format)| Some((place(name)?, format))).min_by_key(|(at, _)| *at);
            return first.map_or(Some(Self::Office), |(_, format)| *format);
        }
        None
    }

    /// Remedy.
    pub fn hint(self) -> &'static str {
        match self {
            Self::OldWord => "open it in Word and save it as .docx or as PDF",
            Self::Presentation => "open it in PowerPoint and save it as PDF",
            Self::Ichitaro => "open it in 一太郎 and save it as PDF",
            Self::DocuWorks => "open it in DocuWorks Viewer Light and print it to a PDF file",
            Self::OpenText | Self::RichText => "open it in Word or LibreOffice and save it as .docx or as PDF",
            Self::Protected => "open it in its program, remove the password, and save it again",
            Self::Picture => "put the pages into a PDF file; ocrmypdf -l jpn --image-dpi 300 adds a text to it",
            Self::Archive => "unpack it, and take the files in it",
            Self::Office => "open it in its program and save it as PDF",
        }
    }
}

/// A name as compound files write it.
fn utf16(name: &str) -> Vec<u8> {
    name.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_formats_are_known_by_content() {
        let compound =
            |names: &[&str]| names.iter().fold(COMPOUND.to_vec(), |bytes, name| [bytes, utf16(name)].concat());
        for (bytes, format) in [
            (compound(&["WordDocument", "Workbook"]), Some(ForeignFormat::OldWord)),
            (compound(&["Workbook", "WordDocument"]), None),
            (compound(&["Book"]), None),
            (compound(&["DocumentText"]), Some(ForeignFormat::Ichitaro)),
            (compound(&["PowerPoint Document"]), Some(ForeignFormat::Presentation)),
            (compound(&["EncryptionInfo", "EncryptedPackage"]), Some(ForeignFormat::Protected)),
            (compound(&[]), Some(ForeignFormat::Office)),
            (b"PK\x03\x04..ppt/presentation.xml".to_vec(), Some(ForeignFormat::Presentation)),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text".to_vec(), Some(ForeignFormat::OpenText)),
            (b"PK\x03\x04..report.pdf".to_vec(), Some(ForeignFormat::Archive)),
            (b"PK\x03\x04..word/document.xml".to_vec(), None),
            (b"\x60\x0e\x82\x01\x07\x80\x03".to_vec(), Some(ForeignFormat::DocuWorks)),
            (b"{\\rtf1\\ansi".to_vec(), Some(ForeignFormat::RichText)),
            (b"\xff\xd8\xff\xe0JFIF".to_vec(), Some(ForeignFormat::Picture)),
            ("監査の結果".as_bytes().to_vec(), None),
        ] {
            assert_eq!(ForeignFormat::of(&bytes), format, "{}", String::from_utf8_lossy(&bytes));
        }
    }
}
