//! Regular expressions over the line form of a text (see [`text::LineForm`]).
//!
//! The expression is brought into the same form: one that names a sign (〈, —, 髙) matches all that print like it.

use regex::Regex;
use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::print::Printer;
use regex_syntax::ast::{
    Ast, ClassBracketed, ClassSet, ClassSetItem, ClassSetRange, ClassSetUnion, Concat, Literal, LiteralKind,
};
use text::line_form;

/// Numbers in circles, to put between the brackets of a class.
pub(crate) const CIRCLED: &str = "①-⑳㉑-㉟㊱-㊿";

/// Compiles an expression that is matched against line forms.
pub(crate) fn line_regex(pattern: &str) -> Result<Regex, String> {
    let mut ast = Parser::new().parse(pattern).map_err(|error| error.to_string())?;
    fold(&mut ast);
    let mut folded = String::with_capacity(pattern.len());
    Printer::new().print(&ast, &mut folded).map_err(|error| error.to_string())?;
    Regex::new(&folded).map_err(|error| error.to_string())
}

/// Compiles an expression of ours.
pub(crate) fn fixed(pattern: &str) -> Regex {
    line_regex(pattern).expect("the pattern is fixed")
}

fn fold(ast: &mut Ast) {
    match ast {
        Ast::Literal(literal) => {
            let mut folded = folded(literal);
            *ast = match folded.len() {
                1 => Ast::literal(folded.remove(0)),
                _ => Ast::concat(Concat { span: literal.span, asts: folded.into_iter().map(Ast::literal).collect() }),
            };
        }
        Ast::ClassBracketed(class) => fold_class(class),
        Ast::Repetition(repetition) => fold(&mut repetition.ast),
        Ast::Group(group) => fold(&mut group.ast),
        Ast::Alternation(alternation) => alternation.asts.iter_mut().for_each(fold),
        Ast::Concat(concat) => concat.asts.iter_mut().for_each(fold),
        Ast::Empty(_) | Ast::Flags(_) | Ast::Dot(_) | Ast::Assertion(_) | Ast::ClassUnicode(_) | Ast::ClassPerl(_) => {}
    }
}

fn fold_class(class: &mut ClassBracketed) {
    fold_set(&mut class.kind);
}

fn fold_set(set: &mut ClassSet) {
    match set {
        ClassSet::Item(item) => fold_item(item),
        ClassSet::BinaryOp(operation) => {
            fold_set(&mut operation.lhs);
            fold_set(&mut operation.rhs);
        }
    }
}

fn fold_item(item: &mut ClassSetItem) {
    match item {
        ClassSetItem::Literal(literal) => {
            let items = folded(literal).into_iter().map(ClassSetItem::Literal).collect();
            *item = ClassSetItem::Union(ClassSetUnion { span: literal.span, items });
        }
        ClassSetItem::Range(range) => {
            let forms = forms_in(range).map(ClassSetItem::Literal);
            let items = [ClassSetItem::Range(range.clone())].into_iter().chain(forms).collect();
            *item = ClassSetItem::Union(ClassSetUnion { span: range.span, items });
        }
        ClassSetItem::Bracketed(class) => fold_class(class),
        ClassSetItem::Union(union) => union.items.iter_mut().for_each(fold_item),
        ClassSetItem::Empty(_) | ClassSetItem::Ascii(_) | ClassSetItem::Unicode(_) | ClassSetItem::Perl(_) => {}
    }
}

/// The characters that stand for those of a range and lie outside. A large range is one of a whole script, which holds them.
fn forms_in(range: &ClassSetRange) -> impl Iterator<Item = Literal> {
    const MAX_CHARS: usize = 0x400;
    let (first, last, span) = (range.start.c, range.end.c, range.span);
    let forms = (first..=last).take(MAX_CHARS).filter_map(|c| line_form(c.encode_utf8(&mut [0; 4])).chars().next());
    forms.filter(move |c| !(first..=last).contains(c)).map(move |c| literal(c, span))
}

/// The line form of a literal.
fn folded(written: &Literal) -> Vec<Literal> {
    let form = line_form(written.c.encode_utf8(&mut [0; 4]));
    if form.chars().eq([written.c]) || written.c.is_control() {
        return vec![written.clone()];
    }
    form.chars().map(|c| literal(c, written.span)).collect()
}

fn literal(c: char, span: regex_syntax::ast::Span) -> Literal {
    let kind = if regex_syntax::is_meta_character(c) { LiteralKind::Meta } else { LiteralKind::Verbatim };
    Literal { span, kind, c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_regex_matches_signs_that_print_alike() {
        for (pattern, text, matches) in [
            (r"^\d+-\d+$", "１―２", true),
            (r"^[^ー]+$", "1-2", false),
            (r"^[!-~]+$", "a−b", true),
            (r"^[ァ-ヶー]+$", "サ━バ", true),
            (r"^〈(?<kind>意見)〉", "＜意⾒＞", true),
            (r"^【髙額】", "︻高額︼", true),
            (r"^（(?<n>[０-９]+)）$", "(12)", true),
            (r"^[—～]$", "〜", true),
            ("^[①-⑳]", "Ⅰ", false),
            (r"^\x{2014}{2}$", "――", true),
            (r"^(?:指摘 ?\d|\[注\])$", "［注］", true),
        ] {
            let regex = line_regex(pattern).unwrap();
            assert_eq!(regex.is_match(&line_form(text)), matches, "{pattern}: {text}");
        }
        assert!(line_regex("(").is_err());
    }
}
