//! Findings below labels that stand alone, below titles, or behind signs that a sentence explains.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use corpus::Kind;
use regex::Regex;

use super::candidate::{Candidate, alternatives, quoted};
use super::legend::Legend;
use crate::extract::findings::items::sign::split_sign;
use crate::rules::default_kinds::kind_words;
use crate::rules::matcher::line_regex::fixed;
use crate::source::contents::TableOfContents;
use crate::source::{Source, markup};
use text::line_form;

/// A number before a heading.
const LEAD: &str = r"(?:第\s*[\d一二三四五六七八九十]+\s*[章節]?[.、]?\s*|\d+[.、]?\s*|[一二三四五六七八九十]+(?:[.、]\s*|\s+)|\(\s*[\d一二三四五六七八九十]+\s*\)\s*|[Ⅰ-Ⅻ①-⑳][.、]?\s*|[ア-ン][.、 ]\s*|\([ア-ン]\)\s*|[・○●◎◇◆□■▲△▼▽★☆▶►]\s*)?";
const OPEN: &str = r"[【\[(〔<「『≪《]";
const CLOSE: &str = r"[】\])〕>」』≫》]";
/// The heading behind which findings stand.
const RESULTS: &str = r"^(?:第\s*[\d一二三四五六七八九十]+\s*[章節]?[.、]?\s*|\d+[.、]?\s*|[一二三四五六七八九十]+(?:[.、]\s*|\s+)|\(\s*[\d一二三四五六七八九十]+\s*\)\s*|[Ⅰ-Ⅻ①-⑳][.、]?\s*|[【\[<〈]\s*)?(?:包括|外部|個別)*(?:監\s*査|審\s*査|検\s*査)\s*の?\s*(?:結\s*果|意\s*見|講\s*評)[^。]{0,18}$";
/// A title that says what it is about.
const ABOUT: &str =
    r"(?:について|べき(?:もの|事項|こと)|に関すること|に関する事項|の件)(?:など\s*\d+\s*(?:項目|件|点))?";
/// 指摘する事項はなかった。
pub(super) const NOTHING: &str = r"^(?:なお、)?[^。]{0,60}(?:適正|適切|適法|良好|正確)(?:に|で)[^。、]{0,16}(?:認められた|認められる|行われていた|執行されていた|処理されていた|管理されていた)。$|^(?:なお、)?[^。]{0,60}(?:指摘|改善|是正|記載|問題)[^。、]{0,12}(?:事項|点|問題)?(?:は|も)(?:な(?:かった|い)|見当たらなかった|認められなかった|見受けられなかった)。$|^(?:指摘|意見|要望|注意|検討|改善|勧告)(?:事項)?[\s:]*(?:0|〇|零)\s*[件項点]?$|^[^。]{0,80}(?:請求|主張)[^。]{0,60}理由(?:が|は)ない[^。]{0,30}(?:棄却|却下)(?:する|した)。$|^(?:(?:[^。]{0,100}(?:適正|適切|適法|良好|正確|相違な)[^。]{0,24}|[^。、]{0,12}監査(?:を実施)?(?:した|の)?結果|その結果|審査の結果)、)?(?:[^。、]{0,24}(?:について|において|に係る|における)は?、?)?(?:特に|特段|別段)?(?:指摘|是正|改善|意見|注意|検討|要望|勧告|報告|記載|特記)(?:し|を要|を求め|す|を付|を述べ)?(?:する|べき|た|め)*(?:事項|点|もの|こと|事実)?(?:(?:及び|並びに|又は|・|、|や)(?:指摘|是正|改善|意見|注意|検討|要望|勧告)(?:を要|を求め|す)?(?:する|べき)?(?:事項|点|もの|こと)?)*(?:に該当するもの|に当たるもの)?(?:は|等は)?、?\s*(?:特に|いずれも)?(?:ない|な(?:かった|し)|無(?:い|し|かった)|ありません(?:でした)?|ございません|(?:認め|見受け|見)られ(?:なかった|ない)|存在しな(?:かった|い))。?$|^(?:特に|該当|該当する|特に該当する)*(?:事項|もの)?(?:は、?)?(?:なし|無し|ない|なかった)。?$";
/// 措置 that the report prints behind a finding, and what a web page prints below the report.
const MEASURE: &str = r"^[\[【(〔<]?\s*(?:講じた|改善)?(?:措\s*置|対応)(?:の)?(?:状況|内容|済み?|結果)?\s*[\])】〕>]?$|^(?:お問い?合わせ(?:先)?|問い?合わせ先|関連(?:情報|リンク|ファイル)|添付ファイル|ダウンロード|このページに関する.{0,12})$";
/// The end of the name of a body.
const BODY: &str = r"(?:[^。、()「」]{0,24}(?:部|局|区|市|県|町|村|会)\s+)?[^。、()「」\s]{1,30}(?:課|室|局|部|所|署|館|園|校|院|場|センター|会|団|社|組合|機構|財団|公社|連合|企業|銀行|クラブ|学校|プール|企業体|連盟|振興会|協議会|委員会)|(?:株式会社|有限会社|合同会社|合資会社|NPO法人|特定非営利活動法人|(?:一般|公益)(?:社団|財団)法人|社会福祉法人|学校法人|医療法人|(?:地方)?独立行政法人|農事組合法人)[^。、()]{1,30}";

/// A label on a line of its own, without spaces.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let words = kind_words().collect::<Vec<_>>().join("|");
    fixed(&format!(
        r"^(?<lead>{LEAD})(?<open>{OPEN}?)(?<kind>(?:(?:監査|審査)(?:委員)?の?|総括的?|総合的?)?(?:文書|口頭)?(?:{words})(?:(?:及び|又は|並びに|・|、)?(?:{words}))?(?:を要|を求め|す|を促|した|する|された|べき)*(?:事項|点)?){CLOSE}?(?:\(\d+[件点項目]*\)|\d+[件点項目]+)?[::]?$"
    ))
});
static RESULTS_LINE: LazyLock<Regex> = LazyLock::new(|| fixed(RESULTS));
static NOTHING_LINE: LazyLock<Regex> = LazyLock::new(|| fixed(NOTHING));
static MEASURE_LINE: LazyLock<Regex> = LazyLock::new(|| fixed(MEASURE));
static BODY_LINE: LazyLock<Regex> = LazyLock::new(|| fixed(&body_pattern()));
/// The name of a body in brackets.
static NAME_LINE: LazyLock<Regex> = LazyLock::new(|| fixed(&format!(r"^{LEAD}{OPEN}(?:{BODY}){CLOSE}$")));
static ABOUT_LINE: LazyLock<[Regex; 2]> = LazyLock::new(|| about_patterns().map(|pattern| fixed(&pattern)));
static BRACKETED_LINE: LazyLock<Regex> =
    LazyLock::new(|| fixed(&format!(r"^{LEAD}(?<open>{OPEN})(?<title>[^()【】\[\]〔〕<>。]{{3,70}}){CLOSE}$")));
/// A class behind a sentence.
static CLOSING: LazyLock<Regex> = LazyLock::new(|| {
    let words = kind_words().collect::<Vec<_>>().join("|");
    fixed(&format!("。{}", closing_pattern(&format!("(?:{words})(?:事項)?"))))
});
/// 次のとおり留意を要する事項が見受けられた。
static ANNOUNCED: LazyLock<[Regex; 2]> = LazyLock::new(|| announced_patterns().map(|pattern| fixed(&pattern)));
/// A sentence that begins with the department that it is about.
static SENTENCE_END: LazyLock<Regex> = LazyLock::new(|| fixed(r"(?:。|[たるいれん])$"));

fn closing_pattern(kinds: &str) -> String {
    format!(r"\s*{OPEN}\s*(?<kind>{kinds})\s*{CLOSE}\s*(?:\(\s*(?<departments>[^()。]{{2,60}})\s*\))?$")
}

fn body_pattern() -> String {
    format!(r"^{LEAD}[<〈【\[〔(]?(?<body>{BODY})[>〉】\]〕)]?(?:\s*\([^()]*\))?$")
}

/// Titles behind a sign may have commas; without one they are told from the end of a sentence by having none.
fn about_patterns() -> [String; 2] {
    let signed = LEAD.trim_end_matches('?');
    [
        format!(r"^{signed}{OPEN}?(?<title>[^。]{{2,60}}?{ABOUT}){CLOSE}?$"),
        format!(r"^{OPEN}?(?<title>[^。、()]{{2,60}}?{ABOUT}){CLOSE}?$"),
    ]
}

/// 次の事項について改善を要すると認められた。 and 指摘事項は、次のとおりである。
fn announced_patterns() -> [String; 2] {
    let words = kind_words().collect::<Vec<_>>().join("|");
    let kind = format!(r"(?<kind>(?:{words})(?:を要|を求め|す)?(?:する|べき)?(?:事項|点)?)");
    [
        format!(
            r"(?:次|以下|下記)(?:のとおり|の通り|の(?:ような)?(?:事項|点|事例|もの|件)|に(?:掲げる|述べる|示す))[^。]{{0,40}}?{kind}[^。]{{0,40}}。?$"
        ),
        format!(r"^[^。]{{0,40}}?{kind}[^。]{{0,20}}(?:次|以下|下記)の(?:とおり|通り)[^。]{{0,20}}。?$"),
    ]
}

fn is_about(form: &str) -> bool {
    ABOUT_LINE.iter().any(|pattern| pattern.is_match(form))
}

/// A line of the text with its line form.
struct Printed {
    number: u32,
    form: String,
}

impl Printed {
    /// The line form without the spaces that spread a heading over the line.
    fn squashed(&self) -> String {
        self.rest().split_whitespace().collect()
    }

    fn rest(&self) -> &str {
        split_sign(&self.form).map_or(&self.form, |(_, rest)| rest)
    }

    fn is_prose(&self) -> bool {
        const MIN_CHARS: usize = 15;
        self.form.contains('。') || self.form.chars().count() > MIN_CHARS && !is_about(&self.form)
    }
}

/// The candidates, the likeliest first, and all lines that look like the label of a finding.
pub(super) fn find_candidates(source: &Source) -> (Vec<Candidate>, Vec<u32>) {
    let body = TableOfContents::read(source).body;
    let lines = source.lines().filter(|(number, line)| *number >= body && is_text(line));
    let lines: Vec<Printed> = lines
        .map(|(number, line)| Printed { number, form: line_form(&markup::plain(line)).trim().to_owned() })
        .collect();
    let results = lines.iter().position(|line| RESULTS_LINE.is_match(&line.form));
    let behind = &lines[results.map_or(0, |at| at + 1)..];
    // A label of several classes says of no finding which it is.
    let is_label = |line: &&Printed| {
        let squashed = line.squashed();
        let of_class = |kind: &Kind| squashed.contains(kind.label());
        LABEL.is_match(&squashed) && Kind::ALL.iter().filter(|kind| of_class(kind)).count() < 2
    };
    let labels: Vec<&Printed> = behind.iter().filter(is_label).collect();
    let found = FoundForms { behind, from: results.is_some(), labels: &labels };
    let candidates = [
        found.signs(&lines, source),
        found.closed(),
        found.labelled(),
        found.bracketed(),
        found.announced(),
        found.titled(),
    ];
    let looks = labels.iter().map(|line| line.number).collect();
    (candidates.into_iter().flatten().collect(), looks)
}

fn is_text(line: &str) -> bool {
    !line.trim().is_empty() && !markup::is_table_border(line) && markup::cells(line).is_none()
}

/// Forms of the lines behind the heading of the results.
struct FoundForms<'a> {
    behind: &'a [Printed],
    from: bool,
    labels: &'a [&'a Printed],
}

impl FoundForms<'_> {
    /// Signs that a sentence explains.
    fn signs(&self, lines: &[Printed], source: &Source) -> Option<Candidate> {
        let forms: Vec<String> = source.lines().map(|(_, line)| line_form(line).trim().to_owned()).collect();
        let legend = Legend::read(forms.iter().map(String::as_str))?;
        let titles = legend.patterns(lines.iter().map(|line| line.form.as_str()));
        let marked: Vec<_> = lines.iter().filter(|line| legend.begins(&line.form)).collect();
        let example = marked.first()?.form.clone();
        let until = r"^[\[<※].*[\]>]?$|^(?:[Ⅰ-Ⅻ]|第\d+)[.、]?\s*\S".to_owned();
        let items = ItemsDraft { titles, until: Some(until), ..self.surroundings() };
        let rules = format!("{}{}", legend.kinds(), items.toml());
        (marked.len() > 1).then(|| candidate(marked.len(), &example, &rules))
    }

    /// Texts that end with their class.
    fn closed(&self) -> Option<Candidate> {
        const MIN_CLOSED: usize = 2;
        let ends: Vec<_> = self.behind.iter().filter_map(|line| Some((line, CLOSING.captures(&line.form)?))).collect();
        let (first, _) = ends.first().filter(|_| ends.len() >= MIN_CLOSED)?;
        let kinds: Vec<String> = ends.iter().map(|(_, found)| found["kind"].to_owned()).collect();
        let labels = if self.labels.is_empty() { Vec::new() } else { vec![self.label_pattern()] };
        let closing = Some(closing_pattern(&alternatives(&kinds)));
        let items = ItemsDraft {
            from: self.from,
            labels,
            titles: self.about(),
            kind: Some("指摘"),
            closing,
            ..self.surroundings()
        };
        Some(candidate(ends.len(), &first.form, &items.toml()))
    }

    /// Labels on lines of their own.
    fn labelled(&self) -> Option<Candidate> {
        let first = self.labels.first()?;
        let titles = self.about();
        let items = ItemsDraft { from: self.from, labels: vec![self.label_pattern()], titles, ..self.surroundings() };
        Some(candidate(self.labels.len(), &first.form, &items.toml()))
    }

    /// Titles in brackets, which name no class.
    fn bracketed(&self) -> Option<Candidate> {
        let is_title = |at: usize| {
            let line = &self.behind[at];
            let found = BRACKETED_LINE.captures(&line.form).filter(|_| {
                !LABEL.is_match(&line.squashed())
                    && !MEASURE_LINE.is_match(&line.form)
                    && !NAME_LINE.is_match(&line.form)
            })?;
            let prose = self.behind.get(at + 1).is_some_and(Printed::is_prose);
            prose.then(|| (line, found["open"].to_owned(), is_about(&line.form)))
        };
        let titles: Vec<_> = (0..self.behind.len()).filter_map(is_title).collect();
        let (first, open, _) = titles.first()?;
        let same = titles.iter().filter(|(_, other, _)| other == open).count();
        if same < 2 && !titles.iter().any(|(_, _, about)| *about) {
            return None;
        }
        let open = regex::escape(open);
        let pattern = format!(r"^{LEAD}{open}(?<title>[^()【】\[\]〔〕<>。]{{3,70}}){CLOSE}$");
        Some(self.without_class(same, &first.form, vec![pattern]))
    }

    /// Numbered titles behind a sentence that announces them.
    fn announced(&self) -> Option<Candidate> {
        let announces = |line: &&Printed| ANNOUNCED.iter().any(|pattern| pattern.is_match(&line.form));
        let first = self.behind.iter().find(announces)?;
        let fires = |pattern: &Regex| self.behind.iter().any(|line| pattern.is_match(&line.form));
        let fired = announced_patterns().into_iter().zip(&*ANNOUNCED).filter(|(_, pattern)| fires(pattern));
        let (labels, titles) = (fired.map(|(pattern, _)| pattern).collect(), self.about());
        let items = ItemsDraft { from: self.from, labels, titles, ..self.surroundings() };
        Some(candidate(self.behind.iter().filter(announces).count(), &first.form, &items.toml()))
    }

    /// Titles below the heading of the results.
    fn titled(&self) -> Option<Candidate> {
        let first = self.behind.iter().find(|line| self.from && is_about(&line.form))?;
        let titles = self.about();
        let count = self.behind.iter().filter(|line| is_about(&line.form)).count();
        Some(self.without_class(count, &first.form, titles))
    }

    /// Findings of a class that is printed nowhere but in headings.
    fn without_class(&self, marks: usize, example: &str, titles: Vec<String>) -> Candidate {
        let labels = if self.labels.is_empty() { Vec::new() } else { vec![self.label_pattern()] };
        let items = ItemsDraft { from: self.from, labels, titles, kind: Some("指摘"), ..self.surroundings() };
        candidate(marks, example, &items.toml())
    }

    fn surroundings(&self) -> ItemsDraft {
        let has = |fits: &dyn Fn(&Printed) -> bool| self.behind.iter().any(fits);
        let is_body = |line: &Printed| {
            BODY_LINE.is_match(&line.form) && !SENTENCE_END.is_match(line.rest()) && !LABEL.is_match(&line.squashed())
        };
        ItemsDraft {
            body: has(&is_body).then(body_pattern),
            until: has(&|line| MEASURE_LINE.is_match(&line.form)).then(|| MEASURE.to_owned()),
            ..ItemsDraft::default()
        }
    }

    fn about(&self) -> Vec<String> {
        let fires = |pattern: &Regex| self.behind.iter().any(|line| pattern.is_match(&line.form));
        about_patterns()
            .into_iter()
            .zip(&*ABOUT_LINE)
            .filter(|(_, pattern)| fires(pattern))
            .map(|(pattern, _)| pattern)
            .collect()
    }

    /// The pattern of the labels, each as the report prints it.
    fn label_pattern(&self) -> String {
        let kinds: BTreeSet<String> =
            self.labels.iter().filter_map(|line| Some(LABEL.captures(&line.squashed())?["kind"].to_owned())).collect();
        let kinds: Vec<String> = kinds.into_iter().collect();
        // Headings spread their letters over the line.
        let spread =
            alternatives(&kinds).chars().map(String::from).collect::<Vec<_>>().join(r"\s*").replace(r"\s*|\s*", "|");
        format!(r"^{LEAD}{OPEN}?\s*(?<kind>{spread})\s*{CLOSE}?\s*(?:\(\d+[件点項目]*\)|\d+[件点項目]+)?[::]?$")
    }
}

fn candidate(marks: usize, example: &str, rules: &str) -> Candidate {
    const MAX_EXAMPLE_CHARS: usize = 24;
    Candidate { marks, example: example.chars().take(MAX_EXAMPLE_CHARS).collect(), rules: rules.to_owned() }
}

/// The table `[items]`.
#[derive(Debug, Default)]
struct ItemsDraft {
    from: bool,
    labels: Vec<String>,
    titles: Vec<String>,
    kind: Option<&'static str>,
    closing: Option<String>,
    body: Option<String>,
    until: Option<String>,
}

impl ItemsDraft {
    fn toml(&self) -> String {
        let mut toml = "[items]\n".to_owned();
        let mut line = |key: &str, value: Option<String>| {
            toml += &value.map(|value| format!("{key} = {value}\n")).unwrap_or_default()
        };
        let list = |patterns: &[String]| {
            (!patterns.is_empty())
                .then(|| format!("[{}]", patterns.iter().map(|pattern| quoted(pattern)).collect::<Vec<_>>().join(", ")))
        };
        line("from", self.from.then(|| quoted(RESULTS)));
        line("labels", list(&self.labels));
        line("titles", list(&self.titles));
        line("closing", self.closing.as_deref().map(quoted));
        line("kind", self.kind.map(quoted));
        line("body", self.body.as_deref().map(quoted));
        line("until", self.until.as_deref().map(quoted));
        toml
    }
}

/// The line of the heading behind which findings stand; the first line without one.
pub(super) fn results_line(source: &Source) -> u32 {
    let body = TableOfContents::read(source).body;
    let mut lines = source.lines().filter(|(number, line)| *number >= body && is_text(line));
    lines.find(|(_, line)| RESULTS_LINE.is_match(line_form(line).trim())).map_or(1, |(number, _)| number)
}

/// True for a line that says that nothing was found.
pub(super) fn says_nothing(form: &str) -> bool {
    NOTHING_LINE.is_match(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_found_is_told_from_findings() {
        for (line, nothing) in [
            ("指摘すべき事項は認められなかった。", true),
            ("監査の結果、特に指摘すべき事項は認められなかった。", true),
            ("事務は、いずれも適正に執行されており、指摘すべき事項は認められなかった。", true),
            ("おおむね適正に処理されており、特記すべき事項はない。", true),
            ("指摘事項 なし", true),
            ("指摘事項", false),
            ("おおむね適正に処理されていたが、次の事項について改善を要する。", false),
            ("指摘した事項について、措置の通知がなかった。", false),
            ("台帳に記載がなく、所在が確認できない。", false),
        ] {
            assert_eq!(NOTHING_LINE.is_match(&line_form(line)), nothing, "{line}");
        }
    }
}
