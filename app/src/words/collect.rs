//! Collecting findings.

words! {
    collect = "集める", "Collect", "集《あつ》める";
    collect_it(name) = "集める：{name}", "Collect: {name}", "集《あつ》める：{name}";
}
