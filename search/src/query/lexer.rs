//! Lexer of the query language: words, phrases, scopes and operators.

use std::collections::BTreeSet;

use text::{is_japanese, normalize};

use super::fields::{field, scope};
use crate::api::response::{ReadTerm, TermMeaning};
use crate::expand::abbreviations::is_abbreviation;
use crate::query::{Atom, Literal};

/// A single letter before a colon names a drive.
const MIN_FIELD_CHARS: usize = 2;

pub struct Token {
    pub typed: String,
    pub literal: Literal,
    pub operator: Option<Operator>,
}

/// Words and signs that combine others, as search engines read them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Meaning of a space.
    And,
    Or,
    Not,
}

impl Operator {
    /// In lower case they are English words, but between others in Japanese.
    fn of(word: &str, has_ranges: bool, is_japanese: bool) -> Option<Self> {
        match word {
            "or" if is_japanese => Some(Self::Or),
            "and" if is_japanese => Some(Self::And),
            "not" if is_japanese => Some(Self::Not),
            "OR" | "ＯＲ" | "|" | "||" => Some(Self::Or),
            "AND" | "ＡＮＤ" | "&&" => Some(Self::And),
            "TO" if has_ranges => Some(Self::And),
            "NOT" | "ＮＯＴ" => Some(Self::Not),
            _ => None,
        }
    }
}

impl Token {
    pub fn is_operator(&self) -> bool {
        self.operator.is_some()
    }

    pub fn is_sign(&self) -> bool {
        matches!(&self.literal.atom, Atom::Word(word) if !word.contains(is_letter))
    }
}

pub struct Lexer<'a> {
    rest: &'a str,
    /// Brackets of ranges (`[a TO b]`) are in the query.
    has_ranges: bool,
    is_japanese: bool,
    /// A condition stands before the rest.
    has_condition: bool,
    as_text: &'a BTreeSet<String>,
    pub reading: Vec<ReadTerm>,
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str, as_text: &'a BTreeSet<String>) -> Self {
        Self {
            rest: text,
            has_ranges: text.contains(['[', '{']),
            is_japanese: text.contains(is_japanese),
            has_condition: false,
            as_text,
            reading: Vec::new(),
        }
    }

    pub fn next(&mut self) -> Option<Token> {
        loop {
            self.rest = self.rest.trim_start_matches(is_separator);
            if self.rest.is_empty() {
                return None;
            }
            let before = self.rest;
            let negated = self.minus();
            self.skip_fields();
            let (atom, meaning) = self.atom();
            if is_void(&atom) {
                continue;
            }
            let typed = &before[..before.len() - self.rest.len()];
            let literal = match meaning.or(negated.then_some(TermMeaning::Without)) {
                None => Literal { negated, atom },
                Some(meaning) if self.as_text.contains(typed) => {
                    let is_scope = matches!(meaning, TermMeaning::Scope(_) | TermMeaning::Unknown(_));
                    let text = typed.split_once([':', '：']).filter(|_| is_scope).map_or(typed, |(_, value)| value);
                    Literal { negated: false, atom: Atom::Word(trim_signs(text)) }
                }
                Some(meaning) => {
                    let meaning = if negated { TermMeaning::Without } else { meaning };
                    self.reading.push(ReadTerm { typed: typed.to_owned(), meaning });
                    Literal { negated, atom }
                }
            };
            let operator = match &literal {
                Literal { negated: false, atom: Atom::Word(word) } if !self.as_text.contains(word) => {
                    Operator::of(word, self.has_ranges, self.is_japanese)
                }
                _ => None,
            };
            self.has_condition = true;
            return Some(Token { typed: typed.to_owned(), literal, operator });
        }
    }

    /// Takes for an operator what begins the rest of the query, unless it is meant as text.
    fn take_operator(&mut self, length: usize) -> bool {
        let (typed, rest) = self.rest.split_at(length);
        let is_text = self.as_text.contains(typed);
        if !is_text {
            self.reading.push(ReadTerm { typed: typed.to_owned(), meaning: TermMeaning::Operator });
            self.rest = rest;
        }
        !is_text
    }

    /// Skips fields of other search engines (`title:再委託`), with signs before them; an address or a time is none.
    fn skip_fields(&mut self) {
        let is_sign = |c: char| !is_letter(c) && !is_separator(c) && !is_quote(c) && c != '|';
        loop {
            let whole = self.rest;
            self.rest = whole.trim_start_matches(is_sign);
            let length = foreign_field_length(self.rest);
            if !(length > 0 && self.take_operator(length)) {
                self.rest = whole;
                return;
            }
        }
    }

    /// The sign of negation directly before a condition. Before a number it is one of its signs.
    fn minus(&mut self) -> bool {
        const MINUS: [char; 3] = ['-', '－', '−'];
        // Keyboards give ー where a minus is meant; no word begins with it.
        let long_vowel = self.rest.strip_prefix('ー').filter(|_| self.has_condition);
        let after = self.rest.strip_prefix(MINUS).or(long_vowel);
        let begins = |after: &&str| after.starts_with(|c| !is_space(c) && !MINUS.contains(&c));
        let Some(after) = after.filter(begins) else { return false };
        let word = after.trim_start_matches(is_separator).split(is_space).next().unwrap_or_default();
        if !word.contains(|c| is_letter(c) || is_quote(c)) {
            return false;
        }
        self.rest = after.trim_start_matches(is_separator);
        !is_number(word)
    }

    /// A condition, and what it is if no word.
    fn atom(&mut self) -> (Atom, Option<TermMeaning>) {
        if let Some(phrase) = self.quoted() {
            return (Atom::Phrase(phrase.to_owned()), Some(TermMeaning::Phrase));
        }
        let mut word = self.word();
        let mut unknown = None;
        loop {
            let scoped = word
                .trim_start_matches(|c| !is_letter(c))
                .split_once([':', '：'])
                .and_then(|(name, value)| Some((field(&normalize(name))?, value)));
            let Some((field, value)) = scoped else { return (Atom::Word(trim_signs(word)), unknown) };
            let value = if value.is_empty() { self.quoted().unwrap_or_else(|| self.bracketed()) } else { value };
            if normalize(value).is_empty() {
                return (Atom::Word(trim_signs(word)), unknown);
            }
            if let Some(scope) = scope(field, value) {
                return (Atom::Scope(scope), Some(TermMeaning::Scope(field)));
            }
            // What is no value may be a condition itself (年度:市:和光市).
            unknown = Some(TermMeaning::Unknown(field));
            word = value.split_at(foreign_field_length(value)).1;
        }
    }

    /// A word, without what asks other search engines for near ones (`語~2`, `語^2`).
    fn word(&mut self) -> &'a str {
        if let Some(either) = self.rest.find(|c| c != '|').or(Some(self.rest.len())).filter(|length| *length > 0) {
            let (taken, rest) = self.rest.split_at(either);
            self.rest = rest;
            return taken;
        }
        let whole = self.rest;
        let word = self.take_until(|c| is_separator(c) || is_quote(c) || matches!(c, '|' | '~' | '^'));
        let suffix = suffix_length(self.rest);
        if suffix > 0 && !word.ends_with(char::is_numeric) {
            self.take_operator(suffix);
        }
        if self.rest.starts_with(['~', '^']) {
            self.take_until(|c| is_separator(c) || is_quote(c) || c == '|');
            return &whole[..whole.len() - self.rest.len()];
        }
        word
    }

    /// A quotation; an open one goes on to the end.
    fn quoted(&mut self) -> Option<&'a str> {
        self.rest = self.rest.strip_prefix(is_quote)?;
        let phrase = self.take_until(is_quote);
        self.rest = self.rest.strip_prefix(is_quote).unwrap_or(self.rest);
        Some(phrase)
    }

    /// A value in 「」; empty where none follows.
    fn bracketed(&mut self) -> &'a str {
        let Some(rest) = self.rest.strip_prefix(['「', '『', '｢']) else { return "" };
        self.rest = rest;
        self.take_until(is_separator)
    }

    /// Takes what comes before a character that ends it. A blank before a voicing mark, torn from its kana, ends nothing.
    fn take_until(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let is_end = |(at, c): &(usize, char)| {
            ends(*c) && !(is_space(*c) && self.rest[*at..].trim_start_matches(is_space).starts_with(is_voicing_mark))
        };
        let end = self.rest.char_indices().find(is_end).map_or(self.rest.len(), |(at, _)| at);
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }
}

/// Bytes of the field of another search engine with which a text begins, its colon included; 0 where it begins with none.
fn foreign_field_length(text: &str) -> usize {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let value = text[letters..].strip_prefix(':').unwrap_or_default();
    let is_value = value.starts_with(|c: char| is_quote(c) || c.is_alphabetic());
    if letters >= MIN_FIELD_CHARS && is_value { letters + 1 } else { 0 }
}

/// A number with its signs (5.2, 80%).
pub fn is_number(word: &str) -> bool {
    word.starts_with(char::is_numeric) && word.chars().all(|c| c.is_numeric() || !is_letter(c))
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// 「」, 『』 and what stands for any letters elsewhere (`情報*`) set words apart, as spaces do.
fn is_separator(c: char) -> bool {
    is_space(c) || matches!(c, '「' | '」' | '『' | '』' | '｢' | '｣' | '*' | '＊')
}

fn is_voicing_mark(c: char) -> bool {
    matches!(c, 'ﾞ' | 'ﾟ' | '゛' | '゜' | '\u{3099}' | '\u{309a}')
}

/// Bytes of `~`, `~2`, `~0.8`, `^2` at the end of a word; 0 where letters follow.
fn suffix_length(rest: &str) -> usize {
    let Some(sign) = rest.chars().next().filter(|c| matches!(c, '~' | '^')) else { return 0 };
    let digits = |from: usize| rest[from..].bytes().take_while(u8::is_ascii_digit).count();
    let whole = 1 + digits(1);
    let decimals = if rest[whole..].starts_with('.') { digits(whole + 1) } else { 0 };
    let end = if decimals > 0 { whole + 1 + decimals } else { whole };
    let is_near = match sign {
        '~' => matches!(&rest[1..whole], "" | "0" | "1" | "2"),
        _ => whole > 1,
    };
    let after = rest[end..].split(|c| is_separator(c) || is_quote(c) || c == '|').next().unwrap_or_default();
    if is_near && !after.contains(is_letter) { end } else { 0 }
}

/// Letters, digits, their marks, and signs made of them (㎡). A dash is none, though it is normalized to ー.
fn is_letter(c: char) -> bool {
    let is_made_of_letters = || {
        let normalized = normalize(c.encode_utf8(&mut [0; 4]));
        normalized.contains(|c: char| c != 'ー' && c.is_alphanumeric())
    };
    c.is_alphanumeric() || matches!(c, '\u{3099}'..='\u{309c}') || !c.is_ascii() && is_made_of_letters()
}

/// A word without the signs around it, but for those that end words (C#, 50%); a sign alone is left.
fn trim_signs(word: &str) -> String {
    if is_abbreviation(&normalize(word)) {
        return word.to_owned();
    }
    // A number in a circle before a word is that of an item.
    let trimmed = word.trim_start_matches(|c| !is_letter(c));
    let item = trimmed.trim_start_matches(|c| matches!(c, '①'..='⑳' | '❶'..='❿'));
    let trimmed = if item.starts_with(char::is_alphabetic) { item } else { trimmed };
    let trimmed = trimmed.trim_end_matches(|c| !is_letter(c) && !matches!(c, '#' | '+' | '%' | '％'));
    // Initials with dots: S.L.A.
    const DOTS: [char; 2] = ['.', '．'];
    let is_initial =
        |one: &str| one.chars().count() == 1 && one.contains(|c| matches!(c, 'A'..='Z' | 'a'..='z' | 'Ａ'..='ｚ'));
    if trimmed.contains(DOTS) && trimmed.split(DOTS).all(is_initial) {
        return trimmed.replace(DOTS, "");
    }
    (if trimmed.is_empty() { word } else { trimmed }).to_owned()
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '＂' | '„' | '‟')
}

fn is_void(atom: &Atom) -> bool {
    matches!(atom, Atom::Word(text) | Atom::Phrase(text) if normalize(text).is_empty())
}
