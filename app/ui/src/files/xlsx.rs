//! Tables as workbooks (Office Open XML): numbers as numbers, all else as text, which no spreadsheet takes for a formula, a date or a
//! number.

use super::package::{content_types, escape, package, relationships};

/// Units of UTF-16 that a cell holds; a workbook with more is called damaged.
const MAX_CELL_UNITS: usize = 32_767;
/// Widest column, in narrow characters.
const MAX_WIDTH: usize = 60;
const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Writes a table, whose first row is the head, as the only sheet. `numbers` are the columns of numbers, from 0.
pub fn write(sheet: &str, rows: &[Vec<String>], numbers: &[usize]) -> Vec<u8> {
    let workbook = format!(
        "<workbook xmlns=\"{NAMESPACE}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        escape(sheet)
    );
    // Cells: of numbers, of text, of the head.
    let styles = format!(
        "<styleSheet xmlns=\"{NAMESPACE}\"><fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\">\
         <xf numFmtId=\"0\" fontId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>\
         <xf numFmtId=\"49\" fontId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
         <xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
         </cellXfs></styleSheet>"
    );
    package(&[
        (
            "[Content_Types].xml",
            content_types(
                "spreadsheetml",
                &[
                    ("xl/workbook.xml", "sheet.main"),
                    ("xl/worksheets/sheet1.xml", "worksheet"),
                    ("xl/styles.xml", "styles"),
                ],
            ),
        ),
        ("_rels/.rels", relationships(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", workbook),
        (
            "xl/_rels/workbook.xml.rels",
            relationships(&[("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]),
        ),
        ("xl/styles.xml", styles),
        ("xl/worksheets/sheet1.xml", worksheet(rows, numbers)),
    ])
}

/// The rows below a head that stays in sight, each column as wide as its cells want it; A4 across when printed.
fn worksheet(rows: &[Vec<String>], numbers: &[usize]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| {
        let widest =
            rows.iter().filter_map(|row| row.get(column)).flat_map(|cell| cell.lines()).map(narrow_chars).max();
        widest.unwrap_or_default().min(MAX_WIDTH) + 2
    };
    let widths: String = (0..columns)
        .map(|column| {
            format!("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", column + 1, width(column))
        })
        .collect();
    let cell = |(at, text): (usize, &String), is_head: bool| match text.parse::<i64>() {
        Ok(number) if !is_head && numbers.contains(&at) => format!("<c><v>{number}</v></c>"),
        _ if text.is_empty() => "<c/>".to_owned(),
        _ => format!(
            "<c s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            1 + usize::from(is_head),
            escape(&fitting(text))
        ),
    };
    let row = |(at, row): (usize, &Vec<String>)| {
        let cells: String = row.iter().enumerate().map(|of| cell(of, at == 0)).collect();
        format!("<row>{cells}</row>")
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    format!(
        "<worksheet xmlns=\"{NAMESPACE}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>{widths}</cols>\
         <sheetData>{rows}</sheetData><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>\
         <headerFooter><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
    )
}

/// Width in narrow characters.
fn narrow_chars(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// The part of a text that a cell holds, with a sign where that is not all. `_x000a_` means a character there, so its sign is written by one.
fn fitting(text: &str) -> String {
    let text = text.replace("_x", "_x005F_x");
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units < MAX_CELL_UNITS
    };
    let kept: String = text.chars().take_while(fits).collect();
    if kept.len() < text.len() { kept + "…" } else { kept }
}
