//! Do the percentages of a survey follow from its counts?

use corpus::{Survey, SurveyFigure};

use crate::source::Source;
use crate::source::contradiction::contradiction;
use crate::source::diagnostic::Diagnostic;

/// Checks every figure that has both.
pub(super) fn check(source: &Source, survey: &Survey, diagnostics: &mut Vec<Diagnostic>) {
    let percentages = survey.figures.iter().filter_map(|figure| figure.percentage);
    // Reports print all percentages of a question equally precisely.
    let decimals = if percentages.into_iter().any(|percentage| percentage.fract() != 0.0) { 1 } else { 0 };
    for figure in &survey.figures {
        let SurveyFigure { count: Some(count), percentage: Some(percentage), base: Some(base), .. } = figure else {
            continue;
        };
        let expected = 100.0 * f64::from(*count) / f64::from(*base);
        let half = 0.5 * 10f64.powi(-decimals);
        if !expected.is_finite() || (expected - percentage).abs() > half * 1.001 {
            let message =
                format!("`{}` is printed as {percentage}%, but {count} of {base} are {expected:.1}%", figure.answer);
            let japanese = format!(
                "「{}」は{percentage}%と印刷されているが、{base}のうちの{count}は{expected:.1}%である。",
                figure.answer
            );
            diagnostics.push(contradiction(source, figure.source.line_start, 0, message).in_japanese(japanese));
        }
    }
}
