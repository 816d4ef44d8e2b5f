//! Choice of contractors (調達方法) and its legal ground, from the words of a report.

use std::sync::LazyLock;

use corpus::{Method, Procurement};
use regex::Regex;
use text::normalize;

use super::distinct::distinct;
use crate::rules::system::GroundRule;

/// The words for each method. Where several begin at the same place, the first one counts.
static WORDS: LazyLock<Vec<(Regex, Method)>> = LazyLock::new(|| {
    let words = [
        (r"総合評価(?:落札)?(?:方式)?(?:による)?(?:一般競争入札)?", Method::Evaluated),
        (r"一般競争入札", Method::Open),
        (r"指名競争入札", Method::Designated),
        (r"(?:公募型?の?)?プロポーザル", Method::Proposal),
        (r"見積り?合わ?せ|見積り?比較|見積書を取得して、?価格の比較", Method::Quotations),
        (r"[一1][者社]特命|単独随意契約", Method::SoleSource),
        (r"随意契約", Method::Negotiated),
        (r"入札", Method::Bidding),
    ];
    words.into_iter().map(|(word, method)| (Regex::new(word).expect("the pattern is fixed"), method)).collect()
});

/// Words behind a method that was not used, or is only spoken of.
const DENIED: [&str; 7] = ["ではなく", "によらず", "に適しない", "に適さない", "の実施に関", "参加", "公告"];

static GROUND: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?<law>地方公共団体の物品等又は特定役務の調達手続の特例を定める政令|\p{Han}*(?:施行令|政令|法))第?(?<article>\d+)条(?:の(?<branch>\d+))?第?(?<paragraph>\d+)項第?(?<item>\d+)号",
    )
    .expect("the pattern is fixed")
});

/// Methods and legal grounds in the words of a report.
pub(crate) fn parse_procurement(printed: String, rule: Option<&GroundRule>) -> Procurement {
    let normalized = normalize(&printed);
    Procurement { methods: methods(&normalized), grounds: grounds(&printed, &normalized, rule), printed }
}

/// The methods that a normalized text names, in their order.
fn methods(normalized: &str) -> Vec<Method> {
    let mut found: Vec<(usize, Method)> = Vec::new();
    let mut at = 0;
    while let Some((range, method)) = next(normalized, at) {
        at = range.end;
        let denied = DENIED.iter().any(|words| normalized[range.end..].starts_with(words));
        if !denied && !found.iter().any(|(_, known)| *known == method) {
            found.push((range.start, method));
        }
    }
    let methods: Vec<_> = found.into_iter().map(|(_, method)| method).collect();
    let narrower = |method: Method| -> &[Method] {
        match method {
            // Each of these ends in a contract without bidding, and reports say so in the same breath.
            Method::Negotiated => &[Method::Proposal, Method::Quotations, Method::SoleSource],
            Method::Bidding => &Method::ALL,
            _ => &[],
        }
    };
    let says_more = |method: Method| methods.iter().any(|other| *other != method && narrower(method).contains(other));
    methods.iter().copied().filter(|method| !says_more(*method)).collect()
}

fn next(normalized: &str, at: usize) -> Option<(std::ops::Range<usize>, Method)> {
    let found = WORDS.iter().filter_map(|(word, method)| Some((word.find_at(normalized, at)?.range(), *method)));
    // `min_by_key` keeps the first of those that begin together, and so the order of the words.
    found.min_by_key(|(range, _)| range.start)
}

/// The legal grounds that a text states in full, and those that the report abbreviates by a rule of its own.
fn grounds(printed: &str, normalized: &str, rule: Option<&GroundRule>) -> Vec<String> {
    let stated = GROUND.captures_iter(normalized).map(|found| {
        let branch = found.name("branch").map(|branch| format!("の{}", branch.as_str())).unwrap_or_default();
        format!("{}第{}条{branch}第{}項第{}号", &found["law"], &found["article"], &found["paragraph"], &found["item"])
    });
    let mut grounds: Vec<String> = stated.collect();
    for items in rule.iter().flat_map(|rule| rule.items.all(printed, "items")) {
        let law = rule.map(|rule| rule.law.as_str()).unwrap_or_default();
        let items = normalize(items);
        let items = items.split(|c: char| !c.is_ascii_digit()).filter(|item| !item.is_empty());
        grounds.extend(items.map(|item| format!("{law}第{item}号")));
    }
    distinct(grounds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, methods: &[Method], grounds: &[&str]) {
        let read = parse_procurement(text.to_owned(), None);
        assert_eq!(read.methods, methods, "{text}");
        assert_eq!(read.grounds, grounds, "{text}");
    }

    #[test]
    fn parse_procurement_reads_methods_and_grounds() {
        check("総合評価方式一般競争入札", &[Method::Evaluated], &[]);
        check("総合評価落札方式による一般競争入札", &[Method::Evaluated], &[]);
        check("入札（資料なし）", &[Method::Bidding], &[]);
        check("平成30年1月29日に一般競争入札を実施し、落札業者と契約を交わしている。", &[Method::Open], &[]);
        check("見積合わせによる随意契約（第2号）", &[Method::Quotations], &[]);
        check("1 者特命の随意契約", &[Method::SoleSource], &[]);
        check("指名競争入札により選定。連絡網は一者特命の随意契約", &[Method::Designated, Method::SoleSource], &[]);
        check(
            "一般競争入札ではなく、地方自治法施行令第 167 条の 2 第 1 項第 2 号に基づく随意契約",
            &[Method::Negotiated],
            &["地方自治法施行令第167条の2第1項第2号"],
        );
        check(
            "競争入札に適しないことより、公募型プロポーザルを実施し、随意契約を交わしている",
            &[Method::Proposal],
            &[],
        );
        check(
            "地方公共団体の物品等又は特定役務の調達手続の特例を定める政令第11条第1項第2号に基づく随意契約",
            &[Method::Negotiated],
            &["地方公共団体の物品等又は特定役務の調達手続の特例を定める政令第11条第1項第2号"],
        );
        check("調達の記録がない", &[], &[]);
    }
}
