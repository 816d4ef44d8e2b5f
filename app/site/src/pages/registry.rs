use std::collections::{BTreeSet, HashMap};

use corpus::{Finding, Kind, Report, ReportWords, Topic};
use text::{first_sentence, normalize};
use ui::compare::ReportDigest;
use ui::{FindingCard, Language, Municipality, Route, Translated};
use web::islands::SearchProps;

use super::reader::{self, Mark};
use super::source::Source;
use crate::pages::{
    AboutPage, FindingPage, Group, Neighbours, NotFoundPage, OfflinePage, Page, RecordOfPage, RecordPage, ReportCard,
    ReportPage, SearchPage, Similar, StartPage, TextPage, shortened,
};

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
    /// Every page of the site in the language that is spoken, made when it is its turn. A host has one page for what it does
    /// not have.
    pub fn pages<'a>(&'a self, digests: &'a [ReportDigest]) -> impl Iterator<Item = (Route, Box<dyn Page>)> + 'a {
        let reports = self.report_cards();
        let examples = self.examples();
        let search = SearchProps { municipalities: self.places(), examples: examples.clone() };
        let mut pages: Vec<(Route, Box<dyn Page>)> = vec![
            (Route::Start, Box::new(StartPage { reports: reports.clone(), examples, matrix: self.matrix() })),
            (Route::Search, Box::new(SearchPage { reports: reports.clone(), search })),
            (Route::Compare, Box::new(self.compare_page(digests))),
            (Route::Data, Box::new(self.data_page())),
            (Route::About, Box::new(AboutPage { reports })),
            (Route::Record, Box::new(self.record_page())),
            (Route::Offline, Box::new(OfflinePage)),
        ];
        if Language::current() == Language::Japanese {
            pages.push((Route::NotFound, Box::new(NotFoundPage)));
        }
        pages.extend(boxed(self.systems_pages()));
        pages.extend(boxed(self.surveys_pages()));
        pages.extend(boxed(self.glossary_pages()));
        let topics = self.topics.iter().flat_map(|(topic, definition)| {
            let programme = self.programme_page(*topic, digests).map(|page| (Route::AuditPlan(*topic), page));
            boxed(self.topic_pages(*topic, definition, digests)).chain(boxed(programme))
        });
        let reports = self.reports.iter().flat_map(|report| self.pages_of(report));
        pages.into_iter().chain(topics).chain(boxed(self.system_pages())).chain(reports)
    }

    /// The pages of a report and of its findings.
    fn pages_of<'a>(&'a self, report: &'a Report) -> impl Iterator<Item = (Route, Box<dyn Page>)> + 'a {
        let findings: Vec<&Finding> = self.findings_in(&report.slug).collect();
        let own = [(Route::report(&report.slug), self.report_page(report, &findings))];
        let text = [(Route::text(&report.slug), self.text_page(report, &findings))];
        let record = self.record_of_page(report, &findings).map(|page| (Route::RecordOf(report.slug.clone()), page));
        let pages = (0..findings.len()).map(move |at| {
            let neighbours = Neighbours {
                previous: at.checked_sub(1).map(|at| self.finding_card(findings[at])),
                next: findings.get(at + 1).map(|finding| self.finding_card(finding)),
            };
            (Route::finding(&findings[at].id), self.finding_page(report, findings[at], neighbours))
        });
        boxed(own).chain(boxed(text)).chain(boxed(record)).chain(boxed(pages))
    }

    /// The municipalities, each once.
    fn places(&self) -> Vec<Municipality> {
        let mut places: Vec<Municipality> = self.reports.iter().map(|report| self.place(report)).collect();
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

    pub(super) fn place(&self, report: &Report) -> Municipality {
        let code = report.slug.municipality();
        Municipality {
            code: code.to_owned(),
            name: translated(report, &report.municipality, |words| Some(&words.municipality)),
            hue: self.lookup().hue(code),
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
            systems: self.systems_with(&finding.id).map(|system| (system.id.clone(), system.name.clone())).collect(),
            terms: self.terms_in(finding),
            similar: self.similar(finding),
            neighbours,
        }
    }

    fn meanings(&self, topics: &[Topic]) -> Vec<(Topic, Translated)> {
        topics.iter().filter_map(|topic| Some((*topic, self.topics.get(topic)?.clone()))).collect()
    }

    fn similar(&self, finding: &Finding) -> Vec<Similar> {
        let precedents = self.alike.get(&finding.id).into_iter().flat_map(|alike| &alike.precedents).take(PRECEDENTS);
        // Without a phrase in common there is no reason that a reader could check.
        let similar = precedents.filter(|precedent| !precedent.shared.is_empty()).filter_map(|precedent| {
            let other = self.finding(&precedent.id.parse().ok()?)?;
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
            questions: self.surveys_in(&report.slug).count(),
            contracts: self.contracts_in(&report.slug).cloned().collect(),
            groups: groups.collect(),
        }
    }

    fn record_page(&self) -> RecordPage {
        let record = |report: &Report| Some((self.report_card(report), self.records.get(&report.slug)?.clone()));
        RecordPage { records: self.reports.iter().filter_map(record).collect() }
    }

    fn record_of_page(&self, report: &Report, findings: &[&Finding]) -> Option<RecordOfPage> {
        let noted = findings.iter().filter(|finding| !finding.notes.is_empty());
        let record = self.records.get(&report.slug)?.clone();
        let reasons = record.remarks.iter().filter_map(|remark| remark.reason.clone());
        Some(RecordOfPage {
            card: self.report_card(report),
            reasons: reasons.map(|reason| (reason.clone(), said(report, &reason))).collect(),
            record,
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
        let words = WORDS.map(|word| (word, normalize(word)));
        let mut places: HashMap<&str, BTreeSet<&str>> = HashMap::new();
        for finding in &self.findings {
            let text = normalize(&finding.text);
            for (word, normalized) in &words {
                if text.contains(normalized) {
                    places.entry(word).or_default().insert(finding.report.municipality());
                }
            }
        }
        let several = |word: &&str| places.get(*word).is_some_and(|places| places.len() > 1);
        WORDS.into_iter().filter(several).take(EXAMPLES).map(str::to_owned).collect()
    }
}

fn boxed<P: Page + 'static>(
    pages: impl IntoIterator<Item = (Route, P)>,
) -> impl Iterator<Item = (Route, Box<dyn Page>)> {
    pages.into_iter().map(|(route, page)| (route, Box::new(page) as Box<dyn Page>))
}

/// A text about a report in the languages that its `report.toml` gives.
fn translated(report: &Report, japanese: &str, part: impl Fn(&ReportWords) -> Option<&String>) -> Translated {
    let of = |words: &Option<ReportWords>| words.as_ref().and_then(&part).cloned();
    Translated { japanese: japanese.to_owned(), english: of(&report.english), easy: of(&report.easy) }
}

/// What a reader must know of slips in a finding.
fn notes(report: &Report, finding: &Finding) -> Vec<Translated> {
    finding.notes.iter().map(|note| said(report, note)).collect()
}

/// A note of ours.
fn said(report: &Report, note: &str) -> Translated {
    translated(report, note, |words| words.notes.get(note))
}

/// What a reader must know before comparing a report.
pub(super) fn scope_note(report: &Report) -> Option<Translated> {
    report.scope_note.as_ref().map(|note| translated(report, note, |words| words.scope_note.as_ref()))
}
