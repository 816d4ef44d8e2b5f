//! Recognition of characters (OCR) by tesseract, where it is installed.

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use document::pdf::PdfFile;
use document::{LineDirection, RecognisedPage};

use crate::commands::usage_error::UsageError;

/// Program that recognises.
const PROGRAM: &str = "tesseract";
/// Dots per inch at which a page is painted for it: what it is made for.
const DPI: f32 = 300.0;
const POINTS_PER_INCH: f32 = 72.0;
/// Longest time for a page.
const MAX_TIME: Duration = Duration::from_secs(180);
/// Time between two looks whether it has ended.
const PAUSE: Duration = Duration::from_millis(20);

/// Languages that tesseract recognises here, by the direction of the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OcrLanguage {
    /// `jpn`: horizontal lines.
    Japanese,
    /// `jpn_vert`: vertical lines (縦書き).
    VerticalJapanese,
}

impl OcrLanguage {
    fn code(self) -> &'static str {
        match self {
            Self::Japanese => "jpn",
            Self::VerticalJapanese => "jpn_vert",
        }
    }

    fn direction(self) -> LineDirection {
        match self {
            Self::Japanese => LineDirection::Horizontal,
            Self::VerticalJapanese => LineDirection::Vertical,
        }
    }

    /// Mode in which a page is cut into blocks: by itself, or as one block of vertical lines.
    fn segmentation(self) -> &'static str {
        match self {
            Self::Japanese => "3",
            Self::VerticalJapanese => "5",
        }
    }

    /// True if tesseract and its data of this language are there; else the command that installs them.
    pub(crate) fn check(self) -> anyhow::Result<()> {
        let packages = match self {
            Self::Japanese => "tesseract-ocr tesseract-ocr-jpn",
            Self::VerticalJapanese => "tesseract-ocr tesseract-ocr-jpn-vert",
        };
        let listed = Command::new(PROGRAM).arg("--list-langs").stdin(Stdio::null()).output();
        let is_there = listed.is_ok_and(|listed| {
            // Older versions list them on the other stream.
            let both = [listed.stdout, listed.stderr].concat();
            String::from_utf8_lossy(&both).lines().any(|line| line.trim() == self.code())
        });
        if is_there {
            return Ok(());
        }
        let message = format!("--ocr takes {PROGRAM} with its data `{}`, which is not installed", self.code());
        Err(UsageError { message, hint: format!("install it with `sudo apt install {packages}`") }.into())
    }

    /// Recognises a page of a file, from 1.
    pub(crate) fn recognise(self, file: &PdfFile, page: usize) -> anyhow::Result<RecognisedPage> {
        let mut raster = file.paint(page, DPI / POINTS_PER_INCH).with_context(|| format!("page {page}"))?;
        let width = file.size(page).map_or(1.0, |(width, _)| width);
        let scale = raster.width as f32 / width;
        let rules = raster.take_rules(scale);
        let tsv = self.run(raster.png()).with_context(|| format!("page {page}"))?;
        Ok(RecognisedPage::parse_tsv(&tsv, scale, rules, self.direction()))
    }

    fn run(self, png: Vec<u8>) -> anyhow::Result<String> {
        let dpi = DPI.to_string();
        let mut child = Command::new(PROGRAM)
            .args(["stdin", "stdout", "-l", self.code(), "--psm", self.segmentation(), "--dpi", &dpi, "tsv"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{PROGRAM} cannot be started"))?;
        let (Some(mut stdin), Some(mut stdout)) = (child.stdin.take(), child.stdout.take()) else {
            bail!("{PROGRAM} has no streams")
        };
        // It reads all before it writes; a pipe that it closes early shows in its exit code.
        let writer = thread::spawn(move || stdin.write_all(&png));
        let reader = thread::spawn(move || {
            let mut tsv = Vec::new();
            stdout.read_to_end(&mut tsv).map(|_| tsv)
        });
        let begin = Instant::now();
        let status = loop {
            match child.try_wait()? {
                Some(status) => break status,
                None if begin.elapsed() > MAX_TIME => {
                    child.kill()?;
                    child.wait()?;
                    bail!("{PROGRAM} takes longer than {} seconds", MAX_TIME.as_secs());
                }
                None => thread::sleep(PAUSE),
            }
        };
        _ = writer.join();
        let tsv = reader.join().map_err(|_| anyhow::anyhow!("{PROGRAM} cannot be read"))??;
        ensure!(status.success(), "{PROGRAM} fails: {status}");
        Ok(String::from_utf8_lossy(&tsv).into_owned())
    }
}
