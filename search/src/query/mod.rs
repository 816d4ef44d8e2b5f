//! Query language (検索式): `語 語` all of them, `"句"` literally, `-語` not, `語 OR 語` either, `市:和光市` narrowed.

mod fields;
pub mod interpret;
mod lexer;
mod parse;

use std::fmt;

use corpus::{Kind, SystemKind};

pub use parse::{parse, read};

/// A query: every clause must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed.
    pub clauses: Vec<Clause>,
}

/// Alternative conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// At least one.
    pub any: Vec<Literal>,
}

/// A condition, perhaps negated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    pub negated: bool,
    pub atom: Atom,
}

/// A condition on one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Atom {
    /// Contains the word in any form.
    Word(String),
    /// Contains exactly this.
    Phrase(String),
    /// Belongs to something named.
    Scope(Scope),
}

/// Scope of records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// `市:`, a municipality by name or code.
    Municipality(String),
    /// `課:`, a department by a part of its name.
    Department(String),
    /// `システム:`, a system by a part of its name.
    System(String),
    /// `区分:`, the report's own class.
    Kind(Kind),
    /// `論点:`, a topic by code or a part of its name.
    Topic(String),
    /// `業務:`, the function of its system.
    SystemKind(SystemKind),
    /// `年度:`, the fiscal year.
    Year(u16),
}

impl Query {
    /// Words and phrases that are not negated, as typed.
    pub fn sought(&self) -> impl Iterator<Item = &str> {
        let literals = self.clauses.iter().flat_map(|clause| &clause.any).filter(|literal| !literal.negated);
        literals.filter_map(|literal| match &literal.atom {
            Atom::Word(text) | Atom::Phrase(text) => Some(text.as_str()),
            Atom::Scope(_) => None,
        })
    }
}

impl Query {
    /// The conditions that are no words to be found: scopes, and what must be absent.
    pub fn without_words(&self) -> Self {
        let seeks = |literal: &Literal| !literal.negated && matches!(literal.atom, Atom::Word(_) | Atom::Phrase(_));
        let clauses = self.clauses.iter().filter(|clause| !clause.any.iter().any(seeks));
        Self { clauses: clauses.cloned().collect() }
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, &self.clauses, " ")
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, &self.any, " OR ")
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A minus before a number is its sign.
        let is_number = matches!(&self.atom, Atom::Word(word) if lexer::is_number(word));
        f.write_str(match self.negated {
            false => "",
            true if is_number => "NOT ",
            true => "-",
        })?;
        match &self.atom {
            Atom::Word(word) => f.write_str(word),
            Atom::Phrase(phrase) => write!(f, "\"{phrase}\""),
            Atom::Scope(scope) => scope.fmt(f),
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scope::Municipality(name) => write!(f, "市:\"{name}\""),
            Scope::Department(name) => write!(f, "課:\"{name}\""),
            Scope::System(name) => write!(f, "システム:\"{name}\""),
            Scope::Kind(kind) => write!(f, "区分:{}", kind.label()),
            Scope::Topic(topic) => write!(f, "論点:\"{topic}\""),
            Scope::SystemKind(kind) => write!(f, "業務:{}", kind.code()),
            Scope::Year(year) => write!(f, "年度:{year}"),
        }
    }
}

fn separated<T: fmt::Display>(f: &mut fmt::Formatter<'_>, items: &[T], separator: &str) -> fmt::Result {
    for (at, item) in items.iter().enumerate() {
        f.write_str(if at == 0 { "" } else { separator })?;
        item.fmt(f)?;
    }
    Ok(())
}
