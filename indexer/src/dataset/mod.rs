//! Reads the folder of all reports.

mod loaded_rules;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use corpus::{Corpus, Recurrence, Slug, Topic, TopicLabel};
use search::SynonymGroup;

use crate::check::coverage::LineCoverage;
use crate::dictionaries::english::EnglishWords;
use crate::dictionaries::issues::dictionary::IssueDictionary;
use crate::dictionaries::municipalities::codes::LocalGovernmentCodes;
use crate::dictionaries::municipalities::names::municipality_names;
use crate::dictionaries::survey_subjects::SurveySubjects;
use crate::dictionaries::synonyms::dictionary::SynonymDictionary;
use crate::dictionaries::synonyms::lexemes::Lexemes;
use crate::dictionaries::system_kinds::SystemKinds;
use crate::dictionaries::themes::{ThemeDictionary, ThemeEntry};
use crate::dictionaries::topics::entry::TopicEntry;
use crate::dictionaries::word_model::WordModel;
use crate::dictionaries::{Dictionaries, load_if_any, load_or_warn};
use crate::extract::findings::clusters::cluster_findings;
use crate::extract::findings::recurrences::find_recurrences;
use crate::measures::{MeasureVocabulary, NoticeReading, read_measures};
use crate::original::kept::KeptOriginal;
use crate::original::layout;
use crate::publish::file_reading::FileReading;
use crate::publish::publication::{Correction, SiteDetails, load_corrections, load_details};
use crate::report::read_report_with;
use crate::source::Source;
use crate::source::diagnostic::{Diagnostic, Level};
use loaded_rules::{LoadedRules, rules_of, written};

/// All that was read.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// The published records.
    pub corpus: Corpus,
    /// Line coverage of each report, in the order of [`Corpus::reports`].
    pub coverages: Vec<LineCoverage>,
    /// Topics that findings have, and その他, with their meanings and terms; empty without a dictionary.
    pub topics: Vec<TopicEntry>,
    /// Findings that repeat those of earlier reports; none without a dictionary.
    pub recurrences: Vec<Recurrence>,
    /// Themes that reports have; empty without a dictionary.
    pub themes: Vec<ThemeEntry>,
    /// Synonyms; empty without a dictionary.
    pub synonyms: SynonymDictionary,
    /// English words; none without a dictionary.
    pub english: EnglishWords,
    /// Model of words, where there is one.
    pub word_model: Option<WordModel>,
    /// Operator of this copy of the site.
    pub details: SiteDetails,
    /// Corrections since it was published, newest first.
    pub corrections: Vec<Correction>,
    /// Accounts of the files of each report, in the order of [`Corpus::reports`].
    pub(crate) file_readings: Vec<Vec<FileReading>>,
    /// Reports whose original files are kept.
    pub(crate) kept: Vec<KeptOriginal>,
    /// Errors for names that are still to be filled in: they forbid publishing, not checking.
    pub(crate) unfilled: Vec<Diagnostic>,
    /// Faults, each with its report.
    pub diagnostics: Vec<(Option<Slug>, Diagnostic)>,
}

impl Dataset {
    /// Diagnostics of all reports, in order.
    pub(crate) fn told(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().map(|(_, diagnostic)| diagnostic)
    }

    /// True when an error forbids publishing.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|(_, diagnostic)| diagnostic.level == Level::Error)
    }

    /// Dictionary of the search: synonyms, English words, names of municipalities, and the words of each topic with the parts of its name.
    pub fn search_dictionary(&self) -> Vec<SynonymGroup> {
        let topics = self.topics.iter().map(|topic| {
            let names = topic.label.split('・').map(str::to_owned);
            let phrases = topic.phrases.iter().filter(|phrase| phrase.weight.is_some());
            let words = names.chain(phrases.flat_map(|phrase| phrase.spellings.clone())).collect();
            SynonymGroup { words, topic: Some(topic.code), ..SynonymGroup::default() }
        });
        let names = municipality_names(&self.corpus.reports);
        self.synonyms.groups().into_iter().chain(self.english.groups()).chain(names).chain(topics).collect()
    }

    /// Lists the themes of the reports, and the topics of the findings.
    fn list_topics(&mut self, themes: &ThemeDictionary) {
        let of = self.corpus.reports.iter().flat_map(|report| &report.themes).copied().collect();
        let findings = &self.corpus.findings;
        let occurring: BTreeSet<Topic> = findings.iter().flat_map(|finding| &finding.topics).copied().collect();
        self.themes = themes.entries(&of);
        self.recurrences = find_recurrences(&self.corpus, themes);
        self.topics = themes.topic_entries(&of);
        self.topics.retain(|topic| topic.code == Topic::OTHER || occurring.contains(&topic.code));
        let label = |topic: &TopicEntry| TopicLabel { code: topic.code, label: topic.label.clone() };
        self.corpus.topics = self.topics.iter().map(label).collect();
    }

    /// Reads `site.toml` and `corrections.toml`; without them nothing is set, and nothing was corrected.
    fn read_publication(&mut self, data: &Path) {
        let file = |name: &str| Some(data.join(name)).filter(|path| path.exists()).map(|path| Source::read(&path));
        let mut faults = Vec::new();
        match file("site.toml").map(|source| source.and_then(|source| load_details(&source))) {
            Some(Ok(details)) => self.details = details,
            Some(Err(fault)) => faults.push(fault),
            None => {}
        }
        match file("corrections.toml") {
            Some(Ok(source)) => {
                let (corrections, wrong) = load_corrections(&source, &self.corpus);
                self.corrections = corrections;
                faults.extend(wrong);
            }
            Some(Err(fault)) => faults.push(fault),
            None => {}
        }
        self.diagnostics.extend(faults.into_iter().map(|fault| (None, fault)));
    }

    /// Reads the notices of measures, where there are any.
    fn read_measures(&mut self, data: &Path) {
        let path = data.join("dictionaries").join("measures.toml");
        let vocabulary = load_or_warn(&path, "no notice of measures is read", MeasureVocabulary::load);
        let (words, fault) = match vocabulary {
            Ok(words) => (words, None),
            Err(fault) => (MeasureVocabulary::default(), Some(fault)),
        };
        let (readings, faults) = read_measures(data, &words, &self.corpus);
        let fault = fault.filter(|fault| fault.level == Level::Error || !readings.is_empty());
        self.diagnostics.extend(faults.into_iter().chain(fault).map(|fault| (None, fault)));
        for reading in readings {
            let NoticeReading { notice, measures, diagnostics, .. } = reading;
            self.diagnostics.extend(diagnostics.into_iter().map(|diagnostic| (None, diagnostic)));
            self.corpus.notices.push(notice);
            self.corpus.measures.extend(measures);
        }
    }

    /// Reads a report and adds what it holds.
    fn add(&mut self, slug: &Slug, text: &Source, loaded: LoadedRules, dictionaries: Dictionaries<'_>) {
        let LoadedRules { rules, toml, remarks, unfilled } = loaded;
        self.unfilled.extend(unfilled);
        let reading = read_report_with(slug, text, &rules, dictionaries);
        let unused = toml.map(|toml| rules.unused(&toml)).unwrap_or_default();
        let diagnostics = reading.diagnostics.into_iter().chain(remarks).chain(unused);
        self.diagnostics.extend(diagnostics.map(|diagnostic| (Some(slug.clone()), diagnostic)));
        if let Some(layout) = text.layout().filter(|_| rules.keep) {
            let folder = text.path().with_file_name(KeptOriginal::FOLDER_NAME);
            let kept = KeptOriginal { slug: slug.clone(), folder, layout: layout.clone() };
            self.diagnostics.extend(kept.missing().map(|missing| (Some(slug.clone()), missing)));
            self.kept.push(kept);
        }
        self.corpus.append(reading.corpus);
        self.coverages.push(reading.coverage);
        self.file_readings.push(text.layout().map(FileReading::of).unwrap_or_default());
    }
}

/// Reads `reports/<slug>/{report.txt,report.toml}` in `data`, in the order of the slugs. Folders whose name begins
/// with `_` are skipped. A report that cannot be read costs the others nothing.
pub fn read(data: &Path) -> Dataset {
    let dictionary = |name: &str| data.join("dictionaries").join(name);
    let topics = load_or_warn(&dictionary("topics.toml"), "no finding gets a topic", ThemeDictionary::load);
    let kinds = load_or_warn(&dictionary("system_kinds.toml"), "no system gets a kind", SystemKinds::load);
    let subjects =
        load_or_warn(&dictionary("survey_subjects.toml"), "no question gets a subject", SurveySubjects::load);
    let lacking = "no search finds words that mean the same";
    let synonyms = load_or_warn(&dictionary("synonyms.toml"), lacking, SynonymDictionary::load);
    let issues =
        load_or_warn(&dictionary("issues.toml"), "no two findings make the same criticism", IssueDictionary::load);
    let themes = topics.as_ref().ok();
    let dictionaries =
        Dictionaries { topics: None, system_kinds: kinds.as_ref().ok(), survey_subjects: subjects.as_ref().ok() };
    let mut dataset = Dataset::default();
    match folders(&data.join("reports")) {
        Ok(folders) => folders.iter().for_each(|folder| read_folder(folder, themes, dictionaries, &mut dataset)),
        Err(diagnostic) => dataset.diagnostics.push((None, diagnostic)),
    }
    if let Some(themes) = themes {
        dataset.list_topics(themes);
    }
    // Reports without systems or questions need no dictionary of them.
    let kinds = kinds.err().filter(|_| !dataset.corpus.systems.is_empty());
    let subjects = subjects.err().filter(|_| !dataset.corpus.surveys.is_empty());
    let (synonyms, unread) = match synonyms {
        Ok(synonyms) => (synonyms, None),
        Err(fault) => (SynonymDictionary::default(), Some(fault)),
    };
    dataset.synonyms = synonyms;
    let lacking = "no search finds the spellings and abbreviations of a general dictionary";
    let lexemes = load_or_warn(&dictionary("lexemes.txt"), lacking, Lexemes::load);
    dataset.synonyms.lexemes = lexemes.as_ref().map(|lexemes| lexemes.groups(&dataset.corpus)).unwrap_or_default();
    let (word_model, damaged) = match WordModel::load(&data.join("models").join("ja-words.bin")) {
        Ok(model) => (model, None),
        Err(fault) => (None, Some(fault)),
    };
    dataset.word_model = word_model;
    let (issues, unsorted) = match issues {
        Ok(issues) => (issues.classify(&dataset.corpus.findings), None),
        Err(fault) => (Vec::new(), Some(fault)),
    };
    dataset.corpus.issues = issues;
    let (english, misread) = load_if_any(&dictionary("english.toml"), EnglishWords::load);
    dataset.english = english;
    let (codes, uncoded) = load_if_any(&dictionary("local_governments.tsv"), LocalGovernmentCodes::load);
    let faults = [topics.err(), kinds, subjects, unread, lexemes.err(), damaged, unsorted, misread, uncoded];
    dataset.diagnostics.extend(faults.into_iter().flatten().map(|fault| (None, fault)));
    dataset.corpus.clusters = cluster_findings(&dataset.corpus.findings);
    dataset.read_measures(data);
    codes.assign(&mut dataset.corpus);
    dataset.read_publication(data);
    dataset
}

/// Reads the same reports, one after the other, without what is said of several: its records with what is wrong with them.
/// Faults of the dictionaries come first, with no report.
pub(crate) fn for_each_report(
    data: &Path,
    mut each: impl FnMut(Option<&Slug>, Dataset) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let dictionary = |name: &str| data.join("dictionaries").join(name);
    let topics = load_or_warn(&dictionary("topics.toml"), "no finding gets a topic", ThemeDictionary::load);
    let kinds = load_or_warn(&dictionary("system_kinds.toml"), "no system gets a kind", SystemKinds::load);
    let dictionaries = Dictionaries { topics: None, system_kinds: kinds.as_ref().ok(), survey_subjects: None };
    let (folders, unread) = match folders(&data.join("reports")) {
        Ok(folders) => (folders, None),
        Err(fault) => (Vec::new(), Some(fault)),
    };
    let faults = [topics.as_ref().err().cloned(), kinds.as_ref().err().cloned(), unread].into_iter().flatten();
    each(None, Dataset { diagnostics: faults.map(|fault| (None, fault)).collect(), ..Dataset::default() })?;
    for folder in folders {
        let mut dataset = Dataset::default();
        read_folder(&folder, topics.as_ref().ok(), dictionaries, &mut dataset);
        dataset.corpus.clusters = cluster_findings(&dataset.corpus.findings);
        let slug = dataset.corpus.reports.first().map(|report| report.slug.clone());
        each(slug.as_ref(), dataset)?;
    }
    Ok(())
}

fn folders(reports: &Path) -> Result<Vec<PathBuf>, Diagnostic> {
    let fault = |error: std::io::Error| {
        Diagnostic::error(reports, format!("cannot be read: {error}"))
            .hint("--data names the folder that holds reports/<slug>/report.txt")
    };
    let mut folders = Vec::new();
    for entry in fs::read_dir(reports).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        let hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with(['_', '.']));
        // A link that leads nowhere, or in a circle, is told where it is read.
        if !hidden && (path.is_dir() || path.is_symlink() && fs::metadata(&path).is_err()) {
            folders.push(path);
        }
    }
    if folders.is_empty() {
        return Err(Diagnostic::error(reports, "holds no report".to_owned()).hint("copy _template and fill it in"));
    }
    folders.sort();
    Ok(folders)
}

fn read_folder(folder: &Path, themes: Option<&ThemeDictionary>, dictionaries: Dictionaries<'_>, dataset: &mut Dataset) {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let slug: Slug = match name.parse() {
        Ok(slug) => slug,
        Err(error) => {
            let hint = "rename the folder";
            dataset.diagnostics.push((None, Diagnostic::error(folder, error.to_string()).hint(hint)));
            return;
        }
    };
    match read_text(folder) {
        Ok(text) => match rules_of(folder, &slug, &text, themes) {
            Ok(loaded) => {
                let fault = themes.and_then(|themes| loaded.unknown_theme(themes));
                dataset.diagnostics.extend(fault.map(|fault| (Some(slug.clone()), fault)));
                let topics = themes.map(|themes| themes.topics(&loaded.rules.themes()));
                dataset.add(&slug, &text, loaded, Dictionaries { topics: topics.as_ref(), ..dictionaries });
            }
            Err(faults) => dataset.diagnostics.extend(faults.into_iter().map(|fault| (Some(slug.clone()), fault))),
        },
        Err(fault) => {
            // What is wrong with the rules need not wait until the text is right.
            let toml = folder.join("report.toml");
            let is_there = fs::symlink_metadata(&toml).is_ok();
            let rules = if is_there { written(&slug, &toml, &Source::new(folder, "")).err() } else { None };
            let faults = std::iter::once(fault).chain(rules.into_iter().flatten());
            dataset.diagnostics.extend(faults.map(|fault| (Some(slug.clone()), fault)));
        }
    }
}

/// The text of a report, with the places of its lines.
pub(crate) fn read_text(folder: &Path) -> Result<Source, Diagnostic> {
    let text = Source::read(&folder.join("report.txt"))?;
    let layout = layout::read(folder, &text)?;
    Ok(text.with_layout(layout))
}
