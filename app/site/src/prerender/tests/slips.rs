//! A slip and a gap of a made report, told by its `report.toml` alone: every place that shows the words says what is ours.

use corpus::Quotation;
use search::{Engine, IndexLayout, Request};
use ui::audit_programme::{audit_programme, to_markdown, to_table};
use ui::citation::{Access, CitationStyle};
use ui::compare::FindingDigest;

use super::*;

const NOTE: &str = "「確かめる用に」は「確かめるように」の誤り。";
const TEXT: &str = "第1章 監査の結果\n\n1 一覧\n\n\
    1\t指摘\t<p>台帳を毎月確かめる用にすべきである。</p><p>規程では、鍵を箱に納めると定める。</p><p>鍵の管理を改めるべきである。</p>\n";
const RULES: &str = "municipality = '甲村'\nprefecture = '乙県'\nera_year = '令和2年度'\naudit = '行政監査'\nedition = 'full'\n\
    title = '行政監査報告書'\nheadings = [{ form = '第1章 題' }, { form = '1 題' }]\n\
    [row]\nsection = '^1 一覧$'\ncolumns = { number = 1, mark = 2, text = 3 }\nmark = '^(?<kind>指摘)$'\n\
    [[notes]]\nquote = '確かめる用に'\nnote = '「確かめる用に」は「確かめるように」の誤り。'\n";

/// A place, and what it says.
fn places() -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    fs::create_dir_all(at("data/reports/mura-2020")).unwrap();
    fs::create_dir_all(at("dist")).unwrap();
    fs::write(at("data/reports/mura-2020/report.txt"), TEXT).unwrap();
    fs::write(at("data/reports/mura-2020/report.toml"), RULES).unwrap();
    copy_missing(&dictionaries(), &at("data/dictionaries"));
    let mut told = Vec::new();
    assert!(indexer::build(&at("data"), &at("built"), Some(IndexLayout::Whole), &mut told).unwrap(), "{told:?}");
    trunk(&at("dist"));
    let folders = Folders {
        built: at("built"),
        data: at("data"),
        dist: at("dist"),
        root: Some("/".to_owned()),
        url: None,
        search: None,
    };
    prerender(&folders).unwrap();

    let mut places = Vec::new();
    let mut add = |name: &str, said: String| places.push((name.to_owned(), said));
    let read = |path: &str| fs::read_to_string(at(path)).unwrap();
    let json: serde_json::Value = serde_json::from_str(&read("built/data/findings.json")).unwrap();
    let finding: Finding = serde_json::from_value(json[0].clone()).unwrap();
    add("page", read(&format!("dist/findings/{}/index.html", finding.id)));
    add("English page", read(&format!("dist/en/findings/{}/index.html", finding.id)));
    add("reader", read("dist/reports/mura-2020/text/index.html"));
    add("audit programme", read(&format!("dist/topics/{}/programme/index.html", finding.topics[0])));
    add("CSV", read("built/data/findings.csv"));
    add("feed of the municipality", read("built/data/feeds/mura.atom"));
    let [slip] = &finding.notes[..] else { panic!("one note: {:?}", finding.notes) };
    add("JSON", format!("{}［ママ］{}", slip.quote.as_deref().unwrap(), slip.note));

    let digest = fs::read_dir(at("dist/compare/reports")).unwrap().map(|file| file.unwrap().path());
    let digest = digest.filter(|path| path.extension().is_some_and(|extension| extension == "postcard"));
    let reports = digest.filter_map(|path| match postcard::from_bytes(&fs::read(path).unwrap()).unwrap() {
        Material::Report(report) => Some(report),
        Material::Guide(_) => None,
    });
    let report = reports.last().unwrap();
    let digest: &FindingDigest = &report.findings[0];
    let shown = |quotation: &Quotation| format!("{quotation}{}", digest.notes[0].japanese);
    add("tray and comparison", shown(&digest.citation.quote));
    add("list", shown(&digest.card.title));
    let access = Access { url: "https://example.org/", day: "2026-11-30", slashed_day: "2026/11/30" };
    for style in CitationStyle::ALL.into_iter().filter(|style| *style != CitationStyle::Sist02) {
        add(style.code(), digest.citation.write(style, access));
    }
    let guide = SiteData::read(&at("built"), &at("data")).unwrap().topics.guide(Language::Japanese);
    let parts = audit_programme(&[digest], &guide);
    add("audit programme in Markdown", to_markdown(&parts, &|_| String::new()));
    add("audit programme in CSV", ui::files::csv::write(&to_table(&parts, &|_| String::new())));
    add("CSV of the tray", digest.citation.annotated());

    let bundle = fs::read_dir(at("built/index")).unwrap().map(|file| file.unwrap().path());
    let bundle = bundle.filter(|path| path.extension().is_some_and(|extension| extension == "bundle")).last().unwrap();
    let engine = Engine::open(fs::read(bundle).unwrap()).unwrap();
    let request = Request::new("鍵の管理", 20);
    let hit = engine.search(&request).unwrap().hits.remove(0);
    let explained = engine.explain(&request, &hit.id).unwrap().unwrap();
    let said = |fragments: &[search::Fragment]| -> String {
        let piece = |piece: &search::Fragment| format!("{}{}", piece.text, piece.sign.map_or("", |sign| sign.as_str()));
        fragments.iter().map(piece).collect::<String>() + &hit.notes[0].note
    };
    add("search card", said(&hit.snippet));
    add("title of a search card", said(&hit.title));
    add("preview", said(&explained.text.concat()));
    assert_eq!(engine.search(&Request::new("中略", 20)).unwrap().complete, 0);
    assert_eq!(engine.search(&Request::new("ママ", 20)).unwrap().complete, 0);
    assert_eq!(engine.search(&Request::new("\"すべきである。鍵の管理\"", 20)).unwrap().complete, 0);
    places
}

#[test]
fn every_place_says_what_is_ours() {
    // Only the beginning of a text is its name, and the reader leaves nothing out.
    const WHOLE: [&str; 4] = ["list", "title of a search card", "JSON", "reader"];
    for (name, said) in places() {
        // Without tags, but for those of plain text, which has none.
        let behind_tag = |piece: &str| piece.split_once('>').map_or(piece, |(_, behind)| behind).to_owned();
        let (before, tagged) = said.split_once('<').unwrap_or((&said, ""));
        let plain = before.to_owned() + &tagged.split('<').map(behind_tag).collect::<String>();
        assert!(plain.contains("確かめる用に［ママ］"), "{name}: {plain}");
        // English and easy pages quote the note in Japanese where the report gives no other.
        assert!(plain.contains(NOTE), "{name}: {plain}");
        assert!(!plain.replace("確かめる用に［ママ］", "").contains("確かめる用にす"), "{name}: {plain}");
        if !WHOLE.contains(&name.as_str()) {
            assert!(plain.contains("（中略）"), "{name}: {plain}");
        }
    }
}
