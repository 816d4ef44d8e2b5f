//! The reading report counts all lines and records, as the data do.

use std::path::Path;

use indexer::{Level, ReadingReport, read, write_data};

#[test]
fn reading_report_counts_every_line_and_record() {
    let library = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    let folder = tempfile::tempdir().unwrap();
    write_data(folder.path(), &library).unwrap();
    let text = std::fs::read_to_string(folder.path().join("record.json")).unwrap();
    let records: Vec<ReadingReport> = serde_json::from_str(&text).unwrap();
    assert_eq!(records.len(), library.corpus.reports.len());
    let sum = |count: fn(&ReadingReport) -> u32| records.iter().map(count).sum::<u32>() as usize;
    let corpus = &library.corpus;
    assert_eq!(sum(|record| record.contents.passages), corpus.passages.len());
    assert_eq!(sum(|record| record.contents.contracts), corpus.contracts.len());
    assert_eq!(sum(|record| record.contents.tables), corpus.tables.len());
    assert_eq!(sum(|record| record.contents.surveys), corpus.surveys.len());
    assert_eq!(sum(|record| record.contents.terms), corpus.terms.len());
    let systems = |record: &ReadingReport| {
        record.contents.systems_audited + record.contents.systems_named + record.contents.systems_listed
    };
    assert_eq!(sum(systems), corpus.systems.len());
    let in_texts = library.diagnostics.iter().filter(|(_, diagnostic)| diagnostic.line.is_some()).count();
    assert_eq!(records.iter().map(|record| record.remarks.len()).sum::<usize>(), in_texts);
    for (record, report) in records.iter().zip(&corpus.reports) {
        assert_eq!(record.report, report.slug);
        let lines = &record.lines;
        let body = lines.heading + lines.finding + lines.context + lines.table + lines.passage;
        assert_eq!(body + lines.front + lines.blank + lines.unread, report.lines, "{}", report.slug);
        assert_eq!(record.unread.len(), lines.unread as usize);
        assert!(record.remarks.iter().all(|remark| remark.level == Level::Note && remark.line.is_some()));
    }
}
