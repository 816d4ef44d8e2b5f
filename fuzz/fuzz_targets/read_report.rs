//! A report, read by rules of its own where a line of scissors parts them from the text, else by those of a fixture that
//! its first character names, else by what is usual.

#![no_main]

use std::sync::LazyLock;

use indexer::{InferredRules, LineUse, Reading, Rules, Source, read_report};
use libfuzzer_sys::fuzz_target;

const SCISSORS: &str = "\n--8<--\n";

/// Making rules costs more than reading a small text by them.
static RULES: LazyLock<[Rules; 4]> = LazyLock::new(|| {
    [
        include_str!("../../indexer/tests/fixtures/mixed-2024/report.toml"),
        include_str!("../../indexer/tests/fixtures/systems-2025/report.toml"),
        include_str!("../../indexer/tests/fixtures/table-2023/report.toml"),
        include_str!("../../data/reports/wako-2022/report.toml"),
    ]
    .map(|toml| Rules::load(&Source::new("report.toml", toml)).expect("the rules are well formed"))
});

fuzz_target!(|bytes: &[u8]| {
    let input = String::from_utf8_lossy(bytes);
    if let Some((toml, text)) = input.split_once(SCISSORS) {
        if let Ok(rules) = Rules::load(&Source::new("report.toml", toml)) {
            read(text, &rules);
        }
    } else if let Some(at) = input.bytes().next().and_then(|first| first.checked_sub(b'0')).filter(|at| *at < 4) {
        read(&input[1..], &RULES[usize::from(at)]);
    } else {
        let slug = "mihon-2024".parse().expect("that is a slug");
        let toml = InferredRules::infer(&slug, &Source::new("report.txt", &*input)).toml;
        let rules = Rules::load(&Source::new("report.toml", toml)).expect("what is proposed is well formed");
        read(&input, &rules);
    }
});

fn read(text: &str, rules: &Rules) {
    let source = Source::new("report.txt", text);
    check(&source, &read_report(&"mihon-2024".parse().expect("that is a slug"), &source, rules));
}

/// What holds for every reading.
fn check(source: &Source, reading: &Reading) {
    assert_eq!(reading.coverage.lines(), source.line_count());
    for finding in &reading.corpus.findings {
        assert!(!finding.text.trim().is_empty(), "{}", finding.id);
        assert!(finding.source.line_end <= source.line_count());
        assert_eq!(reading.coverage.line_use(finding.source.line_start), LineUse::Finding);
        for reference in &finding.references {
            assert!(source.line(reference.line).contains(&reference.text), "{}", reference.text);
        }
    }
    for diagnostic in &reading.diagnostics {
        assert!(diagnostic.line.is_none_or(|line| (1..=source.line_count()).contains(&line)), "{diagnostic:?}");
    }
}
