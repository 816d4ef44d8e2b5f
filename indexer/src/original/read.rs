use std::collections::BTreeMap;
use std::fs;
use std::io::{IsTerminal, Write, stderr};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use document::pdf::PdfFile;
use document::{BrokenUtf8, Document, Format, Omission, Repairs, Transcript, join_pages};

use super::layout::{self, hash};
use super::ocr::OcrLanguage;
use super::sources::{self, CONVERTER, SourceFile, format_of};
use crate::commands::usage_error::UsageError;
use crate::source::Source;
use crate::source::encoding::{Converted, convert};

/// Most bytes of a file.
const MAX_FILE_BYTES: u64 = 512 << 20;
/// Most page numbers that a message lists.
const MAX_LISTED_PAGES: usize = 20;

/// Most replaced characters that a message shows.
const MAX_EXAMPLES: usize = 5;

/// The text of the files that a municipality published.
pub(crate) struct Original {
    pub(crate) text: String,
    pub(crate) files: Vec<SourceFile>,
    /// Places of the lines, where the format has pages.
    pub(crate) layout: Option<String>,
    /// Its origin, as a comment of the `report.toml`.
    pub(crate) comment: String,
}

/// Ways to read files.
#[derive(Default)]
pub(crate) struct ReadOptions<'a> {
    pub(crate) password: &'a str,
    /// Addresses at which the files were published, in their order.
    pub(crate) urls: &'a [String],
    /// Recognition of pages without text, where that is asked for.
    pub(crate) ocr: Option<OcrLanguage>,
}

impl Original {
    /// Reads files in their order. A text alone is kept byte for byte.
    pub(crate) fn read(paths: &[PathBuf], options: &ReadOptions<'_>, out: &mut dyn Write) -> anyhow::Result<Self> {
        let files = paths.iter().map(|path| load(path)).collect::<anyhow::Result<Vec<_>>>()?;
        refuse_twins(paths, &files)?;
        if let ([path], [bytes]) = (paths, &files[..])
            && Format::of(bytes) == Some(Format::Text)
        {
            return Self::of_text(path, bytes);
        }
        let mut documents = Vec::new();
        let mut list = Vec::new();
        for (at, (path, bytes)) in paths.iter().zip(files).enumerate() {
            let sha256 = hash(&bytes);
            let document = read_document(path, bytes, options)?;
            report(path, &document, out)?;
            list.push(SourceFile {
                name: file_name(path),
                sha256,
                format: format_of(document.format),
                pages: document.pages.len() as u32,
                producer: document.producer.clone(),
                url: options.urls.get(at).cloned(),
                converter: CONVERTER.to_owned(),
                pages_without_text: document.pages_without_text().map(|page| page as u32).collect(),
                pages_recognised: document.recognised.keys().map(|page| *page as u32).collect(),
                replaced: document.repairs.replaced.values().sum::<usize>() as u32,
                unknown: document.repairs.unknown.values().chain(document.repairs.private.values()).sum::<usize>()
                    as u32,
            });
            documents.push(document);
        }
        join_pages(&mut documents);
        let transcript = Transcript::of(&documents);
        if transcript.text.trim().is_empty() {
            bail!("no page has a text layer: its pages are pictures\n  hint: {OCR_HINT}");
        }
        let comment = format!("# 原本は sources.toml、各行の頁と位置は {} にある。\n", layout::FILE_NAME);
        let layout = Some(layout::write(&transcript.text, &transcript.places));
        Ok(Self { text: transcript.text, files: list, layout, comment })
    }

    /// Takes the addresses of files that were listed before, where none is given now.
    pub(crate) fn keep_addresses(&mut self, listed: &[SourceFile]) {
        for file in self.files.iter_mut().filter(|file| file.url.is_none()) {
            let same = listed.iter().find(|known| known.sha256 == file.sha256 || known.name == file.name);
            file.url = same.and_then(|known| known.url.clone());
        }
    }

    /// The text as the source of a report, with its layout.
    pub(crate) fn source(&self, path: &Path) -> Source {
        let text = Source::new(path, self.text.clone());
        let parsed = self.layout.as_ref().and_then(|tsv| layout::parse(path, tsv, &text, self.files.clone()).ok());
        text.with_layout(parsed)
    }

    /// Writes the text under a name, its layout and the list of its files into a folder.
    pub(crate) fn write(&self, folder: &Path, text: &str) -> anyhow::Result<()> {
        fs::write(folder.join(text), &self.text)?;
        if let Some(layout) = &self.layout {
            fs::write(folder.join(layout::FILE_NAME), layout)?;
            fs::write(folder.join(sources::FILE_NAME), sources::write(&self.files))?;
        }
        Ok(())
    }

    fn of_text(path: &Path, bytes: &[u8]) -> anyhow::Result<Self> {
        let Converted { text, encoding, changes } = text_of(path, bytes)?;
        let kept = if changes.is_empty() { "バイト単位でそのまま".to_owned() } else { changes.join("、") };
        let comment =
            format!("# 原本 {}（{encoding}、SHA-256 {}）。report.txt は{kept}。\n", file_name(path), hash(bytes));
        Ok(Self { text, files: Vec::new(), layout: None, comment })
    }
}

const OCR_HINT: &str = "`--ocr` recognises their characters by tesseract; or add a text layer with `ocrmypdf -l jpn --skip-text IN.pdf OUT.pdf`, and take OUT.pdf";

/// The same file twice would be the same findings twice.
fn refuse_twins(paths: &[PathBuf], files: &[Vec<u8>]) -> anyhow::Result<()> {
    for (at, (path, bytes)) in paths.iter().zip(files).enumerate() {
        if let Some(other) = files[..at].iter().position(|other| other == bytes) {
            let message = format!("{} and {} are the same file", shown(&paths[other]), shown(path));
            return Err(
                UsageError { message, hint: "name each file once, in the order of the chapters".to_owned() }.into()
            );
        }
    }
    Ok(())
}

/// A path as messages show it: on one line, without what would command the terminal.
pub(crate) fn shown(path: &Path) -> String {
    let escaped = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    path.display().to_string().chars().map(escaped).collect()
}

/// Reads a file and tells how far it is.
pub(crate) fn read_document(path: &Path, bytes: Vec<u8>, options: &ReadOptions<'_>) -> anyhow::Result<Document> {
    if Format::of(&bytes) == Some(Format::Text) {
        return Ok(Document::of_text(&text_of(path, &bytes)?.text));
    }
    let shows_progress = stderr().is_terminal();
    // Recognition opens the file again.
    let again = options.ocr.map(|language| (language, bytes.clone()));
    let read = Document::read(bytes, options.password, |page, pages| {
        if shows_progress {
            eprint!("\r{}: {page}/{pages}", shown(path));
        }
    });
    if shows_progress {
        eprintln!();
    }
    let mut document = read.map_err(|error| anyhow::anyhow!("{} {error}\n  hint: {}", shown(path), error.hint()))?;
    if let Some((language, bytes)) = again.filter(|_| document.format == Format::Pdf) {
        recognise(&mut document, language, bytes, options.password).with_context(|| shown(path))?;
    }
    Ok(document)
}

/// Recognises the characters of the pages that have none.
fn recognise(document: &mut Document, language: OcrLanguage, bytes: Vec<u8>, password: &str) -> anyhow::Result<()> {
    let bare: Vec<usize> = document.pages_without_text().collect();
    if bare.is_empty() {
        return Ok(());
    }
    language.check()?;
    let file = PdfFile::open(bytes, password)?;
    for (at, page) in bare.iter().enumerate() {
        if stderr().is_terminal() {
            eprint!("\rOCR: {}/{}", at + 1, bare.len());
        }
        document.recognise(*page, language.recognise(&file, *page)?);
    }
    Ok(())
}

/// Tells what of a file was not read as it is printed.
pub(crate) fn report(path: &Path, document: &Document, out: &mut dyn Write) -> anyhow::Result<()> {
    let name = file_name(path);
    let bare: Vec<usize> = document.pages_without_text().collect();
    if !bare.is_empty() {
        writeln!(
            out,
            "warning: {name}: {} of {} pages have no text: {}\n  hint: {OCR_HINT}",
            bare.len(),
            document.pages.len(),
            listed(&bare)
        )?;
    }
    if !document.recognised.is_empty() {
        let pages: Vec<usize> = document.recognised.keys().copied().collect();
        writeln!(
            out,
            "warning: {name}: the characters of {} of {} pages were recognised by a machine (OCR): {}\n  hint: read them against the pages; what they say is marked as such everywhere",
            pages.len(),
            document.pages.len(),
            listed(&pages)
        )?;
    }
    for omission in &document.omissions {
        match omission {
            Omission::HiddenSheet { name: sheet } => {
                writeln!(out, "note: {name}: sheet {sheet} is hidden; it is left out")?
            }
            Omission::OtherSheet { name: sheet } => {
                writeln!(out, "note: {name}: sheet {sheet} is a chart or a program; it is left out")?;
            }
            Omission::Frame { characters } => {
                writeln!(out, "note: {name}: {characters} characters around the page's content are left out")?;
            }
        }
    }
    let Repairs { unknown, private, replaced } = &document.repairs;
    tell(out, &name, "characters whose meaning the file does not say (written as U+FFFD)", unknown)?;
    tell(out, &name, "characters of private use, which mean nothing outside their font", private)?;
    if !replaced.is_empty() {
        let example = |(from, to): &(char, char)| format!("{from} (U+{:04X}) by {to}", u32::from(*from));
        let examples: Vec<String> = replaced.keys().take(MAX_EXAMPLES).map(example).collect();
        let count: usize = replaced.values().sum();
        let examples = examples.join(", ");
        writeln!(out, "note: {name}: {count} characters that its fonts name wrongly were replaced: {examples}")?;
    }
    Ok(())
}

fn tell(out: &mut dyn Write, name: &str, what: &str, pages: &BTreeMap<usize, usize>) -> anyhow::Result<()> {
    if !pages.is_empty() {
        let numbers: Vec<usize> = pages.keys().copied().collect();
        writeln!(out, "warning: {name}: {} {what}, on pages {}", pages.values().sum::<usize>(), listed(&numbers))?;
    }
    Ok(())
}

fn listed(pages: &[usize]) -> String {
    let mut list: Vec<String> = pages.iter().take(MAX_LISTED_PAGES).map(usize::to_string).collect();
    if pages.len() > MAX_LISTED_PAGES {
        list.push("…".to_owned());
    }
    list.join(", ")
}

/// The bytes of a file, if it is not too large.
pub(crate) fn load(path: &Path) -> anyhow::Result<Vec<u8>> {
    let unreadable = || format!("{} cannot be read", shown(path));
    let found = fs::metadata(path).with_context(unreadable)?;
    if found.is_dir() {
        bail!("{} is a folder\n  hint: name the files in it, in the order of the chapters", shown(path));
    }
    let size = found.len();
    if size == 0 {
        bail!("{} is empty: it has 0 bytes\n  hint: it was not downloaded whole; fetch it again", shown(path));
    }
    if size > MAX_FILE_BYTES {
        bail!("{} is larger than {} MB\n  hint: cut it into chapters", shown(path), MAX_FILE_BYTES >> 20);
    }
    fs::read(path).with_context(unreadable)
}

fn text_of(path: &Path, bytes: &[u8]) -> anyhow::Result<Converted> {
    if let Some(broken) = BrokenUtf8::find(bytes).filter(|_| convert(bytes).is_none()) {
        bail!("{}: {broken}\n  hint: {}", shown(path), BrokenUtf8::HINT);
    }
    convert(bytes).filter(|converted| !converted.text.trim().is_empty()).with_context(|| {
        format!(
            "{} holds no text in UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP, and is no PDF\n  hint: is it the file that the municipality published?",
            shown(path)
        )
    })
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).collect()
}
