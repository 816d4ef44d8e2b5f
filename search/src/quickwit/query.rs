use std::fmt;

use text::normalize;

/// Condition in Quickwit's query language, which [`Display`](fmt::Display) writes.
///
/// Every operator is written, and all that is joined stands in parentheses: nothing depends on what Quickwit assumes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuickwitQuery {
    /// The normalized text stands in a field, or in any that is searched.
    Text {
        field: Option<&'static str>,
        normalized: String,
    },
    /// The field has one of these values.
    Value {
        field: &'static str,
        values: Vec<String>,
    },
    /// All of them hold; of none, everything does.
    All(Vec<QuickwitQuery>),
    /// At least one holds; of none, nothing does.
    Any(Vec<QuickwitQuery>),
    Not(Box<QuickwitQuery>),
}

/// Everything. Alone it is no operator, with a field before it would ask for any value.
const EVERYTHING: &str = "*";

impl QuickwitQuery {
    /// A text in any field.
    pub fn text(normalized: &str) -> Self {
        Self::Text { field: None, normalized: normalized.to_owned() }
    }

    /// A name in a field, as it is typed.
    pub fn name(field: &'static str, typed: &str) -> Self {
        Self::Text { field: Some(field), normalized: normalize(typed) }
    }

    pub fn value(field: &'static str, value: &str) -> Self {
        Self::Value { field, values: vec![value.to_owned()] }
    }

    /// At least one of some, each told once.
    pub fn any(queries: impl IntoIterator<Item = Self>) -> Self {
        let mut any: Vec<Self> = Vec::new();
        for query in queries {
            let alternatives = if let Self::Any(alternatives) = query { alternatives } else { vec![query] };
            for alternative in alternatives {
                if !any.contains(&alternative) {
                    any.push(alternative);
                }
            }
        }
        if any.len() == 1 { any.remove(0) } else { Self::Any(any) }
    }

    /// The same and another condition.
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::All(mut all) => {
                all.push(other);
                Self::All(all)
            }
            one => Self::All(vec![one, other]),
        }
    }
}

impl fmt::Display for QuickwitQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { field, normalized } => {
                let mut chars = normalized.chars();
                let field = field.map(|field| format!("{field}:")).unwrap_or_default();
                match (chars.next(), chars.next()) {
                    (None, _) => Self::Any(Vec::new()).fmt(f),
                    (Some(only), None) => write!(f, "{field}{}*", escape(only)),
                    _ => write!(f, "{field}\"{}\"", pairs(normalized)),
                }
            }
            Self::Value { field, values } => {
                write!(f, "{field}:IN [")?;
                joined(f, values.iter().map(|value| format!("\"{}\"", quote(value))), " ")?;
                f.write_str("]")
            }
            Self::All(conditions) if conditions.is_empty() => f.write_str(EVERYTHING),
            Self::Any(conditions) if conditions.is_empty() => write!(f, "({EVERYTHING} AND NOT {EVERYTHING})"),
            Self::All(conditions) | Self::Any(conditions) if conditions.len() == 1 => conditions[0].fmt(f),
            Self::All(conditions) => in_parentheses(f, conditions, " AND "),
            Self::Any(conditions) => in_parentheses(f, conditions, " OR "),
            // In a disjunction a bare negation is refused, alone it matches nothing.
            Self::Not(condition) => write!(f, "({EVERYTHING} AND NOT {condition})"),
        }
    }
}

fn in_parentheses(f: &mut fmt::Formatter<'_>, conditions: &[QuickwitQuery], operator: &str) -> fmt::Result {
    f.write_str("(")?;
    joined(f, conditions.iter(), operator)?;
    f.write_str(")")
}

fn joined(f: &mut fmt::Formatter<'_>, items: impl Iterator<Item = impl fmt::Display>, separator: &str) -> fmt::Result {
    for (at, item) in items.enumerate() {
        f.write_str(if at == 0 { "" } else { separator })?;
        item.fmt(f)?;
    }
    Ok(())
}

/// Phrase of the pairs of a text of two characters or more.
fn pairs(normalized: &str) -> String {
    let chars: Vec<char> = normalized.chars().collect();
    let pairs: Vec<String> = chars.windows(2).map(|pair| quote(&String::from_iter(pair))).collect();
    pairs.join(" ")
}

/// A text between quotation marks.
fn quote(text: &str) -> String {
    text.replace('\\', r"\\").replace('"', "\\\"")
}

/// A character before a wildcard: escaped for the query language, and for the wildcard that it leaves.
fn escape(c: char) -> String {
    match c {
        '\\' => r"\\\\".to_owned(),
        c if c.is_alphanumeric() => c.to_string(),
        c => format!("\\{c}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_is_written_with_every_operator() {
        let (a, b) = (|| QuickwitQuery::text("再委託"), || QuickwitQuery::text("usb"));
        for (condition, written) in [
            (a(), r#""再委 委託""#),
            (b(), r#""us sb""#),
            (QuickwitQuery::text("鍵"), "鍵*"),
            (QuickwitQuery::text("("), r"\(*"),
            (QuickwitQuery::text("<"), r"\<*"),
            (QuickwitQuery::text("+"), r"\+*"),
            (QuickwitQuery::text("*"), r"\**"),
            (QuickwitQuery::text("\\"), r"\\\\*"),
            (QuickwitQuery::text("a\"\\"), r#""a\" \"\\""#),
            (QuickwitQuery::text(""), "(* AND NOT *)"),
            (QuickwitQuery::name("department_pairs", "税務 課"), r#"department_pairs:"税務 務課""#),
            (QuickwitQuery::name("department_pairs", "課"), "department_pairs:課*"),
            (QuickwitQuery::value("kind", "指摘"), r#"kind:IN ["指摘"]"#),
            (QuickwitQuery::All(Vec::new()), "*"),
            (QuickwitQuery::Any(vec![a()]), r#""再委 委託""#),
            (QuickwitQuery::All(vec![a(), b()]), r#"("再委 委託" AND "us sb")"#),
            (
                QuickwitQuery::Any(vec![a(), QuickwitQuery::Not(Box::new(b()))]),
                r#"("再委 委託" OR (* AND NOT "us sb"))"#,
            ),
            (a().and(b()).and(QuickwitQuery::text("鍵")), r#"("再委 委託" AND "us sb" AND 鍵*)"#),
        ] {
            assert_eq!(condition.to_string(), written);
        }
    }
}
