//! Status of a measure from the endings of its sentences.

use corpus::MeasureStatus;
use text::sentences;

use super::vocabulary::MeasureVocabulary;
use super::wording::bare_sentence;

/// Most words that are shown as those that decided.
const MAX_SHOWN_WORDS: usize = 3;
/// Longest words that are shown, in characters.
const MAX_WORDS_CHARS: usize = 32;

/// A status with the words of the text that decided it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct JudgedStatus {
    pub(super) status: MeasureStatus,
    pub(super) words: Vec<String>,
}

/// A sentence that decides.
struct Verdict<'t> {
    status: MeasureStatus,
    is_weak: bool,
    sentence: &'t str,
}

impl MeasureVocabulary {
    /// The status that the sentences of a text tell.
    pub(super) fn judge(&self, text: &str) -> JudgedStatus {
        let verdicts: Vec<Verdict<'_>> = sentences(text).into_iter().filter_map(|one| self.verdict(one)).collect();
        let has_strong = verdicts.iter().any(|verdict| !verdict.is_weak);
        // Promises to go on like this say nothing beside what was done.
        let told: Vec<_> = verdicts.iter().filter(|verdict| !has_strong || !verdict.is_weak).collect();
        let has = |status| told.iter().any(|verdict| verdict.status == status);
        use MeasureStatus::{Considering, Declined, Done, Partly, Planned, Unclear};
        let is_open = [Planned, Considering, Declined, Unclear].into_iter().any(has);
        let status = match (has(Partly) || has_strong && has(Done) && is_open, has(Done)) {
            (true, _) => Partly,
            (false, true) => Done,
            _ => [Planned, Considering, Declined].into_iter().find(|status| has(*status)).unwrap_or(Unclear),
        };
        let decided = |verdict: &&&Verdict<'_>| match status {
            Partly => true,
            // Nothing is decided by what is not done.
            Unclear => false,
            status => verdict.status == status,
        };
        let mut words: Vec<String> = told.iter().filter(decided).map(|verdict| ending(verdict.sentence)).collect();
        words.dedup();
        let first = words.len().saturating_sub(MAX_SHOWN_WORDS);
        JudgedStatus { status, words: words.split_off(first) }
    }

    fn verdict<'t>(&self, sentence: &'t str) -> Option<Verdict<'t>> {
        let bare = bare_sentence(sentence);
        if let Some(status) = self.printed_status(bare.trim_matches(['【', '】', '[', ']', '(', ')'])) {
            return Some(Verdict { status, is_weak: false, sentence });
        }
        let rule = self.endings.iter().find(|rule| rule.words.is_match(&bare))?;
        if rule.is_background {
            return None;
        }
        let share = match rule.status {
            MeasureStatus::Done => self.share_done(&bare, false),
            MeasureStatus::Planned | MeasureStatus::Considering => self.share_done(&bare, true),
            _ => None,
        };
        let status = share.unwrap_or(rule.status);
        Some(Verdict { status, is_weak: rule.is_weak && status == rule.status, sentence })
    }

    /// The status of a share (19基中13基): done only where all of it is; `with_rest`, by rules that tell what is left alone.
    fn share_done(&self, bare: &str, with_rest: bool) -> Option<MeasureStatus> {
        let rules = self.shares.iter().filter(|rule| rule.tells_rest || !with_rest);
        let found = rules.into_iter().find_map(|rule| rule.words.captures(bare))?;
        let count = |name| found.name(name)?.as_str().replace(',', "").parse::<u64>().ok();
        match (count("all"), count("done")) {
            (Some(all), Some(done)) if done >= all => Some(MeasureStatus::Done),
            (Some(_), Some(0)) => Some(MeasureStatus::Unclear),
            _ => Some(MeasureStatus::Partly),
        }
    }
}

/// The end of a sentence, verbatim, from a comma where there is one near.
fn ending(sentence: &str) -> String {
    let sentence = sentence.trim();
    let chars = sentence.chars().count();
    let cut = sentence.char_indices().nth(chars.saturating_sub(MAX_WORDS_CHARS)).map_or(0, |(at, _)| at);
    let tail = &sentence[cut..];
    let comma = tail.rfind(['、', '，', ',']).map(|at| at + tail[at..].chars().next().map_or(0, char::len_utf8));
    match comma {
        Some(at) if at < tail.len() => tail[at..].trim().to_owned(),
        _ => tail.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::measures::wording::squeeze;
    use crate::source::Source;

    fn vocabulary() -> MeasureVocabulary {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/dictionaries/measures.toml");
        MeasureVocabulary::load(&Source::read(&path).unwrap()).unwrap_or_else(|fault| panic!("{fault:?}"))
    }

    #[test]
    fn judge_reads_endings_negation_and_counts() {
        let vocabulary = vocabulary();
        use MeasureStatus::{Considering, Declined, Done, Partly, Planned, Unclear};
        for (text, status, words) in [
            ("要綱を改正した。", Done, &["要綱を改正した。"][..]),
            ("今後は、年度の末に再度確認し、事務処理を行ってまいります。", Planned, &["事務処理を行ってまいります。"]),
            ("直ちに報告書を作成しました。今後は、確認を行ってまいります。", Done, &["直ちに報告書を作成しました。"]),
            (
                "年に一度報告を受けることとし、令和7年度から始める予定である。",
                Planned,
                &["令和7年度から始める予定である。"],
            ),
            ("19基中13基を撤去した。", Partly, &["19基中13基を撤去した。"]),
            ("１９基のうち、１９基を撤去した。", Done, &["１９基を撤去した。"]),
            (
                "台帳を作った。残りは令和8年度に作る予定である。",
                Partly,
                &["台帳を作った。", "残りは令和8年度に作る予定である。"],
            ),
            ("要綱を一部改正した。", Done, &["要綱を一部改正した。"]),
            ("表示灯を取り替えた。（生涯学習課）", Done, &["表示灯を取り替えた。"]),
            (
                "三社の見積りを比べた表を残すこととした。(情報政策課)",
                Done,
                &["三社の見積りを比べた表を残すこととした。"],
            ),
            ("照合はまだ終わっていない。", Unclear, &[]),
            ("台帳を直した。照合は終わっていない。", Partly, &["台帳を直した。", "照合は終わっていない。"]),
            ("当時は作成していなかった。現在は作成している。", Done, &["現在は作成している。"]),
            ("直ちに行うことは困難であるが、導入を検討してまいりたい。", Considering, &["導入を検討してまいりたい。"]),
            ("費用を考え、導入は見送ることとした。", Declined, &["導入は見送ることとした。"]),
            ("平成30年", Unclear, &[]),
            ("", Unclear, &[]),
        ] {
            let expected = JudgedStatus { status, words: words.iter().map(|word| (*word).to_owned()).collect() };
            assert_eq!(vocabulary.judge(text), expected, "{text}");
        }
    }

    #[test]
    fn judge_made_sentences_gives_their_status() {
        let vocabulary = vocabulary();
        let rows = include_str!("fixtures/statuses.tsv").lines().filter(|row| !row.starts_with('#'));
        let mut wrong = Vec::new();
        for row in rows {
            let (status, text) = row.split_once('\t').unwrap();
            let judged = vocabulary.judge(text).status;
            if status != judged.code() {
                wrong.push(format!("{judged:?} instead of {row}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn printed_status_knows_grades() {
        let vocabulary = vocabulary();
        use MeasureStatus::{Considering, Declined, Done, Partly, Planned};
        for (label, status) in [
            ("措置済", Some(Done)),
            ("措 置 済 み", Some(Done)),
            ("措置予定・検討中", Some(Planned)),
            ("概ね改善済み", Some(Done)),
            ("一部対応済み", Some(Partly)),
            ("検討を予定している", Some(Considering)),
            ("取り組んでいない", Some(Declined)),
            ("監査公表第5号", None),
            ("要綱を改正した", None),
        ] {
            assert_eq!(vocabulary.printed_status(&squeeze(label)), status, "{label}");
        }
    }
}
