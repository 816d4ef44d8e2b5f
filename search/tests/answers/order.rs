//! Ranking of results.

use crate::common::{ask, corpus, engine_with, finding, ids};
use corpus::Finding;
use search::SynonymGroup;

fn group(words: &[&str], finds: &[&str]) -> SynonymGroup {
    let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    SynonymGroup { words: all(words), finds: all(finds), ..SynonymGroup::default() }
}

/// Compares the numbers of what is found, in order; those that lack a word of the query follow after a `|`.
#[track_caller]
fn check(findings: &[Finding], synonyms: &[SynonymGroup], query: &str, expected: &str) {
    let engine = engine_with(&corpus(findings.to_vec(), Vec::new()), synonyms);
    let response = ask(&engine, query);
    let number = |id: &str| id.rsplit('-').next().unwrap().trim_start_matches('0').to_owned();
    let mut found: Vec<String> = ids(&response).into_iter().map(number).collect();
    if response.complete < found.len() {
        found.insert(response.complete, "|".to_owned());
    }
    assert_eq!(found.join(" "), expected, "{query}");
}

#[test]
fn generic_words_do_not_narrow() {
    let findings = [
        finding(1, "", "電子カルテの導入には問題がある。"),
        finding(2, "電子カルテ", "電子カルテの入札をやり直すこと。"),
        finding(3, "", "検収の問題を調べること。"),
    ];
    check(&findings, &[], "電子カルテ 問題", "2 1");
    check(&findings, &[], "問題", "3 1");
    check(&findings, &[], "市:和光市 問題", "3 1");
    check(&findings, &[], "\"問題\" 電子カルテ", "1");
    check(&findings, &[], "-検収 問題", "1");
}

#[test]
fn occurrence_counts_for_one_word_only() {
    let findings = [
        finding(1, "", "緊急時の連絡先を定めること。"),
        finding(2, "", "緊急時に備え、また災害のために連絡先を定めること。"),
    ];
    let synonyms = [group(&["停電", "地震"], &["緊急時", "災害"])];
    check(&findings, &synonyms, "停電 地震", "2 1");
}

#[test]
fn rare_synonym_outranks_common_one() {
    let others = (5..12).map(|number| finding(number, "", "鍵の保管を徹底されたい。"));
    let findings = [
        finding(1, "", "通信の障害を調べること。"),
        finding(2, "", "業務継続を検討すること。"),
        finding(3, "", "配線の障害を直すこと。"),
        finding(4, "", "機器の障害を防ぐこと。"),
    ];
    let findings: Vec<Finding> = findings.into_iter().chain(others).collect();
    check(&findings, &[group(&["地震"], &["障害", "業務継続"])], "地震", "2 3 4 1");
}

#[test]
fn feedback_ranks_similar_findings_higher() {
    let findings = [
        finding(1, "", "校務用ＵＳＢメモリが台帳になく、紛失の危険がある。"),
        finding(2, "", "校務用の通知表の様式を統一されたい。"),
        finding(3, "", "校務用のＵＳＢメモリを台帳に記載されたい。"),
        finding(4, "", "入札の参加者を増やされたい。"),
        finding(5, "", "鍵の保管を徹底されたい。"),
        finding(6, "", "研修の受講者を増やされたい。"),
    ];
    check(&findings, &[], "校務 紛失", "1 | 3 2");
}
