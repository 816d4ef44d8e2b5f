//! Numbers as a format prints them (表示形式): thousands, percent, dates, Japanese eras.

use ssfmt::{DateSystem, FormatOptions};
use text::Era;

/// Formats of the numbers by which Japanese Excel names them (ECMA-376 part 1, 18.8.30); the others are the same everywhere.
const JAPANESE_FORMATS: [(u32, &str); 33] = [
    (14, "yyyy/m/d"),
    (22, "yyyy/m/d h:mm"),
    (27, "ge.m.d"),
    (28, "ggge\"年\"m\"月\"d\"日\""),
    (29, "ggge\"年\"m\"月\"d\"日\""),
    (30, "m/d/yy"),
    (31, "yyyy\"年\"m\"月\"d\"日\""),
    (32, "h\"時\"mm\"分\""),
    (33, "h\"時\"mm\"分\"ss\"秒\""),
    (34, "yyyy\"年\"m\"月\""),
    (35, "m\"月\"d\"日\""),
    (36, "ge.m.d"),
    (50, "ge.m.d"),
    (51, "ggge\"年\"m\"月\"d\"日\""),
    (52, "yyyy\"年\"m\"月\""),
    (53, "m\"月\"d\"日\""),
    (54, "ggge\"年\"m\"月\"d\"日\""),
    (55, "yyyy\"年\"m\"月\""),
    (56, "m\"月\"d\"日\""),
    (57, "ge.m.d"),
    (58, "ggge\"年\"m\"月\"d\"日\""),
    (5, "\\¥#,##0;\\¥\\-#,##0"),
    (6, "\\¥#,##0;[Red]\\¥\\-#,##0"),
    (7, "\\¥#,##0.00;\\¥\\-#,##0.00"),
    (8, "\\¥#,##0.00;[Red]\\¥\\-#,##0.00"),
    (37, "#,##0;\\-#,##0"),
    (38, "#,##0;[Red]\\-#,##0"),
    (39, "#,##0.00;\\-#,##0.00"),
    (40, "#,##0.00;[Red]\\-#,##0.00"),
    (41, "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ "),
    (42, "_ \\¥* #,##0_ ;_ \\¥* \\-#,##0_ ;_ \\¥* \"-\"_ ;_ @_ "),
    (43, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
    (44, "_ \\¥* #,##0.00_ ;_ \\¥* \\-#,##0.00_ ;_ \\¥* \"-\"??_ ;_ @_ "),
];
const WEEKDAYS: [char; 7] = ['日', '月', '火', '水', '木', '金', '土'];
/// Bytes of a format; Excel allows 255 characters.
const MAX_FORMAT_BYTES: usize = 1024;

/// The code of a format that Excel knows by its number.
pub(super) fn builtin(id: u32) -> Option<&'static str> {
    let japanese = JAPANESE_FORMATS.iter().find(|(known, _)| *known == id).map(|(_, code)| *code);
    japanese.or_else(|| ssfmt::format_code_from_id(id))
}

/// Numbers beyond it have no exact digits to format, and dates of them overflow.
const MAX_VALUE: f64 = 1e15;

fn is_exact(value: f64) -> bool {
    value.is_finite() && value.abs() < MAX_VALUE
}

/// A number as its format prints it.
pub(super) fn print(value: f64, code: &str, is_1904: bool) -> String {
    let is_general = code.to_ascii_lowercase().contains("general");
    if is_general || code == "@" || code.is_empty() || code.len() > MAX_FORMAT_BYTES || !is_exact(value) {
        return general(value);
    }
    let date_system = if is_1904 { DateSystem::Date1904 } else { DateSystem::Date1900 };
    let options = FormatOptions { date_system, ..FormatOptions::default() };
    let (code, thousands) = translate(code, value, is_1904);
    let printed = ssfmt::format(value / 1000f64.powi(thousands), &code, &options).unwrap_or_else(|_| general(value));
    text::trim(&printed).to_owned()
}

/// A number without a format: 15 digits count.
fn general(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    rounded.to_string()
}

/// A format without what the library does not know: years of eras and Japanese weekdays become texts, and commas that scale by
/// a thousand their number.
fn translate(code: &str, value: f64, is_1904: bool) -> (String, i32) {
    let mut translated = String::new();
    let mut thousands = 0;
    let mut is_first_section = true;
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            '[' => rest.find(']').map_or(rest.len(), |end| end + 1),
            '\\' | '_' | '*' => rest.chars().take(2).map(char::len_utf8).sum(),
            'g' | 'G' | 'e' | 'a' | ',' => rest.chars().take_while(|next| *next == c).count(),
            c => c.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        rest = after;
        let before = translated.chars().next_back();
        // E+ is an exponent.
        let is_exponent = before.is_some_and(|c| matches!(c, '0' | '#' | '?' | '.'));
        match c {
            'e' if !is_exponent && code.contains("x-gannen") && era(token, value, is_1904) == "1" => {
                push_text(&mut translated, "元");
            }
            'g' | 'G' | 'e' if !is_exponent => push_text(&mut translated, &era(token, value, is_1904)),
            'a' if length >= 3 => push_text(&mut translated, &weekday(length, value, is_1904)),
            ',' if is_exponent && !after.starts_with(['0', '#', '?']) => {
                thousands += if is_first_section { i32::try_from(length).unwrap_or_default() } else { 0 };
            }
            ';' => {
                is_first_section = false;
                translated.push(';');
            }
            '[' if token.starts_with("[DBNum") => {}
            _ => translated.push_str(token),
        }
    }
    (translated, thousands)
}

fn push_text(code: &mut String, text: &str) {
    code.push('"');
    code.push_str(text);
    code.push('"');
}

/// A part of a date in its era: `g` R, `gg` 令, `ggg` 令和, `e` the year.
fn era(token: &str, value: f64, is_1904: bool) -> String {
    let Some((era, year)) = day(value, is_1904).and_then(|(year, month, day)| Era::of_day(year, month, day)) else {
        return String::new();
    };
    match token {
        "g" | "G" => era.letter().map(|letter| letter.to_ascii_uppercase().to_string()).unwrap_or_default(),
        "gg" | "GG" => era.name.chars().take(1).collect(),
        token if token.starts_with(['g', 'G']) => era.name.to_owned(),
        "ee" => format!("{year:02}"),
        _ => year.to_string(),
    }
}

fn weekday(length: usize, value: f64, is_1904: bool) -> String {
    let name = WEEKDAYS[(serial(value, is_1904) + 6).rem_euclid(7) as usize];
    if length > 3 { format!("{name}曜日") } else { name.to_string() }
}

/// Days since the end of 1899, as both systems of dates count them.
fn serial(value: f64, is_1904: bool) -> i64 {
    value.floor() as i64 + if is_1904 { 1462 } else { 0 }
}

fn day(value: f64, is_1904: bool) -> Option<(u16, u8, u8)> {
    if !is_exact(value) {
        return None;
    }
    let date = ssfmt::date_serial::serial_to_date(serial(value, is_1904) as f64, DateSystem::Date1900)?;
    Some((u16::try_from(date.0).ok()?, u8::try_from(date.1).ok()?, u8::try_from(date.2).ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_printed_as_excel_prints_them() {
        for (value, code, printed) in [
            (1_234_567.0, "#,##0", "1,234,567"),
            (-1234.0, "#,##0;\"△ \"#,##0", "△ 1,234"),
            (0.256, "0.0%", "25.6%"),
            (12_345_678.0, "#,##0,\"千円\"", "12,346千円"),
            (12_345_678.0, "#,##0,,", "12"),
            (0.0, "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "-"),
            (0.1 + 0.2, "General", "0.3"),
            (120_000_000_000.0, "", "120000000000"),
            (3.0, "\"第\"0\"号\"", "第3号"),
            (1.5, "[h]:mm", "36:00"),
            (1234.0, "0.0E+00", "1.2E+03"),
            (45_383.0, "yyyy\"年\"m\"月\"d\"日\"", "2024年4月1日"),
            (45_383.0, "[$-411]ggge\"年\"m\"月\"d\"日\"", "令和6年4月1日"),
            (45_383.0, "[$-411]ge.m.d;@", "R6.4.1"),
            (43_585.0, "ggge\"年\"m\"月\"d\"日\"(aaa)", "平成31年4月30日(火)"),
            (43_586.0, "ggge\"年\"m\"月\"d\"日\"(aaaa)", "令和1年5月1日(水曜日)"),
            (43_586.0, "[$-ja-JP-x-gannen]ggge\"年\"", "令和元年"),
            (32_515.0, "gge\"年\"", "昭64年"),
            (45_383.0, "[DBNum3]m\"月\"", "4月"),
            (45_383.0, "mmm", "Apr"),
        ] {
            assert_eq!(print(value, code, false), printed, "{code}");
        }
        assert_eq!(print(45_383.0 - 1462.0, "ggge\"年\"m\"月\"d\"日\"", true), "令和6年4月1日");
        assert_eq!(builtin(14), Some("yyyy/m/d"));
        assert_eq!(builtin(3), Some("#,##0"));
        for (id, printed) in [(37, "-5,000"), (38, "-5,000"), (40, "-5,000.00"), (41, "-5,000"), (6, "¥-5,000")] {
            assert_eq!(print(-5000.0, builtin(id).unwrap_or_default(), false), printed, "{id}");
        }
    }

    proptest! {
        #[test]
        fn print_never_fails(value: f64, code in "([0#?.,;/%EehmsydgaGA\"\\\\_*@年\\[\\]<>=$ -]|General|AM/PM|\\[h\\]|\\[\\$-411\\]){0,14}") {
            print(value, &code, false);
        }
    }
}
