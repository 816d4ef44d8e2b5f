use std::collections::{BTreeSet, HashMap};

use corpus::{Finding, Kind, Report, ReportWords, Topic, first_sentence, fold};

use super::reader::{self, Mark};
use super::source::Source;
use crate::compare::ReportDigest;
use crate::islands::SearchProps;
use crate::pages::{
    AboutPage, FindingPage, Group, Neighbours, NotFoundPage, OfflinePage, Page, RecordOfPage, RecordPage, ReportCard,
    ReportPage, SearchPage, Similar, StartPage, TextPage, shortened,
};
use crate::{FindingCard, Language, Place, Route, Translated};

/// How many hues the style sheet has.
const HUES: usize = 8;
/// How many searches are suggested, and out of which words: those are shown that several municipalities know.
const EXAMPLES: usize = 6;
const WORDS: [&str; 10] = [
    "パスワード",
    "再委託",
    "USBメモリ",
    "随意契約",
    "バックアップ",
    "アクセスログ",
    "台帳",
    "費用対効果",
    "研修",
    "仕様書",
];
/// How many precedents a finding's page shows.
const PRECEDENTS: usize = 5;
/// How many characters of a finding without a title stand in a list.
const TITLE: usize = 90;

impl Source {
    /// Every page of the site in the language that is spoken. A host has one page for what it does not have.
    pub fn pages(&self, digests: &[ReportDigest]) -> Vec<(Route, Box<dyn Page>)> {
        let reports = self.report_cards();
        let examples = self.examples();
        let search = SearchProps { places: self.places(), examples: examples.clone() };
        let mut pages: Vec<(Route, Box<dyn Page>)> = vec![
            (Route::Start, Box::new(StartPage { reports: reports.clone(), examples, matrix: self.matrix() })),
            (Route::Search, Box::new(SearchPage { reports: reports.clone(), search })),
            (Route::Compare, Box::new(self.compare_page(digests.to_vec()))),
            (Route::Systems, Box::new(self.systems_page())),
            (Route::Surveys, Box::new(self.surveys_page())),
            (Route::Data, Box::new(self.data_page())),
            (Route::Glossary, Box::new(self.glossary_page())),
            (Route::About, Box::new(AboutPage { reports })),
            (Route::Record, Box::new(self.record_page())),
            (Route::Offline, Box::new(OfflinePage)),
        ];
        if Language::current() == Language::Japanese {
            pages.push((Route::NotFound, Box::new(NotFoundPage)));
        }
        for (topic, definition) in &self.topics {
            pages.push((Route::Topic(*topic), Box::new(self.topic_page(*topic, definition, digests))));
            pages.extend(
                self.programme_page(*topic, digests)
                    .map(|page| (Route::Programme(*topic), Box::new(page) as Box<dyn Page>)),
            );
        }
        for (route, page) in self.system_pages() {
            pages.push((route, Box::new(page)));
        }
        for report in &self.reports {
            let findings: Vec<&Finding> =
                self.findings.iter().filter(|finding| finding.report == report.slug).collect();
            pages.push((Route::report(&report.slug), Box::new(self.report_page(report, &findings))));
            pages.push((Route::text(&report.slug), Box::new(self.text_page(report, &findings))));
            if let Some(page) = self.record_of_page(report, &findings) {
                pages.push((Route::RecordOf(report.slug.clone()), Box::new(page)));
            }
            for (at, finding) in findings.iter().enumerate() {
                let neighbours = Neighbours {
                    previous: at.checked_sub(1).map(|at| self.finding_card(findings[at])),
                    next: findings.get(at + 1).map(|finding| self.finding_card(finding)),
                };
                pages.push((Route::finding(&finding.id), Box::new(self.finding_page(report, finding, neighbours))));
            }
        }
        pages
    }

    /// The municipalities, each once.
    fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self.reports.iter().map(|report| self.place(report)).collect();
        places.dedup();
        places
    }

    fn report_cards(&self) -> Vec<ReportCard> {
        self.reports.iter().map(|report| self.report_card(report)).collect()
    }

    pub(super) fn report_card(&self, report: &Report) -> ReportCard {
        let counts = Kind::ALL.into_iter().filter_map(|kind| Some((kind, *report.found.get(&kind)?)));
        ReportCard {
            slug: report.slug.clone(),
            place: self.place(report),
            prefecture: translated(report, &report.prefecture, |words| Some(&words.prefecture)),
            fiscal_year: report.fiscal_year,
            era_year: report.era_year.clone(),
            audit: report.audit,
            edition: report.edition,
            title: report.title.clone(),
            published: report.published.clone(),
            counts: counts.filter(|(_, count)| *count > 0).collect(),
        }
    }

    /// Hues go by the order of the municipalities, so that neighbours in a list differ and a name is never looked at.
    pub(super) fn place(&self, report: &Report) -> Place {
        let codes: BTreeSet<&str> = self.reports.iter().map(|report| report.slug.municipality()).collect();
        let code = report.slug.municipality();
        let hue = codes.iter().position(|c| *c == code).unwrap_or_default() % HUES;
        Place {
            code: code.to_owned(),
            name: translated(report, &report.municipality, |words| Some(&words.municipality)),
            hue: hue as u8,
        }
    }

    pub(super) fn finding_card(&self, finding: &Finding) -> FindingCard {
        let report = self.report(&finding.report).expect("every finding's report was looked for when they were read");
        FindingCard {
            id: finding.id.clone(),
            place: self.place(report),
            fiscal_year: finding.fiscal_year,
            kind: finding.kind,
            number: finding.number.clone(),
            title: finding.title.clone().unwrap_or_else(|| shortened(first_sentence(&finding.text), TITLE)),
            system: finding.system.clone(),
        }
    }

    fn finding_page(&self, report: &Report, finding: &Finding, neighbours: Neighbours) -> FindingPage {
        FindingPage {
            card: self.report_card(report),
            finding: finding.clone(),
            notes: notes(report, finding),
            topics: self.meanings(&finding.topics),
            systems: self.systems_with(finding),
            terms: self.terms_in(finding),
            similar: self.similar(finding),
            neighbours,
        }
    }

    fn meanings(&self, topics: &[Topic]) -> Vec<(Topic, Translated)> {
        topics.iter().filter_map(|topic| Some((*topic, self.topics.get(topic)?.clone()))).collect()
    }

    fn similar(&self, finding: &Finding) -> Vec<Similar> {
        let precedents = self.precedents.get(&finding.id).into_iter().flatten().take(PRECEDENTS);
        // Without a phrase in common there is no reason that a reader could check.
        let similar = precedents.filter(|precedent| !precedent.shared.is_empty()).filter_map(|precedent| {
            let other = self.findings.iter().find(|other| other.id.as_str() == precedent.id)?;
            let card = self.finding_card(other);
            Some(Similar {
                card,
                text: other.text.clone(),
                relation: precedent.relation,
                shared: precedent.shared.clone(),
            })
        });
        similar.collect()
    }

    fn report_page(&self, report: &Report, findings: &[&Finding]) -> ReportPage {
        let groups = findings.chunk_by(|a, b| a.section == b.section).map(|chunk| Group {
            section: chunk[0].section.clone(),
            findings: chunk.iter().map(|finding| self.finding_card(finding)).collect(),
        });
        ReportPage {
            card: self.report_card(report),
            theme: report.theme.clone(),
            scope_note: scope_note(report),
            declared: report.declared.clone(),
            systems: self.rows_of(report),
            questions: self.surveys.iter().filter(|survey| survey.report == report.slug).count(),
            contracts: self.contracts.iter().filter(|contract| contract.report == report.slug).cloned().collect(),
            groups: groups.collect(),
        }
    }

    fn record_page(&self) -> RecordPage {
        let record = |report: &Report| Some((self.report_card(report), self.records.get(&report.slug)?.clone()));
        RecordPage { records: self.reports.iter().filter_map(record).collect() }
    }

    fn record_of_page(&self, report: &Report, findings: &[&Finding]) -> Option<RecordOfPage> {
        let noted = findings.iter().filter(|finding| !finding.notes.is_empty());
        Some(RecordOfPage {
            card: self.report_card(report),
            record: self.records.get(&report.slug)?.clone(),
            notes: noted.map(|finding| (self.finding_card(finding), notes(report, finding))).collect(),
        })
    }

    fn text_page(&self, report: &Report, findings: &[&Finding]) -> TextPage {
        let marks = findings
            .iter()
            .flat_map(|finding| {
                let own = (finding.source, finding.page);
                let places = std::iter::once(own).chain(finding.occurrences.iter().map(|o| (o.source, None)));
                places.map(|(span, page)| Mark { span, page, card: self.finding_card(finding) })
            })
            .collect();
        let text = self.texts.get(&report.slug).map(String::as_str).unwrap_or_default();
        TextPage {
            card: self.report_card(report),
            contents: reader::contents(&report.sections),
            blocks: reader::blocks(text, &report.sections, marks),
        }
    }

    /// Searches that find something in more than one municipality.
    fn examples(&self) -> Vec<String> {
        let mut places: HashMap<&str, BTreeSet<&str>> = HashMap::new();
        for finding in &self.findings {
            let text = fold(&finding.text);
            for word in WORDS {
                if text.contains(&fold(word)) {
                    places.entry(word).or_default().insert(finding.report.municipality());
                }
            }
        }
        let several = |word: &&str| places.get(*word).is_some_and(|places| places.len() > 1);
        WORDS.into_iter().filter(several).take(EXAMPLES).map(str::to_owned).collect()
    }
}

/// A text about a report in the languages that its `report.toml` gives.
fn translated(report: &Report, japanese: &str, part: impl Fn(&ReportWords) -> Option<&String>) -> Translated {
    let of = |words: &Option<ReportWords>| words.as_ref().and_then(&part).cloned();
    Translated { japanese: japanese.to_owned(), english: of(&report.english), easy: of(&report.easy) }
}

/// What a reader must know of slips in a finding.
fn notes(report: &Report, finding: &Finding) -> Vec<Translated> {
    finding.notes.iter().map(|note| translated(report, note, |words| words.notes.get(note))).collect()
}

/// What a reader must know before comparing a report.
pub(super) fn scope_note(report: &Report) -> Option<Translated> {
    report.scope_note.as_ref().map(|note| translated(report, note, |words| words.scope_note.as_ref()))
}
