//! Text above and below a table: caption, unit, source and notes.

use std::sync::LazyLock;

use regex::Regex;

use super::unit::unit;
use crate::rules::matcher::line_regex::fixed;
use crate::structure::block::BlockKind;
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};
use text::{LineForm, line_form, trim};

static UNIT_BEHIND: LazyLock<Regex> = LazyLock::new(|| fixed(r"\s*:\s*(?<unit>[千百]?万?円|億円)$"));
static SOURCE: LazyLock<Regex> = LazyLock::new(|| fixed(r"^\(?出典\s*:\s*"));
static NOTE: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?:- )?(?:※|\*+\s*\d|\(注\)|注\d*\s*[):])"));
/// The words with which a sentence announces a table.
static ANNOUNCES: LazyLock<Regex> =
    LazyLock::new(|| fixed("次の|以下の|下表|下記|(?:とおり|通り)(?:で|と)|願います。|ください。|ますか|ですか"));

#[derive(Debug, Default)]
pub(super) struct Above {
    pub(super) caption: Option<String>,
    pub(super) unit: Option<String>,
}

#[derive(Debug, Default)]
pub(super) struct Below {
    pub(super) source: Option<String>,
    pub(super) notes: Vec<String>,
}

/// Caption and unit above a line: the title or the question nearest to it, or the sentence that announces it.
pub(super) fn above(body: &Body<'_>, line: u32) -> Above {
    const MAX_BLOCKS_ABOVE: usize = 3;
    let mut above = Above::default();
    let mut passed = 0;
    let end = body.blocks.partition_point(|block| block.span.line_end < line);
    for block in body.blocks[..end].iter().rev() {
        let Some(text) =
            block.text.lines().last().filter(|_| block.kind == BlockKind::Paragraph && passed < MAX_BLOCKS_ABOVE)
        else {
            break;
        };
        if let Some(unit) = unit(text) {
            above.unit.get_or_insert(unit);
            continue;
        }
        if is_note(text) {
            break;
        }
        if ANNOUNCES.is_match(&line_form(text)) || (passed == 0 && is_title(text)) {
            let (caption, unit) = without_unit(text);
            above.caption = Some(caption.to_owned());
            above.unit = above.unit.or(unit);
            break;
        }
        passed += 1;
    }
    above
}

/// Source and notes below a line.
pub(super) fn below(body: &Body<'_>, line: u32) -> Below {
    let mut below = Below::default();
    for line in
        body.lines[line as usize..].iter().filter(|line| !matches!(line.class, Class::Blank | Class::PageFurniture))
    {
        let Some(text) = prose(line) else { break };
        let form = LineForm::new(text);
        if let Some(source) = SOURCE.find(form.as_str()).filter(|_| below.source.is_none()) {
            below.source = Some(text[form.offset(source.end())..].to_owned());
        } else if NOTE.is_match(form.as_str()) {
            below.notes.push(text.to_owned());
        } else {
            break;
        }
    }
    below
}

fn prose<'t>(line: &ReportLine<'t>) -> Option<&'t str> {
    matches!(line.class, Class::Text).then(|| trim(line.text))
}

fn is_note(text: &str) -> bool {
    let form = line_form(text);
    SOURCE.is_match(&form) || NOTE.is_match(&form)
}

/// True for a title: no sentence, and no item of a list.
fn is_title(text: &str) -> bool {
    const MAX_TITLE_CHARS: usize = 60;
    let text = line_form(text);
    !text.ends_with(['。', '、', ',']) && !text.starts_with(['ー', '・']) && text.chars().count() <= MAX_TITLE_CHARS
}

/// A caption apart from the unit behind it.
fn without_unit(caption: &str) -> (&str, Option<String>) {
    let form = LineForm::new(caption);
    let Some(found) = UNIT_BEHIND.captures(form.as_str()) else { return (caption, None) };
    let start = found.get(0).map_or(form.as_str().len(), |whole| whole.start());
    (form.printed(0..start), found.name("unit").map(|unit| form.printed(unit.range()).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn caption_is_title_or_announcement() {
        for (line, title, announces) in [
            ("(情報二課の人員構成)", true, false),
            ("対象は次の通りである。", false, true),
            ("賃貸借が多く、次に保守が多い。", false, false),
            ("- 甲の更新", false, false),
            ("電子媒体を接続することがありますか", true, true),
        ] {
            assert_eq!((is_title(line), ANNOUNCES.is_match(line)), (title, announces), "{line}");
        }
        assert_eq!(without_unit("歳出・経費 : 円"), ("歳出・経費", Some("円".to_owned())));
        assert_eq!(without_unit("歳出・経費"), ("歳出・経費", None));
    }
}
