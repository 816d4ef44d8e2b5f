//! The browser answers as the build machine does: the same ids in the same order, for every golden query.

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, Visitor, dist, journey};
use search::{Engine, Filters, Manifest, Request};

const QUERIES: &str = include_str!("../golden/queries.txt");
/// How many results the search page shows at first.
const SHOWN: usize = 20;

fn native_engine() -> Result<Engine> {
    let index = dist()?.join("index");
    let manifest: Manifest = serde_json::from_slice(&std::fs::read(index.join("manifest.json"))?)?;
    Ok(Engine::open(std::fs::read(index.join(manifest.bundle.path))?)?)
}

fn natively(engine: &Engine, query: &str) -> Vec<String> {
    let request = Request {
        query: query.to_owned(),
        filters: Filters::default(),
        synonyms: true,
        fold: false,
        offset: 0,
        limit: SHOWN,
    };
    engine.search(&request).hits.into_iter().map(|hit| hit.id).collect()
}

#[tokio::test]
async fn the_worker_answers_as_the_native_engine() -> Result<()> {
    let engine = native_engine()?;
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        let mut answered = 0;
        for query in QUERIES.lines() {
            visitor.fill("input[name=q]", query).await?;
            let expected = natively(&engine, query);
            let shown = visitor.results(query).await.with_context(|| format!("for `{query}`"))?;
            ensure!(shown == expected, "`{query}`: the browser answers {shown:?}, the native engine {expected:?}");
            answered += usize::from(!shown.is_empty());
        }
        ensure!(answered >= 25, "only {answered} queries found anything");
        Ok(())
    })
    .await
}
