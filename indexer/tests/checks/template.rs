//! The recipe for the next report works, and names every setting there is.

use std::path::Path;

use indexer::{Rules, Source, read_report};

fn template(file: &str) -> Source {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/reports/_template");
    Source::read(&folder.join(file)).expect("the template is complete")
}

#[test]
fn template_is_read_without_diagnostics() {
    let toml = template("report.toml");
    let rules = Rules::load(&toml).unwrap();
    let reading = read_report(&"mihon-2024".parse().unwrap(), &template("report.txt"), &rules);
    assert_eq!(reading.diagnostics, []);
    let unused: Vec<_> =
        rules.unused(&toml).into_iter().filter(|unused| !unused.message.contains("headings")).collect();
    assert_eq!(unused, []);
    let findings: Vec<_> =
        reading.corpus.findings.iter().map(|finding| (finding.id.as_str(), finding.departments.concat())).collect();
    assert_eq!(findings, [("mihon-2024-shiteki-1", "見本課".to_owned()), ("mihon-2024-iken-1", "見本課".to_owned())]);
}

#[test]
fn template_settings_are_valid() {
    let text = template("report.toml").text().replace("#: ", "");
    Rules::load(&Source::new("report.toml", text)).unwrap();
}

/// serde names the settings it knows when it meets one that it does not.
#[test]
fn template_names_every_setting() {
    let template = template("report.toml");
    for table in [
        "",
        "[marker]\n",
        "[items]\n",
        "[cell]\n",
        "[row]\n",
        "[[paragraph]]\n",
        "[system]\n",
        "[system.ground]\n",
        "[system.profile]\n",
        "[system.profile.purpose]\n",
        "[[system.lists]]\n",
        "[contracts]\n",
        "[[contracts.rows]]\n",
        "[[contracts.sheets]]\n",
        "[contracts.years]\n",
        "[[contracts.prose]]\n",
        "[departments]\n",
        "[summary]\n",
        "[tables]\n",
        "[[glossary]]\n",
        "[[survey]]\n",
        "[[acknowledged]]\n",
        "[[notes]]\n",
    ] {
        let fault = Rules::load(&Source::new("report.toml", format!("{table}unknown = 1\n"))).unwrap_err();
        for setting in fault.message.split('`').skip(3).step_by(2) {
            let named = [format!("{setting} ="), format!("{setting}]"), format!("[{setting}.")]
                .iter()
                .any(|form| template.text().contains(form));
            assert!(named, "{table}{setting}");
        }
    }
}
