use search::{complete_linkage, sort_by_u64_key};

use super::digest::{CloseFinding, FindingDigest, ReportDigest};
use super::dimension::Value;

/// Findings side by side, a list for each report: those of one criticism, or what is left.
#[derive(Debug, Clone, PartialEq)]
pub struct AlignedRow<'a> {
    /// True for findings with much the same criticism.
    pub common: bool,
    /// The findings of each report.
    pub cells: Vec<Vec<&'a FindingDigest>>,
}

/// Sets the findings of reports on one value side by side: first those that make much the same criticism, in the order
/// of how many reports make it, then all others in one row.
pub fn align<'a>(reports: &[&'a ReportDigest], value: Value) -> Vec<AlignedRow<'a>> {
    let findings: Vec<(usize, &FindingDigest)> = reports
        .iter()
        .enumerate()
        .flat_map(|(at, report)| report.findings.iter().filter(|f| value.holds(f)).map(move |finding| (at, finding)))
        .collect();
    let row = |members: &[usize], common| {
        let mut cells = vec![Vec::new(); reports.len()];
        members.iter().for_each(|member| cells[findings[*member].0].push(findings[*member].1));
        AlignedRow { common, cells }
    };
    // Members keep the order of their reports.
    let spread = |group: &[usize]| group.chunk_by(|a, b| findings[*a].0 == findings[*b].0).count();
    let (common, single): (Vec<_>, Vec<_>) = criticisms(&findings).into_iter().partition(|group| spread(group) > 1);
    let common = sort_by_u64_key(common, |group| !(spread(group) as u64));
    let mut rows: Vec<AlignedRow> = common.iter().map(|group| row(group, true)).collect();
    let left = sort_by_u64_key(single.concat(), |at| *at as u64);
    if !left.is_empty() {
        rows.push(row(&left, false));
    }
    rows
}

/// The findings of one criticism each, as positions: what is closest in different reports comes together, if every finding
/// makes much the same criticism as each of the others.
fn criticisms(findings: &[(usize, &FindingDigest)]) -> Vec<Vec<usize>> {
    let named = findings.iter().enumerate().flat_map(|(at, (_, finding))| {
        let other = move |close: &CloseFinding| {
            Some((close.closeness, at, findings.iter().position(|(_, other)| other.card.id == close.id)?))
        };
        finding.close.iter().filter_map(other)
    });
    let named: Vec<(f32, usize, usize)> = named.collect();
    // Only the closest are named by either, so that one names the other is enough.
    let pair = |a: usize, b: usize| ((a.min(b) as u64) << 32) | a.max(b) as u64;
    let close = sort_by_u64_key(named.iter().map(|(_, a, b)| pair(*a, *b)).collect(), |pair| *pair);
    let across = named.into_iter().filter(|(_, a, b)| findings[*a].0 != findings[*b].0).collect();
    complete_linkage(findings.len(), across, |a, b| close.binary_search(&pair(a, b)).is_ok())
}
