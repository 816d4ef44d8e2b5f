use corpus::{Finding, Kind, Passage, Topic, first_sentence, fold};
use tantivy::TantivyDocument;
use tantivy::schema::{Field, Value as _};

use super::{Edition, Fields};

/// A place of a record where a query may match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Its own title.
    Title,
    /// The recommendation, or the passage.
    Text,
    /// What stands before the recommendation, and what repetitions add.
    Context,
    /// The system, the departments, the municipality.
    Name,
    /// Titles of sections.
    Section,
}

impl Place {
    /// All places.
    pub const ALL: [Place; 5] = [Place::Title, Place::Text, Place::Context, Place::Name, Place::Section];
}

/// One searchable value of a record.
#[derive(Clone, Debug)]
pub struct Value {
    /// Where it stands.
    pub place: Place,
    /// Verbatim.
    pub printed: String,
    /// [`fold`]ed.
    pub folded: String,
}

/// A record, read from the index and folded.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The finding's or passage's id.
    pub id: String,
    /// Its first line in `report.txt`.
    pub line: u32,
    /// The finding's kind; `None` for passages.
    pub kind: Option<Kind>,
    /// Its edition, by its place in the list of editions.
    pub edition: usize,
    /// Titles of sections, outermost first.
    pub section: Vec<String>,
    /// The information system.
    pub system: Option<String>,
    /// The departments.
    pub departments: Vec<String>,
    /// Everything searchable, by place.
    pub values: Vec<Value>,
}

impl Entry {
    /// The values of one place.
    pub fn at(&self, place: Place) -> impl Iterator<Item = &Value> {
        self.values.iter().filter(move |value| value.place == place)
    }

    /// The title to show: its own, else its first sentence; a passage's innermost section.
    pub fn heading(&self) -> &str {
        let own = self.at(Place::Title).next().map(|value| value.printed.as_str());
        let text = || self.at(Place::Text).next().map_or("", |value| first_sentence(&value.printed));
        match self.kind {
            Some(_) => own.unwrap_or_else(text),
            None => self.section.last().map_or_else(text, String::as_str),
        }
    }

    /// Reads the stored fields of a record in its edition, and of the heading above it.
    pub fn read(
        document: &TantivyDocument,
        heading: &TantivyDocument,
        fields: &Fields,
        kind: Option<Kind>,
        (at, edition): (usize, &Edition),
    ) -> Self {
        let all = |field: Field| texts(document, field);
        let (section, departments) = (texts(heading, fields.section), all(fields.department));
        let system = all(fields.system).pop();
        let names = system.iter().chain(&departments).chain([&edition.municipality]).cloned().collect();
        let line = document.get_first(fields.line).and_then(|line| line.as_u64()).unwrap_or_default() as u32;
        // A passage is named by its line, which is stored anyway.
        let id = all(fields.id).pop().unwrap_or_else(|| format!("{}-l{line}", edition.report));
        let places = [
            (Place::Title, all(fields.title)),
            (Place::Text, all(fields.text)),
            (Place::Context, all(fields.context)),
            (Place::Name, names),
            (Place::Section, section.clone()),
        ];
        let values = places.into_iter().flat_map(|(place, printed)| {
            printed.into_iter().map(move |printed| Value { place, folded: fold(&printed), printed })
        });
        Entry { id, line, kind, edition: at, values: values.collect(), section, system, departments }
    }
}

/// The bit that stands for a topic.
pub fn topic_bit(topic: Topic) -> u64 {
    1 << Topic::ALL.iter().position(|listed| *listed == topic).expect("every topic is listed")
}

fn texts(document: &TantivyDocument, field: Field) -> Vec<String> {
    document.get_all(field).filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

/// What is written of a record.
pub struct Row<'a> {
    /// Its edition, by its place in the list of editions.
    pub edition: u64,
    /// Its first line in `report.txt`.
    pub line: u32,
    /// Titles of the sections around it: written once for all records that share them.
    pub section: &'a [String],
    kind: u64,
    topics: u64,
    id: Option<&'a str>,
    texts: Vec<(Field, &'a str)>,
}

/// The code of passages among the kinds.
const PASSAGE: u64 = Kind::ALL.len() as u64;

/// The code of headings among the kinds.
pub const HEADING: u64 = PASSAGE + 1;

impl<'a> Row<'a> {
    /// The row of a finding.
    pub fn finding(finding: &'a Finding, edition: u64, fields: &Fields) -> Self {
        let kind = Kind::ALL.iter().position(|kind| *kind == finding.kind).expect("every kind is listed") as u64;
        let mut texts: Vec<(Field, &str)> = finding.title.iter().map(|title| (fields.title, title.as_str())).collect();
        texts.push((fields.text, &finding.text));
        // A repetition in another department mostly says the same again: only what it adds is kept.
        let mut context: Vec<&str> = vec![&finding.context];
        let mut departments: Vec<&str> = Vec::new();
        let repeated = finding.occurrences.iter();
        for text in repeated.clone().map(|occurrence| occurrence.text.as_str()) {
            if finding.text != text && !context.contains(&text) {
                context.push(text);
            }
        }
        for name in finding.departments.iter().chain(repeated.flat_map(|occurrence| &occurrence.departments)) {
            if !departments.contains(&name.as_str()) {
                departments.push(name);
            }
        }
        texts.extend(context.into_iter().filter(|text| !text.is_empty()).map(|text| (fields.context, text)));
        texts.extend(finding.system.iter().map(|name| (fields.system, name.as_str())));
        texts.extend(departments.into_iter().map(|name| (fields.department, name)));
        let topics = finding.topics.iter().fold(0, |bits, topic| bits | topic_bit(*topic));
        let (line, section, id) = (finding.source.line_start, &finding.section, Some(finding.id.as_str()));
        Row { edition, line, section, kind, topics, id, texts }
    }

    /// The row of a passage.
    pub fn passage(passage: &'a Passage, edition: u64, fields: &Fields) -> Self {
        let texts = vec![(fields.text, passage.text.as_str())];
        let (line, section) = (passage.source.line_start, &passage.section);
        Row { edition, line, section, kind: PASSAGE, topics: 0, id: None, texts }
    }

    /// The row as tantivy's document, below that heading.
    pub fn document(&self, heading: u64, fields: &Fields) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        for (field, text) in &self.texts {
            document.add_text(*field, text);
            document.add_text(fields.grams, text);
        }
        if let Some(id) = self.id {
            document.add_text(fields.id, id);
        }
        document.add_u64(fields.edition, self.edition);
        document.add_u64(fields.kind, self.kind);
        document.add_u64(fields.topics, self.topics);
        document.add_u64(fields.heading, heading);
        document.add_u64(fields.line, self.line.into());
        document
    }

    /// The heading it stands below, as tantivy's document.
    pub fn heading(&self, fields: &Fields, municipality: &str) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        for title in self.section {
            document.add_text(fields.section, title);
            document.add_text(fields.grams, title);
        }
        document.add_text(fields.grams, municipality);
        document.add_u64(fields.edition, self.edition);
        document.add_u64(fields.kind, HEADING);
        document
    }
}
