//! Somebody without a mouse searches, walks through the results and opens one.

use anyhow::{Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};

#[tokio::test]
async fn keyboard_reaches_everything() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        // A second answer, by meaning, would come between the keys.
        visitor.open("search/?sem=off").await?;
        visitor.alive().await?;
        visitor.type_keys("/").await?;
        visitor.type_keys("USBメモリ").await?;
        let results = visitor.results("USBメモリ").await?;
        ensure!(results.len() > 2, "too few results to walk through: {results:?}");
        // Without the suggestions, the arrows lead through the results.
        visitor.type_keys(Key::Escape + "").await?;
        visitor.type_keys(Key::Down + "").await?;
        visitor.type_keys(Key::Down + "").await?;
        ensure!(focused(visitor).await? == results[1], "the second result has not got the focus");
        visitor.type_keys(Key::Escape + "").await?;
        ensure!(
            visitor.run("return document.activeElement.name", vec![]).await? == "q",
            "Escape leads back to the box"
        );
        visitor.type_keys(Key::Down + "").await?;
        visitor.type_keys(Key::Enter + "").await?;
        visitor.see("article.finding, article.text").await?;
        visitor.type_keys(Key::Tab + "").await?;
        visitor.type_keys(Key::Enter + "").await?;
        let skipped = visitor.run("return document.activeElement.id", vec![]).await?;
        ensure!(skipped == "main", "the first link does not lead to the main part but to `{skipped}`");
        Ok(())
    })
    .await
}

async fn focused(visitor: &Visitor) -> Result<String> {
    let script = "return document.activeElement.closest('[data-id]')?.dataset.id ?? ''";
    Ok(visitor.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}
