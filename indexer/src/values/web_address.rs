//! Addresses on the web that files of ours name.

use url::Url;

/// Longest address that is accepted, in bytes.
const MAX_ADDRESS_BYTES: usize = 2_000;

/// The address in the form in which it is published, or what to write instead.
pub(crate) fn web_address(text: &str) -> Result<String, &'static str> {
    if text.len() > MAX_ADDRESS_BYTES {
        return Err("write an address of at most 2,000 bytes");
    }
    let url =
        Url::parse(text).map_err(|_| "write the whole address, for example https://www.example.lg.jp/kansa.pdf")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("write an address that begins with https:// or http://");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("leave out the user name and the password");
    }
    if url.fragment().is_some() {
        return Err("leave out what stands after #; pages are added by the site");
    }
    Ok(url.into())
}

/// True where the address names a PDF.
pub(crate) fn is_pdf(address: &str) -> bool {
    address.to_ascii_lowercase().contains(".pdf")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_address_is_of_the_web_alone() {
        for (text, expected) in [
            ("https://www.example.lg.jp/a.pdf", Ok("https://www.example.lg.jp/a.pdf")),
            ("http://例え.jp/監査 1.pdf", Ok("http://xn--r8jz45g.jp/%E7%9B%A3%E6%9F%BB%201.pdf")),
            ("https://www.example.lg.jp/<b>\"", Ok("https://www.example.lg.jp/%3Cb%3E%22")),
            ("www.example.lg.jp/a.pdf", Err("whole address")),
            ("javascript:alert(1)", Err("https://")),
            ("data:text/html,<b>", Err("https://")),
            ("file:///etc/passwd", Err("https://")),
            ("https://me:secret@example.lg.jp/", Err("password")),
            ("https://example.lg.jp/a.pdf#page=3", Err("#")),
        ] {
            match (web_address(text), expected) {
                (Ok(address), Ok(expected)) => assert_eq!(address, expected),
                (Err(hint), Err(part)) => assert!(hint.contains(part), "{text}: {hint}"),
                (found, _) => panic!("{text}: {found:?}"),
            }
        }
        assert!(web_address(&format!("https://example.org/{}", "a".repeat(3_000))).is_err());
    }
}
