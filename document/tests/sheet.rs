//! Workbooks, made of the elements that Excel and LibreOffice write.

mod archive;
mod lines;

use std::io::{Cursor, Write};

use archive::archive;
use document::{Document, Omission, ReadError};
use lines::lines;
use proptest::prelude::*;

const RELATIONSHIPS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>"#;
const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
  <Relationship Id="s2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>
  <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
  <Relationship Id="r4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
  <sheets><sheet name="措置一覧" sheetId="1" r:id="s1"/><sheet name="作業用" sheetId="2" state="hidden" r:id="s2"/></sheets>
</workbook>"#;
const STYLES: &str = r##"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
  <numFmts count="3"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="#,##0;&quot;△ &quot;#,##0"/><numFmt numFmtId="178" formatCode="0.0%"/></numFmts>
  <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
  <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="14"/></cellXfs>
</styleSheet>"##;
const STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
  <si><t>総務課</t><rPh sb="0" eb="3"><t>ソウムカ</t></rPh><phoneticPr fontId="1"/></si>
  <si><r><t>会計</t></r><r><t>課</t></r><rPh sb="0" eb="2"><t>カイケイ</t></rPh></si>
</sst>"#;

fn xlsx(rows: &str) -> Vec<u8> {
    let sheet = |rows: &str| {
        format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
        )
    };
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", RELATIONSHIPS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", PARTS),
        ("xl/styles.xml", STYLES),
        ("xl/sharedStrings.xml", STRINGS),
        ("xl/worksheets/sheet1.xml", &sheet(rows)),
        ("xl/worksheets/sheet2.xml", &sheet("")),
    ])
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s">
        <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
        <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

fn text(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn merged_cells_reach_the_rows_below_them() {
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}{}</row><row r="3">{}</row><row r="5">{}{}</row></sheetData>
        <mergeCells count="2"><mergeCell ref="A2:A5"/><mergeCell ref="B2:C2"/></mergeCells><sheetData>"#,
        text("A1", "課"),
        text("B1", "措置"),
        text("A2", "総務課"),
        text("B2", "改めた。"),
        text("B3", "定めた。"),
        text("B5", "検討中"),
        text("C5", "4月"),
    );
    assert_eq!(lines(xlsx(&rows)), ["措置一覧", "|課|措置", "|総務課|改めた。", "|↑|定めた。", "|↑|検討中|4月"]);
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let tall = r#"<table:table-cell table:number-rows-spanned="2"><text:p>総務課</text:p></table:table-cell>"#;
    let table = format!(
        r#"<table:table table:name="措置一覧"><table:table-row>{tall}{}</table:table-row>
        <table:table-row><table:covered-table-cell/>{}</table:table-row><table:table-row>{}{}</table:table-row></table:table>"#,
        cell("改めた。"),
        cell("定めた。"),
        cell("会計課"),
        cell("検討中"),
    );
    assert_eq!(lines(ods(&table)), ["措置一覧", "|総務課|改めた。", "|↑|定めた。", "|会計課|検討中"]);
}

#[test]
fn cells_are_printed_as_excel_prints_them() {
    let rows = format!(
        r#"<row r="1">{}</row>
        <row r="2">{}{}{}{}</row>
        <row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" s="1"><v>45383</v></c><c r="E3" s="2"><f>1+1</f><v>-1234567</v></c><c r="F3" s="3"><v>0.256</v></c></row>
        <row r="4"><c r="B4" t="s"><v>1</v></c><c r="D4" s="4"><v>45383</v></c><c r="E4"><v>0.30000000000000004</v></c><c r="F4" t="e"><v>#REF!</v></c></row>
        <row r="5">{}</row>
        <row r="7">{}</row>"#,
        text("B1", "令和5年度\n措置状況"),
        text("B2", "課"),
        text("D2", "措置日"),
        text("E2", "金額"),
        text("F2", "改\n善"),
        text("B5", "※ 金額は円"),
        text("C7", "以上"),
    );
    let bytes = xlsx(&rows);
    assert_eq!(
        lines(bytes.clone()),
        [
            "措置一覧",
            "令和5年度",
            "措置状況",
            "|課|措置日|金額|改<br>善",
            "|総務課|令和6年4月1日|△ 1,234,567|25.6%",
            "|会計課|2024/4/1|0.3|#REF!",
            "※ 金額は円",
            "以上",
        ]
    );
    let document = Document::read(bytes, "", |_, _| {}).expect("the file is read");
    assert_eq!(document.omissions, [Omission::HiddenSheet { name: "作業用".to_owned() }]);
}

/// A workbook of the old format with a date of an era and a text in one sheet, and a hidden sheet.
fn xls() -> Vec<u8> {
    let record =
        |kind: u16, content: &[u8]| [&kind.to_le_bytes()[..], &(content.len() as u16).to_le_bytes(), content].concat();
    let shorts = |values: &[u16]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
    let wide = |text: &str| {
        let units: Vec<u16> = text.encode_utf16().collect();
        (units.len(), [vec![1], shorts(&units)].concat())
    };
    let begin = |kind: u16| record(0x0809, &[shorts(&[0x0600, kind, 0x0dbb, 0x07cc]), vec![0; 8]].concat());
    let (length, text) = wide("ggge\"年\"m\"月\"d\"日\"");
    let format = record(0x041e, &[shorts(&[176, length as u16]), text].concat());
    let style = |format: u16| record(0x00e0, &[shorts(&[0, format]), vec![0; 16]].concat());
    let sheet = |place: u32, state: u8, name: &str| {
        let (length, text) = wide(name);
        record(0x0085, &[&place.to_le_bytes()[..], &[state, 0, length as u8], &text].concat())
    };
    let number = |row: u16, column: u16, style: u16, value: f64| {
        record(0x0203, &[shorts(&[row, column, style]), value.to_le_bytes().to_vec()].concat())
    };
    let end = record(0x000a, &[]);
    let globals = |first: u32, second: u32| {
        [
            begin(5),
            format.clone(),
            style(0),
            style(176),
            style(3),
            sheet(first, 0, "一覧"),
            sheet(second, 1, "隠し"),
            end.clone(),
        ]
        .concat()
    };
    let cells =
        [begin(0x10), number(0, 0, 1, 45_383.0), number(0, 1, 2, 1_234_567.0), number(1, 1, 0, 0.5), end.clone()]
            .concat();
    let first = globals(0, 0).len() as u32;
    let stream = [globals(first, first + cells.len() as u32), cells, begin(0x10), end].concat();
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory holds it");
    file.create_stream("/Workbook").and_then(|mut workbook| workbook.write_all(&stream)).expect("memory holds it");
    file.into_inner().into_inner()
}

#[test]
fn old_workbooks_print_dates_of_eras() {
    assert_eq!(lines(xls()), ["一覧", "|令和6年4月1日|1,234,567", "||0.5"]);
    let document = Document::read(xls(), "", |_, _| {}).expect("the file is read");
    assert_eq!(document.omissions, [Omission::HiddenSheet { name: "隠し".to_owned() }]);
}

#[test]
fn opendocument_cells_give_the_text_that_is_shown() {
    let bytes = ods(r#"
        <table:table table:name="一覧"><table:table-header-rows><table:table-row><table:table-cell><text:p>課</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>日</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated="16381"/></table:table-row></table:table-header-rows>
        <table:table-row><table:table-cell><text:p><text:ruby><text:ruby-base>総務</text:ruby-base><text:ruby-text>そうむ</text:ruby-text></text:ruby>課</text:p></table:table-cell><table:table-cell office:value="45383"><text:p>R6.4.1</text:p><text:p>済<text:s text:c="2"/>み</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>同</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
        <table:table table:name="作業用" table:style-name="ta2"><table:table-row><table:table-cell><text:p>隠</text:p></table:table-cell></table:table-row></table:table>
        <table:table table:name="二"><table:table-row><table:table-cell><text:p>い</text:p></table:table-cell></table:table-row></table:table>"#);
    assert_eq!(lines(bytes), ["一覧", "|課|日", "|総務課|R6.4.1<br>済  み|同|同", "---", "二", "い"]);
}

#[test]
fn bad_workbooks_are_refused() {
    let message = |bytes: Vec<u8>| match Document::read(bytes, "", |_, _| {}) {
        Err(ReadError::Sheet(error)) => error.to_string(),
        other => panic!("{:?}", other.map(|document| document.pages.len())),
    };
    let far: String =
        (1..=300).map(|row| format!(r#"<row r="{row}">{}</row>"#, text(&format!("XFD{row}"), "遠"))).collect();
    assert!(message(xlsx(&far)).contains("sheet 措置一覧 has more than 4000000 cells"));
    let many = r#"<table:table table:name="一"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>い</text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(message(ods(many)).contains("sheet 一 has more than 4000000 cells"));
    assert!(message(archive(&[("xl/workbook.xml", "<workbook")])).contains("no workbook that can be read"));
    assert!(
        message([&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0"[..], &[0; 600]].concat())
            .contains("no workbook")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_byte_in_a_workbook_is_read_or_refused(at in 0usize..8000, byte: u8) {
        for mut bytes in [xlsx(r#"<row r="1"><c r="A1" s="1"><v>45383</v></c></row>"#), ods("<table:table/>"), xls()] {
            let at = at % bytes.len();
            bytes[at] = byte;
            Document::read(bytes, "", |_, _| {}).ok();
        }
    }

    #[test]
    fn any_sheet_is_read_or_refused(rows in "(<(/?(row|c|v|f|is|t|mergeCell)|c r=\"[A-Z]{1,3}[0-9]{1,7}\"( s=\"[0-9]\")?( t=\"(s|b|e|str|d)\")?)>|[0-9.-]{1,5}|い){0,30}") {
        Document::read(xlsx(&rows), "", |_, _| {}).ok();
    }
}
