use std::collections::{BTreeMap, BTreeSet};

use corpus::{Theme, Topic};
use text::normalize;
use toml::Spanned;

use super::entry::{TopicEntry, TopicProgramme, TopicWords};
use super::phrase::Phrase;
use super::rules::{Definition, TopicRules};
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// The topics of a file, in its order.
pub(crate) fn read_topics(
    source: &Source,
    theme: Option<Theme>,
    topics: &BTreeMap<Spanned<String>, TopicRules>,
) -> Result<Vec<TopicEntry>, Diagnostic> {
    let mut written: Vec<_> = topics.iter().collect();
    written.sort_by_key(|(code, _)| code.span().start);
    written.into_iter().map(|(code, rules)| read_topic(source, theme, code, rules)).collect()
}

fn read_topic(
    source: &Source,
    theme: Option<Theme>,
    code: &Spanned<String>,
    rules: &TopicRules,
) -> Result<TopicEntry, Diagnostic> {
    let topic: Topic = code.get_ref().parse().map_err(|_| {
        let error = source.error_at(code.span(), format!("`{}` is no code of a topic", code.get_ref()));
        error.hint("a code is 2 to 24 lower-case letters and hyphens")
    })?;
    let mut reader = PhraseReader { source, topic, words: BTreeSet::new(), phrases: Vec::new() };
    for (term, weight) in &rules.terms {
        reader.add(term, Some(weight.0))?;
    }
    let terms: Vec<String> = reader.words.iter().cloned().collect();
    for exception in &rules.except {
        let normalized = normalize(exception.get_ref());
        if !terms.iter().any(|term| normalized.contains(term)) {
            let error = source.error_at(exception.span(), "this exception holds no term of its topic");
            return Err(error.hint("write the term together with the words around it"));
        }
        reader.add(exception, None)?;
    }
    if let Some(programme) = &rules.programme {
        check_translations(programme).map_err(|fault| {
            let error = source.error_at(code.span(), format!("the programme of `{topic}` {fault}"));
            error.hint("translate each item, in the same order")
        })?;
    }
    let Definition { japanese, english, easy } = &rules.definition;
    let words =
        |label: &String, definition: &String| TopicWords { label: label.clone(), definition: definition.clone() };
    Ok(TopicEntry {
        code: topic,
        theme,
        label: rules.label.clone(),
        definition: japanese.clone(),
        english: words(&rules.english, english),
        easy: words(&rules.easy, easy),
        programme: rules.programme.clone(),
        phrases: reader.phrases,
    })
}

/// A translation has as many items as the Japanese, none of them empty.
fn check_translations(programme: &TopicProgramme) -> Result<(), String> {
    for (language, words) in [("english", &programme.english), ("easy", &programme.easy)] {
        let Some(words) = words else { continue };
        for (name, items, japanese) in
            [("ask", &words.ask, &programme.ask), ("evidence", &words.evidence, &programme.evidence)]
        {
            if items.len() != japanese.len() {
                let (found, expected) = (items.len(), japanese.len());
                return Err(format!("has {found} items in {language}.{name}, and {expected} in {name}"));
            }
        }
        if [&words.aim].into_iter().chain(&words.ask).chain(&words.evidence).any(|text| text.trim().is_empty()) {
            return Err(format!("has an empty text in {language}"));
        }
    }
    Ok(())
}

/// The phrases of a topic while they are read.
struct PhraseReader<'s> {
    source: &'s Source,
    topic: Topic,
    /// Normalized spellings.
    words: BTreeSet<String>,
    phrases: Vec<Phrase>,
}

impl PhraseReader<'_> {
    /// Adds a phrase; a spelling may occur once in its topic.
    fn add(&mut self, written: &Spanned<String>, weight: Option<f64>) -> Result<(), Diagnostic> {
        let spellings: Vec<String> = written.get_ref().split('|').map(str::to_owned).collect();
        for spelling in &spellings {
            let normalized = normalize(spelling);
            if normalized.is_empty() {
                let error =
                    self.source.error_at(written.span(), "nothing is left of this phrase once it is normalized");
                return Err(error.hint("separate spellings by one `|`"));
            }
            if !self.words.insert(normalized) {
                let error = self.source.error_at(written.span(), format!("`{spelling}` stands twice in this topic"));
                return Err(error.hint("width, case, hyphens and spaces make no difference"));
            }
        }
        self.phrases.push(Phrase { topic: self.topic, spellings, weight });
        Ok(())
    }
}
