//! Files that others read: their structure here, and by the libraries that people read them with, where these are.

use std::io::{Cursor, Read};
use std::process::Command;

use proptest::prelude::*;
use zip::ZipArchive;

use super::docx::{self, Paragraph, Style};
use super::{docx::write as write_docx, xlsx::write as write_xlsx};

/// The XML of a part, which is well-formed in every part.
fn part(package: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(package)).expect("it is a zip");
    let mut wanted = None;
    for at in 0..zip.len() {
        let mut text = String::new();
        let mut file = zip.by_index(at).expect("the part is there");
        // Its checksum is looked at too.
        file.read_to_string(&mut text).expect("the part is whole");
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        if file.name().expect("it is a name") == name {
            wanted = Some(text);
        }
    }
    wanted.expect("the part is there")
}

fn table() -> Vec<Vec<String>> {
    [
        ["コード", "年度", "本文"],
        ["010006", "2019", "=1+1"],
        ["331007", "令和元年度", "a<b>&\"]]>\n二行\u{0}_x000a_"],
        ["", "-5", "3-4"],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec()
}

fn paragraphs() -> Vec<Paragraph> {
    vec![
        Paragraph::new(Style::Title, "監査プログラム"),
        Paragraph::new(Style::Heading1, "アクセス管理"),
        Paragraph::new(Style::Quote, "一行\n二行 <&\"]]>\u{b}"),
        Paragraph::link("https://example.jp/a?b=1&c=\"2"),
    ]
}

#[test]
fn workbook_has_numbers_text_and_a_head_that_stays() {
    let sheet = part(&write_xlsx("集めた指摘", &table(), &[1]), "xl/worksheets/sheet1.xml");
    let sheet = roxmltree::Document::parse(&sheet).unwrap();
    let cells: Vec<(Option<&str>, String)> = sheet
        .descendants()
        .filter(|node| node.has_tag_name(("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "c")))
        .map(|cell| (cell.attribute("t"), cell.descendants().filter_map(|node| node.text()).take(1).collect()))
        .collect();
    let text = |text: &str| (Some("inlineStr"), text.to_owned());
    assert_eq!(cells[3..6], [text("010006"), (None, "2019".to_owned()), text("=1+1")]);
    assert_eq!(cells[6..9], [text("331007"), text("令和元年度"), text("a<b>&\"]]>\n二行_x005F_x000a_")]);
    assert_eq!(cells[9..], [(None, String::new()), (None, "-5".to_owned()), text("3-4")]);
    assert_eq!(sheet.descendants().find_map(|node| node.attribute("state")), Some("frozen"));
}

#[test]
fn workbook_cell_is_cut_where_spreadsheets_call_it_damaged() {
    let rows = vec![vec!["本文".to_owned()], vec!["𠮟".repeat(20_000)]];
    let sheet = part(&write_xlsx("a", &rows, &[]), "xl/worksheets/sheet1.xml");
    let sheet = roxmltree::Document::parse(&sheet).unwrap();
    let longest = sheet.descendants().filter_map(|node| node.text()).max_by_key(|text| text.len()).unwrap();
    assert_eq!((longest.encode_utf16().count(), longest.ends_with('…')), (32_767, true));
}

#[test]
fn document_has_styles_lines_and_links() {
    let document = part(&write_docx(&paragraphs()), "word/document.xml");
    for expected in [
        "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">アクセス管理</w:t>",
        "一行</w:t><w:br/><w:t",
        "HYPERLINK &quot;https://example.jp/a?b=1&amp;c=2&quot;",
    ] {
        assert!(document.contains(expected), "{expected}: {document}");
    }
}

proptest! {
    #[test]
    fn files_of_any_text_are_well_formed(text in "\\PC{0,40}|[\\x00-\\x20<>&\"_x0-9\\]]{0,20}") {
        let sheet = write_xlsx(&text, &[vec![text.clone()], vec![text.clone()]], &[0]);
        part(&sheet, "xl/workbook.xml");
        part(&write_docx(&[Paragraph::new(Style::Quote, &*text), Paragraph::link(&text)]), "word/document.xml");
    }
}

/// The files as python's libraries read them. `KANSA_PYTHON` names one that has openpyxl and python-docx.
#[test]
fn files_are_read_by_openpyxl_and_python_docx() {
    let Some(python) = std::env::var_os("KANSA_PYTHON") else { return };
    const SCRIPT: &str = "
import sys, openpyxl, docx
book = openpyxl.load_workbook(sys.argv[1] + '/a.xlsx')
sheet = book.active
print([[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()], sheet.freeze_panes, sheet.title, sheet.column_dimensions['A'].width)
text = docx.Document(sys.argv[1] + '/a.docx')
print([(paragraph.style.name, paragraph.text) for paragraph in text.paragraphs], round(text.sections[0].page_width.mm))
";
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.xlsx"), write_xlsx("集めた指摘", &table(), &[1])).unwrap();
    std::fs::write(folder.path().join("a.docx"), docx::write(&paragraphs())).unwrap();
    let output = Command::new(python).args(["-c", SCRIPT]).arg(folder.path()).env("PYTHONUTF8", "1").output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for expected in [
        "('010006', 's'), (2019, 'n'), ('=1+1', 's')",
        "('令和元年度', 's')",
        "(-5, 'n'), ('3-4', 's')",
        "A2 集めた指摘 8.0",
        "('Heading 1', 'アクセス管理'), ('Quote', '一行\\n二行 <&\"]]>')",
        "210",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}
