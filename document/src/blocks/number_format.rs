//! Forms of an automatic number (w:numFmt).

/// A form of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberFormat {
    Decimal,
    /// Filled up with zeros to a width.
    Padded(usize),
    FullWidth,
    Roman {
        is_upper: bool,
    },
    Letter {
        first: char,
    },
    /// 一、二、十、十一
    KanjiCounting,
    /// 壱、弐、拾
    KanjiLegal,
    /// 一、二、一〇、一一
    KanjiDigits,
    /// One sign a number, from 1; numbers behind the last begin again.
    Cyclic(&'static str),
    /// One sign a number, from 1; numbers behind the last are decimal.
    Signs(&'static str),
    /// - 1 -
    InDash,
    None,
}

const AIUEO: &str = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const AIUEO_HALF: &str = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
const IROHA: &str = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
const IROHA_HALF: &str = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
const KANJI_DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL_DIGITS: [char; 10] = ['零', '壱', '弐', '参', '四', '伍', '六', '七', '八', '九'];
/// Largest number that is spelled in letters or Roman ones.
const MAX_SPELLED: u32 = 3999;

impl NumberFormat {
    /// The form of a name (ST_NumberFormat); unknown ones are decimal, as Word shows them.
    pub fn named(name: &str) -> Self {
        match name {
            "none" | "bullet" => Self::None,
            "decimalZero" => Self::Padded(2),
            "decimalFullWidth" | "decimalFullWidth2" => Self::FullWidth,
            "upperRoman" => Self::Roman { is_upper: true },
            "lowerRoman" => Self::Roman { is_upper: false },
            "upperLetter" => Self::Letter { first: 'A' },
            "lowerLetter" => Self::Letter { first: 'a' },
            "japaneseCounting" | "chineseCounting" | "chineseCountingThousand" | "taiwaneseCountingThousand" => {
                Self::KanjiCounting
            }
            "japaneseLegal" => Self::KanjiLegal,
            "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" | "koreanDigital2" => {
                Self::KanjiDigits
            }
            "aiueo" => Self::Cyclic(AIUEO_HALF),
            "aiueoFullWidth" => Self::Cyclic(AIUEO),
            "iroha" => Self::Cyclic(IROHA_HALF),
            "irohaFullWidth" => Self::Cyclic(IROHA),
            "ideographTraditional" => Self::Signs("甲乙丙丁戊己庚辛壬癸"),
            "ideographZodiac" => Self::Signs("子丑寅卯辰巳午未申酉戌亥"),
            "ideographEnclosedCircle" => Self::Signs("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Signs("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
            "decimalEnclosedFullstop" => Self::Signs("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
            "decimalEnclosedParen" => Self::Signs("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
            "numberInDash" => Self::InDash,
            _ => Self::Decimal,
        }
    }

    /// The number in this form.
    pub fn spell(&self, number: u32) -> String {
        let decimal = || number.to_string();
        match self {
            Self::Decimal => decimal(),
            Self::Padded(width) => format!("{number:0width$}"),
            Self::FullWidth => decimal().chars().map(to_full_width).collect(),
            Self::Roman { is_upper } => roman(number).map_or_else(decimal, |roman| match is_upper {
                true => roman,
                false => roman.to_lowercase(),
            }),
            Self::Letter { first } => letters(number, *first).unwrap_or_else(decimal),
            Self::KanjiCounting => counting(number, &KANJI_DIGITS, ['十', '百', '千'], '万'),
            Self::KanjiLegal => counting(number, &LEGAL_DIGITS, ['拾', '百', '阡'], '萬'),
            Self::KanjiDigits => digits(number).map(|digit| KANJI_DIGITS[digit]).collect(),
            Self::Cyclic(signs) => match number.checked_sub(1) {
                Some(at) => sign(signs, at as usize % signs.chars().count()).unwrap_or_else(decimal),
                None => decimal(),
            },
            Self::Signs(signs) => number.checked_sub(1).and_then(|at| sign(signs, at as usize)).unwrap_or_else(decimal),
            Self::InDash => format!("- {number} -"),
            Self::None => String::new(),
        }
    }
}

fn sign(signs: &str, at: usize) -> Option<String> {
    signs.chars().nth(at).map(String::from)
}

fn digits(number: u32) -> impl Iterator<Item = usize> {
    number.to_string().into_bytes().into_iter().map(|digit| usize::from(digit - b'0'))
}

fn to_full_width(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32('０' as u32 + digit)).unwrap_or(c)
}

fn roman(number: u32) -> Option<String> {
    const PARTS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = (1..=MAX_SPELLED).contains(&number).then_some(number)?;
    let mut roman = String::new();
    for (value, letters) in PARTS {
        while rest >= value {
            roman.push_str(letters);
            rest -= value;
        }
    }
    Some(roman)
}

/// a … z, aa, bb: the letter is repeated.
fn letters(number: u32, first: char) -> Option<String> {
    let at = (1..=MAX_SPELLED).contains(&number).then(|| number - 1)?;
    let letter = char::from_u32(first as u32 + at % 26)?;
    Some(std::iter::repeat_n(letter, at as usize / 26 + 1).collect())
}

/// 千二百三十四: units without their 1.
fn counting(number: u32, numerals: &[char; 10], units: [char; 3], ten_thousand: char) -> String {
    if number == 0 {
        return numerals[0].to_string();
    }
    let mut spelled = String::new();
    if number >= 10_000 {
        spelled = counting(number / 10_000, numerals, units, ten_thousand);
        spelled.push(ten_thousand);
    }
    for power in (0..4u32).rev() {
        let digit = (number / 10u32.pow(power) % 10) as usize;
        if digit > 1 || digit == 1 && power == 0 {
            spelled.push(numerals[digit]);
        }
        if digit > 0 && power > 0 {
            spelled.push(units[power as usize - 1]);
        }
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_in_each_form() {
        for (name, expected) in [
            ("decimal", ["1", "4", "10", "21", "48"]),
            ("decimalZero", ["01", "04", "10", "21", "48"]),
            ("decimalFullWidth", ["１", "４", "１０", "２１", "４８"]),
            ("upperRoman", ["I", "IV", "X", "XXI", "XLVIII"]),
            ("lowerRoman", ["i", "iv", "x", "xxi", "xlviii"]),
            ("upperLetter", ["A", "D", "J", "U", "VV"]),
            ("lowerLetter", ["a", "d", "j", "u", "vv"]),
            ("japaneseCounting", ["一", "四", "十", "二十一", "四十八"]),
            ("japaneseLegal", ["壱", "四", "拾", "弐拾壱", "四拾八"]),
            ("ideographDigital", ["一", "四", "一〇", "二一", "四八"]),
            ("aiueo", ["ｱ", "ｴ", "ｺ", "ﾅ", "ｲ"]),
            ("aiueoFullWidth", ["ア", "エ", "コ", "ナ", "イ"]),
            ("iroha", ["ｲ", "ﾆ", "ﾇ", "ﾅ", "ﾝ"]),
            ("irohaFullWidth", ["イ", "ニ", "ヌ", "ナ", "ン"]),
            ("ideographTraditional", ["甲", "丁", "癸", "21", "48"]),
            ("decimalEnclosedCircle", ["①", "④", "⑩", "21", "48"]),
            ("decimalEnclosedParen", ["⑴", "⑷", "⑽", "21", "48"]),
            ("numberInDash", ["- 1 -", "- 4 -", "- 10 -", "- 21 -", "- 48 -"]),
            ("bullet", ["", "", "", "", ""]),
            ("one that is not known", ["1", "4", "10", "21", "48"]),
        ] {
            let format = NumberFormat::named(name);
            assert_eq!([1, 4, 10, 21, 48].map(|number| format.spell(number)), expected, "{name}");
        }
        assert_eq!(NumberFormat::KanjiCounting.spell(12_310), "一万二千三百十");
    }
}
