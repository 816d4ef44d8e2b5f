//! A site that asks a search server: `KANSA_SEARCH=http://127.0.0.1:18765/search cargo xtask build`, then this with `--ignored`.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, QuickwitServer, StandIn, Visitor, journey};
use indexer::export_to_quickwit;

/// Address of the server that the site was built for.
const SERVER: ([u8; 4], u16) = ([127, 0, 0, 1], 18765);

/// Time for which a server that did not answer is not asked.
const REST: Duration = Duration::from_secs(6);

const FALLBACK: &str = "#fallback-answer:not([hidden])";
const ESTIMATE: &str = "#estimated-answer:not([hidden])";

#[tokio::test]
#[ignore = "needs a site that was built for a search server"]
async fn search_by_server_answers_falls_back_and_returns() -> Result<()> {
    let export = tempfile::tempdir()?;
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    ensure!(export_to_quickwit(&data, export.path(), None, None, &mut Vec::new())?, "the reports are at fault");
    let server = QuickwitServer::start_at(SocketAddr::from(SERVER), Some(StandIn::open(export.path())?))?;
    let options = Options { expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("search/?q=%E5%86%8D%E5%A7%94%E8%A8%97").await?;
        ensure!(!visitor.results("再委託").await?.is_empty(), "no results");
        let asked = server.requests();
        ensure!(!asked.is_empty() && asked.iter().all(|(asked, _)| asked == "POST /search"), "{asked:?}");
        ensure!(visitor.all(FALLBACK).await?.is_empty() && visitor.all(ESTIMATE).await?.is_empty(), "more is said");

        visitor.fill("input[name=q]", "システム").await?;
        visitor.results("システム").await?;
        visitor.see(ESTIMATE).await.context("estimates are not named")?;

        // Typed on while answers are on their way: the last query is answered.
        server.set_delay(Duration::from_millis(300));
        for typed in ["パ", "パスワ", "パスワード"] {
            visitor.fill("input[name=q]", typed).await?;
        }
        ensure!(!visitor.results("パスワード").await?.is_empty(), "no results");
        server.set_delay(Duration::ZERO);

        server.set_down(true);
        visitor.fill("input[name=q]", "随意契約").await?;
        ensure!(!visitor.results("随意契約").await?.is_empty(), "nothing is found without the server");
        visitor.see(FALLBACK).await.context("nothing is said of the server")?;

        server.set_down(false);
        tokio::time::sleep(REST).await;
        visitor.fill("input[name=q]", "一者応札").await?;
        ensure!(!visitor.results("一者応札").await?.is_empty(), "no results");
        visitor
            .until("nothing is said any more", async || Ok(visitor.all(FALLBACK).await?.is_empty().then_some(())))
            .await
    })
    .await
}
