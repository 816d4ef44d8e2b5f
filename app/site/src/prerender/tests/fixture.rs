//! A site of one report, and what it is made of.

use super::*;

const BUNDLE: &str = "search-0123456789abcdef.bundle";

/// News as the indexer writes it, with relative links.
pub(super) const FEED: &str = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>新着</title><id>urn:a</id>\
                    <updated>2021-03-01T00:00:00+09:00</updated><link href=\"../reports/mura-2020/\"/></feed>";

pub(super) fn report() -> Report {
    serde_json::from_value(json!({
        "slug": "mura-2020", "municipality": "ある村", "prefecture": "ある県", "fiscal_year": 2020, "era_year": "令和2年度",
        "audit": "行政監査", "edition": "full", "title": HOSTILE, "theme": HOSTILE, "published": "2021-03",
        "scope_note": HOSTILE, "lines": 6, "declared": {"指摘": 1}, "found": {"指摘": 1},
        "sections": [{"level": 1, "title": "第1 監査", "source": {"line_start": 1, "line_end": 6}}],
    }))
    .unwrap()
}

pub(super) fn finding() -> Finding {
    serde_json::from_value(json!({
        "id": "mura-2020-001", "report": "mura-2020", "municipality": "ある村", "fiscal_year": 2020, "kind": "指摘",
        "kind_label": HOSTILE, "number": HOSTILE, "title": null, "text": HOSTILE, "context": HOSTILE, "section": [HOSTILE],
        "system": HOSTILE, "departments": [HOSTILE], "page": 3, "topics": ["access"], "strength": "must",
        "source": {"line_start": 3, "line_end": 3}, "notes": [{"quote": HOSTILE, "note": HOSTILE}],
        "occurrences": [{"departments": [HOSTILE], "text": HOSTILE, "source": {"line_start": 5, "line_end": 5}}],
        "references": [
            {"text": HOSTILE, "line": 3, "target": {"section": {"title": HOSTILE, "source": {"line_start": 1, "line_end": 6}}}},
            {"text": "言及先の指摘", "line": 3, "target": {"finding": "mura-2020-002"}},
            {"text": "自らの指摘", "line": 3, "target": {"finding": "mura-2020-001"}},
        ],
    }))
    .unwrap()
}

/// The report's record in `record.json`.
fn record() -> serde_json::Value {
    json!({
        "report": "mura-2020", "unread": [4], "declared": {}, "found": {"指摘": 1},
        "lines": {"heading": 1, "finding": 2, "context": 0, "table": 0, "passage": 1, "front": 0, "blank": 1, "unread": 1},
        "contents": {
            "passages": 1, "systems_audited": 0, "systems_named": 1, "systems_listed": 0, "contracts": 0, "tables": 0,
            "surveys": 0, "terms": 0,
        },
        "remarks": [{"level": "warning", "line": 5, "message": HOSTILE, "reason": HOSTILE}],
    })
}

/// The content of `corrections.json`, with hostile text.
fn corrections() -> serde_json::Value {
    json!([{"date": "2026-11-22", "id": "mura-2020-001", "wrong": HOSTILE, "right": HOSTILE}])
}

/// The content of `site.json`, with hostile text.
fn publication() -> serde_json::Value {
    json!({
        "name": HOSTILE, "operator": HOSTILE, "contact": HOSTILE, "repository": HOSTILE, "version": "0123456789ab",
        "date": HOSTILE,
    })
}

/// Codes of topics that have guidance in this project.
pub(super) const TOPICS: [&str; 4] = ["access", "dx", "media", "other"];

/// A topic in `topics.json`, with hostile text.
pub fn topic(code: &str) -> serde_json::Value {
    let words = json!({"label": HOSTILE, "definition": HOSTILE});
    json!({"code": code, "label": HOSTILE, "definition": HOSTILE, "english": words, "easy": words})
}

/// The dictionaries of this project.
pub fn dictionaries() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/dictionaries")
}

/// The content of the other files of the open data, with hostile text in all texts.
pub(super) fn explored() -> [(&'static str, serde_json::Value); 5] {
    let span = json!({"line_start": 3, "line_end": 4});
    let procurement = json!({"printed": HOSTILE, "methods": ["随意契約"], "grounds": [HOSTILE]});
    let system = json!({
        "id": "mura-2020-system-1", "report": "mura-2020", "municipality": "ある村", "fiscal_year": 2020, "name": HOSTILE,
        "aliases": [HOSTILE], "code": HOSTILE, "coverage": "audited", "kind": "tax", "kind_term": HOSTILE,
        "departments": [HOSTILE], "purpose": HOSTILE, "start": {"printed": HOSTILE, "value": 2001},
        "form": {"printed": HOSTILE, "value": ["Web"]}, "development": HOSTILE, "procurement": procurement,
        "users": HOSTILE, "contracts": ["mura-2020-money-l3"], "findings": ["mura-2020-001"],
        "nothing": [{"text": HOSTILE, "source": span}], "source": span, "elsewhere": [span],
    });
    let contract = json!({
        "id": "mura-2020-money-l3", "report": "mura-2020", "municipality": "ある村", "fiscal_year": 2020,
        "system": "mura-2020-system-1", "system_name": HOSTILE, "departments": [HOSTILE], "title": HOSTILE,
        "basis": "契約額", "basis_label": HOSTILE, "amount": {"printed": HOSTILE, "yen": 1_234_567, "unit": "千円"},
        "year": {"printed": HOSTILE, "value": 2020}, "concluded": null, "period": null, "procurement": procurement,
        "remarks": [HOSTILE], "section": [HOSTILE], "source": span,
    });
    let figure = json!({"answer": format!("1社{HOSTILE}"), "count": 1, "percentage": null, "base": 2, "source": span});
    let survey = json!({
        "id": "mura-2020-q3", "report": "mura-2020", "section": [HOSTILE], "number": HOSTILE, "question": HOSTILE,
        "subject": "form", "state": "listed", "base": 2, "figures": [figure], "source": span,
    });
    let term =
        json!({"id": "mura-2020-w3", "report": "mura-2020", "term": "script", "definition": HOSTILE, "source": span});
    [
        (
            "no_findings.json",
            json!([{"id": "mura-2020-n4", "report": "mura-2020", "body": HOSTILE, "text": HOSTILE, "source": {"line_start": 4, "line_end": 4}}]),
        ),
        ("systems.json", json!([system])),
        ("contracts.json", json!([contract])),
        ("surveys.json", json!([survey])),
        ("glossary.json", json!([term])),
    ]
}

/// The descriptions of the open data.
fn descriptions() -> [(&'static str, serde_json::Value); 2] {
    let schema = json!({
        "properties": {"findings.json": {"description": HOSTILE, "type": "array", "items": {"$ref": "#/$defs/Finding"}}},
        "$defs": {"Finding": {"description": HOSTILE, "properties": {"id": {"description": HOSTILE, "type": "string"}}}},
    });
    let column = json!({"name": HOSTILE, "datatype": "string", "dc:description": HOSTILE});
    let tables = json!({"tables": [{"url": "findings.csv", "tableSchema": {"columns": [column]}}]});
    [("schema.json", schema), ("csv-metadata.json", tables)]
}

/// The output of trunk in small.
pub(super) fn trunk(dist: &Path) {
    fs::create_dir_all(dist).unwrap();
    let template = "<html lang=\"ja\"><head><!--page-head--><!--page-reading-styles--><!--page-comparing-styles--><!--page-program page.js page.wasm--></head><body><!--page-body--></body>";
    fs::write(dist.join("index.html"), template).unwrap();
    for file in [
        "boot.js",
        "offline.js",
        "sw.js",
        "page.js",
        "page.wasm",
        "search.js",
        "search_bg.wasm",
        "compare.js",
        "compare_bg.wasm",
        "engine_bg.wasm",
    ] {
        fs::write(dist.join(file), file).unwrap();
    }
    fs::write(dist.join("engine.js"), "export { initSync, __wbg_init as default };\n").unwrap();
}

/// The site of one report, in a folder of its own.
pub(super) fn site(report: Report, findings: Vec<Finding>, text: &str) -> (tempfile::TempDir, Result<usize>) {
    site_at(Some("/any/path/"), None, report, findings, text)
}

/// The same where it is known where it lies.
pub(super) fn site_at(
    root: Option<&str>,
    url: Option<&str>,
    report: Report,
    findings: Vec<Finding>,
    text: &str,
) -> (tempfile::TempDir, Result<usize>) {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    for path in ["built/index", "built/data", "data/dictionaries", "data/reports/mura-2020", "dist"] {
        fs::create_dir_all(at(path)).unwrap();
    }
    fs::write(at("built/data/reports.json"), serde_json::to_string(&[&report]).unwrap()).unwrap();
    fs::write(at("built/data/findings.json"), serde_json::to_string(&findings).unwrap()).unwrap();
    fs::write(at("built/data/topics.json"), json!(TOPICS.map(topic)).to_string()).unwrap();
    for file in ["programme.toml", "en.toml", "easy.toml", "fields.toml"] {
        fs::copy(dictionaries().join(file), at("data/dictionaries").join(file)).unwrap();
    }
    fs::write(at("built/data/clusters.json"), "[]").unwrap();
    for name in ["issues", "notices", "measures", "themes", "recurrences"] {
        fs::write(at(&format!("built/data/{name}.json")), "[]").unwrap();
    }
    fs::write(at("built/data/corrections.json"), corrections().to_string()).unwrap();
    fs::write(at("built/data/site.json"), publication().to_string()).unwrap();
    for (file, records) in explored() {
        fs::write(at("built/data").join(file), records.to_string()).unwrap();
    }
    for (file, described) in descriptions() {
        fs::write(at("built/data").join(file), described.to_string()).unwrap();
    }
    fs::write(at("built/data/record.json"), json!([record()]).to_string()).unwrap();
    fs::write(at("data/reports/mura-2020/report.txt"), text).unwrap();
    trunk(&at("dist"));
    let corpus = Corpus { reports: vec![report], findings: findings.clone(), ..Corpus::default() };
    let bundle = search::write_bundle(&corpus, &[]).unwrap();
    fs::write(
        at("built/index/manifest.json"),
        json!({"format": search::FORMAT, "bundle": {"path": BUNDLE, "bytes": bundle.len(), "sha256": ""}, "data": {}})
            .to_string(),
    )
    .unwrap();
    fs::write(at("built/index").join(BUNDLE), bundle).unwrap();
    let topics = TOPICS.iter().map(|topic| format!("topics/{topic}"));
    for feed in topics
        .chain(["mura".to_owned()])
        .map(|name| format!("feeds/{name}"))
        .chain(["feed", "corrections"].map(str::to_owned))
    {
        let file = at(&format!("built/data/{feed}.atom"));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, FEED).unwrap();
    }
    let folders = Folders {
        built: at("built"),
        data: at("data"),
        dist: at("dist"),
        root: root.map(str::to_owned),
        url: url.map(|url| url.parse().unwrap()),
        search: None,
    };
    let written = prerender(&folders);
    (folder, written)
}

/// The site of a report that the indexer reads, `mura-2024`, with further files of `data/`.
pub(super) fn indexed_site(text: &str, rules: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    let put = |path: &str, content: &str| {
        fs::create_dir_all(at(path).parent().unwrap()).unwrap();
        fs::write(at(path), content).unwrap();
    };
    put("data/reports/mura-2024/report.txt", text);
    put("data/reports/mura-2024/report.toml", rules);
    files.iter().for_each(|(name, content)| put(&format!("data/{name}"), content));
    published_site(folder)
}

/// The site of the reports in the folder `data`, with the dictionaries of this project.
pub(super) fn published_site(folder: tempfile::TempDir) -> tempfile::TempDir {
    let at = |path: &str| folder.path().join(path);
    copy_missing(&dictionaries(), &at("data/dictionaries"));
    let mut told = Vec::new();
    let built = indexer::build(&at("data"), &at("built"), None, &mut told).unwrap();
    assert!(built, "{}", String::from_utf8_lossy(&told));
    trunk(&at("dist"));
    let folders =
        Folders { built: at("built"), data: at("data"), dist: at("dist"), root: None, url: None, search: None };
    prerender(&folders).unwrap();
    folder
}

pub(super) fn copy_missing(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_missing(&path, &target);
        } else if !target.exists() {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// Data of these records, with topics that have a definition and guidance.
pub(super) fn with_topics(records: Records) -> SiteData {
    let audit_guide = AuditGuide::read(&dictionaries().join("programme.toml")).unwrap();
    let topics = TOPICS.map(|code| serde_json::from_value(topic(code)).unwrap()).to_vec();
    let topics = TopicTexts { topics, audit_guide, ..TopicTexts::default() };
    let mut data = SiteData::new(records);
    data.topics = topics;
    data
}
