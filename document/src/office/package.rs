//! Office files: archives of XML parts.

use std::io::{Cursor, Read};

use encoding_rs::{Encoding, UTF_8};
use zip::ZipArchive;
use zip::result::ZipError;

/// Members of an archive.
pub const MAX_MEMBERS: usize = 10_000;
/// Bytes that all members unpack to.
pub const MAX_UNPACKED_BYTES: u64 = 256 << 20;
/// Bytes of a part that is read as XML.
pub const MAX_PART_BYTES: u64 = 128 << 20;

/// Reason for which an Office file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackageError {
    #[error("is a damaged archive: {0}")]
    Damaged(String),
    #[error("is encrypted")]
    Encrypted,
    #[error("has {0} members; at most {MAX_MEMBERS} are read")]
    TooManyMembers(usize),
    #[error("unpacks to more than {MAX_UNPACKED_BYTES} bytes")]
    TooLarge,
    #[error("its part {part} unpacks to more than {MAX_PART_BYTES} bytes")]
    PartTooLarge { part: String },
    #[error("lacks its part {part}")]
    Missing { part: String },
    #[error("its part {part} is no well-formed XML: {reason}")]
    Malformed { part: String, reason: String },
    #[error("its part {part} nests elements more than {} deep", crate::office::xml::MAX_DEPTH)]
    TooDeep { part: String },
}

impl PackageError {
    /// Remedy.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Damaged(_) | Self::Missing { .. } | Self::Malformed { .. } => {
                "fetch the file again, or open it in its program and save it anew"
            }
            Self::Encrypted => "open it in its program, remove the password, and save it again",
            Self::TooManyMembers(_) | Self::TooLarge | Self::PartTooLarge { .. } | Self::TooDeep { .. } => {
                "divide it into smaller files, or save it as PDF"
            }
        }
    }
}

/// An archive whose parts are read by name, within bounds.
pub struct Package {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl Package {
    pub fn open(bytes: Vec<u8>) -> Result<Self, PackageError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| PackageError::Damaged(error.to_string()))?;
        if archive.len() > MAX_MEMBERS {
            return Err(PackageError::TooManyMembers(archive.len()));
        }
        Ok(Self { archive, left: MAX_UNPACKED_BYTES })
    }

    /// The text of a part; `None` where there is none of that name.
    pub fn part(&mut self, part: &str) -> Result<Option<String>, PackageError> {
        let name = part.trim_start_matches('/');
        let member = match self.archive.by_name(name) {
            Ok(member) => member,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(name, &error)),
        };
        if member.encrypted() {
            return Err(PackageError::Encrypted);
        }
        let mut bytes = Vec::new();
        // The size that the archive declares may be a lie.
        let unpacked =
            member.take(MAX_PART_BYTES + 1).read_to_end(&mut bytes).map_err(|error| damaged(name, &error))?;
        if unpacked as u64 > MAX_PART_BYTES {
            return Err(PackageError::PartTooLarge { part: name.to_owned() });
        }
        self.left = self.left.checked_sub(unpacked as u64).ok_or(PackageError::TooLarge)?;
        let encoding = Encoding::for_bom(&bytes).map_or(UTF_8, |(encoding, _)| encoding);
        Ok(Some(encoding.decode_with_bom_removal(&bytes).0.into_owned()))
    }

    /// Refuses an archive that unpacks to too much, by unpacking it to nowhere: sizes that it declares may be lies.
    pub fn check_sizes(&mut self) -> Result<(), PackageError> {
        for at in 0..self.archive.len() {
            let member = self.archive.by_index(at).map_err(|error| damaged("", &error))?;
            let name = member.name().map_or_else(|_| String::new(), |name| name.into_owned());
            let unpacked = std::io::copy(&mut member.take(self.left + 1), &mut std::io::sink());
            let unpacked = unpacked.map_err(|error| damaged(&name, &error))?;
            self.left = self.left.checked_sub(unpacked).ok_or(PackageError::TooLarge)?;
        }
        Ok(())
    }

    /// The text of a part that must be there.
    pub fn required_part(&mut self, part: &str) -> Result<String, PackageError> {
        self.part(part)?.ok_or_else(|| PackageError::Missing { part: part.to_owned() })
    }
}

fn damaged(part: &str, error: &dyn std::error::Error) -> PackageError {
    PackageError::Damaged(format!("{part}: {error}"))
}
