//! On a wide screen the result that is chosen is shown in full beside the list.

use anyhow::{Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};

const BOX: &str = "input[name=q]";
const SHOWN: &str = ".preview [data-id]";

/// The result that is shown, as soon as it is the one that is expected, and marked so in the list.
async fn shows(visitor: &Visitor, id: &str) -> Result<()> {
    visitor.see(&format!(".preview [data-id='{id}']")).await?;
    visitor.see(&format!(".results > .chosen[data-id='{id}']")).await?;
    ensure!(visitor.all(".results > .chosen").await?.len() == 1, "more than one result is chosen");
    Ok(())
}

#[tokio::test]
async fn preview_shows_the_chosen_result_in_full() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        ensure!(visitor.all(SHOWN).await?.is_empty(), "something is shown before anything is found");
        visitor.fill(BOX, "委託").await?;
        let results = visitor.results("委託").await?;
        shows(visitor, &results[0]).await?;

        // With the keyboard, then with a pointer beside any link.
        visitor.type_keys(Key::Escape + "").await?;
        visitor.type_keys(Key::Down + "").await?;
        visitor.type_keys(Key::Down + "").await?;
        shows(visitor, &results[1]).await?;
        visitor.see(&format!(".results > [data-id='{}'] .eyebrow", results[2])).await?.click().await?;
        shows(visitor, &results[2]).await?;
        ensure!(visitor.page().await?.starts_with("search/"), "pressing beside the link leads away");

        // What is shown is all that the finding's page quotes, with what was searched marked.
        visitor.see(".preview .conclusion").await?;
        let marked = visitor.read_until(".preview .item-text mark", "委託").await?;
        ensure!(marked == "委託", "`{marked}` is marked");
        let said = visitor.read(".preview .conclusion").await?;
        visitor.see(".preview h2 a").await?.click().await?;
        let quoted = visitor.read(".finding .quote").await?;
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        ensure!(plain(&said) == plain(&quoted), "the preview says 「{said}」, the page 「{quoted}」");
        visitor.read_until(".in-results .number", "3/").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn preview_changes_when_typing_rests() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E5%86%8D%E5%A7%94%E8%A8%97").await?;
        let before = visitor.results("再委託").await?;
        shows(visitor, &before[0]).await?;
        // What is shown is noted in the moment when the list changes.
        let script = "
            const [box, done] = [document.querySelector('input[name=q]'), arguments[arguments.length - 1]];
            const shown = () => document.querySelector('.preview [data-id]').dataset.id;
            const look = () => {
                const list = document.querySelector('[aria-busy=false] > .results');
                if (list?.dataset.query === '情報') watch.disconnect(), done([shown(), list.children.length]);
            };
            const watch = new MutationObserver(look);
            watch.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true });
            box.value = '情報';
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        let (shown, listed): (String, usize) = serde_json::from_value(visitor.run_async(script, vec![]).await?)?;
        ensure!(shown == before[0], "while one types, {shown} is shown");
        ensure!((5..20).contains(&listed), "a key is answered with {listed} results");
        visitor.see(".results > :nth-child(20)").await?;
        let after = visitor.results("情報").await?;
        ensure!(after.len() == 20 && after[0] != before[0], "{after:?}");
        shows(visitor, &after[0]).await
    })
    .await
}

#[tokio::test]
async fn preview_shows_a_passage_where_there_is_room() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E5%86%8D%E5%A7%94%E8%A8%97").await?;
        visitor.see(".results > .passage .eyebrow").await?.click().await?;
        visitor.read_until(".preview .item-text mark", "再委託").await?;
        visitor.see(".preview a[href*='text/#L']").await?;
        Ok(())
    })
    .await?;
    journey(Options { width: 1000, ..Options::default() }, async |visitor: &Visitor| {
        visitor.open("search/?q=%E5%86%8D%E5%A7%94%E8%A8%97").await?;
        visitor.results("再委託").await?;
        ensure!(!visitor.see(".preview").await?.is_displayed().await?, "the preview takes room that there is not");
        Ok(())
    })
    .await
}
