//! The file `_headers` of a built site, read as static hosts read it, so that the site is tried with what it will be
//! served with.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// Headers by paths.
#[derive(Debug, Default)]
pub struct Headers(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    /// A path from the site's root, or its beginning and `*`.
    pattern: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Headers {
    /// Reads the file of a built site.
    pub fn read(dist: &Path) -> Result<Self> {
        let path = dist.join("_headers");
        let text = fs::read_to_string(&path).with_context(|| format!("{}: was the site built?", path.display()))?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    fn parse(text: &str) -> Result<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if line.starts_with('/') {
                rules.push(Rule { pattern: line.trim().to_owned(), headers: Vec::new() });
            } else {
                let (name, value) = line.split_once(':').with_context(|| format!("`{line}` is no header"))?;
                let rule = rules.last_mut().with_context(|| format!("`{line}` belongs to no path"))?;
                rule.headers.push((name.trim().parse()?, value.trim().parse()?));
            }
        }
        Ok(Self(rules))
    }

    /// Headers of a path from the site's root.
    pub fn of(&self, path: &str) -> HeaderMap {
        let rules = self.0.iter().filter(|rule| match rule.pattern.strip_suffix('*') {
            Some(beginning) => path.starts_with(beginning),
            None => path == rule.pattern,
        });
        rules.flat_map(|rule| rule.headers.iter().cloned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_go_with_their_paths() {
        let headers = Headers::parse("/*\n  X-A: 1; 2\n\n/data/*\n  X-B: 3\n/sw.js\n  X-C: 4\n").unwrap();
        for (path, expected) in [
            ("/", vec!["x-a"]),
            ("/data/a.json", vec!["x-a", "x-b"]),
            ("/sw.js", vec!["x-a", "x-c"]),
            ("/sw.json", vec!["x-a"]),
        ] {
            let headers = headers.of(path);
            let mut names: Vec<&str> = headers.keys().map(HeaderName::as_str).collect();
            names.sort();
            assert_eq!(names, expected, "{path}");
            assert_eq!(headers["x-a"], "1; 2");
        }
        assert!(Headers::parse("  X-A: 1").is_err());
        assert!(Headers::parse("/*\n  X-A").is_err());
    }
}
