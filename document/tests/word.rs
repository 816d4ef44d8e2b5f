//! Word files, made of the elements that Word writes.

mod archive;
mod lines;

use archive::archive;
use document::{Document, ReadError};
use lines::lines;
use proptest::prelude::*;

const RELATIONSHIPS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"#;
const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
  <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="/word/numbering.xml"/>
  <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>
  <Relationship Id="r4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
</Relationships>"#;
const STYLES: &str = r#"<w:styles xmlns:w="urn:w">
  <w:style w:type="paragraph" w:default="1" w:styleId="a"/>
  <w:style w:type="paragraph" w:styleId="1"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="linked"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="contents"><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="new-page"><w:pPr><w:pageBreakBefore/></w:pPr></w:style>
  <w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>
</w:styles>"#;
const NUMBERING: &str = r#"<w:numbering xmlns:w="urn:w" xmlns:mc="urn:mc">
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="第%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="aiueoFullWidth"/><w:suff w:val="nothing"/><w:lvlText w:val="（%3）"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlRestart w:val="0"/><w:lvlText w:val="%1-%4"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimalEnclosedCircle"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="l"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="list"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="3">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/>
      <mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>
      <w:pStyle w:val="linked"/><w:lvlText w:val="様式%2"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/><w:suff w:val="nothing"/></w:lvl></w:lvlOverride></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>"#;
const FOOTNOTES: &str = r#"<w:footnotes xmlns:w="urn:w">
  <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
  <w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> 注の</w:t></w:r></w:p><w:p><w:r><w:t>本文</w:t></w:r></w:p></w:footnote>
</w:footnotes>"#;
const HEADER: &str = r#"<w:hdr xmlns:w="urn:w"><w:p><w:r><w:t>見本市監査報告書</w:t></w:r></w:p></w:hdr>"#;

fn docx(body: &str) -> Vec<u8> {
    let document = format!(
        r#"<w:document xmlns:w="urn:w" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:r="urn:r" xmlns:m="urn:m"><w:body>{body}</w:body></w:document>"#
    );
    archive(&[
        ("_rels/.rels", RELATIONSHIPS),
        ("word/document.xml", &document),
        ("word/_rels/document.xml.rels", PARTS),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", NUMBERING),
        ("word/footnotes.xml", FOOTNOTES),
        ("word/header1.xml", HEADER),
    ])
}

/// A paragraph with properties.
fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph of a list.
fn item(list: u32, level: u32, text: &str) -> String {
    p(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#), text)
}

#[test]
fn automatic_numbers_are_printed() {
    for (case, body, expected) in [
        (
            "levels count and begin again",
            [
                item(1, 0, "総論"),
                item(1, 1, "目的"),
                item(1, 1, "方法"),
                item(1, 2, "書面"),
                item(1, 0, "各論"),
                item(1, 1, "結果"),
                item(1, 2, "実地"),
            ]
            .concat(),
            &["第１　総論", "１.1 目的", "１.2 方法", "（ア）書面", "第２　各論", "２.1 結果", "（ア）実地"][..],
        ),
        (
            "a level that never restarts goes on, in decimal",
            [item(1, 0, "い"), item(1, 3, "ろ"), item(1, 0, "は"), item(1, 3, "に")].concat(),
            &["第１　い", "1-1　ろ", "第２　は", "2-2　に"],
        ),
        (
            "a level above that is not counted begins",
            [item(1, 1, "い"), item(1, 0, "ろ")].concat(),
            &["１.1 い", "第２　ろ"],
        ),
        (
            "lists of one definition go on with each other, unless one begins anew",
            [item(2, 0, "い"), item(3, 0, "ろ"), item(3, 0, "は"), item(2, 0, "に")].concat(),
            &["③い", "①ろ", "②は", "③に"],
        ),
        ("a bullet of a symbol font is its sign", item(2, 1, "点"), &["●　点"]),
        ("a list may have a level of its own", [item(4, 0, "い"), item(4, 1, "ろ")].concat(), &["一、い", "一.1 ろ"]),
        (
            "a definition may stand for a style's",
            [item(5, 0, "い"), item(5, 2, "ろ")].concat(),
            &["第１　い", "（ア）ろ"],
        ),
        (
            "styles carry numbers",
            [
                p(r#"<w:pStyle w:val="1"/>"#, "い"),
                p(r#"<w:pStyle w:val="2"/>"#, "ろ"),
                p(r#"<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>"#, "は"),
            ]
            .concat(),
            &["第１　い", "１.1 ろ", "は"],
        ),
        (
            "a level stands for a style, in a form of its own",
            p(r#"<w:pStyle w:val="linked"/>"#, "申請書"),
            &["様式001　申請書"],
        ),
        ("a paragraph without a text has its number", item(1, 0, ""), &["第１"]),
        (
            "unknown lists and endless styles have none",
            [item(99, 0, "い"), p(r#"<w:pStyle w:val="loop"/>"#, "ろ")].concat(),
            &["い", "ろ"],
        ),
    ] {
        assert_eq!(lines(docx(&body)), expected, "{case}");
    }
}

#[test]
fn runs_give_what_is_printed() {
    let field = |instruction: &str, rest: &str| {
        format!(
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>{rest}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        )
    };
    let result = r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>"#;
    for (case, inside, expected) in [
        ("deleted text is gone, inserted stays", r#"<w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText><w:t>乙</w:t></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins>"#.to_owned(), &["甲丙"][..]),
        ("moved text stands at its new place", r#"<w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>乙</w:t></w:r></w:moveTo>"#.to_owned(), &["乙"]),
        ("hidden text is left out", r#"<w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r><w:r><w:rPr><w:rStyle w:val="secret"/></w:rPr><w:t>丙</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>丁</w:t></w:r>"#.to_owned(), &["甲丁"]),
        ("readings stand apart", r#"<w:r><w:ruby><w:rt><w:r><w:t>かんさ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>監査</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>の結果</w:t></w:r>"#.to_owned(), &["監査の結果", "#かんさ"]),
        ("signs, hyphens, tabs and breaks", r#"<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>済</w:t><w:tab/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:br/><w:t>次の行</w:t></w:r>"#.to_owned(), &["☑済　1-2", "次の行"]),
        ("a field shows its result", format!("<w:r><w:t>第</w:t></w:r>{}<w:r><w:t>表</w:t></w:r>", field("SEQ 表", result)), &["第3表"]),
        ("a field without an end hides nothing", r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p><w:r><w:t>本文</w:t></w:r>"#.to_owned(), &["本文"]),
        ("an enclosed character is a sign", field(r"eq \o\ac(○,印)", ""), &["㊞"]),
        ("a box to tick is shown", r#"<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>有</w:t></w:r>"#.to_owned(), &["☑有"]),
        ("links, controls and formulas are read", r#"<w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"#.to_owned(), &["甲乙x+1"]),
        ("a text box follows its paragraph, once", r#"<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>囲み</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>囲み</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>本文</w:t></w:r>"#.to_owned(), &["本文", "囲み"]),
        ("a footnote stands behind its page's text", r#"<w:r><w:t>見本</w:t><w:footnoteReference w:id="1"/><w:t>である。</w:t></w:r></w:p><w:p><w:r><w:t>続き</w:t><w:br w:type="page"/><w:t>次の頁</w:t></w:r>"#.to_owned(), &["見本¹である。", "続き", "1 注の", "本文", "---", "次の頁"]),
        ("the mark of a note is no part of a Latin word", r#"<w:r><w:t>Azure</w:t><w:footnoteReference w:id="1"/><w:t>を</w:t></w:r>"#.to_owned(), &["Azure ¹を", "1 注の", "本文"]),
    ] {
        assert_eq!(lines(docx(&format!("<w:p>{inside}</w:p>"))), expected, "{case}");
    }
}

#[test]
fn hidden_characters_are_counted() {
    let bytes = docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部限り</w:t></w:r></w:p>");
    let document = Document::read(bytes, "", |_, _| {}).expect("the file is read");
    assert_eq!(document.pages[0].hidden, 4);
}

#[test]
fn paragraphs_make_pages() {
    let section = |kind: &str| format!(r#"<w:sectPr><w:type w:val="{kind}"/></w:sectPr>"#);
    for (case, body, expected) in [
        ("a deleted end joins paragraphs", [p("<w:rPr><w:del/></w:rPr>", "前"), p("", "後")].concat(), &["前後"][..]),
        ("a style begins a page", [p("", "い"), p(r#"<w:pStyle w:val="new-page"/>"#, "ろ")].concat(), &["い", "---", "ろ"]),
        ("a style that begins a page does not begin two", p(r#"<w:pStyle w:val="new-page"/>"#, "い"), &["い"]),
        ("a section begins a page", [p(&section("nextPage"), "い"), p("", "ろ"), section("nextPage")].concat(), &["い", "---", "ろ"]),
        ("a continuous section does not", [p(&section("nextPage"), "い"), p("", "ろ"), section("continuous")].concat(), &["い", "ろ"]),
        ("heads are running lines", [p("", "本文"), r#"<w:sectPr><w:headerReference r:id="r4"/></w:sectPr>"#.to_owned()].concat(), &["^見本市監査報告書", "本文"]),
        ("entries of a table of contents have dots", r#"<w:p><w:pPr><w:pStyle w:val="contents"/></w:pPr><w:r><w:t>1</w:t><w:tab/><w:t>総論</w:t><w:tab/><w:t>5</w:t></w:r></w:p>"#.to_owned(), &["1　総論……5"]),
    ] {
        assert_eq!(lines(docx(&body)), expected, "{case}");
    }
}

#[test]
fn tables_give_rows() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p("", text));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = |rows: &[String]| format!("<w:tbl>{}</w:tbl>", rows.concat());
    let (two, first, next) = (r#"<w:gridSpan w:val="2"/>"#, r#"<w:vMerge w:val="restart"/>"#, "<w:vMerge/>");
    for (case, body, expected) in [
        (
            "merged cells stand in their first places",
            table(&[
                row(&[cell(first, "区分"), cell(two, "件数"), cell("", "計")]),
                row(&[cell(next, "見えない"), cell("", "指摘"), cell("", "意見"), cell("", "")]),
                row(&[cell("", "総務課"), cell("", "1"), cell("", "2"), cell("", "3")]),
            ]),
            &["|区分|件数||計", "|↑|指摘|意見", "|総務課|1|2|3"][..],
        ),
        (
            "places before the first cell and empty columns",
            table(&[
                format!(r#"<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{}</w:tr>"#, cell(two, "右")),
                row(&[cell("", "左"), cell("", "中"), cell("", "")]),
            ]),
            &["||右", "|左|中"],
        ),
        (
            "paragraphs and tables inside a cell",
            table(&[row(&[
                format!(
                    "<w:tc>{}{}{}</w:tc>",
                    p("", "前"),
                    table(&[row(&[cell("", "い"), cell("", "ろ")]), row(&[cell("", "は"), cell("", "に")])]),
                    p("", "後")
                ),
                cell("", "隣"),
            ])]),
            &["|前<br>い　ろ<br>は　に<br>後|隣"],
        ),
        (
            "a frame is no table",
            table(&[row(&[format!("<w:tc>{}{}</w:tc>", p("", "【指摘】"), p("", "改められたい。"))])]),
            &["【指摘】", "改められたい。"],
        ),
        (
            "deleted and hidden rows are left out, numbers count on",
            table(&[
                row(&[format!("<w:tc>{}</w:tc>", item(1, 0, "")), cell("", "い")]),
                format!("<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>", cell("", "消")),
                format!("<w:tr><w:trPr><w:hidden/></w:trPr>{}</w:tr>", cell("", "隠")),
                format!(
                    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
                    row(&[format!("<w:tc>{}</w:tc>", item(1, 0, "")), cell("", "ろ")])
                ),
            ]),
            &["|第１|い", "|第２|ろ"],
        ),
    ] {
        assert_eq!(lines(docx(&body)), expected, "{case}");
    }
}

#[test]
fn bad_files_are_refused_with_their_part() {
    let message = |bytes: Vec<u8>| match Document::read(bytes, "", |_, _| {}) {
        Err(ReadError::Package(error)) => error.to_string(),
        other => panic!("{other:?}"),
    };
    let nested = |depth: usize| format!("{}{}", "<w:sdt>".repeat(depth), "</w:sdt>".repeat(depth));
    assert!(message(docx("<w:p>")).starts_with("its part word/document.xml is no well-formed XML"));
    assert_eq!(message(docx(&nested(100_000))), "its part word/document.xml nests elements more than 256 deep");
    let entities = r#"<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]><a>&a;</a>"#;
    assert!(message(archive(&[("word/document.xml", entities)])).contains("DTD"));
    // What nests as deep as is read does not exhaust the stack.
    let tables = format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(80), p("", "深"), "</w:tc></w:tr></w:tbl>".repeat(80));
    assert_eq!(lines(docx(&tables)), ["深"]);
    assert_eq!(message(archive(&[("word/document.xml", "<none/>")])), "lacks its part word/document.xml: body");
    let mut cut = docx("<w:p/>");
    cut.truncate(cut.len() / 2);
    assert!(message(cut).starts_with("is a damaged archive"));
    let blank = " ".repeat(130 << 20);
    assert!(message(archive(&[("word/document.xml", &blank)])).contains("unpacks to more than"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_document_part_is_read_or_refused(text in ".{0,200}", elements in proptest::collection::vec("(w:(p|r|t|tbl|tr|tc|pPr|numPr|numId|ilvl|fldChar|ruby|sym|sectPr|footnoteReference|txbxContent))", 0..40)) {
        let body = elements.iter().fold(String::new(), |inner, name| format!(r#"<{name} w:val="9" w:id="1" w:char="D800" w:fldCharType="end">{inner}</{name}><w:t>い</w:t>"#));
        Document::read(docx(&body), "", |_, _| {}).ok();
        Document::read(archive(&[("word/document.xml", &text)]), "", |_, _| {}).ok();
    }

    #[test]
    fn any_bytes_in_a_file_are_read_or_refused(at in 0usize..4000, byte: u8) {
        let mut bytes = docx(&item(1, 0, "総論"));
        let at = at % bytes.len();
        bytes[at] = byte;
        Document::read(bytes, "", |_, _| {}).ok();
    }
}
