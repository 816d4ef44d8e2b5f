//! Quantities (数量): what a cell or a sentence prints as a number, with its unit.

use std::sync::LazyLock;

use regex::Regex;
use text::normalize;

/// A cell that is one quantity. Normalization has turned every dash into ー.
static QUANTITY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?<minus>[△▲ー])?(?<whole>\d+(?:,\d{3})*)(?:\.(?<decimals>\d+))?",
        r"(?<unit>%|[千百]?万?円|億円|件|人|名|台|個|回|本|部署|課|システム)?(?:\(?[*※]\d+\)?)?$"
    ))
    .expect("the pattern is fixed")
});

/// Value of a cell for sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CellValue {
    /// A number.
    Number(Quantity),
    /// A dash: none.
    Dash,
    /// Nothing.
    Empty,
    /// Anything else.
    Words,
}

/// A number as printed: 0.2% is 2 with one decimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quantity {
    /// The digits, without the decimal point.
    digits: i64,
    decimals: u32,
    /// The unit behind it; empty where there is none.
    pub(crate) unit: String,
}

impl CellValue {
    /// Reads a cell.
    pub(crate) fn parse(cell: &str) -> Self {
        let normalized = normalize(cell);
        match normalized.as_str() {
            "" => Self::Empty,
            dash if dash.chars().all(|c| c == 'ー') => Self::Dash,
            _ => read(&normalized).map_or(Self::Words, Self::Number),
        }
    }

    /// The number, where there is one.
    pub(crate) fn number(&self) -> Option<&Quantity> {
        match self {
            Self::Number(quantity) => Some(quantity),
            _ => None,
        }
    }
}

fn read(normalized: &str) -> Option<Quantity> {
    const MAX_DECIMALS: usize = 6;
    let found = QUANTITY.captures(normalized)?;
    let part = |name| found.name(name).map_or("", |part| part.as_str());
    let decimals = part("decimals");
    if decimals.len() > MAX_DECIMALS {
        return None;
    }
    let digits: i64 = (part("whole").replace(',', "") + decimals).parse().ok()?;
    let digits = if part("minus").is_empty() { digits } else { -digits };
    Some(Quantity { digits, decimals: decimals.len() as u32, unit: part("unit").to_owned() })
}

impl Quantity {
    /// The value in units of the last of `decimals` places; `None` where it does not fit.
    pub(crate) fn scaled(&self, decimals: u32) -> Option<i64> {
        self.digits.checked_mul(10i64.checked_pow(decimals.checked_sub(self.decimals)?)?)
    }

    pub(crate) fn decimals(&self) -> u32 {
        self.decimals
    }

    /// The value.
    pub(crate) fn value(&self) -> f64 {
        self.digits as f64 / 10f64.powi(self.decimals as i32)
    }
}

/// True for the label of a sum: 計, 合計, 種目合計, but not 設計 or 一般会計.
pub(crate) fn is_total(label: &str) -> bool {
    let label = normalize(label);
    label == "計" || ["合計", "小計", "総計", "累計"].iter().any(|word| label.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cell_value_is_number_dash_or_words() {
        for (cell, value, unit) in [
            ("118 490, 148 円", 118_490_148.0, "円"),
            ("△1,000,373", -1_000_373.0, ""),
            ("496,416*4", 496_416.0, ""),
            ("52,841(*3)", 52_841.0, ""),
            ("１ １ 件", 11.0, "件"),
            ("0.2%", 0.2, "%"),
            ("122,520,000,000", 122_520_000_000.0, ""),
        ] {
            let figure = CellValue::parse(cell);
            let quantity = figure.number().unwrap_or_else(|| panic!("{cell}"));
            assert_eq!((quantity.value(), quantity.unit.as_str()), (value, unit), "{cell}");
        }
        assert_eq!((CellValue::parse("—"), CellValue::parse(" ")), (CellValue::Dash, CellValue::Empty));
        for words in ["(*2)", "令和2年度", "H26", "1,23", "99999999999999999999", "09-075", "130万円を超えないもの"]
        {
            assert_eq!(CellValue::parse(words), CellValue::Words, "{words}");
        }
    }
}
