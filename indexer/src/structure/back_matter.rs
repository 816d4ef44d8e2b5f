//! Matter behind the text (後付): appendices, notes, references, and whom to ask.

use std::sync::LazyLock;

use regex::Regex;
use text::line_form;

use crate::rules::matcher::line_regex::fixed;

/// A line with which such matter begins, as a pattern on the line form.
pub(crate) const BACK_MATTER: &str = r"^(?:第?\s*[\dⅠ-Ⅻ一二三四五六七八九十]+\s*[章節]?[.、]?\s*)?[【\[(〔<≪《〈]?\s*(?:別\s*表|別\s*紙|付\s*表|附\s*表|資\s*料(?:編|集)?|参\s*考(?:資料|文献|事項|図)?|(?:付|附)属\s*資\s*料|(?:付|附)\s*録|巻\s*末\s*資\s*料|(?:用|略)語(?:の?(?:解説|説明|定義))?集?|備\s*考|正\s*誤(?:表)?|訂\s*正|注\s*記|(?:お)?問い?合わ?せ先?)\s*[\d一二三四五六七八九十]*\s*(?:[】\])〕>≫》〉][^。]{0,50}|[::\s][^。]{0,50})?$|^[【\[(〔<≪《〈]\s*(?:過去|前回|前年度|参考)[^。]{2,40}[】\])〕>≫》〉]$";

static LINE: LazyLock<Regex> = LazyLock::new(|| fixed(BACK_MATTER));
/// 以上 that ends a text.
static END: LazyLock<Regex> = LazyLock::new(|| fixed(r"^\(?\s*以\s*上\s*\)?$|^[*＊※\s]{3,}$"));

/// Closing remarks (むすび), as a pattern on the line form.
pub(crate) const CLOSING_REMARKS: &str = r"^(?:第?\s*[\dⅠ-Ⅻ一二三四五六七八九十]+\s*[章節]?[.、]?\s*)?(?:む\s*す\s*び|結\s*び|結\s*語|お\s*わ\s*り\s*に|終わりに|ま\s*と\s*め)\s*$";

static REMARKS: LazyLock<Regex> = LazyLock::new(|| fixed(CLOSING_REMARKS));

/// True for the heading of closing remarks.
pub(crate) fn is_closing_remarks(line: &str) -> bool {
    REMARKS.is_match(line_form(line).trim())
}

/// True for the first line of what stands behind the text.
pub(crate) fn is_back_matter(line: &str) -> bool {
    let form = line_form(line);
    LINE.is_match(form.trim()) || END.is_match(form.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_matter_begins_with_its_name() {
        for (line, begins) in [
            ("別表　補助金の推移", true),
            ("（資料１）施設の一覧", true),
            ("Ⅴ 参考：技術調査", true),
            ("＜参考＞前回の監査", true),
            ("備　考", true),
            ("別表のとおりである。", false),
            ("資料の提出について", false),
            ("参考となる事例", false),
            ("以　上", true),
        ] {
            assert_eq!(is_back_matter(line), begins, "{line}");
        }
    }
}
