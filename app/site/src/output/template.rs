use anyhow::{Context, Result, ensure};
use ui::Language;

use super::bundles::MainBundle;
use super::dist::Dist;
use super::head::escape;
use super::{headers, styles};
use crate::bundle::WasmBundle;
use crate::search_servers::SearchServers;

/// The language of the page, as index.html names it.
const LANGUAGE: &str = "<html lang=\"ja\"";
/// The place in index.html for the tags of each page. It comes before anything with an address.
const HEAD: &str = "<!--page-head-->";
/// The place before the styles of pages that are only read.
const READING: &str = "<!--page-reading-styles-->";
/// The place before the styles of what compares, collects and cites.
const COMPARING: &str = "<!--page-comparing-styles-->";
/// The place for the page's program, with the names of the main one.
const BUNDLE: &str = "<!--page-program ";
/// The place for the page itself.
const BODY: &str = "<!--page-body-->";

/// The HTML that trunk made, with its links to hashed files, in the parts around the places.
#[derive(Debug)]
pub struct Template {
    parts: [String; 6],
    /// Policies in each page.
    policies: String,
    pub main: MainBundle,
}

impl Template {
    /// Finds the places.
    pub fn parse(html: &str) -> Result<Self> {
        for place in [LANGUAGE, HEAD, READING, COMPARING, BUNDLE, BODY] {
            ensure!(html.matches(place).count() == 1, "`{place}` must stand in it once: was it prerendered before?");
        }
        let split = |html: &str, place: &str| -> Result<(String, String)> {
            let (before, after) = html.split_once(place).with_context(|| format!("`{place}` is out of order"))?;
            Ok((before.to_owned(), after.to_owned()))
        };
        let (start, rest) = split(html, HEAD)?;
        let (links, rest) = split(&rest, READING)?;
        let (reading, rest) = split(&rest, COMPARING)?;
        let (comparing, rest) = split(&rest, BUNDLE)?;
        let (names, rest) = split(&rest, "-->")?;
        let (middle, end) = split(&rest, BODY)?;
        // Where trunk took tags away, their lines are left.
        let middle =
            middle.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("\n{line}")).collect::<String>();
        let (js, wasm) = split(&names, " ")?;
        let policies = headers::in_page(None);
        Ok(Self { parts: [start, links, reading, comparing, middle, end], policies, main: MainBundle { js, wasm } })
    }

    /// Lets programs ask a search server.
    pub fn with_search(self, search: Option<&SearchServers>) -> Self {
        Self { policies: headers::in_page(search), ..self }
    }

    /// Replaces stylesheets that are always loaded together by one.
    pub fn with_joined_styles(mut self, dist: &Dist) -> Result<Self> {
        let [_, links, reading, comparing, ..] = &mut self.parts;
        for (tags, name) in [(links, "site.css"), (reading, "reading.css"), (comparing, "compare.css")] {
            *tags = styles::joined(dist, tags, name)?;
        }
        Ok(self)
    }

    /// The whole page in the language that is spoken, whose links start from `base`. The program comes with its tags.
    pub fn fill(&self, base: &str, head: &str, (bundle, tags): (WasmBundle, &str), body: &str) -> String {
        let [start, links, reading, comparing, middle, end] = &self.parts;
        // The tools show none of what the others are for, and have the least room.
        let styles = match bundle {
            WasmBundle::Search => String::new(),
            WasmBundle::Compare => comparing.clone(),
            WasmBundle::Page => format!("{reading}{comparing}"),
        };
        let start = start.replace(LANGUAGE, &format!("<html lang=\"{}\"", Language::current().tag()));
        let (policies, base) = (&self.policies, escape(base));
        format!(
            "{start}{policies}\n    <base href=\"{base}\" />\n    {head}{links}{styles}\n    {tags}{middle}\n    {body}{end}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn template_without_its_places_is_an_error() {
        for html in [
            "",
            "<!--page-head--><!--page-body-->",
            "<!--page-reading-styles--><!--page-comparing-styles--><!--page-program a b--><!--page-head--><!--page-body-->",
            "<html lang=\"ja\"><!--page-head--><!--page-reading-styles--><!--page-comparing-styles--><!--page-program a b--><!--page-body--><!--page-head-->",
            "<html lang=\"ja\"><!--page-head--><!--page-comparing-styles--><!--page-reading-styles--><!--page-program a b--><!--page-body-->",
            "<html lang=\"ja\"><!--page-reading-styles--><!--page-comparing-styles--><!--page-program a b--><!--page-head--><!--page-body-->",
            "<html lang=\"ja\"><!--page-head--><!--page-program a b--><!--page-body-->",
            "<html><!--page-head--><!--page-reading-styles--><!--page-comparing-styles--><!--page-program a b--><!--page-body-->",
            "<!--page-head--><!--page-reading-styles--><!--page-comparing-styles--><!--page-program a--><!--page-body-->",
        ] {
            assert!(Template::parse(html).is_err(), "{html}");
        }
        let whole =
            Template::parse("<html lang=\"ja\"><!--page-head--><!--page-reading-styles--><!--page-comparing-styles--><!--page-program a.js a.wasm--><!--page-body-->")
                .unwrap();
        assert_eq!(whole.main, MainBundle { js: "a.js".to_owned(), wasm: "a.wasm".to_owned() });
    }
}
