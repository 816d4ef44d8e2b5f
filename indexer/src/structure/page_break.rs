//! Page breaks in running text: they leave no trace but a blank line, so the wording judges what continues.

use text::{line_form, trim};

/// True for a line that continues the sentence in which the text before it breaks off.
///
/// The sentence has no end, and the line begins nothing and brings the end. Captions and fields (開発形態 業務委託) have
/// neither.
pub(crate) fn continues_paragraph(before: &str, line: &str) -> bool {
    let [last, next] = [before.rsplit('\n').next().unwrap_or(before), line].map(line_form);
    continues_over_page(before, line)
        && !last.starts_with(ITEM_SIGNS)
        && (next.contains('。') || last.ends_with(['、', ',']))
}

/// True for a line that continues the sentence above the page number or running head between them. That a page ends
/// there is known, so the line need not bring the end.
pub(crate) fn continues_over_page(before: &str, line: &str) -> bool {
    const MIN_OPEN_CHARS: usize = 20;
    const MAX_LABEL_CHARS: usize = 12;
    let [last, line] = [before.rsplit('\n').next().unwrap_or(before), line].map(line_form);
    let labelled = line.chars().take(MAX_LABEL_CHARS).any(|c| c == ':');
    is_open(&last)
        && last.chars().count() >= MIN_OPEN_CHARS
        && last.contains(['、', ',', '。', 'は', 'を', 'に'])
        && !labelled
        && !begins_item(&line)
        && !OPENERS.iter().any(|opener| line.starts_with(opener))
}

/// True for a line that continues the last one of the same value. That they belong together is known, so the words count
/// less than in paragraphs, but values are names too, which are short or begin with Latin letters.
pub(crate) fn continues_value(value: &str, line: &str) -> bool {
    const MIN_OPEN_CHARS: usize = 15;
    let [last, line] = [value.rsplit('\n').next().unwrap_or(value), line].map(line_form);
    is_open(&last)
        && last.chars().count() >= MIN_OPEN_CHARS
        && !begins_item(&line)
        && !line.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn begins_item(line: &str) -> bool {
    line.starts_with(ITEM_SIGNS)
        || line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '①'..='⑳' | '㉑'..='㉟' | '㊱'..='㊿'))
}

/// True for a text that breaks off in the middle of a sentence.
pub(crate) fn is_open(text: &str) -> bool {
    let text = trim(text);
    !line_form(text.rsplit('\n').next().unwrap_or(text))
        .ends_with(['。', '.', ')', '」', '』', '】', '〕', '>', ':', ';', '?', '!', '%', '円', '月', '日'])
}

/// Signs with which a list item, a note or a quotation begins, in the line form.
const ITEM_SIGNS: [char; 16] = ['ー', '・', '●', '○', '■', '◆', '□', '※', '*', '†', '【', '(', '「', '『', '<', '〔'];

/// Words with which a sentence begins, so that no sentence can go on with them.
const OPENERS: [&str; 16] = [
    "また、",
    "なお、",
    "しかし",
    "さらに",
    "ただし",
    "したがって",
    "よって",
    "一方",
    "そこで",
    "この",
    "その",
    "以上",
    "以下",
    "次",
    "出典",
    "質問",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn continues_judges_by_wording() {
        const OPEN: &str = "委託先が作成した作業の報告書を保管しておらず、その";
        // The text before, the line, whether it continues a paragraph, and a value.
        for (before, line, paragraph, value) in [
            (OPEN, "理由も記録していない。", true, true),
            ("一行目\n委託先が作成した作業の報告書を保管しておらず、その", "理由も記録していない。", true, true),
            // An end, an item, a note, a number.
            ("委託先が作成した作業の報告書を保管していない。", "理由もない。", false, false),
            (OPEN, "・理由も記録していない。", false, false),
            (OPEN, "※ 理由も記録していない。", false, false),
            (OPEN, "⑩ 理由も記録していない。", false, false),
            (OPEN, "2 理由も記録していない。", false, false),
            // Names begin with Latin letters, values have labels and no end.
            (OPEN, "ICT推進課は記録していない。", true, false),
            (OPEN, "理由：記録していない。", false, true),
            (OPEN, "理由の記録", false, true),
            (OPEN, "なお、理由もない。", false, true),
            ("各課の情報システムを利用する職員の情", "報を管理する。", false, true),
            ("財務会計システム", "文書管理を行う。", false, false),
        ] {
            assert_eq!(continues_paragraph(before, line), paragraph, "{before} {line}");
            assert_eq!(continues_value(before, line), value, "{before} {line}");
        }
    }
}
