//! A small bundle and its answers, kept as files: the format does not change unnoticed, and wasm (see `wasm.rs`)
//! answers from the same bytes as the build machine does.
//!
//! After a change that is meant, `UPDATE_GOLDEN=1 cargo test -p search --test index golden` writes both anew. A bundle that
//! older engines could misread needs a new `FORMAT`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::common::{corpus, finding, model, of, passage};
use corpus::Corpus;
use embedding::Model;
use search::{Engine, SynonymGroup, write_bundle, write_bundle_with_model, write_paged_bundle};

fn small() -> Corpus {
    let findings = vec![
        finding(1, "パスワードについて", "共有ＩＤのパスワードは、人事異動の都度変更すべきである。"),
        finding(2, "", "サーバー室の鍵の管理簿を整備されたい。"),
        finding(3, "一者応札について", "一者応札が続いており、仕様の見直しを検討されたい。"),
        of("chiba-2022", "千葉県", finding(1, "ログの分析", "サーバのアクセスログを定期的に分析することを要望する。")),
        of("chiba-2022", "千葉県", finding(2, "", "USB メモリの受払簿が無い。パスワード付きのものを使うべきである。")),
    ];
    corpus(findings, vec![passage(40, "令和4年度の契約は１者応札であった。"), passage(41, "サーバ機器の一覧")])
}

fn synonyms() -> Vec<SynonymGroup> {
    let group = |words: &[&str], finds: &[&str]| SynonymGroup {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        finds: finds.iter().map(|word| (*word).to_owned()).collect(),
        ..SynonymGroup::default()
    };
    vec![group(&["ログ", "操作履歴"], &[]), group(&["合言葉"], &["パスワード"])]
}

fn check(name: &str, now: &[u8]) {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, now).unwrap();
    }
    assert!(fs::read(&path).unwrap() == now, "{name} has changed; is that meant?");
}

#[test]
fn golden_bundle_is_unchanged() {
    check("small.bundle", &write_bundle(&small(), &synonyms()).unwrap());
}

#[test]
fn golden_paged_bundle_is_unchanged() {
    let bundle = write_paged_bundle(&small(), &synonyms()).unwrap();
    check("ranged.bundle", &bundle.bytes);
    let engine = Engine::open(bundle.bytes).unwrap();
    assert_eq!(crate::asked::answers(&engine), fs::read_to_string("tests/fixtures/small.txt").unwrap());
}

#[test]
fn golden_semantic_answers_are_unchanged() {
    let model = Model::open(&model::bytes()).unwrap();
    let bundle = write_bundle_with_model(&small(), &synonyms(), Some(&model)).unwrap();
    check("small.model", &model::bytes());
    check("semantic.bundle", &bundle);
    let engine = Engine::open(bundle).unwrap();
    engine.add_model(&model::bytes()).unwrap();
    check("semantic.txt", crate::asked::semantic_answers(&engine).as_bytes());
}

#[test]
fn golden_answers_are_unchanged() {
    let engine = Engine::open(write_bundle(&small(), &synonyms()).unwrap()).unwrap();
    check("small.txt", crate::asked::answers(&engine).as_bytes());
}
