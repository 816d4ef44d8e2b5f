use corpus::{Finding, Kind, Passage, Topic, first_sentence, fold};
use tantivy::TantivyDocument;
use tantivy::schema::{Field, Value as _};

use super::Fields;

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

    /// Reads the stored fields; `municipality` is searchable too.
    pub fn read(
        document: &TantivyDocument,
        fields: &Fields,
        edition: usize,
        kind: Option<Kind>,
        municipality: &str,
    ) -> Self {
        let all = |field: Field| -> Vec<String> {
            document.get_all(field).filter_map(|value| value.as_str().map(str::to_owned)).collect()
        };
        let (section, departments) = (all(fields.section), all(fields.department));
        let system = all(fields.system).pop();
        let names = system.iter().chain(&departments).cloned().chain([municipality.to_owned()]).collect();
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
        Entry {
            id: all(fields.id).pop().unwrap_or_default(),
            line: document.get_first(fields.line).and_then(|line| line.as_u64()).unwrap_or_default() as u32,
            kind,
            edition,
            values: values.collect(),
            section,
            system,
            departments,
        }
    }
}

/// The bit that stands for a topic.
pub fn topic_bit(topic: Topic) -> u64 {
    1 << Topic::ALL.iter().position(|listed| *listed == topic).expect("every topic is listed")
}

/// What is written of a record: its values by field, and which of them are searchable.
pub struct Row<'a> {
    pub edition: u64,
    pub kind: u64,
    pub topics: u64,
    pub line: u32,
    pub stored: Vec<(Field, &'a str)>,
    pub municipality: &'a str,
}

impl<'a> Row<'a> {
    /// The row of a finding.
    pub fn finding(finding: &'a Finding, edition: u64, fields: &Fields) -> Self {
        let kind = Kind::ALL.iter().position(|kind| *kind == finding.kind).expect("every kind is listed");
        let mut stored = vec![(fields.id, finding.id.as_str())];
        stored.extend(finding.title.iter().map(|title| (fields.title, title.as_str())));
        stored.push((fields.text, &finding.text));
        // A repetition in another department mostly says the same again: only what it adds is kept.
        let mut context = vec![finding.context.as_str()];
        for repeated in &finding.occurrences {
            if finding.text != repeated.text && !context.contains(&repeated.text.as_str()) {
                context.push(&repeated.text);
            }
        }
        stored.extend(context.into_iter().filter(|text| !text.is_empty()).map(|text| (fields.context, text)));
        stored.extend(finding.section.iter().map(|title| (fields.section, title.as_str())));
        stored.extend(finding.system.iter().map(|name| (fields.system, name.as_str())));
        let mut departments: Vec<&str> = Vec::new();
        for name in finding.departments.iter().chain(finding.occurrences.iter().flat_map(|o| &o.departments)) {
            if !departments.contains(&name.as_str()) {
                departments.push(name);
            }
        }
        stored.extend(departments.into_iter().map(|name| (fields.department, name)));
        let topics = finding.topics.iter().fold(0, |bits, topic| bits | topic_bit(*topic));
        let line = finding.source.line_start;
        Row { edition, kind: kind as u64, topics, line, stored, municipality: &finding.municipality }
    }

    /// The row of a passage.
    pub fn passage(passage: &'a Passage, edition: u64, fields: &Fields) -> Self {
        let mut stored = vec![(fields.id, passage.id.as_str()), (fields.text, passage.text.as_str())];
        stored.extend(passage.section.iter().map(|title| (fields.section, title.as_str())));
        let line = passage.source.line_start;
        Row { edition, kind: Kind::ALL.len() as u64, topics: 0, line, stored, municipality: &passage.municipality }
    }

    /// The row as tantivy's document.
    pub fn document(&self, fields: &Fields) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        for (field, value) in &self.stored {
            document.add_text(*field, value);
            if *field != fields.id {
                document.add_text(fields.grams, value);
            }
        }
        document.add_text(fields.grams, self.municipality);
        document.add_u64(fields.edition, self.edition);
        document.add_u64(fields.kind, self.kind);
        document.add_u64(fields.topics, self.topics);
        document.add_u64(fields.line, self.line.into());
        document
    }
}
