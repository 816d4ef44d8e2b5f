use serde::{Deserialize, Serialize};

/// The published original that a report's text was taken from, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Original {
    /// Address of the original, a PDF or a page of the municipality; null where it is not registered.
    pub source_url: Option<String>,
    /// SHA-256 of that file, in 64 hexadecimal digits.
    pub source_sha256: Option<String>,
    /// The page of the PDF less the page printed on it; null where it is no PDF, or unknown.
    pub source_pages: Option<i32>,
    /// Address of the municipality's page that leads to the original.
    pub landing_page: Option<String>,
    /// The day on which the original was retrieved, `2026-11-22`.
    pub retrieved: Option<String>,
}

impl Original {
    /// The address of a printed page in the original; that of the whole where its pages are not known.
    pub fn page_url(&self, printed: Option<u32>) -> Option<String> {
        let url = self.source_url.as_deref()?;
        let page = printed.zip(self.source_pages).map(|(printed, offset)| i64::from(printed) + i64::from(offset));
        Some(match page.filter(|page| *page > 0) {
            Some(page) => format!("{url}#page={page}"),
            None => url.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_url_counts_from_the_offset() {
        let original = |source_pages| Original {
            source_url: Some("https://example.org/a.pdf".to_owned()),
            source_pages,
            ..Original::default()
        };
        for (offset, printed, fragment) in [
            (Some(8), Some(12), "#page=20"),
            (Some(-2), Some(3), "#page=1"),
            (Some(-2), Some(2), ""),
            (Some(0), None, ""),
            (None, Some(12), ""),
            (Some(i32::MAX), Some(u32::MAX), "#page=6442450942"),
        ] {
            let url = original(offset).page_url(printed);
            assert_eq!(url, Some(format!("https://example.org/a.pdf{fragment}")));
        }
        assert_eq!(Original::default().page_url(Some(1)), None);
    }
}
