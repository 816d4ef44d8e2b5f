//! Layout shift: while a page loads and is hydrated, nothing moves that the visitor did not move.

use anyhow::{Result, ensure};
use end_to_end::{Options, Visitor, journey};
use serde::Deserialize;

/// The pages that most visitors come to first, and what is there once they are complete.
const PAGES: [(&str, &str); 5] = [
    ("", "html[data-hydrated]"),
    ("search/", "html[data-hydrated]"),
    ("search/?q=%E3%83%91%E3%82%B9%E3%83%AF%E3%83%BC%E3%83%89", "[aria-busy=false] > .results [data-id]"),
    ("compare/?r=okayama-2019&r=wako-2022", ".compare .tally"),
    ("findings/okayama-2019-shiteki-10/", "html[data-hydrated]"),
];

/// A phone and a wide screen.
const WIDTHS: [u32; 2] = [360, 1280];

/// The most that a page may move. Browsers call 0.1 good; a fifth of it is one line of text pushed down a fortieth of the
/// screen, which is more than any page does, and less than a row of buttons that comes late.
const MAX_SHIFT: f64 = 0.02;

/// Entries of the browser's observers; the buffered ones come at once, those of the last frame with the next.
const ASK: &str = "
    const done = arguments[arguments.length - 1];
    const noted = { shift: 0, moved: [], painted: 0 };
    const each = (type, note) =>
        new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true });
    each('layout-shift', entry => {
        noted.shift += entry.value;
        noted.moved.push(...entry.sources.map(({ node }) => node?.className || node?.nodeName));
    });
    each('largest-contentful-paint', entry => noted.painted = entry.startTime);
    setTimeout(() => done(noted), 300);";

/// Entries of the browser's observers.
#[derive(Deserialize)]
struct LayoutEntries {
    /// Cumulative layout shift.
    shift: f64,
    /// Elements that moved.
    moved: Vec<Option<String>>,
    /// Milliseconds until the largest text or picture was painted.
    painted: f64,
}

#[tokio::test]
async fn layout_does_not_shift() -> Result<()> {
    for width in WIDTHS {
        journey(Options { width, ..Options::default() }, async |visitor: &Visitor| {
            visitor.resize(width).await?;
            let mut restless = Vec::new();
            for (page, complete) in PAGES {
                visitor.open(page).await?;
                visitor.see(complete).await?;
                let LayoutEntries { shift, moved, painted } =
                    serde_json::from_value(visitor.run_async(ASK, vec![]).await?)?;
                println!("/{page} at {width} px: layout shift {shift:.4}, largest contentful paint {painted:.0} ms");
                ensure!(painted > 0.0, "/{page} painted nothing");
                if shift > MAX_SHIFT {
                    restless.push(format!("/{page} at {width} px moves by {shift:.4}: {moved:?}"));
                }
            }
            ensure!(restless.is_empty(), "{restless:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
