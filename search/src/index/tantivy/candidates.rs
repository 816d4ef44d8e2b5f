use tantivy::index::InvertedIndexReader;
use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use crate::index::tantivy::tokenizer::pairs;
use crate::sort::sort_by_u64_key;

/// Candidates by an inverted index. All lists of records are ascending.
pub struct Candidates<'a> {
    terms: &'a InvertedIndexReader,
}

impl<'a> Candidates<'a> {
    pub fn new(terms: &'a InvertedIndexReader) -> Self {
        Self { terms }
    }

    /// The records with every pair of a normalized text, or with a token that a single character begins.
    pub fn containing(&self, normalized: &str) -> Vec<DocId> {
        let mut infos = Vec::new();
        for pair in pairs(normalized) {
            match self.info(pair.as_bytes()) {
                Some(info) => infos.push(info),
                None => return Vec::new(),
            }
        }
        let mut infos = sort_by_u64_key(infos, |info: &TermInfo| u64::from(info.doc_freq));
        infos.dedup();
        let mut infos = infos.into_iter();
        let Some(rarest) = infos.next() else { return self.beginning(normalized) };
        let mut records = self.records(&rarest);
        for info in infos {
            self.retain(&mut records, &info);
        }
        records
    }

    /// The records with exactly this term.
    pub fn term(&self, term: &[u8]) -> Vec<DocId> {
        self.info(term).map_or_else(Vec::new, |info| self.records(&info))
    }

    fn beginning(&self, prefix: &str) -> Vec<DocId> {
        let mut records = Vec::new();
        if prefix.is_empty() {
            return records;
        }
        // No character's UTF-8 begins with 0xFF, so this is above every token with the prefix.
        let above = [prefix.as_bytes(), &[0xFF]].concat();
        if let Ok(mut stream) = self.terms.terms().range().ge(prefix).lt(above).into_stream() {
            while let Some((_, info)) = stream.next() {
                records.extend(self.records(info));
            }
        }
        records.sort_unstable();
        records.dedup();
        records
    }

    fn info(&self, term: &[u8]) -> Option<TermInfo> {
        self.terms.terms().get(term).ok().flatten()
    }

    fn records(&self, info: &TermInfo) -> Vec<DocId> {
        let mut records = Vec::with_capacity(info.doc_freq as usize);
        if let Ok(mut postings) = self.terms.read_postings_from_terminfo(info, IndexRecordOption::Basic) {
            while postings.doc() != TERMINATED {
                records.push(postings.doc());
                postings.advance();
            }
        }
        records
    }

    fn retain(&self, records: &mut Vec<DocId>, info: &TermInfo) {
        match self.terms.read_postings_from_terminfo(info, IndexRecordOption::Basic) {
            Ok(mut postings) => {
                records.retain(|record| postings.doc() <= *record && postings.seek(*record) == *record);
            }
            Err(_) => records.clear(),
        }
    }
}
