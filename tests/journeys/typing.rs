//! Once the engine is there, typing never waits for the network.

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, Visitor, journey};

const WORDS: [&str; 8] = ["鍵", "再委託", "随意契約", "USB", "サーバ", "研修", "入札", "個人情報"];

/// Types a word at once and waits, frame by frame, until results of it are shown.
const TYPE_AND_WAIT: &str = "
    const [word, done] = [arguments[0], arguments[arguments.length - 1]];
    const box = document.querySelector('input[name=q]');
    const start = performance.now();
    box.value = word;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const shown = () => document.querySelector('.results[aria-busy=false]')?.dataset.query === word;
    const look = () => shown() ? done(performance.now() - start) : requestAnimationFrame(look);
    requestAnimationFrame(look);";

#[tokio::test]
async fn the_engine_answers_without_the_network() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        let cold = type_and_wait(visitor, "パスワード").await?;
        let requests = visitor.requests();
        let mut warm = 0f64;
        for word in WORDS {
            warm = warm.max(type_and_wait(visitor, word).await?);
        }
        ensure!(visitor.requests() == requests, "{} requests while typing", visitor.requests() - requests);
        println!("first result {cold:.0} ms after the first key; later words {warm:.0} ms at most");
        ensure!(warm < cold, "a later word took {warm:.0} ms, the first with all loading {cold:.0} ms");
        Ok(())
    })
    .await
}

async fn type_and_wait(visitor: &Visitor, word: &str) -> Result<f64> {
    visitor.run_async(TYPE_AND_WAIT, vec![word.into()]).await?.as_f64().context("no time came back")
}
