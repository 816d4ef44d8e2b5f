use std::collections::HashMap;

use corpus::{Corpus, LocalGovernmentCode, NoticeId, Slug};
use text::normalize;

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// 全国地方公共団体コード by prefecture and name, as all of today's prefectures and municipalities have them.
#[derive(Debug, Clone, Default)]
pub(crate) struct LocalGovernmentCodes(HashMap<[String; 2], LocalGovernmentCode>);

impl LocalGovernmentCodes {
    /// Reads a file with a body a line: its code, its prefecture and its name, with tabs between them.
    pub(crate) fn load(source: &Source) -> Result<Self, Diagnostic> {
        let lines = source.lines().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
        let read = |(number, line): (u32, &str)| {
            let mut fields = line.split('\t');
            let code = fields.next().unwrap_or_default().parse::<LocalGovernmentCode>();
            match (code, fields.next(), fields.next(), fields.next()) {
                (Ok(code), Some(prefecture), Some(name), None) => Ok((key(prefecture, name), code)),
                _ => {
                    let error = Diagnostic::error(source.path(), "is no local government".to_owned());
                    let hint = "write its code of six digits, its prefecture and its name, with tabs between them";
                    Err(source.point_at_line(error, number).hint(hint))
                }
            }
        };
        lines.map(read).collect::<Result<_, _>>().map(Self)
    }

    /// Gives each record the code of its municipality. What a report's own rules say stays.
    pub(crate) fn assign(&self, corpus: &mut Corpus) {
        for report in &mut corpus.reports {
            let known = || self.0.get(&key(&report.prefecture, &report.municipality)).cloned();
            report.local_government_code = report.local_government_code.take().or_else(known);
        }
        let of_reports: HashMap<&Slug, &LocalGovernmentCode> = corpus
            .reports
            .iter()
            .filter_map(|report| Some((&report.slug, report.local_government_code.as_ref()?)))
            .collect();
        let of = |slug: &Slug| of_reports.get(slug).map(|code| (*code).clone());
        corpus.findings.iter_mut().for_each(|finding| finding.local_government_code = of(&finding.report));
        corpus.systems.iter_mut().for_each(|system| system.local_government_code = of(&system.report));
        corpus.contracts.iter_mut().for_each(|contract| contract.local_government_code = of(&contract.report));
        corpus.passages.iter_mut().for_each(|passage| passage.local_government_code = of(&passage.report));
        let mut of_notices: HashMap<NoticeId, LocalGovernmentCode> = HashMap::new();
        for notice in &mut corpus.notices {
            let named = corpus.reports.iter().find(|report| report.municipality == notice.municipality);
            notice.local_government_code = named.and_then(|report| report.local_government_code.clone());
            of_notices.extend(notice.local_government_code.clone().map(|code| (notice.id.clone(), code)));
        }
        let measures = corpus.measures.iter_mut();
        measures.for_each(|measure| measure.local_government_code = of_notices.get(&measure.notice).cloned());
    }
}

/// A name as it is looked up: ヶ is written small and large.
fn key(prefecture: &str, name: &str) -> [String; 2] {
    [prefecture, name].map(|name| normalize(name.trim()).replace('ヶ', "ケ"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn dictionary_has_every_body_once() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/dictionaries/local_governments.tsv");
        let LocalGovernmentCodes(codes) = LocalGovernmentCodes::load(&Source::read(&file).unwrap()).unwrap();
        // 47 prefectures and 1,741 municipalities.
        assert_eq!(codes.len(), 1_788);
        let of = |prefecture: &str, name: &str| codes.get(&key(prefecture, name)).map(LocalGovernmentCode::as_str);
        for (prefecture, name, code) in [
            ("北海道", "北海道", Some("010006")),
            ("東京都", "千代田区", Some("131016")),
            ("茨城県", "龍ヶ崎市", Some("082082")),
            ("東京都", "府中市", Some("132063")),
            ("広島県", "府中市", Some("342084")),
            ("神奈川県", "横浜市 鶴見区", None),
            ("広島県", "千代田区", None),
        ] {
            assert_eq!(of(prefecture, name), code, "{prefecture} {name}");
        }
    }

    #[test]
    fn dictionary_fault_has_line_and_hint() {
        for text in ["# 見出し\n352013\t山口県\t下関市\n", "\n352012\t山口県\n", "\n352012\t山口県\t下関市\t西\n"]
        {
            let fault = LocalGovernmentCodes::load(&Source::new("local_governments.tsv", text)).unwrap_err();
            assert_eq!((fault.line, fault.hint.is_some()), (Some(2), true), "{text}");
        }
    }
}
