//! A citizen does not know the reports' own words: others are searched too, which is said and can be switched off.

use anyhow::{Result, ensure};
use end_to_end::{Options, Visitor, journey};

#[tokio::test]
async fn synonyms_used_are_named_and_switched_off() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        visitor.fill("input[name=q]", "合言葉").await?;
        visitor.read_until(".synonyms", "合言葉 → パスワード").await?;
        let found = visitor.results("合言葉").await?;
        ensure!(!found.is_empty(), "nothing is found for 合言葉");
        for marked in visitor.all(".results > :not(.semantic) mark").await? {
            ensure!(marked.text().await? == "パスワード", "wrongly marked: {}", marked.text().await?);
        }

        visitor.see(".synonyms input[name=syn]").await?.click().await?;
        visitor.read_until(".synonyms", "探していません").await?;
        ensure!(visitor.results("合言葉").await?.is_empty(), "合言葉 stands in a report");
        ensure!(visitor.page().await?.contains("syn=off"), "the address says {}", visitor.page().await?);

        visitor.back().await?;
        visitor.read_until(".synonyms", "合言葉 → パスワード").await?;
        ensure!(visitor.results("合言葉").await? == found, "other results after coming back");
        ensure!(!visitor.page().await?.contains("syn="), "the address says {}", visitor.page().await?);

        // The same address for somebody else, in a page loaded anew.
        visitor.open("search/?q=%E5%90%88%E8%A8%80%E8%91%89&syn=off").await?;
        visitor.read_until(".synonyms", "探していません").await?;
        ensure!(visitor.all(".synonyms input:checked").await?.len() == 1, "the box is not ticked");
        Ok(())
    })
    .await
}
