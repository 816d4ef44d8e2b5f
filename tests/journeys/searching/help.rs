//! The search helps: it suggests while one types, offers to narrow, advises when nothing is found, and says why.

use anyhow::{Context, Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};

const BOX: &str = "input[name=q]";

async fn search(visitor: &Visitor, query: &str) -> Result<Vec<String>> {
    visitor.fill(BOX, query).await?;
    visitor.results(query).await
}

async fn attribute(visitor: &Visitor, css: &str, name: &str) -> Result<String> {
    visitor.attributes(css, name).await?.pop().with_context(|| format!("`{css}` has no {name}"))
}

#[tokio::test]
async fn suggestion_is_chosen_by_keyboard() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        search(visitor, "校務").await?;
        visitor.read_until("[role=listbox]", "校務支援システム").await?;
        ensure!(attribute(visitor, BOX, "aria-expanded").await? == "true", "the list is not said to be open");
        visitor.type_keys(Key::Down + "").await?;
        visitor.see("[role=option][aria-selected=true]").await?;
        let active = attribute(visitor, BOX, "aria-activedescendant").await?;
        let chosen = visitor.read(&format!("#{active} > span")).await?;
        let focused = visitor.run("return document.activeElement.name", vec![]).await?;
        ensure!(focused == "q", "the focus has left the box");
        visitor.type_keys(Key::Enter + "").await?;
        ensure!(!visitor.results(&chosen).await?.is_empty(), "{chosen} finds nothing");
        ensure!(attribute(visitor, BOX, "aria-expanded").await? == "false", "the list stays open");

        // Escape closes the list and leaves what was typed; then the arrows walk through the results.
        search(visitor, "パスワ").await?;
        visitor.see("[role=option]").await?;
        visitor.type_keys(Key::Escape + "").await?;
        visitor.see("[role=listbox][hidden]").await?;
        let results = visitor.results("パスワ").await?;
        visitor.type_keys(Key::Down + "").await?;
        let script = "return document.activeElement.closest('[data-id]')?.dataset.id ?? ''";
        ensure!(visitor.run(script, vec![]).await? == results[0].as_str(), "the first result has not got the focus");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn conversion_in_progress_asks_nothing() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        search(visitor, "鍵").await?;
        let compose = "
            const box = document.querySelector('input[name=q]');
            box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
            box.value = 'さーば';
            box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
            await new Promise(done => setTimeout(done, 300));
            const during = document.querySelector('.results').dataset.query;
            box.value = 'サーバ';
            box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
            return during;";
        let script = format!("const done = arguments[0]; (async () => {{ {compose} }})().then(done);");
        ensure!(visitor.run_async(&script, vec![]).await? == "鍵", "it was searched in the middle of a conversion");
        ensure!(!visitor.results("サーバ").await?.is_empty(), "サーバ finds nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn query_offers_filters_that_it_names() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E5%80%8B%E4%BA%BA%E6%83%85%E5%A0%B1").await?;
        visitor.read_until(".offers", "論点").await?;
        visitor.see(".offers button").await?.click().await?;
        visitor.read_until(".topic-facet b", "個人情報").await?;
        ensure!(visitor.page().await?.contains("topic=privacy"), "the address says {}", visitor.page().await?);

        visitor.open("search/").await?;
        visitor.alive().await?;
        search(visitor, "防災対策課").await?;
        visitor.type_keys(Key::Enter + "").await?;
        visitor.read_until(".offers", "防災対策課").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_result_help_leads_on() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        search(visitor, "パスワート").await?;
        visitor.read_until(".advice", "パスワート").await?;
        visitor.type_keys(Key::Enter + "").await?;
        visitor.see(".advice a").await?.click().await?;
        ensure!(!visitor.results("パスワード").await?.is_empty(), "the near spelling finds nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn result_explains_itself() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        search(visitor, "合言葉").await?;
        visitor.type_keys(Key::Enter + "").await?;
        visitor.see(".why summary").await?.click().await?;
        visitor.read_until(".why li", "「合言葉」と同じ意味のことば").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn duplicates_collapse_on_request() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=%E8%87%AA%E5%B7%B1%E7%82%B9%E6%A4%9C").await?;
        let all = visitor.results("自己点検").await?;
        visitor.see("input[name=cluster]").await?.click().await?;
        visitor.read_until(".repeated", "まとめました").await?;
        let collapsed = visitor.results("自己点検").await?;
        ensure!(collapsed != all, "nothing was collapsed");
        ensure!(visitor.page().await?.contains("cluster=1"), "the address says {}", visitor.page().await?);
        visitor.see(".repeats summary").await?.click().await?;
        visitor.see(".repeats a").await?.click().await?;
        visitor.see("article.finding").await?;
        Ok(())
    })
    .await
}
