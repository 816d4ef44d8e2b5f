use corpus::{Kind, SystemKind, Topic};
use text::{fiscal_year, normalize};

use crate::query::{Atom, Clause, Literal, Query, Scope};

/// Nobody types more; a link that is made to keep the engine busy might.
const MAX_QUERY_CHARS: usize = 1000;

/// Parses a query. Every text is one: what is no operator is plain text. A longer text than the limit is cut.
pub fn parse(text: &str) -> Query {
    let end = text.char_indices().nth(MAX_QUERY_CHARS).map_or(text.len(), |(at, _)| at);
    let mut lexer = Lexer { rest: &text[..end] };
    let mut tokens = std::iter::from_fn(|| lexer.next()).peekable();
    let mut clauses: Vec<Clause> = Vec::new();
    while let Some(token) = tokens.next() {
        match (clauses.last_mut(), tokens.peek()) {
            (Some(clause), Some(_)) if token.is_or() => clause.any.extend(tokens.next().map(|operand| operand.literal)),
            _ => clauses.push(Clause { any: vec![token.literal] }),
        }
    }
    clauses.iter_mut().for_each(|clause| drop_repeated(&mut clause.any));
    drop_repeated(&mut clauses);
    Query { clauses }
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
}

struct Lexer<'a> {
    rest: &'a str,
}

impl<'a> Lexer<'a> {
    fn next(&mut self) -> Option<Token> {
        loop {
            self.rest = self.rest.trim_start_matches(is_space);
            if self.rest.is_empty() {
                return None;
            }
            let negated = self.minus();
            let atom = self.atom();
            if !is_void(&atom) {
                return Some(Token { literal: Literal { negated, atom } });
            }
        }
    }

    /// The sign of negation directly before a condition.
    fn minus(&mut self) -> bool {
        let after = self.rest.strip_prefix(['-', '－', '−']);
        let negates = after.filter(|after| after.starts_with(|c| !is_space(c)));
        self.rest = negates.unwrap_or(self.rest);
        negates.is_some()
    }

    fn atom(&mut self) -> Atom {
        if let Some(phrase) = self.quoted() {
            return Atom::Phrase(phrase.to_owned());
        }
        let word = self.take_until(|c| is_space(c) || is_quote(c));
        let Some((field, value)) = word.split_once([':', '：']) else { return Atom::Word(word.to_owned()) };
        let before = self.rest;
        let value = if value.is_empty() { self.quoted().unwrap_or_default() } else { value };
        match scope(&normalize(field), value) {
            Some(scope) => Atom::Scope(scope),
            None => {
                self.rest = before;
                Atom::Word(word.to_owned())
            }
        }
    }

    /// A quotation; an open one goes on to the end.
    fn quoted(&mut self) -> Option<&'a str> {
        self.rest = self.rest.strip_prefix(is_quote)?;
        let phrase = self.take_until(is_quote);
        self.rest = self.rest.strip_prefix(is_quote).unwrap_or(self.rest);
        Some(phrase)
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

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '＂' | '„' | '‟')
}

fn is_void(atom: &Atom) -> bool {
    matches!(atom, Atom::Word(text) | Atom::Phrase(text) if normalize(text).is_empty())
}

fn scope(field: &str, value: &str) -> Option<Scope> {
    let normalized = normalize(value);
    if normalized.is_empty() {
        return None;
    }
    let name = value.to_owned();
    match field {
        "市" | "県" | "都" | "道" | "府" | "区" | "町" | "村" | "市町村" | "自治体" => {
            Some(Scope::Municipality(name))
        }
        "課" | "部署" | "所管" => Some(Scope::Department(name)),
        "システム" => Some(Scope::System(name)),
        "区分" | "種別" => Kind::parse(&normalized).map(Scope::Kind),
        "論点" | "テーマ" => topic(&normalized).map(Scope::Topic),
        "業務" | "分野" => system_kind(&normalized).map(Scope::SystemKind),
        "年度" => fiscal_year(&normalized).map(Scope::Year),
        _ => None,
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
            ("－学校 −\"校務 支援\" -", "-学校 -\"校務 支援\" -"),
            ("a OR b ＯＲ c d", "a OR b OR c d"),
            ("a OR", "a OR"),
            ("OR a OR a", "OR a"),
            ("b a OR a b", "b a"),
            ("市：和光市 課:\"デジタル 推進課\"", "市:\"和光市\" 課:\"デジタル 推進課\""),
            ("区分:指摘 -区分:shiteki 区分:なし", "区分:指摘 -区分:指摘 区分:なし"),
            ("論点：調達 テーマ:PRIVACY 論点:xyz", "論点:procurement 論点:privacy 論点:xyz"),
            ("業務:住民記録 業務:図書館 業務:tax 業務:なぞ", "業務:residents 業務:library 業務:tax 業務:なぞ"),
            ("年度:２０２２ 年度:令和4年度 年度:R4 年度:秋", "年度:2022 年度:秋"),
            ("http://a.jp/ 市: 市:\"", "http://a.jp/ 市:"),
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
