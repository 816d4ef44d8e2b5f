//! Figures: separators, bars, and words where there is no figure.

use corpus::{Amount, SurveyFigure, Unit};
use ui::components::bar;
use ui::messages::{Message, figure as messages, labels, procurement};
use yew::prelude::*;

/// A number with a comma before every third digit: 1,668,924,804.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    format!("{}{}", if number < 0 { "−" } else { "" }, groups.join(","))
}

/// An amount in yen, or a word that none is given.
pub fn yen(amount: &Amount) -> Html {
    match amount.yen {
        Some(yen) => html! { <span class="number yen">{ messages::yen(thousands(yen)) }</span> },
        None => html! { <span class="empty">{ messages::no_amount() }</span> },
    }
}

/// An amount in the words and the unit of the report: a quote.
pub fn printed(amount: &Amount) -> String {
    match amount.unit {
        Some(unit) if unit != Unit::Yen && !amount.printed.contains(unit.label()) => {
            format!("{}（単位：{}）", amount.printed, unit.label())
        }
        _ => amount.printed.clone(),
    }
}

/// A share in percent, to one place.
pub fn percent(count: u32, base: u32) -> Message {
    messages::percent(format!("{:.1}", f64::from(count) * 100.0 / f64::from(base.max(1))))
}

/// Count, base and share of an answer, with a bar where a share is known. Shares that we computed are marked.
pub fn share_of(figure: &SurveyFigure) -> Html {
    let counted = match (figure.count, figure.base) {
        (Some(count), Some(base)) => Some(procurement::of_base(count, base)),
        (Some(count), None) => Some(Message::verbatim(&count.to_string())),
        (None, Some(base)) => Some(labels::base(base)),
        (None, None) => None,
    };
    let share = share_in_percent(figure);
    html! {
        <>
            { match (figure.percentage, share) {
                (Some(printed), _) => html! { <b>{ messages::percent(printed.to_string()) }</b> },
                (None, Some(share)) => html! { <b title={procurement::computed_by_us()}>{ messages::percent(format!("{share:.1}")) }<span class="computed">{ procurement::computed() }</span></b> },
                (None, None) => Html::default(),
            } }
            if let Some(counted) = counted { <span class="counted">{ counted }</span> }
            if let Some(share) = share { { bar((share * 10.0).round() as u64, 1000) } }
        </>
    }
}

/// The share of an answer in percent: as printed, else worked out where count and base are given.
pub fn share_in_percent(figure: &SurveyFigure) -> Option<f64> {
    let computed = || match (figure.count, figure.base) {
        (Some(count), Some(base)) if base > 0 => Some(f64::from(count) * 100.0 / f64::from(base)),
        _ => None,
    };
    figure.percentage.or_else(computed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_group_by_three_digits() {
        for (number, written) in
            [(0, "0"), (999, "999"), (1_000, "1,000"), (1_668_924_804, "1,668,924,804"), (-12_345, "−12,345")]
        {
            assert_eq!(thousands(number), written);
        }
    }

    #[test]
    fn amount_is_quoted_with_its_unit() {
        for (words, unit, quoted) in [
            ("920,983", Some(Unit::Thousand), "920,983（単位：千円）"),
            ("1,000 千円", Some(Unit::Thousand), "1,000 千円"),
            ("7,117,200", Some(Unit::Yen), "7,117,200"),
            ("不詳（資料なし）", None, "不詳（資料なし）"),
        ] {
            assert_eq!(printed(&Amount { printed: words.to_owned(), yen: None, unit }), quoted);
        }
    }
}
