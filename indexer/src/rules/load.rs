use text::{is_japanese, line_form};

use super::report::Rules;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;
use crate::values::date::{TO_COME, TO_COME_HINT, is_iso_day, is_iso_month, is_to_come};

/// Least confidence of a draft that is published.
pub(crate) const MIN_PUBLISHED_CONFIDENCE: f64 = 0.5;

impl Rules {
    /// Reads a `report.toml`; what is wrong with it is said with its line.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let mut rules: Self = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        rules.original = rules.read_original(source)?;
        if let Some(month) = rules.published.as_ref().filter(|month| !is_iso_month(month.get_ref())) {
            return Err(source.error_at(month.span(), "is no month").hint("write for example \"2025-03\""));
        }
        if let Some(day) = rules.added.as_ref().filter(|day| !is_iso_day(day.get_ref())) {
            return Err(source.error_at(day.span(), "is no day").hint("write for example \"2026-11-22\""));
        }
        if let Some(fault) = rules.fault_of_notes(source) {
            return Err(fault);
        }
        if rules.municipality.get_ref().trim().is_empty() || rules.title.trim().is_empty() {
            return Err(Diagnostic::error(source.path(), "names no municipality or no title".to_owned())
                .hint("fill in `municipality` and `title` as the cover prints them"));
        }
        let extractors = [rules.marker.is_some(), rules.items.is_some(), rules.cell.is_some(), rules.row.is_some()];
        if !extractors.contains(&true) && rules.paragraph.is_empty() && rules.no_finding.is_none() {
            return Err(Diagnostic::error(source.path(), "does not say how findings are printed".to_owned()).hint(
                "add one of [marker], [items], [cell], [row] or [[paragraph]]; data/reports/_template/report.toml explains them",
            ));
        }
        Ok(rules)
    }

    /// Errors for names that are still to be filled in: nobody shall read them as names of places.
    pub(crate) fn placeholders(&self, source: &Source) -> Vec<Diagnostic> {
        let is_place = |name: &str| name.chars().any(is_japanese) && !is_placeholder(name);
        let unfilled = |name: &toml::Spanned<String>, what: &str, hint: &str| {
            source.error_at(name.span(), format!("`{}` is no {what}", name.get_ref())).hint(hint)
        };
        let municipality = (!is_place(self.municipality.get_ref())).then(|| {
            unfilled(&self.municipality, "municipality", "write its name in Japanese, as the cover prints it")
        });
        let prefecture = (!is_place(self.prefecture.get_ref())).then(|| {
            unfilled(
                &self.prefecture,
                "prefecture",
                "write its name in Japanese; a prefecture stands under its own name",
            )
        });
        let title = is_placeholder(&self.title).then(|| {
            Diagnostic::error(source.path(), format!("`{}` is no title", self.title))
                .hint("write the title as the cover prints it")
        });
        let unsure = self.draft_confidence.as_ref().filter(|of| *of.get_ref() < MIN_PUBLISHED_CONFIDENCE).map(|of| {
            let message =
                format!("the rules are a draft of confidence {:.2}: too unsure to be published", of.get_ref());
            source
                .error_at(of.span(), message)
                .hint("compare the findings with the text, correct the rules, then take this line out")
        });
        [municipality, prefecture, title, unsure].into_iter().flatten().collect()
    }

    /// Warnings of days and months that are yet to come. No errors: the clock of the machine may be wrong.
    pub(crate) fn days_to_come(&self, source: &Source) -> impl Iterator<Item = Diagnostic> {
        let days = [self.published.as_ref(), self.added.as_ref(), self.retrieved.as_ref()].into_iter().flatten();
        days.filter(|day| is_to_come(day.get_ref()))
            .map(|day| source.warning_at(day.span(), TO_COME).hint(TO_COME_HINT))
    }
}

/// A name that stands for one that is not known: （不明）, ○○市, 未定.
fn is_placeholder(name: &str) -> bool {
    const UNKNOWN: [&str; 5] = ["不明", "未定", "未詳", "未記入", "TODO"];
    const SIGNS: &[char] = &['○', '〇', '◯', '●', '△', '▲', '×', '■', '＿', '_', '?', '？', '*', '＊'];
    let bare = name.trim_matches(|c: char| c.is_whitespace() || "（）()〔〕[]【】".contains(c));
    let is_blank = |c: char| SIGNS.contains(&c) || matches!(c, 'X' | 'x');
    UNKNOWN.contains(&bare) || bare.is_empty() || line_form(bare).chars().take(2).filter(|c| is_blank(*c)).count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "municipality = '甲市'\nprefecture = '乙県'\nera_year = '令和4年度'\naudit = '行政監査'\n\
                          edition = 'full'\ntitle = '題'\n";

    fn fault(toml: &str) -> Diagnostic {
        Rules::load(&Source::new("report.toml", format!("{REPORT}{toml}"))).unwrap_err()
    }

    #[test]
    fn placeholder_is_told_with_its_line() {
        let toml = REPORT.to_owned() + "[marker]\nmark = '【(?<kind>指摘)】'\n";
        for (name, placeholder, expected) in [
            ("", "", None),
            ("甲市", "kou", Some((1, "`kou` is no municipality"))),
            ("乙県", "（不明）", Some((2, "`（不明）` is no prefecture"))),
            ("甲市", "（不明）", Some((1, "`（不明）` is no municipality"))),
            ("甲市", "○○市", Some((1, "`○○市` is no municipality"))),
            ("甲市", "ＸＸ市", Some((1, "`ＸＸ市` is no municipality"))),
            ("甲市", "未定", Some((1, "`未定` is no municipality"))),
            ("題", "（不明）", Some((0, "`（不明）` is no title"))),
            ("題", "【概要】監査の結果", None),
            (
                "edition = 'full'",
                "edition = 'full'\ndraft_confidence = 0.44",
                Some((6, "the rules are a draft of confidence 0.44: too unsure to be published")),
            ),
            ("edition = 'full'", "edition = 'full'\ndraft_confidence = 0.5", None),
            ("乙県", "otsu", Some((2, "`otsu` is no prefecture"))),
        ] {
            let source = Source::new("report.toml", toml.replacen(name, placeholder, usize::from(!name.is_empty())));
            let told = Rules::load(&source).unwrap().placeholders(&source);
            let told = told.first().map(|told| (told.line.unwrap_or_default(), told.message.as_str()));
            assert_eq!(told, expected);
        }
    }

    #[test]
    fn load_fault_has_line_and_hint() {
        for (toml, line, message, hint) in [
            ("theem = 'x'", Some(7), "unknown field `theem`", Some("`theme`")),
            ("[marker]\nmark = '【(?<kind>指摘'", Some(8), "is no regular expression", None),
            ("headings = [{ form = '第1章' }]", Some(7), "題", None),
            ("ids = '{kind}'", Some(7), "names no finding", None),
            ("", None, "does not say how findings are printed", Some("_template")),
            ("published = '2025-13'\n[marker]\nmark = '^【(?<kind>指摘)】'", Some(7), "is no month", Some("2025-03")),
            ("added = '2025-02-30'\n[marker]\nmark = '^【(?<kind>指摘)】'", Some(7), "is no day", Some("2026-11-22")),
            ("published = '2025'", Some(7), "is no month", Some("2025-03")),
            ("[[notes]]\nquote = '誤'\nnote = ' '", Some(8), "`note` is empty", Some("take it out")),
            ("[[notes]]\nquote = '誤'\nnote = \"a\\u0000b\"", Some(8), "control character", Some("one line")),
            ("[[notes]]\nquote = ' '\nnote = '誤字'", Some(8), "must not be empty", None),
            ("[[acknowledged]]\nquote = '計'\nreason = ''", Some(8), "`reason` is empty", Some("take it out")),
            (
                "[[notes]]\nquote = '誤りの字'\nnote = '誤字'\n[[notes]]\nquote = 'りの'\nnote = '誤字'",
                Some(11),
                "`りの` overlaps with `誤りの字`",
                Some("into one"),
            ),
            ("x = ", Some(7), "", None),
        ] {
            let fault = fault(toml);
            assert_eq!(fault.line, line, "{toml}: {fault:?}");
            assert!(fault.message.contains(message), "{toml}: {}", fault.message);
            assert!(hint.is_none_or(|hint| fault.hint.as_ref().is_some_and(|said| said.contains(hint))), "{fault:?}");
        }
    }
}
