//! Translation of the search's plan: one plan, which our index runs itself and Quickwit is asked for.
//!
//! Conditions that Quickwit cannot test (boundaries of words, the distance of a compound's parts) are left to verification, so a
//! translated plan finds at least what the plan does.

use std::collections::BTreeMap;

use super::fields::{self, DEPARTMENT, MUNICIPALITY, SYSTEM};
use super::query::QuickwitQuery;
use crate::api::hit_kind::HitKind;
use crate::api::request::{Filter, Filters};
use crate::engine::plan::{Condition, Plan, PlanClause, Test};
use crate::expand::origin::{Origin, SynonymId};
use crate::expand::term::{Alternative, QueryTerm};
use crate::query::Scope;

impl Plan<'_> {
    /// Condition of all full matches.
    pub fn to_quickwit(&self) -> QuickwitQuery {
        let required = self.clauses.iter().filter(|clause| clause.required);
        QuickwitQuery::All(required.filter_map(|clause| any_of(clause, whole_or_parts)).collect())
    }

    /// The same plan with fewer forms, as far as it is longer than is let through: without synonyms, then as typed.
    pub fn within_bytes(mut self, bytes: usize) -> Self {
        let kept: [fn(&Alternative) -> bool; 2] =
            [|form| !form.origin.is_synonym(), |form| form.origin == Origin::Literal];
        for kept in kept {
            if self.to_quickwit().to_string().len() <= bytes {
                break;
            }
            for condition in self.clauses.iter_mut().flat_map(|clause| &mut clause.any) {
                if let Test::Word(term) | Test::Phrase(term) = &mut condition.test {
                    term.alternatives.retain(kept);
                    term.parts.iter_mut().for_each(|part| part.alternatives.retain(kept));
                }
            }
        }
        self
    }

    /// The same plan, with the parts of some compounds left out.
    pub fn without_parts(mut self, is_common: impl Fn(&QueryTerm) -> bool) -> Self {
        for condition in self.clauses.iter_mut().flat_map(|clause| &mut clause.any) {
            if let Test::Word(term) = &mut condition.test
                && is_common(term)
            {
                term.parts.clear();
            }
        }
        self
    }

    /// Condition of findings by topics. `None` where no word stands for a topic.
    pub fn by_topic_to_quickwit(&self) -> Option<QuickwitQuery> {
        self.by_topic()?;
        let or_topic = |term: &QueryTerm| {
            let topics = term.topics.iter().map(|topic| topic.code().to_owned()).collect::<Vec<_>>();
            let on_topic =
                (!topics.is_empty()).then_some(QuickwitQuery::Value { field: fields::TOPICS, values: topics });
            QuickwitQuery::any([whole_or_parts(term)].into_iter().chain(on_topic))
        };
        let required = self.clauses.iter().filter(|clause| clause.required);
        Some(QuickwitQuery::All(required.filter_map(|clause| any_of(clause, or_topic)).collect()))
    }

    /// Condition of partial matches: any word, or any of its parts. `None` where there are no words.
    pub fn relaxed_to_quickwit(&self) -> Option<QuickwitQuery> {
        let words: Vec<&QueryTerm> = self.clauses.iter().filter_map(PlanClause::word).collect();
        let others = self.clauses.iter().filter(|clause| clause.word().is_none());
        let pieces = words.iter().flat_map(|term| self.relaxed_terms(term));
        let any = words.iter().map(|term| whole_or_parts(term)).chain(pieces.map(|term| whole_or_parts(&term)));
        let any = QuickwitQuery::any(any);
        let others = others.filter_map(|clause| any_of(clause, whole_or_parts));
        (!words.is_empty()).then(|| QuickwitQuery::All(others.chain([any]).collect()))
    }

    /// Terms whose frequencies ranking needs.
    pub fn terms(&self) -> impl Iterator<Item = &QueryTerm> {
        let conditions = self.clauses.iter().flat_map(|clause| &clause.any).filter(|condition| !condition.negated);
        conditions.filter_map(|condition| match &condition.test {
            Test::Word(term) | Test::Phrase(term) => Some(term),
            Test::Scope(_) => None,
        })
    }
}

/// A clause, unless one of its conditions cannot be told.
fn any_of(clause: &PlanClause, of_term: impl Fn(&QueryTerm) -> QuickwitQuery) -> Option<QuickwitQuery> {
    let one = |Condition { negated, test }: &Condition| match (test, negated) {
        (Test::Scope(scope), _) => of_scope(scope).map(|records| negate(records, *negated)),
        (Test::Word(term) | Test::Phrase(term), false) => Some(of_term(term)),
        (Test::Word(term) | Test::Phrase(term), true) => without(term),
    };
    clause.any.iter().map(one).collect::<Option<Vec<_>>>().map(QuickwitQuery::any)
}

fn negate(query: QuickwitQuery, negated: bool) -> QuickwitQuery {
    if negated { QuickwitQuery::Not(Box::new(query)) } else { query }
}

/// Absence of those forms of a term that are it wherever they stand. Of others (AI, which is none in Gmail) Quickwit would leave
/// out too much. `None` where there are no such forms.
fn without(term: &QueryTerm) -> Option<QuickwitQuery> {
    let is_open = |form: &&Alternative| form.closed == (false, false) && form.origin == Origin::Literal;
    let open: Vec<&Alternative> = term.alternatives.iter().filter(is_open).collect();
    (!open.is_empty()).then(|| QuickwitQuery::Not(Box::new(any_form(open))))
}

fn whole_or_parts(term: &QueryTerm) -> QuickwitQuery {
    let whole = all_forms(term);
    match &term.parts[..] {
        [] => whole,
        parts => QuickwitQuery::any([whole, QuickwitQuery::All(parts.iter().map(all_forms).collect())]),
    }
}

/// A term in any of its forms.
pub fn all_forms(term: &QueryTerm) -> QuickwitQuery {
    any_form(term.alternatives.iter())
}

/// A term as typed or in another spelling.
pub fn typed_forms(term: &QueryTerm) -> QuickwitQuery {
    any_form(term.alternatives.iter().filter(|form| !form.origin.is_synonym()))
}

/// A term's synonyms, each in all its spellings.
pub fn synonym_forms(term: &QueryTerm) -> BTreeMap<SynonymId, QuickwitQuery> {
    let mut forms: BTreeMap<SynonymId, Vec<&Alternative>> = BTreeMap::new();
    for form in &term.alternatives {
        if let Origin::Synonym(id) = form.origin {
            forms.entry(id).or_default().push(form);
        }
    }
    forms.into_iter().map(|(id, forms)| (id, any_form(forms))).collect()
}

/// Any of some forms; one that contains another finds nothing more.
fn any_form<'a>(forms: impl IntoIterator<Item = &'a Alternative>) -> QuickwitQuery {
    let forms: Vec<&str> = forms.into_iter().map(|form| form.text.as_str()).collect();
    let is_needed = |form: &&&str| !forms.iter().any(|other| other != *form && form.contains(other));
    QuickwitQuery::any(forms.iter().filter(is_needed).map(|form| QuickwitQuery::text(form)))
}

/// Records of a scope; `None` of a topic, whose names only the engine knows.
pub fn of_scope(scope: &Scope) -> Option<QuickwitQuery> {
    Some(match scope {
        Scope::Municipality(name) => QuickwitQuery::any([
            QuickwitQuery::name(MUNICIPALITY, name),
            QuickwitQuery::value(fields::MUNICIPALITY_CODE, &text::normalize(name)),
        ]),
        Scope::Department(name) => QuickwitQuery::name(DEPARTMENT, name),
        Scope::System(name) => QuickwitQuery::name(SYSTEM, name),
        Scope::Kind(kind) => of_filter(&Filter::Kind(*kind)),
        Scope::Topic(_) => return None,
        Scope::SystemKind(kind) => of_filter(&Filter::SystemKind(*kind)),
        Scope::Year(year) => of_filter(&Filter::Year(*year)),
    })
}

fn of_filter(filter: &Filter) -> QuickwitQuery {
    let (field, value) = fields::of_filter(filter);
    QuickwitQuery::value(field, &value)
}

impl Filters {
    /// Records that pass: one value of each facet.
    pub fn to_quickwit(&self) -> QuickwitQuery {
        let mut facets: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for (field, value) in self.0.iter().map(fields::of_filter) {
            facets.entry(field).or_default().push(value);
        }
        QuickwitQuery::All(facets.into_iter().map(|(field, values)| QuickwitQuery::Value { field, values }).collect())
    }

    /// The same without those of one facet.
    pub fn without_facet(&self, facet: usize) -> Self {
        Self(self.0.iter().filter(|filter| filter.facet() != facet).cloned().collect())
    }
}

/// Records of a type.
pub fn of_type(record: HitKind) -> QuickwitQuery {
    of_filter(&Filter::Record(record))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tantivy_query_grammar::{UserInputAst, UserInputLeaf, parse_query};

    use super::*;
    use crate::expand::common_words::CommonWords;
    use crate::expand::synonyms::{SynonymGroup, Synonyms};
    use crate::query::parse;
    use crate::quickwit::question::MAX_QUERY_BYTES;

    fn synonyms() -> Synonyms {
        let group = |words: &[&str], topic| SynonymGroup {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            topic,
            ..SynonymGroup::default()
        };
        Synonyms::new(&[group(&["更新", "改定"], None), group(&["漏えい"], Some(corpus::Topic::new("privacy")))])
    }

    fn with_plan<T>(typed: &str, tell: impl Fn(&Plan<'_>) -> T) -> T {
        let (synonyms, common) = (synonyms(), CommonWords::new(Vec::new()));
        tell(&Plan::new(&parse(typed), &synonyms, &common))
    }

    #[test]
    fn plan_is_translated_operator_by_operator() {
        for (typed, expected) in [
            ("", "*"),
            ("再委託", r#""再委 委託""#),
            ("ＵＳＢ", r#""us sb""#),
            ("\"個人 情報\"", r#""個人 人情 情報""#),
            ("鍵", "鍵*"),
            ("再委託 監督", r#"("再委 委託" AND "監督")"#),
            ("再委託 問題", r#""再委 委託""#),
            ("再委託 OR 監督", r#"("再委 委託" OR "監督")"#),
            ("再委託 -監督", r#"("再委 委託" AND (* AND NOT "監督"))"#),
            ("再委託 OR -監督", r#"("再委 委託" OR (* AND NOT "監督"))"#),
            ("-監督", r#"(* AND NOT "監督")"#),
            // AI is no Gmail, which Quickwit cannot tell.
            ("再委託 -AI", r#""再委 委託""#),
            ("更新", r#"("更新" OR "改定")"#),
            ("個人情報", r#""個人 人情 情報""#),
            ("住民システム", r#"("住民 民シ シス ステ テム" OR ("住民" AND "シス ステ テム"))"#),
            ("区分:指摘 再委託", r#"(kind:IN ["指摘"] AND "再委 委託")"#),
            ("-区分:指摘", r#"(* AND NOT kind:IN ["指摘"])"#),
            ("年度:2022 OR 区分:指摘", r#"(fiscal_year:IN ["2022"] OR kind:IN ["指摘"])"#),
            // Names of topics are data, which the engine holds against what comes.
            ("再委託 -論点:procurement", r#""再委 委託""#),
            ("課:税務課 OR システム:印", r#"(department_pairs:"税務 務課" OR system_pairs:印*)"#),
            ("-市:和光市", r#"(* AND NOT (municipality_pairs:"和光 光市" OR municipality_code:IN ["和光市"]))"#),
            ("業務:住民記録 OR 鍵", r#"(system_kind:IN ["residents"] OR 鍵*)"#),
        ] {
            assert_eq!(with_plan(typed, |plan| plan.to_quickwit().to_string()), expected, "{typed}");
        }
    }

    #[test]
    fn topics_and_parts_are_alternatives_of_words() {
        let by_topic = |typed| with_plan(typed, |plan| plan.by_topic_to_quickwit().map(|query| query.to_string()));
        assert_eq!(by_topic("再委託"), None);
        let found = by_topic("再委託 漏えい").unwrap();
        assert!(found.starts_with(r#"("再委 委託" AND ("漏え えい" OR "#), "{found}");
        assert!(found.ends_with(r#" OR topics:IN ["privacy"]))"#), "{found}");
        let relaxed = |typed| with_plan(typed, |plan| plan.relaxed_to_quickwit().map(|query| query.to_string()));
        assert_eq!(relaxed("-再委託"), None);
        assert_eq!(relaxed("再委託 監督 -鍵").as_deref(), Some(r#"((* AND NOT 鍵*) AND ("再委 委託" OR "監督"))"#));
    }

    #[test]
    fn filters_of_one_facet_are_alternatives() {
        let filters = Filters::from([
            Filter::Municipality("wako".to_owned()),
            Filter::Municipality("a\"b\\".to_owned()),
            Filter::Year(2022),
            Filter::Record(HitKind::Finding),
        ]);
        let expected =
            r#"(fiscal_year:IN ["2022"] AND municipality_code:IN ["a\"b\\" "wako"] AND type:IN ["finding"])"#;
        assert_eq!(filters.to_quickwit().to_string(), expected);
        assert_eq!(Filters::default().to_quickwit().to_string(), "*");
    }

    #[test]
    fn long_query_is_bounded() {
        for typed in ["情報更新 ", "１２年３月", "更新ヶ関コンピューターシステム", "サーバー OR ", "鍵 "]
        {
            let whole = with_plan(&typed.repeat(1000), |plan| plan.to_quickwit().to_string());
            let (synonyms, common) = (synonyms(), CommonWords::new(Vec::new()));
            let plan = Plan::new(&parse(&typed.repeat(1000)), &synonyms, &common).within_bytes(MAX_QUERY_BYTES);
            let bounded = plan.to_quickwit().to_string();
            assert!(bounded.len() <= MAX_QUERY_BYTES, "{typed}: {} of {}", bounded.len(), whole.len());
            assert!(parse_query(&bounded).is_ok(), "{typed}");
        }
    }

    /// Panics at a leaf that Quickwit refuses among several fields, or that was not meant.
    fn check(ast: &UserInputAst) {
        match ast {
            UserInputAst::Clause(clauses) => clauses.iter().for_each(|(_, ast)| check(ast)),
            UserInputAst::Boost(..) => panic!("a boost: {ast:?}"),
            UserInputAst::Leaf(leaf) => match &**leaf {
                UserInputLeaf::Literal(literal) => {
                    let known = [None, Some(MUNICIPALITY), Some(DEPARTMENT), Some(SYSTEM)];
                    assert!(known.contains(&literal.field_name.as_deref()), "{ast:?}");
                    assert!(!literal.prefix && literal.slop == 0, "{ast:?}");
                }
                UserInputLeaf::Set { field, .. } => assert!(field.is_some(), "{ast:?}"),
                UserInputLeaf::All => {}
                UserInputLeaf::Range { .. } | UserInputLeaf::Exists { .. } | UserInputLeaf::Regex { .. } => {
                    panic!("{ast:?}")
                }
            },
        }
    }

    proptest! {
        #[test]
        fn query_is_taken_by_grammar_of_quickwit(
            typed in r#"\PC{0,12}|.{0,12}|([ "“:OR\-~^|*?\[({<>+\\/'`!]|AND|NOT|TO|IN|市:|課:|年度:|区分:指摘|[ァ-ン一-龠a-z0-9]|更新|漏えい|\PC){0,16}"#,
            code in ".{0,8}",
        ) {
            with_plan(&typed, |plan| {
                let filters = Filters::from([Filter::Municipality(code.clone())]).to_quickwit();
                let queries = [plan.by_topic_to_quickwit(), plan.relaxed_to_quickwit()].into_iter().flatten();
                for query in queries.chain([plan.to_quickwit().and(filters)]) {
                    match parse_query(&query.to_string()) {
                        Ok(ast) => check(&ast),
                        Err(error) => panic!("{query}: {error:?}"),
                    }
                }
            });
        }
    }
}
