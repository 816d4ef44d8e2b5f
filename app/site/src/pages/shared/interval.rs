use ui::messages::measures as messages;
use yew::prelude::*;

/// Time between two days, or two months where only those are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interval {
    Days(u32),
    Months(u32),
}

impl Interval {
    /// From one ISO date to another, each a day or a month; `None` where the second is earlier.
    pub fn between(from: &str, to: &str) -> Option<Self> {
        let ((from_year, from_month, from_day), (to_year, to_month, to_day)) = (parts(from)?, parts(to)?);
        match (from_day, to_day) {
            (Some(from_day), Some(to_day)) => {
                let days = ordinal(to_year, to_month, to_day) - ordinal(from_year, from_month, from_day);
                u32::try_from(days).ok().map(Interval::Days)
            }
            _ => u32::try_from((to_year * 12 + to_month) - (from_year * 12 + from_month)).ok().map(Interval::Months),
        }
    }

    /// Full months.
    pub fn months(self) -> u32 {
        const DAYS: f64 = 30.44;
        match self {
            Interval::Days(days) => (f64::from(days) / DAYS).round() as u32,
            Interval::Months(months) => months,
        }
    }

    /// The time since the report, in words.
    pub fn after_report(self) -> Html {
        let words = match self {
            Interval::Days(days) => messages::days_after(days),
            Interval::Months(months) => messages::months_after(months),
        };
        html! { <span>{ words }</span> }
    }
}

/// Year, month and day of an ISO date.
fn parts(date: &str) -> Option<(i64, i64, Option<i64>)> {
    let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
    Some((parts.next()??, parts.next()??, parts.next().flatten()))
}

/// Days since a fixed day, by the civil calendar.
fn ordinal(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March, so that the leap day is their last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interval_counts_days_or_months() {
        for (from, to, expected) in [
            ("2007-02-20", "2007-03-22", Some(Interval::Days(30))),
            ("2020-02-28", "2020-03-01", Some(Interval::Days(2))),
            ("2019-12-31", "2021-01-01", Some(Interval::Days(367))),
            ("2018-02", "2021-01-13", Some(Interval::Months(35))),
            ("2021-01-13", "2020-01-13", None),
            ("2021", "2022-01-01", None),
        ] {
            assert_eq!(Interval::between(from, to), expected, "{from} {to}");
        }
        assert_eq!((Interval::Days(365).months(), Interval::Months(7).months()), (12, 7));
    }
}
