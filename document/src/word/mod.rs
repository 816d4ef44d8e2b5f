//! Word files (.docx, ECMA-376 part 1, chapter 17).

mod field;
mod inline;
mod numbering;
mod property;
mod reader;
mod section;
mod styles;
mod symbol;

use std::collections::HashMap;

use field::Fields;
use inline::notes;
use numbering::Numbering;
use reader::{Notes, Reader};
use roxmltree::Node;
use section::sections;
use styles::Styles;

use crate::blocks::{Block, NumberFormat, pages};
use crate::office::xml::{attribute, child, descend, parse};
use crate::office::{Package, PackageError, Relationships};
use crate::page::Page;

/// Pages of a Word file; a page ends where its author ended it.
pub fn read_word(package: &mut Package) -> Result<Vec<Page>, PackageError> {
    let main = Relationships::of(package, "")?.target("officeDocument").unwrap_or("word/document.xml").to_owned();
    let related = Relationships::of(package, &main)?;
    let text = package.required_part(&main)?;
    let styles = related.text(package, "styles")?;
    let numbering = related.text(package, "numbering")?;
    let footnotes = related.text(package, "footnotes")?;
    let endnotes = related.text(package, "endnotes")?;
    let settings = related.text(package, "settings")?;
    let mut heads = Vec::new();
    for (id, target) in related.targets(&["header", "footer"]) {
        heads.extend(package.part(target)?.map(|text| (id, text)));
    }

    let document = parse(&main, &text)?;
    let styles = parse("styles", &styles)?;
    let numbering = parse("numbering", &numbering)?;
    let footnotes = parse("footnotes", &footnotes)?;
    let endnotes = parse("endnotes", &endnotes)?;
    let settings = parse("settings", &settings)?;
    let heads = heads.iter().map(|(id, text)| Ok((*id, parse(id, text)?))).collect::<Result<Vec<_>, PackageError>>()?;
    let heads: HashMap<&str, Node> = heads.iter().map(|(id, document)| (*id, document.root_element())).collect();

    let styles = Styles::read(&styles);
    let body = child(document.root_element(), "body")
        .ok_or_else(|| PackageError::Missing { part: format!("{main}: body") })?;
    let format = |kind: &str, usual: &str| {
        let format = descend(settings.root_element(), &[kind, "numFmt"]);
        NumberFormat::named(format.and_then(|node| attribute(node, "val")).unwrap_or(usual))
    };
    let mut reader = Reader {
        styles: &styles,
        numbering: Numbering::read(&numbering, &styles),
        footnotes: Notes {
            texts: notes(footnotes.root_element(), "footnote").into_iter().collect(),
            format: format("footnotePr", "decimal"),
            count: 0,
        },
        endnotes: Notes {
            texts: notes(endnotes.root_element(), "endnote").into_iter().collect(),
            format: format("endnotePr", "lowerRoman"),
            count: 0,
        },
        fields: Fields::default(),
        note: None,
        carried: String::new(),
        behind: Vec::new(),
        sections: sections(body, &heads).into_iter(),
    };
    let mut blocks = Vec::new();
    reader.begin_section(&mut blocks);
    reader.blocks(body, &mut blocks);
    blocks.extend((!reader.carried.trim().is_empty()).then(|| Block::Paragraph(reader.carried.trim().to_owned())));
    blocks.append(&mut reader.behind);
    Ok(pages(blocks))
}
