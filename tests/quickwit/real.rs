//! The golden queries, by a real Quickwit: `cargo xtask quickwit --server URL`.

use std::env;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use reqwest::Client;
use search::Request;
use search::quickwit::QuickwitEngine;
use serde_json::Value;
use tokio::runtime::Runtime;
use tokio::time::sleep;

use crate::golden::{EXPORT, Engines, QUERIES, ask, difference};

/// Time in which ingested documents must be there.
const MAX_INGEST_TIME: Duration = Duration::from_secs(120);

/// Makes an index of the reports, asks it all golden queries, prints the differences and the latencies, and deletes it.
#[test]
#[ignore = "needs a Quickwit, named by KANSA_QUICKWIT"]
fn real_quickwit_finds_what_the_index_finds() -> Result<()> {
    let server = env::var("KANSA_QUICKWIT").context("KANSA_QUICKWIT names no Quickwit")?;
    let (runtime, client) = (Runtime::new()?, Client::new());
    let export = EXPORT.path();
    let mut config: Value = serde_json::from_slice(&std::fs::read(export.join("index-config.json"))?)?;
    let index = format!("kansa-kurabe-trial-{}", std::process::id());
    config["index_id"] = index.clone().into();
    let api = format!("{server}/api/v1");
    runtime.block_on(async {
        let created = client.post(format!("{api}/indexes")).body(config.to_string());
        let created = created.header("Content-Type", "application/json").send().await?;
        ensure!(created.status().is_success(), "the index is refused: {}", created.text().await?);
        let manifest: Value = serde_json::from_slice(&std::fs::read(export.join("export.json"))?)?;
        let mut documents = 0;
        for shard in manifest["shards"].as_array().context("no shards")? {
            let lines = std::fs::read(export.join(shard["file"].as_str().context("no file")?))?;
            documents += shard["documents"].as_u64().unwrap_or_default();
            let begun = Instant::now();
            loop {
                let sent = client.post(format!("{api}/{index}/ingest?commit=force")).body(lines.clone()).send().await?;
                let status = sent.status();
                if status.is_success() {
                    break;
                }
                // A new index takes a moment until it takes documents.
                ensure!(status == 503 && begun.elapsed() < MAX_INGEST_TIME, "{status}: {}", sent.text().await?);
                sleep(Duration::from_millis(500)).await;
            }
        }
        let begun = Instant::now();
        loop {
            let body = r#"{"query":"*","max_hits":0}"#;
            let found: Value = serde_json::from_str(
                &client.post(format!("{api}/{index}/search")).body(body).send().await?.text().await?,
            )?;
            if found["num_hits"] == documents {
                break;
            }
            ensure!(begun.elapsed() < MAX_INGEST_TIME, "{} of {documents} documents", found["num_hits"]);
            sleep(Duration::from_millis(200)).await;
        }
        Ok(())
    })?;
    let url = format!("{api}/{index}/search");
    let post = |questions: &[String]| -> Result<Vec<String>> {
        let asked: Vec<_> = questions
            .iter()
            .map(|question| {
                let asked = client.post(&url).body(question.clone()).send();
                runtime.spawn(async move {
                    let answer = asked.await?;
                    let (status, text) = (answer.status(), answer.text().await?);
                    ensure!(status.is_success(), "{status}: {text}");
                    Ok(text)
                })
            })
            .collect();
        asked.into_iter().map(|asked| runtime.block_on(asked)?).collect()
    };
    let (engines, quickwit) = (Engines::new(), QuickwitEngine::default());
    let mut differences: [Vec<String>; 3] = Default::default();
    let mut times = Vec::new();
    for query in QUERIES.lines() {
        let request = Request::new(query, 10);
        let own = engines.own.search(&request)?;
        let begun = Instant::now();
        let (found, _) = ask(&quickwit, &engines.dictionaries, &request, post);
        times.push(begun.elapsed());
        for (all, one) in differences.iter_mut().zip(difference(query, &own, &found.response)) {
            all.extend(one);
        }
    }
    runtime.block_on(client.delete(format!("{api}/indexes/{index}")).send())?;
    times.sort_unstable();
    let part = |of: usize| times[(times.len() - 1) * of / 100].as_millis();
    println!("| queries | other full matches | another order | other facets | median | 95 % | slowest |");
    println!("|---|---|---|---|---|---|---|");
    let [complete, order, facets] = differences.each_ref().map(Vec::len);
    println!(
        "| {} | {complete} | {order} | {facets} | {} ms | {} ms | {} ms |",
        times.len(),
        part(50),
        part(95),
        part(100)
    );
    differences.iter().flatten().for_each(|line| println!("{line}"));
    ensure!(complete <= 5 && order <= 10, "too many differ");
    Ok(())
}
