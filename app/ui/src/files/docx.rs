//! Texts as documents of Word (Office Open XML), on A4 with page numbers.

use super::package::{content_types, escape, package, relationships};

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Style of a paragraph, by its name in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Title,
    Heading1,
    Heading2,
    Normal,
    /// Words of a report.
    Quote,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    pub style: Style,
    /// The text; a line feed begins a line.
    pub text: String,
    /// Address to which the text leads.
    pub href: Option<String>,
}

impl Paragraph {
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        Self { style, text: text.into(), href: None }
    }

    pub fn link(href: &str) -> Self {
        Self { style: Style::Normal, text: href.to_owned(), href: Some(href.to_owned()) }
    }
}

/// Writes paragraphs as a document.
pub fn write(paragraphs: &[Paragraph]) -> Vec<u8> {
    let body: String = paragraphs.iter().map(paragraph).collect();
    let document = format!(
        "<w:document xmlns:w=\"{NAMESPACE}\" xmlns:r=\"{RELATIONS}\"><w:body>{body}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r2\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" \
         w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    );
    let footer = format!(
        "<w:ftr xmlns:w=\"{NAMESPACE}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r>\
         </w:fldSimple></w:p></w:ftr>"
    );
    package(&[
        (
            "[Content_Types].xml",
            content_types(
                "wordprocessingml",
                &[
                    ("word/document.xml", "document.main"),
                    ("word/styles.xml", "styles"),
                    ("word/footer1.xml", "footer"),
                ],
            ),
        ),
        ("_rels/.rels", relationships(&[("officeDocument", "word/document.xml")])),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relationships(&[("styles", "styles.xml"), ("footer", "footer1.xml")])),
        ("word/styles.xml", styles()),
        ("word/footer1.xml", footer),
    ])
}

fn paragraph(Paragraph { style, text, href }: &Paragraph) -> String {
    let lines = text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line)));
    let run = format!("<w:r>{}</w:r>", lines.collect::<Vec<_>>().join("<w:br/>"));
    let run = match href {
        // A quotation mark would end the address.
        Some(href) => {
            let href = escape(&href.replace(['"', '\\'], ""));
            format!("<w:fldSimple w:instr=\" HYPERLINK &quot;{href}&quot; \">{run}</w:fldSimple>")
        }
        None => run,
    };
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style:?}\"/></w:pPr>{run}</w:p>")
}

/// Styles under the names that Word knows, so that headings make its outline.
fn styles() -> String {
    let style = |id: Style, name: &str, paragraph: &str, half_points: u32| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id:?}\"><w:name w:val=\"{name}\"/><w:pPr>{paragraph}</w:pPr><w:rPr><w:sz w:val=\"{half_points}\"/></w:rPr></w:style>"
        )
    };
    let heading = |level: u8, above: u32| {
        format!("<w:keepNext/><w:spacing w:before=\"{above}\" w:after=\"120\"/><w:outlineLvl w:val=\"{level}\"/>")
    };
    format!(
        "<w:styles xmlns:w=\"{NAMESPACE}\"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"ja-JP\" w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault></w:docDefaults>{}{}{}{}{}</w:styles>",
        style(Style::Normal, "Normal", "<w:spacing w:after=\"80\"/>", 21),
        style(Style::Title, "Title", "<w:spacing w:after=\"240\"/>", 36),
        style(Style::Heading1, "heading 1", &heading(0, 360), 28),
        style(Style::Heading2, "heading 2", &heading(1, 200), 23),
        style(Style::Quote, "Quote", "<w:spacing w:after=\"80\"/><w:ind w:left=\"567\"/>", 21),
    )
}
