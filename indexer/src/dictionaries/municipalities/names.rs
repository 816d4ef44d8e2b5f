use corpus::Report;
use search::SynonymGroup;

/// Names of the municipalities in English and in kana, as the rules of their reports give them: each finds the printed one.
pub(crate) fn municipality_names(reports: &[Report]) -> Vec<SynonymGroup> {
    let mut groups: Vec<SynonymGroup> = Vec::new();
    for report in reports {
        let english = report.english.iter().flat_map(|words| english(&words.municipality));
        let kana = report.easy.iter().flat_map(|words| readings(&words.municipality));
        let words: Vec<String> = english.chain(kana).collect();
        let finds = vec![report.municipality.clone()];
        if !words.is_empty() && !groups.iter().any(|known| known.finds == finds) {
            groups.push(SynonymGroup { words, finds, ..SynonymGroup::default() });
        }
    }
    groups
}

/// An English name (Okayama City), whole and without what it is.
fn english(name: &str) -> Vec<String> {
    let bare = name.rsplit_once(' ').map(|(bare, _)| bare);
    [Some(name), bare].into_iter().flatten().map(str::to_owned).collect()
}

/// The reading of a name (岡山市《おかやまし》), whole and without what it is.
fn readings(name: &str) -> Vec<String> {
    let readings: String = name.split('《').skip(1).filter_map(|rest| rest.split('》').next()).collect();
    let bare = ["けん", "し", "ちょう", "まち", "むら", "そん", "く", "と", "ふ", "どう"];
    let bare = bare.iter().find_map(|end| readings.strip_suffix(end)).filter(|bare| !bare.is_empty());
    let all = [Some(readings.as_str()).filter(|reading| !reading.is_empty()), bare];
    all.into_iter().flatten().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whole_and_bare() {
        assert_eq!(english("Okayama City"), ["Okayama City", "Okayama"]);
        assert_eq!(english("Tokyo"), ["Tokyo"]);
        for (name, expected) in [
            ("下関市《しものせきし》", &["しものせきし", "しものせき"][..]),
            ("千葉県《ちばけん》", &["ちばけん", "ちば"]),
            ("四日市市《よっかいちし》", &["よっかいちし", "よっかいち"]),
            ("東《ひがし》村山市《むらやまし》", &["ひがしむらやまし", "ひがしむらやま"]),
            ("札幌市", &[]),
        ] {
            assert_eq!(readings(name), expected, "{name}");
        }
    }
}
