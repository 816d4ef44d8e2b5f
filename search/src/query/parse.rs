use std::collections::BTreeSet;

use corpus::{Kind, SystemKind, Topic};
use text::{fiscal_year, normalize};

use crate::api::response::{FilterField, ReadTerm, TermMeaning};
use crate::query::{Atom, Clause, Literal, Query, Scope};

/// Nobody types more; a link that is made to keep the engine busy might.
const MAX_QUERY_CHARS: usize = 1000;

/// Parses a query. Every text is one: what is no operator is plain text. A longer text than the limit is cut.
pub fn parse(text: &str) -> Query {
    read(text, &BTreeSet::new()).0
}

/// Parses a query, of which some pieces are plain text whatever they look like, and tells what was no word.
pub fn read(text: &str, as_text: &BTreeSet<String>) -> (Query, Vec<ReadTerm>) {
    let end = text.char_indices().nth(MAX_QUERY_CHARS).map_or(text.len(), |(at, _)| at);
    let mut lexer = Lexer { rest: &text[..end], as_text, reading: Vec::new() };
    let mut tokens: Vec<Token> = std::iter::from_fn(|| lexer.next()).collect();
    // A sign is sought only where nothing else is.
    if tokens.iter().any(|token| !token.is_sign()) {
        tokens.retain(|token| !token.is_sign());
    }
    let mut tokens = tokens.into_iter().peekable();
    let mut clauses: Vec<Clause> = Vec::new();
    while let Some(token) = tokens.next() {
        match (clauses.last_mut(), tokens.peek()) {
            (Some(clause), Some(_)) if token.is_or() && !as_text.contains(token.text()) => {
                lexer.reading.push(ReadTerm { typed: token.text().to_owned(), meaning: TermMeaning::Either });
                clause.any.extend(tokens.next().map(|operand| operand.literal));
            }
            _ => clauses.push(Clause { any: vec![token.literal] }),
        }
    }
    clauses.iter_mut().for_each(|clause| drop_repeated(&mut clause.any));
    drop_repeated(&mut clauses);
    (Query { clauses }, lexer.reading)
}

fn drop_repeated<T: PartialEq>(items: &mut Vec<T>) {
    let mut kept: Vec<T> = Vec::with_capacity(items.len());
    for item in items.drain(..) {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    *items = kept;
}

struct Token {
    literal: Literal,
}

impl Token {
    fn is_or(&self) -> bool {
        matches!(&self.literal, Literal { negated: false, atom: Atom::Word(word) } if word == "OR" || word == "ＯＲ")
    }

    /// Its word; empty of other conditions.
    fn text(&self) -> &str {
        match &self.literal.atom {
            Atom::Word(word) => word,
            Atom::Phrase(_) | Atom::Scope(_) => "",
        }
    }

    fn is_sign(&self) -> bool {
        matches!(&self.literal.atom, Atom::Word(word) if !word.contains(is_letter))
    }
}

struct Lexer<'a> {
    rest: &'a str,
    as_text: &'a BTreeSet<String>,
    reading: Vec<ReadTerm>,
}

impl<'a> Lexer<'a> {
    fn next(&mut self) -> Option<Token> {
        loop {
            self.rest = self.rest.trim_start_matches(is_separator);
            if self.rest.is_empty() {
                return None;
            }
            let before = self.rest;
            let negated = self.minus();
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
            return Some(Token { literal });
        }
    }

    /// The sign of negation directly before a condition. Before a number it is one of its signs.
    fn minus(&mut self) -> bool {
        let after = self.rest.strip_prefix(['-', '－', '−']);
        let Some(after) = after.filter(|after| after.starts_with(|c| !is_space(c))) else { return false };
        self.rest = after.trim_start_matches(is_separator);
        let word = self.rest.split(is_space).next().unwrap_or_default();
        !(word.starts_with(char::is_numeric) && word.chars().all(|c| c.is_numeric() || !is_letter(c)))
    }

    /// A condition, and what it is if no word.
    fn atom(&mut self) -> (Atom, Option<TermMeaning>) {
        if let Some(phrase) = self.quoted() {
            return (Atom::Phrase(phrase.to_owned()), Some(TermMeaning::Phrase));
        }
        let word = self.take_until(|c| is_separator(c) || is_quote(c));
        let scoped = word
            .trim_start_matches(|c| !is_letter(c))
            .split_once([':', '：'])
            .and_then(|(name, value)| Some((field(&normalize(name))?, value)));
        let Some((field, value)) = scoped else { return (Atom::Word(trim_signs(word)), None) };
        let value = if value.is_empty() { self.quoted().unwrap_or_else(|| self.bracketed()) } else { value };
        if normalize(value).is_empty() {
            return (Atom::Word(trim_signs(word)), None);
        }
        match scope(field, value) {
            Some(scope) => (Atom::Scope(scope), Some(TermMeaning::Scope(field))),
            None => (Atom::Word(trim_signs(value)), Some(TermMeaning::Unknown(field))),
        }
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

    fn take_until(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let (taken, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// 「」 and 『』 set words apart, as spaces do.
fn is_separator(c: char) -> bool {
    is_space(c) || matches!(c, '「' | '」' | '『' | '』' | '｢' | '｣')
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
    let trimmed = word.trim_start_matches(|c| !is_letter(c));
    let trimmed = trimmed.trim_end_matches(|c| !is_letter(c) && !matches!(c, '#' | '+' | '%' | '％'));
    (if trimmed.is_empty() { word } else { trimmed }).to_owned()
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '＂' | '„' | '‟')
}

fn is_void(atom: &Atom) -> bool {
    matches!(atom, Atom::Word(text) | Atom::Phrase(text) if normalize(text).is_empty())
}

fn field(normalized: &str) -> Option<FilterField> {
    Some(match normalized {
        "市" | "県" | "都" | "道" | "府" | "区" | "町" | "村" | "市町村" | "自治体" => {
            FilterField::Municipality
        }
        "課" | "部署" | "所管" => FilterField::Department,
        "システム" => FilterField::System,
        "区分" | "種別" => FilterField::Kind,
        "論点" | "テーマ" => FilterField::Topic,
        "業務" | "分野" => FilterField::SystemKind,
        "年度" => FilterField::Year,
        _ => return None,
    })
}

/// `None` where no such value is known; names are known to the index alone.
fn scope(field: FilterField, value: &str) -> Option<Scope> {
    let normalized = normalize(value);
    let name = value.to_owned();
    match field {
        FilterField::Municipality => Some(Scope::Municipality(name)),
        FilterField::Department => Some(Scope::Department(name)),
        FilterField::System => Some(Scope::System(name)),
        FilterField::Kind => Kind::parse(&normalized).map(Scope::Kind),
        FilterField::Topic => topic(&normalized).map(Scope::Topic),
        FilterField::SystemKind => system_kind(&normalized).map(Scope::SystemKind),
        FilterField::Year => fiscal_year(&normalized).map(Scope::Year),
    }
}

fn topic(normalized: &str) -> Option<Topic> {
    let named = |topic: &&Topic| normalize(topic.code()) == normalized || normalize(topic.label()) == normalized;
    let partly = |topic: &&Topic| normalize(topic.label()).contains(normalized);
    Topic::ALL.iter().find(named).or_else(|| Topic::ALL.iter().find(partly)).copied()
}

fn system_kind(normalized: &str) -> Option<SystemKind> {
    let named = |kind: &&SystemKind| normalize(kind.code()) == normalized || normalize(kind.label()) == normalized;
    let partly = |kind: &&SystemKind| normalize(kind.label()).contains(normalized);
    SystemKind::ALL.iter().find(named).or_else(|| SystemKind::ALL.iter().find(partly)).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parse_reads_the_query_language() {
        for (typed, read) in [
            ("", ""),
            ("　\u{0}\u{200b} \"\" -\"\"", ""),
            ("再委託　承認", "再委託 承認"),
            ("“個人 情報”の", "\"個人 情報\" の"),
            ("\"閉じない 句", "\"閉じない 句\""),
            ("－学校 −\"校務 支援\" -", "-学校 -\"校務 支援\""),
            ("-5.2 −１，２００ -80% -1者応札", "5.2 １，２００ 80% -1者応札"),
            ("再委託。 「再委託」 ・再委託 §再委託… （再委託）", "再委託"),
            ("「再委託」の『承認』 -「学校」", "再委託 の 承認 -学校"),
            ("C# C++ №1 ㎡ 5.2% ハ\u{3099} …", "C# C++ №1 ㎡ 5.2% ハ\u{3099}"),
            ("§", "§"),
            ("a OR b ＯＲ c d", "a OR b OR c d"),
            ("a OR", "a OR"),
            ("OR a OR a", "OR a"),
            ("b a OR a b", "b a"),
            ("市：和光市 課:\"デジタル 推進課\"", "市:\"和光市\" 課:\"デジタル 推進課\""),
            ("区分:指摘 -区分:shiteki 区分:なし", "区分:指摘 -区分:指摘 なし"),
            ("論点：調達 テーマ:PRIVACY 論点:xyz", "論点:procurement 論点:privacy xyz"),
            ("業務:住民記録 業務:図書館 業務:tax 業務:なぞ", "業務:residents 業務:library 業務:tax なぞ"),
            ("年度:２０２２ 年度:令和4年度 年度:R4 年度:「秋」 年度:\"冬\"", "年度:2022 秋 冬"),
            ("#市：和光市 ・市：市", "市:\"和光市\" 市:\"市\""),
            ("http://a.jp/ 市: 市:\"", "http://a.jp 市"),
        ] {
            assert_eq!(parse(typed).to_string(), read, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn parse_round_trips(
            text in r#"([ 　"“:：ORＯＲ\-－−\u{0}]|市|課|年度|区分|論点|システム|指摘|R4|[ァ-ン一-龠a-z0-9]|\PC){0,24}"#,
        ) {
            let query = parse(&text);
            prop_assert_eq!(parse(&query.to_string()), query);
        }
    }
}
