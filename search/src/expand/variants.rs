//! Spelling variants (表記ゆれ), by rule. They are alternatives of the query, never part of normalization, because they
//! depend on the neighbours of a character.

use text::{
    Script, date_spellings, decimal_spellings, is_numeral, iteration_spellings, kanji_forms, look_alike_spellings,
    normalize, number_spellings, okurigana_spellings, swap_counters, year_spellings,
};

use super::abbreviations::abbreviations;
use super::kana;

/// A shorter stem keeps its long-vowel mark: without it コピー would be found in コピペ.
const MIN_STEM_CHARS: usize = 3;

/// Fewest moras of the word that follows inside of a compound: タ in コンピュータウイルス may end one, テ in ティ not.
const MIN_REST_MORAS: usize = 2;

/// Fewest kana, long-vowel marks aside, of a word that stays the same with a mark less or more inside.
const MIN_LONG_CHARS: usize = 5;

/// Katakana up to this length is not cut by a middle dot.
const MIN_DOTTED_CHARS: usize = 5;

/// Letters that may be joined by a hyphen (wi-fi, ict-bcp).
const HYPHENATED_CHARS: std::ops::RangeInclusive<usize> = 4..=8;

/// No real word comes near.
const MAX_VARIANTS: usize = 24;

/// Other spellings of a normalized text that was typed.
pub fn variants(normalized: &str) -> Vec<String> {
    let mut found = spellings(normalized);
    let look_alikes = look_alike_spellings(normalized).into_iter();
    let look_alikes = look_alikes.flat_map(|spelling| [vec![spelling.clone()], numbers(&spelling)].concat());
    let rare = look_alikes.chain(kana::expanded(normalized)).chain(separated(normalized));
    for spelling in rare.chain(long_vowels_inside(normalized)) {
        if found.len() < MAX_VARIANTS && spelling != normalized && !found.contains(&spelling) {
            found.push(spelling);
        }
    }
    found
}

/// Other spellings of a normalized text, less those that are in few texts: with a look-alike, a large kana, a hyphen or a dot
/// where it has none.
pub fn spellings(normalized: &str) -> Vec<String> {
    let mut found = vec![normalized.to_owned()];
    // A look-alike at the end of a piece is what it would be at the end of a text.
    found.extend(Some(normalize(normalized)).filter(|settled| settled != normalized));
    for spell in RULES {
        for at in 0..found.len() {
            for spelling in spell(&found[at]) {
                if found.len() <= MAX_VARIANTS && !found.contains(&spelling) && !spelling.is_empty() {
                    found.push(spelling);
                }
            }
        }
    }
    found.split_off(1)
}

const RULES: [fn(&str) -> Vec<String>; 17] = [
    date_spellings,
    year_spellings,
    decimal_spellings,
    no,
    doubled,
    numbers,
    counters,
    ke,
    okurigana_spellings,
    joined,
    abbreviations,
    in_katakana,
    contracted,
    kana::pairs,
    kanji_forms,
    iteration_spellings,
    long_vowels,
];

fn in_katakana(text: &str) -> Vec<String> {
    kana::in_katakana(text).into_iter().collect()
}

fn contracted(text: &str) -> Vec<String> {
    if has_katakana(text) { kana::contracted(text) } else { Vec::new() }
}

/// Without katakana most rules are skipped, at each key.
fn has_katakana(text: &str) -> bool {
    text.chars().any(|c| Script::of(c) == Script::Katakana)
}

fn numbers(text: &str) -> Vec<String> {
    if text.contains(is_numeral) { number_spellings(text) } else { Vec::new() }
}

fn counters(text: &str) -> Vec<String> {
    if text.contains(is_numeral) { vec![swap_counters(text)] } else { Vec::new() }
}

/// A long-vowel mark once for twice.
fn doubled(text: &str) -> Vec<String> {
    vec![text.replace("ーー", "ー")]
}

/// の in 第167条ノ2.
fn no(text: &str) -> Vec<String> {
    let written = |sign: char| text.replace(&format!("{sign}ノ"), &format!("{sign}の"));
    if text.contains('ノ') { ['条', '項', '号'].map(written).into() } else { Vec::new() }
}

/// ヶ and its like between a number and what it counts (3か月, 一箇所), and in names of places (霞が関).
fn ke(text: &str) -> Vec<String> {
    const COUNTED: &[char] = &['か', 'カ', 'ヶ', 'ケ', 'ヵ', '箇', '個'];
    const NAMED: &[char] = &['ヶ', 'ケ', 'が', 'ガ', 'か', 'カ', 'ヵ'];
    let chars: Vec<char> = text.chars().collect();
    let spelled = |at: usize| {
        let (before, after) = (at.checked_sub(1).map(|before| chars[before]), *chars.get(at + 1)?);
        let counts = before.is_some_and(|c| is_numeral(c) || "数何幾各".contains(c))
            && "月所年国条店町村校点院島".contains(after);
        let names = [before, Some(after)].iter().flatten().filter(|c| Script::of(**c) == Script::Kanji).count() == 2;
        let others = match chars[at] {
            c if counts && COUNTED.contains(&c) => COUNTED,
            // The number may be a word of its own, or left out.
            c if before.is_none() && chars.len() == 2 && "月所年".contains(after) && COUNTED.contains(&c) => COUNTED,
            '箇' | '個' if after == '所' => &['箇', '個'],
            c if names && NAMED.contains(&c) => NAMED,
            _ => return None,
        };
        let with = |c: &char| [&chars[..at], &[*c], &chars[at + 1..]].concat().into_iter().collect();
        Some(others.iter().map(with).collect())
    };
    (0..chars.len()).find_map(spelled).unwrap_or_default()
}

/// Without hyphens at letters and middle dots in foreign words: eラーニング for e-ラーニング, ヒューマンエラー for ヒューマン・エラー.
fn joined(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let script = |at: usize| chars.get(at).map(|c| Script::of(*c));
    let is_joint = |at: usize| {
        let around = [at.checked_sub(1).and_then(script), script(at + 1)];
        let inside = around.iter().all(|script| script.is_some_and(Script::is_nominal));
        let foreign = |is_foreign: fn(Script) -> bool| around.into_iter().flatten().any(is_foreign);
        inside
            && match chars[at] {
                'ー' => around[0] != Some(Script::Katakana) && foreign(|script| script == Script::Latin),
                '・' => foreign(|script| matches!(script, Script::Latin | Script::Katakana)),
                _ => false,
            }
    };
    vec![(0..chars.len()).filter(|at| !is_joint(*at)).map(|at| chars[at]).collect()]
}

/// With a hyphen between letters and katakana or inside of a short word in letters, or a middle dot inside of katakana.
fn separated(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let script = |at: usize| Script::of(chars[at]);
    let only_letters = HYPHENATED_CHARS.contains(&chars.len()) && chars.iter().all(char::is_ascii_alphabetic);
    let run = |at: usize| {
        let same = |other: &usize| script(*other) == script(at);
        let [before, after] = [(0..at).rev().take_while(same).count(), (at..chars.len()).take_while(same).count()];
        (before, after)
    };
    let between = |at: usize| match (script(at - 1), script(at)) {
        (Script::Latin, Script::Katakana) => Some('ー'),
        (Script::Latin, Script::Latin) => only_letters.then_some('ー'),
        (Script::Katakana, Script::Katakana) => {
            let (before, after) = run(at);
            let is_cut = before.min(after) > 1 && before + after >= MIN_DOTTED_CHARS;
            (is_cut && begins_mora(chars[at]) && chars[at - 1] != 'ッ').then_some('・')
        }
        _ => None,
    };
    let with = |at: usize| Some([&chars[..at], &[between(at)?], &chars[at..]].concat().into_iter().collect());
    (1..chars.len()).filter_map(with).collect()
}

/// Words in katakana with and without a long-vowel mark at their ends (JIS Z 8301), inside of compounds too: サーバルーム,
/// サーバールーム.
fn long_vowels(text: &str) -> Vec<String> {
    if !has_katakana(text) {
        return Vec::new();
    }
    let chars: Vec<char> = text.chars().collect();
    let ends: Vec<usize> = (1..=chars.len()).filter(|at| ends_word(&chars, *at)).collect();
    let is_marked = |at: &usize| chars.get(*at) == Some(&'ー');
    let spelled = |marked: &dyn Fn(&usize) -> bool| {
        let mut spelled = String::new();
        for at in 0..=chars.len() {
            if ends.contains(&at) && marked(&at) {
                spelled.push('ー');
            }
            let is_mark = ends.contains(&at) && is_marked(&at);
            spelled.extend(chars.get(at).filter(|_| !is_mark));
        }
        spelled
    };
    let one_changed = ends.iter().map(|end| spelled(&|at| is_marked(at) != (at == end)));
    [spelled(&|_| false), spelled(&|_| true)].into_iter().chain(one_changed).collect()
}

/// Long words in katakana with a long-vowel mark less or more inside: マネージメント, マネジメント. In short ones it tells words
/// apart (ビル, ビール).
fn long_vowels_inside(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let is_katakana = |at: usize| chars.get(at).is_some_and(|c| Script::of(*c) == Script::Katakana);
    let run = |at: usize| {
        let before = (0..at).rev().take_while(|at| is_katakana(*at));
        let letters = before.chain((at..chars.len()).take_while(|at| is_katakana(*at)));
        letters.filter(|at| chars[*at] != 'ー').count()
    };
    // A last word of two kana may be another with the mark (オフィスビル).
    let is_inside = |at: usize| is_katakana(at - 1) && (at..=at + 2).all(is_katakana) && run(at) >= MIN_LONG_CHARS;
    let spelled = |at: usize| match (chars[at - 1], chars[at]) {
        (_, 'ー') => Some([&chars[..at], &chars[at + 1..]].concat()),
        ('ー' | 'ッ' | 'ン', _) => None,
        (_, next) => begins_mora(next).then(|| [&chars[..at], &['ー'], &chars[at..]].concat()),
    };
    // The text may print fewer marks; which it has more is guessed last.
    let (less, more): (Vec<usize>, Vec<usize>) =
        (1..chars.len()).filter(|at| is_inside(*at)).partition(|at| chars[*at] == 'ー');
    less.into_iter().chain(more).filter_map(spelled).map(|chars| chars.into_iter().collect()).collect()
}

/// A place where a foreign word ends or may end, before its long-vowel mark if it has one.
fn ends_word(chars: &[char], at: usize) -> bool {
    let is_katakana = |c: &&char| Script::of(**c) == Script::Katakana;
    let stem = chars[..at].iter().rev().take_while(is_katakana).count();
    let rest = chars[at..].strip_prefix(&['ー']).unwrap_or(&chars[at..]);
    let after: Vec<char> = rest.iter().take_while(is_katakana).copied().collect();
    let moras = after.iter().filter(|c| begins_mora(**c) || **c == 'ー').count();
    let begins = after.first().is_none_or(|c| begins_mora(*c));
    let is_whole = after.is_empty() || moras >= MIN_REST_MORAS && LONG_ENDS.contains(chars[at - 1]);
    stem >= MIN_STEM_CHARS && chars[at - 1] != 'ー' && begins && is_whole
}

/// Kana in which words of -er, -or, -ar and -y end.
const LONG_ENDS: &str = "アァカガサザタダナハバパマヤャラワイィキギシジチニヒビピミリ";

fn begins_mora(c: char) -> bool {
    !"ァィゥェォャュョッーン".contains(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn variants_follow_the_rules() {
        for (word, expected) in [
            ("サーバー", &["サーバ"][..]),
            ("サーバ室", &["サーバー室"]),
            ("サーバルーム", &["サーバールーム"]),
            ("ユーザアカウント", &["ユーザーアカウント"]),
            ("コンピュータウイルス", &["コンピューターウイルス", "コンピュータウィルス", "コンピューターウィルス"]),
            ("インタフェース", &["インターフェース", "インタフェイス"]),
            ("コピー", &[]),
            ("ictーbcp", &["ictbcp"]),
            ("eーラーニング", &["eラーニング"]),
            ("eラーニング", &["eーラーニング"]),
            ("usbーメモリ", &["usbメモリ", "usbメモリー"]),
            ("wifi", &["wiーfi"]),
            ("ヒューマン・エラー", &["ヒューマンエラー"]),
            ("ヒューマンエラー", &["ヒューマン・エラー"]),
            ("ウイルス", &["ウィルス"]),
            ("ヴェンダー", &["ベンダー", "ヴェンダ", "ベンダ"]),
            ("プラスティック", &["プラスチック"]),
            ("ディジタル", &["デジタル"]),
            ("一者応札", &["1者応札", "一社応札", "1社応札"]),
            ("1社", &["一社", "1者", "一者"]),
            ("一般競争", &[]),
            ("令和4年度", &["2022年度", "r4年度", "令和四年度"]),
            ("令和四年度", &["2022年度", "令和4年度"]),
            ("2019年度", &["令和元年度", "r1年度"]),
            ("r4", &["2022年", "令和4年"]),
            ("2022", &[]),
            ("668924804", &["668,924,804"]),
            ("三ヶ月", &["3か月", "三箇月", "3ヵ月", "3カ月"]),
            ("各個所", &["各箇所", "各か所"]),
            ("霞ヶ関", &["霞が関"]),
            ("ユーザーーアカウント", &["ユーザーアカウント", "ユーザアカウント"]),
            ("友か島", &["友ヶ島"]),
            ("167条ノ2", &["167条の2"]),
            ("マネージメント", &["マネジメント"]),
            ("マネジメントシステム", &["マネージメントシステム"]),
            ("1.2億円", &["1億2,000万円"]),
            ("受け付け", &["受付"]),
            ("再再委託", &["再々委託"]),
            ("ヵ月", &["か月", "カ月", "箇月", "ヶ月"]),
            ("カ所", &["か所", "箇所", "ヶ所"]),
            ("30%", &["30パーセント"]),
            ("(株)見本", &["株式会社見本"]),
            ("r4.11", &["令和4年11月"]),
            ("平成30年5月16日", &["h30.5.16", "2018/5/16", "20180516"]),
            ("セキュリテイ", &["セキュリティ"]),
            ("セキュリティ", &["セキュリテイ", "セキユリテイ"]),
            ("デヂタル", &["デジタル"]),
            ("さーばー", &["サーバー", "サーバ"]),
            ("usbめもり", &["usbメモリ", "usbメモリー"]),
            ("エ事", &["工事"]),
            ("ー者応札", &["一者応札", "1者応札"]),
            ("サーバ一", &["サーバー", "サーバ"]),
        ] {
            let spelled = variants(word);
            for spelling in expected {
                assert!(spelled.iter().any(|found| found == spelling), "{word}: {spelled:?} lacks {spelling}");
            }
            assert!(!spelled.iter().any(|found| found == word));
        }
    }

    #[test]
    fn variants_make_no_other_word() {
        for (word, other) in
            [("ビール", "ビル"), ("オフィスビル", "オフィスビール"), ("2017ー2021", "20172021"), ("組合", "組み合わせ")]
        {
            assert!(!variants(word).iter().any(|found| found == other), "{word}");
        }
    }

    proptest! {
        #[test]
        fn variants_are_few_and_new(word in "(\\PC|[ァ-ヶー・]|[a-z0-9ー]|[一二十百千万億年月箇受付引継]){0,20}") {
            let spelled = variants(&word);
            prop_assert!(spelled.len() <= MAX_VARIANTS && !spelled.contains(&word));
        }
    }
}
