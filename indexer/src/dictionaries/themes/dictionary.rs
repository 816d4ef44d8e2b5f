use std::collections::BTreeSet;

use corpus::{Finding, Slug, Theme, Topic};
use text::normalize;

use super::entry::ThemeEntry;
use super::proposal::{ThemeProposal, propose};
use crate::dictionaries::topics::rules::{Factors, Positive, Selection, ThemeFile, TopicFile};
use crate::dictionaries::topics::{TopicDictionary, TopicEntry, read_topics};
use crate::report::read_report;
use crate::rules::report::Rules;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;

/// All themes with their topics.
#[derive(Debug)]
pub struct ThemeDictionary {
    pub(super) themes: Vec<ThemeTopics>,
    common: Vec<TopicEntry>,
    factors: Factors,
    selection: Selection,
}

/// A theme with what it is recognised by, and its topics.
#[derive(Debug)]
pub(super) struct ThemeTopics {
    pub(super) entry: ThemeEntry,
    /// Words of a cover, normalized, each with its spellings and its weight.
    pub(super) recognition: Vec<(Vec<String>, f64)>,
    pub(super) own: Vec<TopicEntry>,
    /// Topics of `topics.toml` that it has too.
    pub(super) common: Vec<Topic>,
}

impl ThemeDictionary {
    /// Reads `topics.toml` and the files of the folder `themes` beside it.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let file: TopicFile = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let common = read_topics(source, None, &file.topics)?;
        if !common.iter().any(|topic| topic.code == Topic::OTHER) {
            return Err(Diagnostic::error(source.path(), format!("has no [topics.{}]", Topic::OTHER))
                .hint("what no term speaks for has a name and a definition too"));
        }
        let mut this = Self { themes: Vec::new(), common, factors: file.fields, selection: file.selection };
        for name in &file.themes {
            let code: Theme =
                name.get_ref().parse().map_err(|error| source.error_at(name.span(), format!("{error}")))?;
            let source = Source::read(&source.path().with_file_name("themes").join(format!("{code}.toml")))?;
            this.add(code, &source)?;
        }
        Ok(this)
    }

    fn add(&mut self, code: Theme, source: &Source) -> Result<(), Diagnostic> {
        let file: ThemeFile = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let own = read_topics(source, Some(code), &file.topics)?;
        for (written, topic) in own.iter().filter_map(|topic| {
            let written = file.topics.keys().find(|written| written.get_ref() == topic.code.code())?;
            Some((written, topic))
        }) {
            let others = || self.themes.iter().flat_map(|theme| &theme.own);
            if others().any(|other| other.code == topic.code) {
                let error = source.error_at(written.span(), format!("another theme has a topic `{}`", topic.code));
                return Err(error.hint("a topic of several themes belongs into topics.toml"));
            }
        }
        let mut common = Vec::new();
        for name in &file.common {
            let topic = self.common.iter().find(|topic| topic.code.code() == name.get_ref()).ok_or_else(|| {
                let error = source.error_at(name.span(), format!("there is no common topic `{}`", name.get_ref()));
                error.hint(format!("those of topics.toml are {}", codes(self.common.iter().map(|topic| topic.code))))
            })?;
            if !own.iter().any(|own| own.code == topic.code) {
                common.push(topic.code);
            }
        }
        let topics = own.iter().map(|topic| topic.code).chain(common.iter().copied()).chain([Topic::OTHER]).collect();
        let ThemeFile { label, english, easy, recognition, .. } = file;
        let entry = ThemeEntry { code, label, english, easy, topics };
        let words = |(written, weight): (String, Positive)| (written.split('|').map(normalize).collect(), weight.0);
        let recognition = recognition.into_iter().map(words).collect();
        self.themes.push(ThemeTopics { entry, recognition, own, common });
        Ok(())
    }

    /// The codes of all themes.
    pub fn codes(&self) -> impl Iterator<Item = Theme> {
        self.themes.iter().map(|theme| theme.entry.code)
    }

    /// Themes as they are published, in the order in which they are listed.
    pub fn entries(&self, of: &BTreeSet<Theme>) -> Vec<ThemeEntry> {
        self.of(of).map(|theme| theme.entry.clone()).collect()
    }

    /// The dictionary of reports of these themes.
    pub fn topics(&self, of: &BTreeSet<Theme>) -> TopicDictionary {
        let own: Vec<&TopicEntry> = self.of(of).flat_map(|theme| &theme.own).collect();
        let common = self.of(of).flat_map(|theme| &theme.common);
        let mut listed: Vec<&TopicEntry> = own;
        for topic in common.filter_map(|code| self.common(*code)) {
            if !listed.iter().any(|listed| listed.code == topic.code) {
                listed.push(topic);
            }
        }
        TopicDictionary::new(listed.into_iter(), self.factors, self.selection)
    }

    /// The topics of reports of these themes, as they are published: one that several themes have is the common one.
    pub fn topic_entries(&self, of: &BTreeSet<Theme>) -> Vec<TopicEntry> {
        let shared: BTreeSet<Topic> = self.of(of).flat_map(|theme| &theme.common).copied().collect();
        let own = self.of(of).flat_map(|theme| &theme.own).filter(|topic| !shared.contains(&topic.code));
        let common = self.common.iter().filter(|topic| shared.contains(&topic.code) || topic.code == Topic::OTHER);
        own.chain(common).cloned().collect()
    }

    /// Themes that a report seems to have, the likeliest first.
    pub fn recognise(&self, text: &str, findings: &[Finding]) -> Vec<ThemeProposal> {
        propose(self, text, findings)
    }

    /// Proposed rules with the themes that the report seems to have, and why.
    pub(crate) fn add_themes(&self, slug: &Slug, text: &Source, toml: &str) -> String {
        let rules = Rules::load(&Source::new("report.toml", toml.to_owned()));
        let findings = rules.map(|rules| read_report(slug, text, &rules).corpus.findings).unwrap_or_default();
        let proposals = self.recognise(text.text(), &findings);
        let reasons: Vec<String> = proposals.iter().map(ToString::to_string).collect();
        let reasons = if reasons.is_empty() { "分からない".to_owned() } else { reasons.join("、") };
        let themes: Vec<String> = proposals.iter().map(|proposal| format!("\"{}\"", proposal.theme)).collect();
        let line = format!("# 監査テーマの案：{reasons}\nthemes = [{}]\n", themes.join(", "));
        let at = toml.find("\nedition = ").map_or(0, |at| at + 1);
        format!("{}{line}{}", &toml[..at], &toml[at..])
    }

    /// The dictionary of what is peculiar to themes. A theme without common topics has words of its own for what is common,
    /// and those speak for no theme.
    pub(super) fn peculiar_topics(&self) -> TopicDictionary {
        let peculiar = self.themes.iter().filter(|theme| !theme.common.is_empty());
        TopicDictionary::new(peculiar.flat_map(|theme| &theme.own), self.factors, self.selection)
    }

    fn of(&self, of: &BTreeSet<Theme>) -> impl Iterator<Item = &ThemeTopics> {
        self.themes.iter().filter(|theme| of.contains(&theme.entry.code))
    }

    fn common(&self, code: Topic) -> Option<&TopicEntry> {
        self.common.iter().find(|topic| topic.code == code)
    }
}

/// Codes in a row.
pub(crate) fn codes(codes: impl Iterator<Item = impl ToString>) -> String {
    codes.map(|code| code.to_string()).collect::<Vec<_>>().join(", ")
}
