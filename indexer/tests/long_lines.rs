//! A line as long as a book costs as much more as it is longer, and no more.

use std::path::Path;
use std::time::{Duration, Instant};

use indexer::{InferredRules, Rules, Source, read_report};

/// Pieces of lines that cost a rule most.
const PIECES: [&str; 11] = [
    " ",
    "１",
    "【指摘】",
    "（意見）：課",
    "<p>文。</p>",
    "甲\t",
    "3.4.2 の",
    "上記(1)「甲」、",
    "指摘１を参照、",
    "令和4年4月1日",
    "\u{c}",
];

fn line(piece: &str, bytes: usize) -> String {
    format!("第1章 結果\n\n{}\n", piece.repeat(bytes / piece.len()))
}

fn rules(folder: &str) -> Rules {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join("report.toml");
    Rules::load(&Source::read(&path).expect("there are rules")).expect("they are well formed")
}

/// Processor time of this thread; other work of the machine is no cost of ours. Linux alone measures it.
fn computed() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(told.split(' ').next()?.parse().ok()?))
}

/// The lesser cost of two runs.
fn cost(run: impl Fn()) -> Duration {
    let time = || {
        let (start, before) = (Instant::now(), computed());
        run();
        computed().zip(before).map_or_else(|| start.elapsed(), |(now, before)| now - before)
    };
    (0..2).map(|_| time()).min().unwrap_or_default()
}

/// Asserts that ten times the text costs far less than the hundredfold that a quadratic reader takes.
fn check(name: &str, bytes: usize, read: impl Fn(&Source)) {
    // Ten for the length, and some for the slower machine with which long texts are matched.
    const MOST: u32 = 60;
    // Below this, a cost is that of beginning.
    const FLOOR: Duration = Duration::from_millis(2);
    let [short, long] = [bytes, bytes * 10].map(|bytes| {
        let text = Source::new("report.txt", line(name, bytes));
        cost(|| read(&text))
    });
    assert!(long <= short.max(FLOOR) * MOST, "{name:?}: {short:?} for {bytes} bytes, {long:?} for ten times as many");
}

#[test]
fn read_cost_grows_with_length_alone() {
    let slug = "mihon-2024".parse().expect("that is a slug");
    let rules = rules("../data/reports/wakayama-2022");
    for piece in PIECES {
        check(piece, 20_000, |text| drop(read_report(&slug, text, &rules)));
        check(piece, 20_000, |text| drop(InferredRules::infer(&slug, text)));
    }
}

#[test]
fn read_line_of_ten_megabytes_ends() {
    let slug = "mihon-2024".parse().expect("that is a slug");
    let rules = rules("../data/reports/wakayama-2022");
    check("監査の結果は、", 1_000_000, |text| drop(read_report(&slug, text, &rules)));
}
