//! Sentences that announce items: 次のとおり指摘する。

use std::sync::LazyLock;

use corpus::Kind;
use regex::Regex;

use super::line::ItemLine;
use crate::rules::matcher::line_regex::fixed;

/// Most lines of such a sentence.
const MAX_LINES: usize = 5;

static ANNOUNCEMENT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:[^。]{0,120}(?:次|以下|下記)の(?:とおり|通り|事項|点|件|こと|措置)[^。]{0,60}|[^。]{0,30}(?:次|以下)に[^。]{0,60})。?$",
    )
});

/// A sentence before items, be it over several lines.
pub(super) struct Announcement {
    /// Number of its lines.
    pub(super) lines: usize,
    /// The class that it asks for.
    pub(super) kind: Option<Kind>,
}

impl Announcement {
    /// Reads the announcement that some lines begin with.
    pub(super) fn read(lines: &[ItemLine]) -> Option<Self> {
        let (mut sentence, mut count) = (String::new(), 0);
        for line in lines.iter().take(MAX_LINES) {
            if count > 0 && line.sign.is_some() {
                break;
            }
            sentence += &line.form;
            count += 1;
            if line.form.ends_with('。') {
                break;
            }
        }
        let requests = ["要望する", "要望した"].iter().any(|words| sentence.contains(words));
        ANNOUNCEMENT.is_match(&sentence).then_some(Self { lines: count, kind: requests.then_some(Kind::Yobo) })
    }
}
