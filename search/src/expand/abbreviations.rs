//! Signs and short forms for units and forms of companies: 50% and 50パーセント, (株) and 株式会社.

/// Normalized, each with what it stands for.
const ABBREVIATIONS: [(&str, &str); 16] = [
    ("%", "パーセント"),
    ("%", "percent"),
    ("m2", "平方メートル"),
    ("m2", "平米"),
    ("m3", "立方メートル"),
    ("km", "キロメートル"),
    ("kg", "キログラム"),
    ("tel", "電話"),
    ("(株)", "株式会社"),
    ("(有)", "有限会社"),
    ("(財)", "財団法人"),
    ("(社)", "社団法人"),
    ("(医)", "医療法人"),
    ("(学)", "学校法人"),
    ("(独)", "独立行政法人"),
    ("(福)", "社会福祉法人"),
];

/// The short form in brackets that a normalized text is.
pub fn is_abbreviation(normalized: &str) -> bool {
    ABBREVIATIONS.iter().any(|(short, _)| *short == normalized)
}

/// The text with each short form written out, and the other way round; a dot behind `no` before a number, and none.
pub fn abbreviations(text: &str) -> Vec<String> {
    let both = ABBREVIATIONS.iter().flat_map(|(short, long)| [(*short, *long), (*long, *short)]);
    let mut spelled: Vec<String> =
        both.filter(|(from, _)| text.contains(from)).map(|(from, to)| text.replace(from, to)).collect();
    let is_number = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    match (text.strip_prefix("no."), text.strip_prefix("no")) {
        (Some(rest), _) if is_number(rest) => spelled.push(format!("no{rest}")),
        (None, Some(rest)) if is_number(rest) => spelled.push(format!("no.{rest}")),
        _ => {}
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_written_out_and_back() {
        for (text, expected) in [
            ("50%", &["50パーセント", "50percent"][..]),
            ("50パーセント", &["50%"]),
            ("20m2", &["20平方メートル", "20平米"]),
            ("(株)見本", &["株式会社見本"]),
            ("見本株式会社", &["見本(株)"]),
            ("no1", &["no.1"]),
            ("no.1", &["no1"]),
            ("note", &[]),
            ("株", &[]),
        ] {
            assert_eq!(abbreviations(text), expected);
        }
    }
}
