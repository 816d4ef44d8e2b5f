//! The cache of terms, from one key to the next.

use crate::common::{Host, reports};
use search::{Engine, Request, SynonymGroup, write_bundle};

/// An engine that was asked other things before answers as one does that was not, whatever the request wants.
#[test]
fn cache_changes_no_answer() {
    let mut corpus = reports();
    corpus.passages.truncate(300);
    let words = |words: [&str; 2]| words.map(str::to_owned).to_vec();
    let synonyms =
        [SynonymGroup {
            words: words(["委託", "外注"]), finds: words(["請負", "業務"]), ..SynonymGroup::default()
        }];
    let bundle = write_bundle(&corpus, &synonyms).unwrap();
    let typing = Engine::open(bundle.clone()).unwrap();
    let mut ranged = Host::of(&corpus, &synonyms);
    for typed in ["情報システム 外注", "委託 -情報 監査", "\"監査\" 外注"] {
        for (end, character) in typed.char_indices() {
            for synonyms in [true, false] {
                let request = Request { synonyms, ..Request::new(&typed[..end + character.len_utf8()], 10) };
                let (expected, query) =
                    (Engine::open(bundle.clone()).unwrap().search(&request).unwrap(), &request.query);
                assert_eq!(typing.search(&request).unwrap(), expected, "{query}");
                assert_eq!(typing.search(&request).unwrap(), expected, "{query}, again");
                assert_eq!(ranged.search(&request).total, expected.total, "{query}, by ranges");
            }
        }
    }
}
