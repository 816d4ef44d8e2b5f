//! Does an amount in a line add up from its breakdown (内訳) below?

use std::sync::LazyLock;

use corpus::Unit;
use regex::Regex;
use text::normalize;

use crate::source::contradiction::contradiction;
use crate::source::diagnostic::{Diagnostic, Level};
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};
use crate::values::money::{self, Money};

static BREAKDOWN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[【\[<(]?(?:内訳|明細)[】\]>)]?:?$").expect("the pattern is fixed"));
static AMOUNT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\d,.])(?<amount>(?:\d[\d,]*(?:\.\d+)?(?:兆|億|百万|万|千)?)+円)$")
        .expect("the pattern is fixed")
});

/// Checks every line that ends with an amount and has a breakdown on the next line.
pub(super) fn check(body: &Body<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let lines: Vec<_> = body
        .lines
        .iter()
        .filter(|line| !matches!(line.class, Class::Blank | Class::PageFurniture | Class::Front))
        .collect();
    for (at, pair) in lines.windows(2).enumerate() {
        let [whole, label] = pair else { continue };
        let Some((printed, unit)) = amount(whole).filter(|_| BREAKDOWN.is_match(&normalize(label.text))) else {
            continue;
        };
        let parts: Vec<_> = parts(body, &lines[at + 2..]).collect();
        // What is not in the same unit is more or less precise than the sum.
        if parts.len() < 2 || parts.iter().any(|(_, part)| *part != unit) {
            continue;
        }
        let Some(sum) = parts.iter().try_fold(0i64, |sum, (yen, _)| sum.checked_add(*yen)) else { continue };
        let one = unit.yen();
        let rounded = printed.abs_diff(sum) <= one.unsigned_abs().saturating_mul(parts.len() as u64) / 2;
        if sum != printed {
            let message =
                format!("`{}` is the whole, but its parts add up to {} {}", whole.text.trim(), sum / one, unit.label());
            let mut warning = contradiction(body.source, whole.number, 0, message);
            if rounded {
                warning.level = Level::Note;
                warning = warning.hint("rounding explains it");
            }
            diagnostics.push(warning);
        }
    }
}

/// The amounts below, up to a heading of the same rank, a table, or a line that begins something else.
fn parts<'l>(body: &'l Body<'_>, below: &'l [&ReportLine<'_>]) -> impl Iterator<Item = (i64, Unit)> + 'l {
    let node = |line: &ReportLine<'_>| body.outline.innermost(line.number);
    let first = below.first().and_then(|line| node(line));
    let inside = move |line: &&&ReportLine<'_>| node(line) == first && matches!(line.class, Class::Text);
    below.iter().take_while(inside).filter_map(|line| amount(line))
}

/// The amount at the end of a line, with the unit in which it is printed.
fn amount(line: &ReportLine<'_>) -> Option<(i64, Unit)> {
    let normalized = normalize(line.text);
    let found = AMOUNT.captures(&normalized)?;
    match money::parse(&found["amount"], None) {
        Money::Yen(yen, unit) => Some((yen, unit)),
        _ => None,
    }
}
