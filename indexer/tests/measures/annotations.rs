//! `expected/<notice>.tsv`: what a reader of the notice finds in it, a measure a line: class, status, status as printed, departments
//! (`;`), finding (`-` for none), beginning of the measure.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use corpus::Measure;
use indexer::Dataset;
use text::normalize;

/// The demonstration: invented reports and notices in real layouts.
pub static DEMO: LazyLock<Dataset> = LazyLock::new(|| indexer::read(&root().join("../tests/fixtures/demo")));

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A measure as somebody reads it.
#[derive(Debug, PartialEq)]
struct Annotation {
    kind: String,
    status: String,
    label: String,
    departments: String,
    finding: String,
    text: String,
}

fn annotations(notice: &str) -> Vec<Annotation> {
    let path = root().join("tests/measures/expected").join(notice).with_extension("tsv");
    let file = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let annotation = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [kind, status, label, departments, finding, text] = cells[..] else { panic!("{notice}: {line}") };
        let owned = |cell: &str| if cell == "-" { String::new() } else { cell.to_owned() };
        Annotation {
            kind: owned(kind),
            status: owned(status),
            label: owned(label),
            departments: owned(departments),
            finding: owned(finding),
            text: text.to_owned(),
        }
    };
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(annotation).collect()
}

/// The measure in the words of an annotation.
fn read(measure: &Measure, text: &str) -> Annotation {
    Annotation {
        kind: measure.kind.map(|kind| kind.label().to_owned()).unwrap_or_default(),
        status: measure.status.code().to_owned(),
        label: measure.status_label.clone().unwrap_or_default(),
        departments: measure.departments.join(";"),
        finding: measure.answers.iter().map(|answer| answer.finding.to_string()).collect::<Vec<_>>().join(";"),
        text: text.to_owned(),
    }
}

#[test]
fn notices_are_read_as_annotated() {
    let mut measures: BTreeMap<&str, Vec<&Measure>> = BTreeMap::new();
    DEMO.corpus.notices.iter().for_each(|notice| _ = measures.entry(notice.id.as_str()).or_default());
    for measure in &DEMO.corpus.measures {
        measures.entry(measure.notice.as_str()).or_default().push(measure);
    }
    let mut wrong = Vec::new();
    let (mut shown, mut right, mut known) = (0u32, 0u32, 0u32);
    for (notice, read_measures) in measures {
        let mut left = read_measures.clone();
        for expected in annotations(notice) {
            let begins = |measure: &&Measure| normalize(&measure.text).starts_with(&normalize(&expected.text));
            let answers = u32::from(!expected.finding.is_empty());
            known += answers;
            let Some(at) = left.iter().position(begins) else {
                wrong.push(format!("{notice}: not read: {}", expected.text));
                continue;
            };
            let read = read(left.remove(at), &expected.text);
            shown += u32::from(!read.finding.is_empty());
            let is_right = !read.finding.is_empty() && read.finding == expected.finding;
            right += u32::from(is_right);
            if read != expected {
                wrong.push(format!("{notice}:\n  {expected:?}\n  {read:?}"));
            }
        }
        shown += left.iter().map(|measure| u32::from(!measure.answers.is_empty())).sum::<u32>();
        wrong.extend(left.iter().map(|measure| format!("{notice}: not annotated: {}", measure.text)));
    }
    let (precision, recall) = (f64::from(right) / f64::from(shown), f64::from(right) / f64::from(known));
    println!("matching: precision {precision:.3}, recall {recall:.3} of {known}");
    assert!(precision >= 0.98 && recall >= 0.95, "precision {precision:.3}, recall {recall:.3}: {wrong:#?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
