//! Findings that a report repeats in nearly the same words, of one system after the other (同文の指摘).

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Cluster, Finding};
use search::complete_linkage;
use text::{Script, first_sentence, normalize};

/// Minimum Jaccard similarity of the shingles of two findings.
const MIN_SIMILARITY: f32 = 0.5;

/// Minimum similarity of titles or first sentences: 監査がなされていない is not 自己点検がなされていない.
const MIN_SIMILARITY_SAME_TITLE: f32 = 0.6;

const SHINGLE_CHARS: usize = 3;

/// Clusters among the findings, which are sorted by report.
pub fn cluster_findings(findings: &[Finding]) -> Vec<Cluster> {
    findings.chunk_by(|a, b| a.report == b.report).flat_map(of_report).collect()
}

fn of_report(findings: &[Finding]) -> Vec<Cluster> {
    let wordings = findings
        .iter()
        .map(|finding| Wording::of(finding.title.as_deref(), &finding.verbatim_parts().collect::<Vec<_>>().join("\n")));
    let several = alike_in_pairs(&wordings.collect::<Vec<_>>()).into_iter().filter(|group| group.len() > 1);
    let ids = |group: &[usize]| group.iter().map(|at| findings[*at].id.clone()).collect();
    several.map(|group| Cluster { report: findings[group[0]].report.clone(), findings: ids(&group) }).collect()
}

/// Complete-linkage clusters of similar findings, as positions.
fn alike_in_pairs(wordings: &[Wording]) -> Vec<Vec<usize>> {
    let alike: BTreeMap<(usize, usize), f32> = (0..wordings.len())
        .flat_map(|at| (at + 1..wordings.len()).map(move |other| (at, other)))
        .filter_map(|(at, other)| Some(((at, other), wordings[at].likeness(&wordings[other])?)))
        .collect();
    let pairs = alike.iter().map(|((at, other), likeness)| (*likeness, *at, *other)).collect();
    complete_linkage(wordings.len(), pairs, |a, b| alike.contains_key(&(a.min(b), a.max(b))))
}

/// Shingles of the recommendation.
struct Wording {
    shingles: BTreeSet<Vec<char>>,
    /// Shingles of the title, or of the first sentence.
    named: BTreeSet<Vec<char>>,
}

impl Wording {
    fn of(title: Option<&str>, text: &str) -> Self {
        let normalized = |text: &str| -> Vec<char> {
            normalize(text).chars().map(|c| if matches!(c, '，' | ',') { '、' } else { c }).collect()
        };
        let (all, first) = (normalized(text), normalized(title.unwrap_or_else(|| first_sentence(text))));
        let shingles = all.windows(SHINGLE_CHARS.min(all.len().max(1)));
        let names = |c: &char| Script::of(*c).is_nominal();
        let named = first.chunk_by(|a, b| names(a) && names(b)).filter(|run| names(&run[0]));
        let pairs = named.flat_map(|run| run.windows(run.len().min(2)));
        Self { shingles: shingles.map(<[char]>::to_vec).collect(), named: pairs.map(<[char]>::to_vec).collect() }
    }

    /// Similarity, where it is high enough.
    fn likeness(&self, other: &Wording) -> Option<f32> {
        let likeness = alike(&self.shingles, &other.shingles);
        (likeness >= MIN_SIMILARITY && alike(&self.named, &other.named) >= MIN_SIMILARITY_SAME_TITLE)
            .then_some(likeness)
    }
}

/// Jaccard's index.
fn alike(one: &BTreeSet<Vec<char>>, other: &BTreeSet<Vec<char>>) -> f32 {
    let both = one.intersection(other).count();
    both as f32 / (one.len() + other.len() - both).max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(Wording::of(None, one).likeness(&Wording::of(None, other)).is_some(), expected, "{one} / {other}");
    }

    #[test]
    fn cluster_separates_other_titles() {
        let text = "千葉県では多くの情報を取り扱っており、防御することが必要不可欠である。";
        let wording = |title| Wording::of(Some(title), text);
        assert_eq!(wording("ログ管理について").likeness(&wording("ログ管理について")), Some(1.0));
        assert_eq!(wording("パスワードの取扱いについて").likeness(&wording("自己評価の取扱いについて")), None);
    }

    #[test]
    fn cluster_joins_nearly_same_wording() {
        check("自己点検がなされていない。", "自己点検がなされていない。", true);
        check("自己点検がなされていない。", "自己点検が実施されていない。", true);
        check("自己点検がなされていない。", "監査がなされていない。", false);
        check("参考見積の徴収方法が適切とは言えない。", "検収の方法が適切とは言えない。", false);
        check(
            "システムの検収にあたっては，より適切な方法をとるべき",
            "システムの検収にあたっては、より適切な方法を取るべきである。",
            true,
        );
        check(
            "画面がロックされない。指定管理者においても情報セキュリティポリシーを遵守すべきである。",
            "保管が確認できない。指定管理者においても情報セキュリティポリシーを遵守すべきである。",
            false,
        );
        check("", "", false);
    }

    #[test]
    fn cluster_members_are_pairwise_similar() {
        let texts = ["一二三四五六七八九十", "一二三四五六七八九十百千万億", "五六七八九十百千万億"];
        let wordings = texts.map(|text| Wording::of(Some("点検"), text));
        assert!(wordings[1].likeness(&wordings[2]).is_some());
        assert_eq!(alike_in_pairs(&wordings), [vec![0, 1], vec![2]]);
    }
}
