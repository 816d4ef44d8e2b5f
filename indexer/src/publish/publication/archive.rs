//! All open data as one dated file to keep and to cite: with checksums, a description and `CITATION.cff`. The same data make
//! the same bytes: its files have the day of the data, not of the build.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

use anyhow::Context;
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Publication;

/// Checksums, as `sha256sum -c` reads them.
pub(crate) const CHECKSUMS: &str = "SHA256SUMS";
/// Level of compression, from 1 to 9.
const LEVEL: i64 = 9;
/// Bytes read at a time.
const PIECE_BYTES: usize = 1 << 16;

/// Writes `kansa-kurabe-<date>-<version>.zip` into the folder of the open data, of the files in it that are no news, and
/// [`CHECKSUMS`] of all of them and of the archive.
pub(crate) fn write_archive(folder: &Path, publication: &Publication) -> anyhow::Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && [".csv", ".json", ".ndjson"].iter().any(|end| name.ends_with(end)) {
            names.push(name);
        }
    }
    names.sort();
    let mut checksums = String::new();
    for name in &names {
        checksums += &checksum_line(&folder.join(name), name)?;
    }
    let stem = publication.archive_stem();
    let archive = format!("{stem}.zip");
    let path = folder.join(&archive);
    let time = publication.date.as_deref().and_then(day).unwrap_or_default();
    let mut zip = ZipWriter::new(BufWriter::new(File::create(&path)?));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(time)
        .unix_permissions(0o644);
    for (name, text) in [("README.txt", readme(publication)), ("CITATION.cff", citation_file(publication))] {
        zip.start_file(format!("{stem}/{name}"), options)?;
        zip.write_all(text.as_bytes())?;
    }
    zip.start_file(format!("{stem}/{CHECKSUMS}"), options)?;
    zip.write_all(checksums.as_bytes())?;
    for name in &names {
        let file = File::open(folder.join(name)).with_context(|| name.clone())?;
        let is_large = file.metadata()?.len() >= u64::from(u32::MAX);
        zip.start_file(format!("{stem}/{name}"), options.large_file(is_large))?;
        std::io::copy(&mut BufReader::with_capacity(PIECE_BYTES, file), &mut zip)?;
    }
    zip.finish()?.flush()?;
    checksums += &checksum_line(&path, &archive)?;
    fs::write(folder.join(CHECKSUMS), checksums).context(CHECKSUMS)
}

/// Midnight of a day (`2024-03-01`), or of the first of a month (`2024-03`).
fn day(date: &str) -> Option<DateTime> {
    let mut parts = date.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next().map_or(Some(1), |day| day.parse().ok())?;
    DateTime::from_date_and_time(year, month, day, 0, 0, 0).ok()
}

fn checksum_line(path: &Path, name: &str) -> anyhow::Result<String> {
    let mut file = File::open(path).with_context(|| name.to_owned())?;
    let (mut hash, mut piece) = (Sha256::new(), vec![0; PIECE_BYTES]);
    loop {
        let length = file.read(&mut piece)?;
        if length == 0 {
            break;
        }
        hash.update(&piece[..length]);
    }
    let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("{digits}  {name}\n"))
}

fn readme(publication: &Publication) -> String {
    let (citation, sums) = (publication.citation(), CHECKSUMS);
    format!(
        "監査くらべ 公開データ\n\n引用するとき：{citation}\n\n\
         ・項目の説明は schema.json（JSON・NDJSON）と csv-metadata.json（CSV）にあります。\n\
         ・報告書のことばは原文のままです。当サイトが加えた分類・注記・数値は、そうと示してあります。空のところは「記載なし」で、「問題なし」ではありません。\n\
         ・CSVはBOM付きのUTF-8です。表計算ソフトが式や負の数とみるセルの前には「'」があります（JSONは原文のままです）。\n\
         ・当サイトが加えた部分の利用の条件は MIT または Apache-2.0 です。報告書の文章の利用の条件は、それぞれの自治体が定めています。\n\
         ・ファイルが正しいかは sha256sum -c {sums} で確かめられます。\n\n\
         Kansa Kurabe: open data. To cite it: {citation}\n\
         The text of the reports is verbatim; what this site adds is marked as such, under MIT or Apache-2.0. An empty cell means\n\
         that nothing is stated, never that nothing is wrong. Check the files with `sha256sum -c {sums}`.\n"
    )
}

/// A description that programs for citing read (Citation File Format).
fn citation_file(publication: &Publication) -> String {
    let json = |text: &str| serde_json::Value::from(text).to_string();
    let author = publication.details.operator.as_deref().unwrap_or("監査くらべ");
    // The format knows days only.
    let day = publication.date.as_deref().filter(|date| date.len() == "2024-03-01".len());
    let released = day.map(|day| format!("date-released: {day}\n")).unwrap_or_default();
    let repository = publication.details.repository.as_deref();
    let repository = repository.map(|url| format!("repository-code: {}\n", json(url))).unwrap_or_default();
    format!(
        "cff-version: 1.2.0\ntype: dataset\nmessage: {}\ntitle: {}\nauthors:\n  - name: {}\nversion: {}\n{released}{repository}license:\n  - MIT\n  - Apache-2.0\n",
        json(&publication.citation()),
        json(&publication.title()),
        json(author),
        json(&publication.version),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn archive_holds_files_with_checksums_and_citation() {
        let publication = |date: Option<&str>| Publication {
            version: "0123456789ab".to_owned(),
            date: date.map(str::to_owned),
            ..Publication::default()
        };
        for (date, stem, year) in [
            (Some("2024-03-05"), "kansa-kurabe-2024-03-05-0123456789ab", 2024),
            (Some("2024-03"), "kansa-kurabe-2024-03-0123456789ab", 2024),
            (None, "kansa-kurabe-0123456789ab", 1980),
        ] {
            let folder = tempfile::tempdir().unwrap();
            for (name, content) in [("a.json", "[]\n"), ("b.csv", "a\r\n"), ("feed.atom", "<feed/>")] {
                fs::write(folder.path().join(name), content).unwrap();
            }
            write_archive(folder.path(), &publication(date)).unwrap();
            let bytes = fs::read(folder.path().join(format!("{stem}.zip"))).unwrap();
            write_archive(folder.path(), &publication(date)).unwrap();
            assert!(fs::read(folder.path().join(format!("{stem}.zip"))).unwrap() == bytes, "the same bytes");
            let mut zip = ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            let mut files = BTreeMap::new();
            for at in 0..zip.len() {
                let mut file = zip.by_index(at).unwrap();
                assert_eq!(file.last_modified().map(|time| time.year()), Some(year));
                let mut text = String::new();
                file.read_to_string(&mut text).unwrap();
                files.insert(file.name().unwrap().strip_prefix(stem).expect("all lie in one folder").to_owned(), text);
            }
            let names: Vec<&str> = files.keys().map(String::as_str).collect();
            assert_eq!(names, ["/CITATION.cff", "/README.txt", "/SHA256SUMS", "/a.json", "/b.csv"]);
            // sha256sum of `[]\n`.
            let sum = "37517e5f3dc66819f61f5a7bb8ace1921282415f10551d2defa5c3eb0985b570  a.json\n";
            assert!(files["/SHA256SUMS"].starts_with(sum), "{}", files["/SHA256SUMS"]);
            let cited =
                files["/README.txt"].contains("版 0123456789ab") && files["/CITATION.cff"].contains("version: \"");
            assert!(cited && files["/CITATION.cff"].contains("date-released") == (date == Some("2024-03-05")));
            let sums = fs::read_to_string(folder.path().join(CHECKSUMS)).unwrap();
            assert_eq!(sums.lines().count(), 3, "{sums}");
        }
    }
}
