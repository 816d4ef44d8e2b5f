//! Files are known by the hash of their content: in their names, so that what is kept under such a name never goes
//! stale, and where browsers check that a file is the one that was meant.

use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

/// `compare/search.js` as `compare/search-0123456789abcdef.js`.
pub fn hashed(file: &str, content: &[u8]) -> String {
    let path = Path::new(file);
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let stem = path.with_extension("");
    format!("{}-{}.{extension}", stem.to_string_lossy(), short(content))
}

/// A part of the hash that is long enough to distinguish files.
pub fn short(content: &[u8]) -> String {
    Sha384::digest(content)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The whole hash, as the attribute `integrity` wants it.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// Names that hold the hash of the content: `page-0123456789abcdef_bg.wasm`.
pub fn is_hashed(file: &str) -> bool {
    let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    file.split(['-', '_', '.']).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_name_holds_the_hash_of_the_content() {
        assert_eq!(hashed("search_bg.wasm", b""), "search_bg-38b060a751ac9638.wasm");
        assert_eq!(hashed("compare/a-2020.json", b""), "compare/a-2020-38b060a751ac9638.json");
        assert_ne!(hashed("a.js", b"1"), hashed("a.js", b"2"));
        assert!(integrity(b"").starts_with("sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"));
    }

    #[test]
    fn hashed_names_are_recognized() {
        for (file, hashed) in [
            ("page-da88c49137bc0851_bg.wasm", true),
            ("index/search-19db93191a08a93e.bundle", true),
            ("findings-8dcb1e77fcb7269b.json", true),
            ("csv-metadata-8427dd9b3b3ce873.json", true),
            ("csv-metadata.json", false),
            ("index/manifest.json", false),
            ("sw.js", false),
            ("a-0123456789abcde.js", false),
        ] {
            assert_eq!(is_hashed(file), hashed, "{file}");
        }
    }
}
