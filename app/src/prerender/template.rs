use anyhow::{Context, Result, ensure};

use super::headers;
use super::programs::{Main, Programs};
use crate::pages::Page;
use crate::{Language, Route};

/// The language of the page, as index.html names it.
const LANGUAGE: &str = "<html lang=\"ja\"";
/// The place in index.html for what differs in each page's head. It stands before anything with an address.
const HEAD: &str = "<!--page-head-->";
/// The place for the page's program, with the names of the main one.
const PROGRAM: &str = "<!--page-program ";
/// The place for the page itself.
const BODY: &str = "<!--page-body-->";

/// The HTML that trunk made, with its links to hashed files, in the parts around the places.
#[derive(Debug)]
pub struct Template {
    parts: [String; 4],
    /// The main program.
    pub main: Main,
}

impl Template {
    /// Finds the places.
    pub fn parse(html: &str) -> Result<Self> {
        for place in [LANGUAGE, HEAD, PROGRAM, BODY] {
            ensure!(html.matches(place).count() == 1, "`{place}` must stand in it once: was it prerendered before?");
        }
        let split = |html: &str, place: &str| -> Result<(String, String)> {
            let (before, after) = html.split_once(place).with_context(|| format!("`{place}` is out of order"))?;
            Ok((before.to_owned(), after.to_owned()))
        };
        let (start, rest) = split(html, HEAD)?;
        let (links, rest) = split(&rest, PROGRAM)?;
        let (names, rest) = split(&rest, "-->")?;
        let (middle, end) = split(&rest, BODY)?;
        let (js, wasm) = split(&names, " ")?;
        Ok(Self { parts: [start, links, middle, end], main: Main { js, wasm } })
    }

    /// The whole page in the language that is spoken, whose links start from `base`.
    pub fn fill(&self, base: &str, route: &Route, page: &dyn Page, head: &Head, body: &str) -> String {
        let [start, links, middle, end] = &self.parts;
        let start = start.replace(LANGUAGE, &format!("<html lang=\"{}\"", Language::current().tag()));
        let (base, title, description) = (escape(base), escape(&page.title()), escape(&page.description()));
        let (alternates, tags) = (alternates(route), head.programs.tags(page.program()));
        let (policies, edition) = (headers::in_page(), head.edition);
        format!(
            "{start}{policies}\n    <meta name=\"edition\" content=\"{edition}\" />\n    <base href=\"{base}\" />\n    <title>{title}</title>\n    <meta name=\"description\" content=\"{description}\" />\
             {alternates}{links}{tags}{middle}{body}{end}"
        )
    }
}

/// What stands in the head of every page.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    /// The programs to choose from.
    pub programs: &'a Programs,
    /// By what the page knows which files belong to it.
    pub edition: &'a str,
}

/// The same page in every language.
fn alternates(route: &Route) -> String {
    let alternate = |language: Language| {
        format!(
            "\n    <link rel=\"alternate\" hreflang=\"{}\" href=\"{}\" />",
            language.tag(),
            escape(&route.href_in(language))
        )
    };
    Language::ALL.into_iter().map(alternate).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_without_its_places_is_an_error() {
        for html in [
            "",
            "<!--page-head--><!--page-body-->",
            "<!--page-program a b--><!--page-head--><!--page-body-->",
            "<html lang=\"ja\"><!--page-head--><!--page-program a b--><!--page-body--><!--page-head-->",
            "<html lang=\"ja\"><!--page-program a b--><!--page-head--><!--page-body-->",
            "<html><!--page-head--><!--page-program a b--><!--page-body-->",
            "<!--page-head--><!--page-program a--><!--page-body-->",
        ] {
            assert!(Template::parse(html).is_err(), "{html}");
        }
        let whole =
            Template::parse("<html lang=\"ja\"><!--page-head--><!--page-program a.js a.wasm--><!--page-body-->")
                .unwrap();
        assert_eq!(whole.main, Main { js: "a.js".to_owned(), wasm: "a.wasm".to_owned() });
    }
}
