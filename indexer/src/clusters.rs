//! Findings that a report repeats in nearly the same words, of one system after the other (同文の指摘).

use std::collections::BTreeSet;

use corpus::{Cluster, Finding, first_sentence, fold};

/// How much of their wording two findings share at least, as Jaccard's index of their shingles.
const ALIKE: f32 = 0.5;

/// How much of what their titles name, or their first sentences; so 監査がなされていない is not 自己点検がなされていない.
const NAMED_ALIKE: f32 = 0.6;

/// How many characters a shingle has.
const SHINGLE: usize = 3;

/// The clusters among the findings, which stand report by report.
pub fn clusters(findings: &[Finding]) -> Vec<Cluster> {
    findings.chunk_by(|a, b| a.report == b.report).flat_map(of_report).collect()
}

/// Every finding joins the first one that says nearly the same.
fn of_report(findings: &[Finding]) -> Vec<Cluster> {
    let mut clusters: Vec<(Wording, Cluster)> = Vec::new();
    for finding in findings {
        let wording = Wording::of(finding.title.as_deref(), &finding.text);
        match clusters.iter_mut().find(|(first, _)| first.is_like(&wording)) {
            Some((_, cluster)) => cluster.findings.push(finding.id.clone()),
            None => {
                let cluster = Cluster { report: finding.report.clone(), findings: vec![finding.id.clone()] };
                clusters.push((wording, cluster));
            }
        }
    }
    clusters.into_iter().map(|(_, cluster)| cluster).filter(|cluster| cluster.findings.len() > 1).collect()
}

/// What is compared of a finding: its recommendation.
struct Wording {
    shingles: BTreeSet<Vec<char>>,
    /// What its title names, or its first sentence.
    named: BTreeSet<Vec<char>>,
}

impl Wording {
    fn of(title: Option<&str>, text: &str) -> Self {
        let folded = |text: &str| -> Vec<char> {
            fold(text).chars().map(|c| if matches!(c, '，' | ',') { '、' } else { c }).collect()
        };
        let (all, first) = (folded(text), folded(title.unwrap_or_else(|| first_sentence(text))));
        let shingles = all.windows(SHINGLE.min(all.len().max(1)));
        let names = |c: &char| !matches!(c, 'ぁ'..='ゟ') && c.is_alphanumeric();
        let named = first.chunk_by(|a, b| names(a) && names(b)).filter(|run| names(&run[0]));
        let pairs = named.flat_map(|run| run.windows(run.len().min(2)));
        Self { shingles: shingles.map(<[char]>::to_vec).collect(), named: pairs.map(<[char]>::to_vec).collect() }
    }

    fn is_like(&self, other: &Wording) -> bool {
        alike(&self.shingles, &other.shingles) >= ALIKE && alike(&self.named, &other.named) >= NAMED_ALIKE
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
        assert_eq!(Wording::of(None, one).is_like(&Wording::of(None, other)), expected, "{one} / {other}");
    }

    #[test]
    fn findings_with_other_titles_are_others() {
        let text = "千葉県では多くの情報を取り扱っており、防御することが必要不可欠である。";
        let wording = |title| Wording::of(Some(title), text);
        assert!(wording("ログ管理について").is_like(&wording("ログ管理について")));
        assert!(!wording("パスワードの取扱いについて").is_like(&wording("自己評価の取扱いについて")));
    }

    #[test]
    fn the_same_criticism_in_nearly_the_same_words() {
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
}
