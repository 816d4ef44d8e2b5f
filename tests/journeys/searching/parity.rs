//! The browser answers as the build machine does: the same ids in the same order, for golden queries and for stretches of
//! the texts.

use anyhow::{Context, Result, ensure};
use corpus::Finding;
use end_to_end::{Options, Visitor, dist, journey};
use search::{Engine, Manifest, Request};

const QUERIES: &str = include_str!("../../golden/queries.txt");
/// Number of golden queries, and of stretches.
const MAX_QUERIES: usize = 200;
/// Least results that the page shows while a visitor types, on a screen of any height, and when typing rests.
const LEAST_RESULTS: [usize; 2] = [5, 20];
/// Queries that the page is given at once.
const QUERIES_AT_ONCE: usize = 40;

/// Types each query, waits for its results and notes their ids.
const ASK: &str = "
    const [queries, done] = [arguments[0], arguments[arguments.length - 1]];
    const box = document.querySelector('input[name=q]');
    const frame = () => new Promise(requestAnimationFrame);
    const answer = async query => {
        box.value = query;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        for (;;) {
            await frame();
            const list = document.querySelector('[aria-busy=false] > .results');
            if (list?.dataset.query === query) return [...list.children].map(item => item.dataset.id);
        }
    };
    (async () => {
        const answers = [];
        for (const query of queries) answers.push(await answer(query));
        return answers;
    })().then(done);";

fn native_engine() -> Result<Engine> {
    let index = dist()?.join("index");
    let manifest: Manifest = serde_json::from_slice(&std::fs::read(index.join(Manifest::FILE))?)?;
    Ok(Engine::open(std::fs::read(index.join(manifest.bundle.path))?)?)
}

fn natively(engine: &Engine, query: &str) -> Vec<String> {
    engine
        .search(&Request::new(query, LEAST_RESULTS[1]))
        .expect("all of it is there")
        .hits
        .into_iter()
        .map(|hit| hit.id)
        .collect()
}

/// Quoted stretches of 1 to 12 characters, from one finding after the other.
fn stretches() -> Result<Vec<String>> {
    let findings: Vec<Finding> = serde_json::from_slice(&std::fs::read(dist()?.join("data/findings.json"))?)?;
    let stretch = |at: usize| {
        let text: Vec<char> = findings[at * 31 % findings.len()].text.chars().filter(|c| !c.is_control()).collect();
        let start = at * 17 % text.len();
        format!("\"{}\"", text.iter().skip(start).take(at % 12 + 1).collect::<String>())
    };
    let telling =
        |query: &String| query.chars().filter(|c| *c == '"').count() == 2 && !query[1..].starts_with(['"', ' ']);
    Ok((0..).map(stretch).filter(telling).take(MAX_QUERIES).collect())
}

async fn compare(visitor: &Visitor, engine: &Engine, queries: &[String]) -> Result<usize> {
    let mut found = 0;
    for queries in queries.chunks(QUERIES_AT_ONCE) {
        let answers = visitor.run_async(ASK, vec![queries.into()]).await?;
        let answers: Vec<Vec<String>> = serde_json::from_value(answers).context("no lists of ids came back")?;
        for (query, shown) in queries.iter().zip(answers) {
            let expected = natively(engine, query);
            let enough = shown.len() >= LEAST_RESULTS[0].min(expected.len());
            ensure!(
                enough && expected.starts_with(&shown),
                "`{query}`: the browser answers {shown:?}, the native engine {expected:?}"
            );
            found += usize::from(!shown.is_empty());
        }
    }
    Ok(found)
}

#[tokio::test]
async fn worker_answers_as_the_native_engine() -> Result<()> {
    let engine = native_engine()?;
    let golden: Vec<String> = QUERIES.lines().take(MAX_QUERIES).map(str::to_owned).collect();
    let stretches = stretches()?;
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        let answered = compare(visitor, &engine, &golden).await?;
        ensure!(answered > MAX_QUERIES / 2, "only {answered} golden queries found anything");
        let answered = compare(visitor, &engine, &stretches).await?;
        ensure!(answered == MAX_QUERIES, "only {answered} of {MAX_QUERIES} stretches were found");
        Ok(())
    })
    .await
}
