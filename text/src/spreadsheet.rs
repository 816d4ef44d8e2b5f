use std::borrow::Cow;

/// A text as a cell of CSV that no spreadsheet runs as a formula or reads as a negative number: an apostrophe stands before one
/// that begins with `=`, `+`, `-`, `@` (wide ones too, which Japanese spreadsheets take for the same), a tab or a line break, and
/// before a number in brackets. Plain numbers stay.
pub fn harmless_cell(text: &str) -> Cow<'_, str> {
    let has_sign = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '−', '＠', '\t', '\r', '\n']);
    let is_risky = has_sign && !is_plain_number(text) || is_bracketed_number(text);
    if is_risky { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// `-5`, `+1.5`. No float is parsed and no table of Unicode asked: a page in the browser would load them.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let points = digits.bytes().filter(|b| *b == b'.').count();
    digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && points < 2 && digits.len() > points
}

/// `(1)`, which spreadsheets read as −1.
fn is_bracketed_number(text: &str) -> bool {
    let inner = text.trim().strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    let is_digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    inner.is_some_and(|inner| {
        let inner = inner.trim().trim_start_matches(['+', '-', '＋', '－']);
        inner.contains(is_digit) && inner.chars().all(|c| is_digit(c) || matches!(c, '.' | ',' | '．' | '，'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cell_that_spreadsheets_run_gets_an_apostrophe() {
        for text in [
            "=1+1",
            "- ア 鍵",
            "-",
            "--1",
            "+81-3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "－ア",
            "＠",
            "+",
            "-.",
            "(1)",
            "（１）",
            "(1,234)",
            "-inf",
            "+nan",
            "-1e5x",
        ] {
            assert_eq!(harmless_cell(text), format!("'{text}"), "{text:?}");
        }
    }

    #[test]
    fn cell_of_plain_text_or_number_stays() {
        for text in ["", "鍵", "-5", "+3", "-1.5", "1,234", "(1) 鍵", "（ア）", "令和4年度", "a=b", "'", "①", " =1"]
        {
            assert_eq!(harmless_cell(text), text, "{text:?}");
        }
    }
}
