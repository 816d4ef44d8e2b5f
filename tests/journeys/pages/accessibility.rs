//! Nothing keeps people with disabilities from using a page: axe-core finds no violation on any kind of page, on a phone
//! and on a wide screen, in light and in dark colours.

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, Scheme, Visitor, journey};
use serde::Deserialize;
use site::PAGE_KINDS;
use xtask::tools::npm::NpmPackage;

use crate::share::{in_shares, share};

/// The folders of the languages that the pages are written in (Japanese has none), each with a rule that says nothing of
/// it: axe-core reads the pronunciation above a kanji as a part of what a button shows, and misses it in the name.
const LANGUAGES: [(&str, Option<&str>); 3] =
    [("", None), ("en/", None), ("easy/", Some("label-content-name-mismatch"))];

/// States of pages, each with an element that is there once it is complete.
const STATES: [(&str, &str); 6] = [
    ("search/?q=%E5%90%88%E8%A8%80%E8%91%89", "[aria-busy=false] > .results [data-id] .why"),
    ("search/?q=%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%88", ".advice a"),
    ("compare/?r=okayama-2019&r=wako-2022&row=procurement", ".aligned-row .aligned-cell li.item"),
    ("compare/?ids=", ".tray-item textarea"),
    ("compare/?ids=okayama-2019-shiteki-10,wakayama-2022-004", ".tray-item:nth-child(2)"),
    ("compare/?ids=okayama-2019-shiteki-10,wakayama-2022-004&view=programme", ".tray blockquote"),
];

/// One for all languages.
const NOT_FOUND: (&str, &str) = ("404.html", ALIVE);

const ALIVE: &str = "html[data-hydrated]";

/// Widths in CSS pixels and colours that each page is looked at in, one after another in the page that is loaded once.
const VIEWS: [(u32, Scheme); 4] =
    [(360, Scheme::Light), (360, Scheme::Dark), (1280, Scheme::Dark), (1280, Scheme::Light)];

/// Question to axe-core: the number of rules kept, and for each violation the help and the elements. Parts that are
/// laid out only when they come near are laid out first: axe-core finds the background of a text by its place.
const ASK: &str = "
    const late = [...document.body.querySelectorAll('*')].filter(e => getComputedStyle(e).contentVisibility === 'auto');
    late.forEach(element => element.style.contentVisibility = 'visible');
    const [unfit, done] = [arguments[0], arguments[arguments.length - 1]];
    const rules = unfit ? { [unfit]: { enabled: false } } : {};
    const told = ({ id, help, helpUrl, nodes }) => ({
        rule: id,
        help: `${help} (${helpUrl})`,
        places: nodes.map(node => `${node.target.join(' ')}: ${node.failureSummary}`),
    });
    // Only of what is violated the places are wanted: to name those of all else takes most of the time.
    axe.run({ rules, resultTypes: ['violations'] }).then(({ passes, violations }) => ({ kept: passes.length, violated: violations.map(told) }))
        .then(done, error => done(`${error}`));";

/// Answer of axe-core about a page.
#[derive(Deserialize)]
struct AxeReport {
    kept: usize,
    violated: Vec<Violation>,
}

/// A rule that a page violates.
#[derive(Deserialize)]
struct Violation {
    rule: String,
    help: String,
    places: Vec<String>,
}

/// A visitor whose browser has axe-core at hand.
struct Inspector<'a> {
    visitor: &'a Visitor,
    axe: String,
}

impl Inspector<'_> {
    async fn open(&self, page: &str, complete: &str) -> Result<()> {
        self.visitor.open(page).await?;
        self.visitor.see(complete).await?;
        self.visitor.run(&self.axe, vec![]).await.map(drop)
    }

    async fn ask(&self, unfit: Option<&str>) -> Result<AxeReport> {
        let answer = self.visitor.run_async(ASK, vec![unfit.into()]).await?;
        serde_json::from_value(answer.clone()).with_context(|| format!("axe-core says {answer}"))
    }
}

async fn inspect(options: Options, steps: impl AsyncFnOnce(&Inspector) -> Result<()>) -> Result<()> {
    let axe = std::fs::read_to_string(NpmPackage::AXE_CORE.install()?.join("axe-core/axe.min.js"))?;
    journey(options, async |visitor: &Visitor| steps(&Inspector { visitor, axe }).await).await
}

async fn check(number: usize) -> Result<()> {
    inspect(Options::default(), async |inspector: &Inspector| {
        let visitor = inspector.visitor;
        collect_a_finding(visitor).await?;
        let mut violations = Vec::new();
        for (page, complete, unfit) in share(pages(), number) {
            inspector.open(&page, complete).await?;
            for (width, scheme) in VIEWS {
                visitor.resize(width).await?;
                visitor.colour(scheme).await?;
                let AxeReport { kept, violated } = inspector.ask(unfit).await?;
                println!("/{page} at {width} px, {scheme:?}: {kept} rules kept, {} violated", violated.len());
                let place = format!("/{page} at {width} px, {scheme:?}");
                violations.extend(violated.iter().map(|violation| tell(&place, violation)));
            }
        }
        ensure!(violations.is_empty(), "{}", violations.join("\n"));
        Ok(())
    })
    .await
}

/// Every page in every language, what is there once it is complete, and the rule that says nothing of it.
fn pages() -> impl Iterator<Item = (String, &'static str, Option<&'static str>)> {
    let of = |(folder, unfit)| {
        let pages = PAGE_KINDS.iter().map(|kind| (kind.example, ALIVE)).chain(STATES);
        pages.map(move |(page, complete)| (format!("{folder}{page}"), complete, unfit))
    };
    LANGUAGES.into_iter().flat_map(of).chain([(NOT_FOUND.0.to_owned(), NOT_FOUND.1, None)])
}

/// From then on every page links to the visitor's own list, which has something to show.
async fn collect_a_finding(visitor: &Visitor) -> Result<()> {
    visitor.open("findings/okayama-2019-shiteki-10/").await?;
    visitor.alive().await?;
    visitor.see("main [data-collects]").await?.click().await?;
    visitor.read_until(".tray-link", "1").await.map(drop)
}

fn tell(place: &str, Violation { rule, help, places }: &Violation) -> String {
    format!("{place}: {rule}: {help}\n    {}", places.join("\n    "))
}

in_shares!(check: pages_violate_no_rule_1 = 0, pages_violate_no_rule_2 = 1, pages_violate_no_rule_3 = 2, pages_violate_no_rule_4 = 3);

/// Else a page that axe-core cannot look at would pass for one without violations.
#[tokio::test]
async fn inspection_finds_planted_violations() -> Result<()> {
    inspect(Options::default(), async |inspector: &Inspector| {
        inspector.open("about/", ALIVE).await?;
        // Of a text that has exactly the colour of its background axe-core says nothing: that may be meant.
        let spoil = "document.documentElement.removeAttribute('lang');
            const [link] = document.querySelectorAll('main a');
            link.style.transition = 'none';
            link.style.color = 'silver';";
        inspector.visitor.run(spoil, vec![]).await?;
        let violated = inspector.ask(None).await?.violated;
        for rule in ["html-has-lang", "color-contrast"] {
            ensure!(violated.iter().any(|violation| violation.rule == rule), "{rule} is not missed");
        }
        Ok(())
    })
    .await
}
