//! Made notices in layouts that no list knows: `layouts/expected.tsv` has a line for each measure.

use std::fs;

use indexer::Dataset;
use text::normalize;

use crate::annotations::root;
use crate::reading::copy;

/// The measures of a made notice in the words of the table.
fn rows(name: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    copy(&root().join("../tests/fixtures/demo/reports"), &folder.path().join("reports"));
    copy(&root().join("../data/dictionaries"), &folder.path().join("dictionaries"));
    let notice = folder.path().join("measures/kou-2030-01-01");
    fs::create_dir_all(&notice).expect("a folder can be made");
    let text = root().join("tests/measures/layouts").join(name).with_extension("txt");
    fs::copy(text, notice.join("notice.txt")).expect("every notice of the table is there");
    let Dataset { corpus, .. } = indexer::read(folder.path());
    let or_dash = |text: Option<&str>| text.filter(|text| !text.is_empty()).unwrap_or("-").replace('\n', "・");
    let row = |measure: &corpus::Measure| {
        let (label, number) = (or_dash(measure.status_label.as_deref()), or_dash(measure.number.as_deref()));
        let (status, departments) = (measure.status.code(), measure.departments.join(";"));
        format!("{name}\t{status}\t{label}\t{departments}\t{number}\t{}", normalize(&measure.text).replace('\n', ""))
    };
    corpus.measures.iter().map(row).collect()
}

#[test]
fn made_notices_are_read_as_the_table_says() {
    let table = fs::read_to_string(root().join("tests/measures/layouts/expected.tsv")).expect("the table is there");
    let expected: Vec<&str> = table.lines().filter(|row| !row.starts_with('#')).collect();
    let mut names: Vec<&str> = expected.iter().filter_map(|row| row.split('\t').next()).collect();
    names.dedup();
    let read: Vec<String> = names.into_iter().flat_map(rows).collect();
    let is_read = |(expected, read): (&&str, &String)| {
        let (facts, ends) = expected.match_indices('\t').nth(4).map_or(("", ""), |(at, _)| expected.split_at(at + 1));
        let (first, last) = ends.split_once('\t').unwrap_or_default();
        let text = read.strip_prefix(facts).unwrap_or_default();
        text.starts_with(&normalize(first)) && text.ends_with(&normalize(last))
    };
    let wrong: Vec<_> = expected.iter().zip(&read).filter(|pair| !is_read((pair.0, pair.1))).collect();
    assert!(wrong.is_empty() && expected.len() == read.len(), "{wrong:#?}\n{read:#?}");
}
