use anyhow::{Result, ensure};

use crate::pages::Page;

/// The place in index.html for what differs in each page's head. It stands before anything with an address.
const HEAD: &str = "<!--page-head-->";
/// The place for the page itself.
const BODY: &str = "<!--page-body-->";

/// The HTML that trunk made, with its links to hashed files, in the three parts around the two places.
#[derive(Debug)]
pub struct Template {
    start: String,
    middle: String,
    end: String,
}

impl Template {
    /// Finds both places.
    pub fn parse(html: &str) -> Result<Self> {
        let parts = html.split_once(HEAD).and_then(|(start, rest)| Some((start, rest.split_once(BODY)?)));
        let both_once = html.matches(HEAD).count() == 1 && html.matches(BODY).count() == 1;
        ensure!(both_once, "`{HEAD}` and `{BODY}` must stand in it once each: was it prerendered before?");
        let (start, (middle, end)) = parts.ok_or_else(|| anyhow::anyhow!("`{HEAD}` must stand before `{BODY}`"))?;
        Ok(Self { start: start.to_owned(), middle: middle.to_owned(), end: end.to_owned() })
    }

    /// The whole page, whose links start from `base`.
    pub fn fill(&self, base: &str, page: &dyn Page, body: &str) -> String {
        let Self { start, middle, end } = self;
        let (base, title, description) = (escape(base), escape(&page.title()), escape(&page.description()));
        format!(
            "{start}<base href=\"{base}\" />\n    <title>{title}</title>\n    <meta name=\"description\" content=\"{description}\" />\
             {middle}{body}{end}"
        )
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::NotFoundPage;

    #[test]
    fn a_template_without_its_places_is_an_error() {
        for html in [
            "",
            "<!--page-head-->",
            "<!--page-body--><!--page-head-->",
            "<!--page-head--><!--page-head--><!--page-body-->",
        ] {
            assert!(Template::parse(html).is_err(), "{html}");
        }
    }

    #[test]
    fn each_page_names_its_root() {
        let template = Template::parse("<head><!--page-head--></head><body><!--page-body--></body>").unwrap();
        let html = template.fill("../../", &NotFoundPage, "本文");
        assert!(html.starts_with("<head><base href=\"../../\" />"), "{html}");
        assert!(html.ends_with("<body>本文</body>"), "{html}");
    }
}
