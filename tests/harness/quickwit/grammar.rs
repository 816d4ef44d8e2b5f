//! From Quickwit's query language to tantivy's queries, as Quickwit goes.

use anyhow::{Context, Result, bail, ensure};
use tantivy::Term;
use tantivy::query::{AllQuery, BooleanQuery, Occur, PhraseQuery, Query, RegexQuery, TermQuery, TermSetQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy_query_grammar::{Delimiter, UserInputAst, UserInputLeaf, UserInputLiteral, parse_query};

use super::Fields;

/// Reads a query.
pub fn read(query: &str, fields: &Fields) -> Result<Box<dyn Query>> {
    let ast = parse_query(query).map_err(|_| anyhow::anyhow!("failed to parse query: `{query}`"))?;
    convert(&ast, fields)
}

fn convert(ast: &UserInputAst, fields: &Fields) -> Result<Box<dyn Query>> {
    match ast {
        UserInputAst::Clause(clauses) => {
            let clause = |(occur, ast): &(Option<Occur>, UserInputAst)| {
                Ok((occur.unwrap_or(Occur::Must), convert(ast, fields)?))
            };
            let mut clauses: Vec<(Occur, Box<dyn Query>)> = clauses.iter().map(clause).collect::<Result<_>>()?;
            // Quickwit takes a negation alone for all else.
            if clauses.iter().all(|(occur, _)| *occur == Occur::MustNot) {
                clauses.push((Occur::Must, Box::new(AllQuery)));
            }
            Ok(Box::new(BooleanQuery::new(clauses)))
        }
        UserInputAst::Boost(..) => bail!("a boost"),
        UserInputAst::Leaf(leaf) => match &**leaf {
            UserInputLeaf::All => Ok(Box::new(AllQuery)),
            UserInputLeaf::Literal(literal) => convert_literal(literal, fields),
            UserInputLeaf::Set { field, elements } => {
                let name = field.as_deref().context("a set without a field")?;
                let term = |value: &String| match (fields.texts.get(name), fields.numbers.get(name)) {
                    (Some(field), _) => Ok(Term::from_field_text(*field, value)),
                    (None, Some(field)) => Ok(Term::from_field_u64(*field, value.parse()?)),
                    (None, None) => bail!("no field `{name}`"),
                };
                Ok(Box::new(TermSetQuery::new(elements.iter().map(term).collect::<Result<Vec<_>>>()?)))
            }
            other => bail!("{other:?} among several fields"),
        },
    }
}

fn convert_literal(literal: &UserInputLiteral, fields: &Fields) -> Result<Box<dyn Query>> {
    let UserInputLiteral { field_name, phrase, delimiter, prefix, .. } = literal;
    ensure!(!prefix, "a phrase prefix, of which only some are found");
    let named = |name: &String| fields.texts.get(name).with_context(|| format!("no field `{name}`"));
    let searched = match field_name {
        Some(name) => vec![*named(name)?],
        None => fields.default.clone(),
    };
    let in_field = |field: Field| -> Result<(Occur, Box<dyn Query>)> {
        let query: Box<dyn Query> = match delimiter {
            Delimiter::None => Box::new(RegexQuery::from_pattern(&wildcard(phrase)?, field)?),
            _ => {
                let term = |token: &str| Term::from_field_text(field, token);
                let mut terms: Vec<Term> = phrase.split_ascii_whitespace().map(term).collect();
                match terms.len() {
                    0 => bail!("an empty phrase"),
                    1 => Box::new(TermQuery::new(terms.remove(0), IndexRecordOption::WithFreqs)),
                    _ => Box::new(PhraseQuery::new(terms)),
                }
            }
        };
        Ok((Occur::Should, query))
    };
    Ok(Box::new(BooleanQuery::new(searched.into_iter().map(in_field).collect::<Result<_>>()?)))
}

/// Pattern of a text with an escaped character and a wildcard.
fn wildcard(phrase: &str) -> Result<String> {
    let mut pattern = String::new();
    let mut chars = phrase.chars();
    let mut has_wildcard = false;
    while let Some(c) = chars.next() {
        match c {
            '*' => {
                has_wildcard = true;
                pattern.push_str("(?s:.)*");
            }
            '?' => pattern.push_str("(?s:.)"),
            '\\' => pattern.push_str(&escape(chars.next().context("nothing is escaped")?)),
            c => pattern.push_str(&escape(c)),
        }
    }
    ensure!(has_wildcard, "a bare word: `{phrase}`");
    Ok(pattern)
}

fn escape(c: char) -> String {
    if c.is_alphanumeric() { c.to_string() } else { format!("\\x{{{:x}}}", u32::from(c)) }
}
