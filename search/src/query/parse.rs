use std::collections::BTreeSet;

use text::{is_kana, normalize};

use super::lexer::{Lexer, Operator, Token};
use crate::api::response::{ReadTerm, TermMeaning};
use crate::query::{Atom, Clause, Literal, Query};

/// Nobody types more; a link that is made to keep the engine busy might.
const MAX_QUERY_CHARS: usize = 1000;

/// Fewer letters that stand apart may be words: `A B`.
const MIN_LETTERS_APART: usize = 3;

/// Parses a query. Every text is one: what is no operator is plain text. A longer text than the limit is cut.
pub fn parse(text: &str) -> Query {
    read(text, &BTreeSet::new()).0
}

/// Parses a query, of which some pieces are plain text whatever they look like, and tells what was no word.
pub fn read(text: &str, as_text: &BTreeSet<String>) -> (Query, Vec<ReadTerm>) {
    let end = text.char_indices().nth(MAX_QUERY_CHARS).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    let mut lexer = Lexer::new(text, as_text);
    let mut tokens: Vec<Token> = std::iter::from_fn(|| lexer.next()).collect();
    join_letters(&mut tokens);
    // A sign is sought only where nothing else is, and so is an operator.
    for is_less in [Token::is_sign, Token::is_operator] {
        if tokens.iter().any(|token| !is_less(token)) {
            tokens.retain(|token| token.operator.is_some() || !is_less(token));
        }
    }
    let mut clauses: Vec<Clause> = Vec::new();
    let has_words = tokens.iter().any(|token| !token.is_operator());
    let mut tokens = tokens.into_iter().peekable();
    let mut negated: Option<String> = None;
    let mut joins = false;
    while let Some(token) = tokens.next() {
        let typed = &token.typed;
        let operator = token.operator.filter(|_| has_words);
        let goes_on = tokens.peek().is_some_and(|next| !next.is_operator());
        let mut tell = |typed: String, meaning| lexer.reading.push(ReadTerm { typed, meaning });
        match operator {
            Some(Operator::Not) if goes_on => negated = Some(typed.clone()),
            Some(Operator::Or) if !clauses.is_empty() && goes_on => {
                tell(typed.clone(), TermMeaning::Either);
                joins = true;
            }
            Some(_) if token.is_sign() => {}
            Some(_) => tell(typed.clone(), TermMeaning::Operator),
            None => {
                let mut literal = token.literal;
                let excluded = negated.take().map(|not| format!("{not} {typed}"));
                if let Some(excluded) = excluded.filter(|excluded| !as_text.contains(excluded)) {
                    literal.negated = true;
                    tell(excluded, TermMeaning::Without);
                }
                match clauses.last_mut().filter(|_| std::mem::take(&mut joins)) {
                    Some(clause) => clause.any.push(literal),
                    None => clauses.push(Clause { any: vec![literal] }),
                }
            }
        }
    }
    if clauses.is_empty() && !normalize(text).is_empty() {
        // Signs that set words apart, where there are none.
        let atom = Atom::Word(text.trim().to_owned());
        clauses.push(Clause { any: vec![Literal { negated: false, atom }] });
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

/// Joins letters and kana that stand apart, as extraction from PDF sets them (`パ ス ワ ー ド`).
fn join_letters(tokens: &mut Vec<Token>) {
    let letter = |token: &Token| match &token.literal {
        Literal { negated: false, atom: Atom::Word(word) } => {
            let normalized = normalize(word);
            let mut chars = normalized.chars();
            let is_alone = chars.next().is_some_and(|c| c == 'ー' || is_kana(c) || c.is_ascii_alphabetic())
                && chars.next().is_none();
            is_alone.then(|| word.clone())
        }
        _ => None,
    };
    let mut at = 0;
    while at < tokens.len() {
        let letters: Vec<String> = tokens[at..].iter().map_while(letter).collect();
        if letters.len() >= MIN_LETTERS_APART {
            tokens.drain(at + 1..at + letters.len());
            tokens[at].literal.atom = Atom::Word(letters.concat());
            at += 1;
        } else {
            at += letters.len().max(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parse_reads_the_query_language() {
        for (typed, read) in [
            ("", ""),
            ("　\u{0}\u{200b} ", ""),
            (" \"\" -\"\"", "\"\" -\"\""),
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
            ("a OR", "a"),
            ("OR a OR a", "a"),
            ("再委託 or 委託先", "再委託 OR 委託先"),
            ("再委託 and not 委託先", "再委託 -委託先"),
            ("terms or conditions", "terms or conditions"),
            ("委託 ー付箋", "委託 -付箋"),
            ("ー者応札", "ー者応札"),
            ("S.L.A.の合意", "S.L.A.の合意"),
            ("S.L.A. ｉ．ｐ", "SLA ｉｐ"),
            ("OR", "OR"),
            ("AND OR", "AND OR"),
            ("a AND b ＡＮＤ c && d", "a b c d"),
            ("AND a NOT b NOT", "a -b"),
            ("a|b || c ｜ d", "a OR b OR c d"),
            ("a and b not c or d", "a and b not c or d"),
            ("再委託~2 再委託~ 監督^1.5 委託~0.8", "再委託 監督 委託"),
            ("2017~2021 a~b 平成29年~31年", "2017~2021 a~b 平成29年~31年"),
            ("title:再委託 body:\"個人 情報\" C:ドライブ 12:30", "再委託 \"個人 情報\" C:ドライブ 12:30"),
            ("[再委託 TO 監督] {a TO b}", "再委託 監督 a b"),
            ("+再委託 *委託 情報*漏えい 再委託*", "再委託 委託 情報 漏えい"),
            ("(再委託 監督) 再委託] (株)", "再委託 監督 (株)"),
            ("---", "---"),
            ("-。 、。", "-。 、。"),
            ("「」", "「」"),
            ("*", "*"),
            ("ﾊ ﾟｽﾜｰﾄ ﾞ 管理", "ﾊ ﾟｽﾜｰﾄ ﾞ 管理"),
            ("ﾊ ﾟ ｽ ﾜ ｰ ﾄ ﾞ 管理 U S B", "ﾊ ﾟｽﾜｰﾄ ﾞ 管理 USB"),
            ("a b 鍵 紙 印", "a b 鍵 紙 印"),
            ("b a OR a b", "b a"),
            ("市：和光市 課:\"デジタル 推進課\"", "市:\"和光市\" 課:\"デジタル 推進課\""),
            ("区分:指摘 -区分:shiteki 区分:なし", "区分:指摘 -区分:指摘 なし"),
            ("論点：調達 テーマ:PRIVACY 論点:xyz", "論点:\"調達\" 論点:\"PRIVACY\" 論点:\"xyz\""),
            ("業務:住民記録 業務:図書館 業務:tax 業務:なぞ", "業務:residents 業務:library 業務:tax なぞ"),
            ("年度:２０２２ 年度:令和4年度 年度:R4 年度:「秋」 年度:\"冬\"", "年度:2022 秋 冬"),
            ("#市：和光市 ・市：市", "市:\"和光市\" 市:\"市\""),
            ("年度:市:和光市 年度：AND:市", "市:\"和光市\" 市"),
            ("http://a.jp/ 市: 市:\"", "http://a.jp 市"),
        ] {
            assert_eq!(parse(typed).to_string(), read, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn parse_round_trips(
            text in r#"([ 　"“:：ORＯＲ\-－−ー\u{0}~^|*?\[(.]|AND|NOT|or|not|TO|&&|市|課|年度|区分|論点|システム|指摘|R4|[ァ-ン一-龠a-z0-9]|\PC){0,24}"#,
        ) {
            let query = parse(&text);
            prop_assert_eq!(parse(&query.to_string()), query);
        }
    }
}
