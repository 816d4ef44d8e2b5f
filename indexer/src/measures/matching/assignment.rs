use corpus::{Answer, MatchReason};

use super::MIN_CONFIDENCE;
use super::evidence::{Candidates, Evidence, numbers};
use crate::measures::draft::Draft;

/// Confidences that differ by less are equal.
const TIE: f64 = 0.04;
/// Confidence from which a second item may answer the same finding.
const MIN_SHARED: f64 = 0.75;
/// Findings that are shown to the editor for an item without an answer.
const MAX_NEAREST: usize = 3;

/// Answers of one item.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Assignment {
    pub(crate) answers: Vec<Answer>,
    /// True where several findings are as likely.
    pub(crate) is_tie: bool,
    /// The nearest findings, where none is sure enough.
    pub(crate) nearest: Vec<(usize, f64)>,
}

/// An item with the findings that may be its own.
struct Choice<'e> {
    item: usize,
    evidence: &'e [Evidence],
    /// Findings as likely as the best, in the order of the report.
    best: Vec<usize>,
}

/// Assigns findings to items: those that are sure first, then those that several findings fit, by their order.
pub(crate) fn assign(drafts: &[Draft<'_>], evidence: &[Vec<Evidence>], candidates: &Candidates<'_>) -> Vec<Assignment> {
    let mut assignments: Vec<Assignment> = vec![Assignment::default(); drafts.len()];
    let mut taken = vec![false; candidates.findings.len()];
    // The place of the first finding that each item answers.
    let mut places: Vec<Option<usize>> = vec![None; drafts.len()];
    let answer = |finding: usize, evidence: Evidence| Answer {
        finding: candidates.findings[finding].finding.id.clone(),
        confidence: (evidence.confidence * 100.0).round() / 100.0,
        reasons: evidence.reasons,
    };
    let choices =
        evidence.iter().enumerate().map(|(item, evidence)| Choice { item, evidence, best: best_of(evidence) });
    let (mut sure, ties): (Vec<_>, Vec<_>) = choices.partition(|choice| choice.best.len() == 1);
    sure.sort_by(|a, b| confidence(b).total_cmp(&confidence(a)).then(a.item.cmp(&b.item)));
    for choice in &sure {
        let finding = choice.best[0];
        let evidence = &choice.evidence[finding];
        let is_free = !taken[finding] || evidence.confidence >= MIN_SHARED;
        if evidence.confidence >= MIN_CONFIDENCE && is_free {
            assignments[choice.item].answers.push(answer(finding, evidence.clone()));
            (taken[finding], places[choice.item]) = (true, Some(finding));
            // A mark of several numbers answers each.
            let further = drafts[choice.item].number.map(numbers).filter(|numbers| numbers.len() > 1);
            for (other, evidence) in choice.evidence.iter().enumerate().filter(|_| further.is_some()) {
                if other != finding
                    && evidence.reasons.contains(&MatchReason::Number)
                    && evidence.confidence >= MIN_CONFIDENCE
                {
                    assignments[choice.item].answers.push(answer(other, evidence.clone()));
                    taken[other] = true;
                }
            }
        }
    }
    for choice in &ties {
        if choice.best.is_empty() || confidence(choice) < MIN_CONFIDENCE {
            continue;
        }
        let before = places[..choice.item].iter().rev().find_map(|place| *place);
        let after = places[choice.item + 1..].iter().find_map(|place| *place);
        let in_order = |finding: &&usize| {
            before.is_none_or(|before| **finding > before) && after.is_none_or(|after| **finding < after)
        };
        let free: Vec<usize> = choice.best.iter().copied().filter(|finding| !taken[*finding]).collect();
        let ordered: Vec<usize> = free.iter().filter(in_order).copied().collect();
        // As many items as findings fit: each has its own by the order.
        let rivals =
            ties.iter().filter(|other| other.best == choice.best && assignments[other.item].answers.is_empty()).count();
        let Some(finding) = ordered.first().or(free.first()).copied() else { continue };
        let is_sure = rivals == ordered.len();
        let mut evidence = choice.evidence[finding].clone();
        evidence.confidence *= if is_sure { 0.95 } else { 0.7 };
        evidence.reasons.push(MatchReason::Order);
        assignments[choice.item].is_tie = true;
        if evidence.confidence >= MIN_CONFIDENCE {
            assignments[choice.item].answers.push(answer(finding, evidence));
            (taken[finding], places[choice.item]) = (true, Some(finding));
        }
    }
    for (item, assignment) in assignments.iter_mut().enumerate().filter(|(_, assignment)| assignment.answers.is_empty())
    {
        let mut nearest: Vec<(usize, f64)> =
            evidence[item].iter().map(|evidence| evidence.confidence).enumerate().collect();
        nearest.retain(|(_, confidence)| *confidence > 0.0);
        nearest.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        nearest.truncate(MAX_NEAREST);
        assignment.nearest = nearest;
    }
    assignments
}

fn confidence(choice: &Choice<'_>) -> f64 {
    choice.best.first().map_or(0.0, |finding| choice.evidence[*finding].confidence)
}

/// The findings as likely as the best.
fn best_of(evidence: &[Evidence]) -> Vec<usize> {
    let best = evidence.iter().map(|evidence| evidence.confidence).fold(0.0, f64::max);
    let near = |(_, evidence): &(usize, &Evidence)| best > 0.0 && evidence.confidence > best - TIE;
    evidence.iter().enumerate().filter(near).map(|(at, _)| at).collect()
}
