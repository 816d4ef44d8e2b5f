//! Fields (フィールド): instructions, and the results that Word has put in their places.

/// A field that has begun.
#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Its result is being read.
    has_result: bool,
    /// The state of a box to tick.
    checked: Option<bool>,
}

/// Fields inside one another.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

impl Fields {
    /// A paragraph begins: an instruction never spans two, so one without an end hides nothing more.
    pub fn begin_paragraph(&mut self) {
        self.0.retain(|field| field.has_result);
    }

    pub fn begin(&mut self, checked: Option<bool>) {
        self.0.push(Field { checked, ..Field::default() });
    }

    pub fn separate(&mut self) {
        if let Some(field) = self.0.last_mut() {
            field.has_result = true;
        }
    }

    /// Ends a field; gives what it prints where it has no result.
    pub fn end(&mut self) -> Option<String> {
        let field = self.0.pop().filter(|field| !field.has_result)?;
        match field.checked {
            Some(checked) => Some(String::from(if checked { '☑' } else { '☐' })),
            None => equation(&field.instruction),
        }
    }

    /// Adds to an instruction.
    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.0.last_mut().filter(|field| !field.has_result) {
            field.instruction.push_str(text);
        }
    }

    /// The text being read is shown.
    pub fn is_shown(&self) -> bool {
        self.0.iter().all(|field| field.has_result)
    }
}

/// The text of an `EQ \o(…)`, which Japanese Word writes for enclosed characters (囲い文字) and for old readings.
fn equation(instruction: &str) -> Option<String> {
    let rest = instruction.trim_start();
    let is_equation = rest.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("eq"));
    let body = is_equation.then(|| &rest[2..])?;
    let is_overstrike = body.to_ascii_lowercase().contains("\\o");
    let arguments = body.split_once('(').filter(|_| is_overstrike)?.1.trim_end().strip_suffix(')')?;
    // The last argument is the character itself, behind its frame or its reading.
    let last = arguments.rsplit([',', '、', ';']).next()?.trim();
    let text: String = last.chars().filter(|c| !matches!(c, '(' | ')' | '\\')).collect();
    let encloses = arguments.starts_with(['○', '〇', '◯']);
    Some(if encloses { enclosed(&text) } else { text })
}

/// The sign of a text in a circle; the text where there is none.
fn enclosed(text: &str) -> String {
    let sign = match text {
        "印" => Some('㊞'),
        "秘" => Some('㊙'),
        number => number.parse().ok().and_then(|number: u32| match number {
            1..=20 => char::from_u32('①' as u32 + number - 1),
            _ => None,
        }),
    };
    sign.map_or_else(|| text.to_owned(), String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equation_gives_enclosed_and_ruby_bases() {
        for (instruction, text) in [
            (r" eq \o\ac(○,印)", Some("㊞")),
            (r"EQ \o\ac(○,3)", Some("③")),
            (r" eq \o\ac(□,甲)", Some("甲")),
            (r" EQ \* jc2 \* hps10 \o\ad(\s\up 9(かんさ),監査)", Some("監査")),
            (r" PAGE \* MERGEFORMAT", None),
            ("EQ", None),
            ("eq \\o(", None),
            ("監", None),
        ] {
            assert_eq!(equation(instruction).as_deref(), text, "{instruction}");
        }
    }
}
