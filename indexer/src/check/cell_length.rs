//! Texts that no cell of a spreadsheet holds.

use corpus::Finding;

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// Characters that a cell of the usual spreadsheets holds; what is longer they cut without a word.
const MAX_CELL_CHARS: usize = 32_767;

/// Warnings about findings that the CSV files hold whole and spreadsheets do not.
pub(crate) fn too_long<'a>(source: &'a Source, findings: &'a [Finding]) -> impl Iterator<Item = Diagnostic> + 'a {
    findings.iter().filter_map(move |finding| {
        let length = [&finding.text, &finding.context].map(|text| text.chars().count()).into_iter().max()?;
        let message = format!("{length} characters: spreadsheets cut a cell of the CSV behind {MAX_CELL_CHARS}");
        let warning = Diagnostic::warning(source.path(), message);
        (length > MAX_CELL_CHARS).then(|| {
            source
                .point_at_line(warning, finding.source.line_start)
                .hint("does the finding end where the rules end it? The JSON and NDJSON files hold it whole")
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::report::read_report;
    use crate::rules::report::Rules;
    use crate::source::Source;

    #[test]
    fn finding_longer_than_a_cell_is_warned_of() {
        let toml = "municipality = \"見本市\"\nprefecture = \"見本県\"\nera_year = \"令和4年度\"\naudit = \"包括外部監査\"\nedition = \"full\"\ntitle = \"見本\"\n[marker]\nmark = '^【(?<kind>指摘|意見)】'\ntext = \"paragraph\"\n";
        let rules = Rules::load(&Source::new("report.toml", toml)).expect("they are well formed");
        for (chars, warned) in [(32_767, 0), (32_768, 1)] {
            let text = format!("【指摘】{}。\n", "鍵".repeat(chars - 1));
            let reading = read_report(&"mihon-2022".parse().expect("a slug"), &Source::new("report.txt", text), &rules);
            let told = reading.diagnostics.iter().filter(|told| told.message.contains("spreadsheets cut")).count();
            assert_eq!((reading.corpus.findings.len(), told), (1, warned));
        }
    }
}
