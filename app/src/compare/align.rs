use std::collections::BTreeMap;

use corpus::FindingId;

use super::{FindingDigest, ReportDigest, Value};

/// Findings side by side, a list for each report: those of one criticism, or what is left.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// Whether the findings make much the same criticism.
    pub common: bool,
    /// The findings of each report.
    pub cells: Vec<Vec<&'a FindingDigest>>,
}

/// Sets the findings of reports on one value side by side: first those that make much the same criticism, in the order
/// of how many reports make it, then all others in one row.
pub fn align<'a>(reports: &[&'a ReportDigest], value: Value) -> Vec<Row<'a>> {
    let findings: Vec<(usize, &FindingDigest)> = reports
        .iter()
        .enumerate()
        .flat_map(|(at, report)| report.findings.iter().filter(|f| value.holds(f)).map(move |finding| (at, finding)))
        .collect();
    let groups = groups(&findings);
    let row = |members: &[usize], common| {
        let mut cells = vec![Vec::new(); reports.len()];
        members.iter().for_each(|member| cells[findings[*member].0].push(findings[*member].1));
        Row { common, cells }
    };
    // Members stand in the order of their reports.
    let spread = |group: &[usize]| group.chunk_by(|a, b| findings[*a].0 == findings[*b].0).count();
    let (mut common, single): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| spread(group) > 1);
    common.sort_by_key(|group| std::cmp::Reverse(spread(group)));
    let mut rows: Vec<Row> = common.iter().map(|group| row(group, true)).collect();
    let mut left: Vec<usize> = single.concat();
    left.sort_unstable();
    if !left.is_empty() {
        rows.push(row(&left, false));
    }
    rows
}

/// Findings that are joined, directly or by others, as positions. A finding is joined to the one of each other report
/// that is closest to it, if either names the other: so one finding that is a little like many does not join all.
fn groups(findings: &[(usize, &FindingDigest)]) -> Vec<Vec<usize>> {
    let positions: BTreeMap<&FindingId, usize> =
        findings.iter().enumerate().map(|(at, (_, finding))| (&finding.card.id, at)).collect();
    let mut root: Vec<usize> = (0..findings.len()).collect();
    for (at, (report, finding)) in findings.iter().enumerate() {
        let mut met = vec![*report];
        for other in finding.close.iter().filter_map(|close| positions.get(&close.id).copied()) {
            if !met.contains(&findings[other].0) {
                met.push(findings[other].0);
                let (from, to) = (find(&root, at), find(&root, other));
                root[from.max(to)] = from.min(to);
            }
        }
    }
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); findings.len()];
    (0..findings.len()).for_each(|at| groups[find(&root, at)].push(at));
    groups.retain(|group| !group.is_empty());
    groups
}

fn find(root: &[usize], mut at: usize) -> usize {
    while root[at] != at {
        at = root[at];
    }
    at
}
