//! The keys of a `report.toml` that say where the original is.

use std::ops::Range;

use corpus::{FileFormat, Original};
use toml::Spanned;

use super::report::Rules;
use crate::original::layout::Layout;
use crate::original::sources::SourceFile;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::values::date::is_iso_day;
use crate::values::web_address::{is_pdf, web_address};

impl Rules {
    /// The original, or the first fault in what is said of it.
    pub(super) fn read_original(&self, toml: &Source) -> Result<Original, Diagnostic> {
        let fault = |range: Range<usize>, message: &str, hint: &str| toml.error_at(range, message).hint(hint);
        let address = |value: &Option<Spanned<String>>| {
            let read = |value: &Spanned<String>| {
                web_address(value.get_ref()).map_err(|hint| fault(value.span(), "is no address on the web", hint))
            };
            value.as_ref().map(read).transpose()
        };
        let (source_url, landing_page) = (address(&self.source_url)?, address(&self.landing_page)?);
        if let Some(hash) = &self.source_sha256
            && !(hash.get_ref().len() == 64 && hash.get_ref().bytes().all(|byte| byte.is_ascii_hexdigit()))
        {
            return Err(fault(hash.span(), "is no SHA-256", "write the 64 hexadecimal digits that `sha256sum` prints"));
        }
        if let Some(day) = self.retrieved.as_ref().filter(|day| !is_iso_day(day.get_ref())) {
            return Err(fault(day.span(), "is no day", "write for example \"2026-11-22\""));
        }
        if let Some(offset) = &self.source_pages
            && !source_url.as_deref().is_some_and(is_pdf)
        {
            let hint = "give the address of the PDF in `source_url`, or leave `source_pages` out";
            return Err(fault(offset.span(), "counts pages of a PDF, but there is none", hint));
        }
        if let Some(of_file) = self.source_sha256.as_ref().or(self.retrieved.as_ref()).filter(|_| source_url.is_none())
        {
            return Err(fault(
                of_file.span(),
                "says something of a file that is not named",
                "give its address in `source_url`",
            ));
        }
        let text = |value: &Option<Spanned<String>>| value.as_ref().map(|value| value.get_ref().clone());
        Ok(Original {
            source_url,
            source_sha256: text(&self.source_sha256).map(|hash| hash.to_ascii_lowercase()),
            source_pages: self.source_pages.as_ref().map(|offset| *offset.get_ref()),
            landing_page,
            retrieved: text(&self.retrieved),
            ..Original::default()
        })
    }

    /// The original with the files that the text was read from, and their pages.
    pub(crate) fn complete_original(&self, layout: Option<&Layout>) -> Original {
        complete_original(self.original.clone(), layout)
    }

    /// A warning where the rules say other things of the original than the list of its files.
    pub(crate) fn contradicts_files(&self, toml: &Source, layout: Option<&Layout>) -> Option<Diagnostic> {
        let files = &layout?.files;
        let first = files.first()?;
        let warn = |at: Range<usize>, message: &str, hint: &str| Some(toml.warning_at(at, message).hint(hint));
        if let (Some(url), Some(of_file)) = (&self.source_url, &first.url)
            && is_pdf(url.get_ref())
            && self.original.source_url.as_ref() != Some(of_file)
        {
            let message = format!("is another address than `url` of {} in sources.toml", first.name);
            return warn(url.span(), &message, "write the address of today in both");
        }
        if let (Some(hash), [only]) = (&self.source_sha256, &files[..])
            && !hash.get_ref().eq_ignore_ascii_case(&only.sha256)
        {
            let message = format!("is the hash of another file than {}, which the text was read from", only.name);
            return warn(hash.span(), &message, "take it out: sources.toml has the hash of each file");
        }
        let offset = self.source_pages.as_ref()?;
        warn(offset.span(), "is not needed: layout.tsv says the page of each line", "take `source_pages` out")
    }

    /// A note of what is not said of the original.
    pub(crate) fn missing_original(&self, toml: &Source, layout: Option<&Layout>) -> Option<Diagnostic> {
        let Original { source_url, source_sha256, source_pages, landing_page, retrieved, files, .. } =
            &self.complete_original(layout);
        let is_pdf = source_url.as_deref().is_none_or(is_pdf);
        let missing: Vec<&str> = [
            ("source_url", source_url.is_none()),
            ("source_sha256", source_sha256.is_none() && files.is_empty()),
            ("source_pages", source_pages.is_none() && is_pdf && files.is_empty()),
            ("landing_page", landing_page.is_none()),
            ("retrieved", retrieved.is_none()),
        ]
        .into_iter()
        .filter_map(|(key, is_missing)| is_missing.then_some(key))
        .collect();
        (!missing.is_empty()).then(|| {
            let message = format!("does not say of the original: {}", missing.join(", "));
            let hint =
                "data/reports/_template/report.toml explains the keys; without them readers are told how to search";
            Diagnostic::note(toml.path(), message).hint(hint)
        })
    }
}

/// An original with the files that a text was read from, and their pages.
pub(crate) fn complete_original(mut original: Original, layout: Option<&Layout>) -> Original {
    let Some(layout) = layout else { return original };
    let mut files: Vec<_> = layout.files.iter().map(SourceFile::published).collect();
    if let Some(first) = files.first_mut() {
        original.source_url = original.source_url.or_else(|| first.url.clone());
        // An address of a PDF is no page on which several are listed.
        let is_file = |url: &String| is_pdf(url) == (first.format == FileFormat::Pdf);
        first.url = first.url.take().or_else(|| original.source_url.clone().filter(is_file));
    }
    if let [only] = &files[..] {
        original.source_sha256 = original.source_sha256.or_else(|| Some(only.sha256.clone()));
    }
    Original { files, file_pages: layout.pages(), ..original }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "municipality = '甲市'\nprefecture = '乙県'\nera_year = '令和4年度'\naudit = '行政監査'\n\
                          edition = 'full'\ntitle = '題'\n";

    #[test]
    fn original_fault_has_line_and_hint() {
        for (toml, line, message, hint) in [
            ("source_url = 'javascript:alert(1)'", Some(7), "no address on the web", Some("https://")),
            ("landing_page = 'kansa.html'", Some(7), "no address on the web", Some("whole address")),
            ("source_url = 'https://a.jp/b.pdf'\nsource_sha256 = 'abc'", Some(8), "no SHA-256", Some("sha256sum")),
            ("source_url = 'https://a.jp/b.pdf'\nretrieved = '2026-02-30'", Some(8), "is no day", Some("2026-11-22")),
            ("source_url = 'https://a.jp/'\nsource_pages = 3", Some(8), "there is none", Some("source_url")),
            ("retrieved = '2026-02-03'", Some(7), "not named", Some("source_url")),
        ] {
            let fault = Rules::load(&Source::new("report.toml", format!("{REPORT}{toml}"))).unwrap_err();
            assert_eq!(fault.line, line, "{toml}: {fault:?}");
            assert!(fault.message.contains(message), "{toml}: {fault:?}");
            assert!(
                hint.is_none_or(|hint: &str| fault.hint.as_ref().is_some_and(|said| said.contains(hint))),
                "{fault:?}"
            );
        }
    }
}
