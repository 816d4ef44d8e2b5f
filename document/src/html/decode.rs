//! Characters of a web page.

use std::sync::LazyLock;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use regex::bytes::Regex;

use crate::format::encoding::japanese_encoding;

/// Bytes within which a page names its encoding.
const HEAD_BYTES: usize = 4096;

static CHARSET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i)charset\s*=\s*["']?\s*([a-z0-9_-]+)"#).expect("the pattern is fixed"));

/// The text of a page: by its byte order mark, by what it names if that holds, else by what its bytes look like.
pub(super) fn decode(bytes: &[u8]) -> String {
    let named = CHARSET.captures(&bytes[..bytes.len().min(HEAD_BYTES)]);
    // What names itself in ASCII is not UTF-16, whatever it says.
    let named = named
        .and_then(|found| Encoding::for_label(&found[1]))
        .filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding));
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let holds = |encoding: &&'static Encoding| !encoding.decode_without_bom_handling(bytes).1;
    let encoding = marked.or(named.filter(holds)).or_else(|| japanese_encoding(bytes)).or(named).unwrap_or(UTF_8);
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}
