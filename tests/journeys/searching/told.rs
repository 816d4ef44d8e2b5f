//! State of a search, as told in the title, to a screen reader and on paper; focus and keyboard after it.

use anyhow::{Result, ensure};
use end_to_end::{Key, Options, Visitor, journey};

#[tokio::test]
async fn title_names_words_and_filters() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=再委託&m=okayama").await?;
        visitor.results("再委託").await?;
        titled(visitor, "再委託・岡山市｜検索｜監査くらべ").await?;
        // Paper says the same, with how many there are, and where.
        let paper = visitor.run("return document.querySelector('.on-paper').textContent", vec![]).await?;
        let paper = paper.as_str().unwrap_or_default();
        ensure!(["再委託・岡山市", "件", "/search/?q="].iter().all(|part| paper.contains(part)), "{paper}");
        visitor.see("input[name=m][value=okayama]").await?.click().await?;
        titled(visitor, "再委託｜検索｜監査くらべ").await?;
        visitor.back().await?;
        titled(visitor, "再委託・岡山市｜検索｜監査くらべ").await
    })
    .await
}

/// A screen reader is told so.
async fn said(visitor: &Visitor, words: &str) -> Result<()> {
    let status = "return document.querySelector('[data-shown]').textContent";
    visitor
        .until("it is told", async || {
            Ok(visitor.run(status, vec![]).await?.as_str().is_some_and(|told| told.contains(words)).then_some(()))
        })
        .await
}

async fn titled(visitor: &Visitor, title: &str) -> Result<()> {
    visitor
        .until("the title follows", async || {
            Ok((visitor.run("return document.title", vec![]).await? == title).then_some(()))
        })
        .await
}

#[tokio::test]
async fn more_results_get_the_focus_and_are_counted() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=契約&sem=off").await?;
        let first = visitor.results("契約").await?;
        said(visitor, &format!("{}件を表示", first.len())).await?;
        visitor.see("button.more").await?.click().await?;
        visitor
            .until("the first new result has the focus", async || {
                let at =
                    "return [...document.querySelectorAll('.results .item-title a')].indexOf(document.activeElement)";
                Ok((visitor.run(at, vec![]).await? == first.len()).then_some(()))
            })
            .await?;
        let all = visitor.all(".results .item-title a").await?.len();
        said(visitor, &format!("{all}件を表示")).await
    })
    .await
}

/// Ten keys in a second are one search, and told as one.
#[tokio::test]
async fn typing_is_told_when_it_rests() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=監査").await?;
        visitor.results("監査").await?;
        let observe = "window.told = [];
            new MutationObserver(() => told.push(document.querySelector('[data-shown]').textContent))
                .observe(document.querySelector('[data-shown]'), { childList: true, characterData: true, subtree: true })";
        visitor.run(observe, vec![]).await?;
        visitor.see("#q").await?.click().await?;
        visitor.type_keys("システム契約委託再").await?;
        visitor.read_until(".summary", "").await?;
        visitor
            .until("the result is told", async || {
                let told = visitor.run("return told.length", vec![]).await?;
                Ok((told.as_u64() > Some(0)).then_some(()))
            })
            .await?;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        let told = visitor.run("return told", vec![]).await?;
        ensure!(told.as_array().is_some_and(|told| told.len() <= 2), "{told}");
        Ok(())
    })
    .await
}

/// Keys that end a conversion belong to it, whatever a browser calls them.
#[tokio::test]
async fn key_of_an_input_method_takes_nothing() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        visitor.see("#q").await?.click().await?;
        visitor.type_keys("パス").await?;
        visitor.see(".suggestions:not([hidden]) li").await?;
        visitor.type_keys(Key::Down + "").await?;
        visitor.see(".suggestions [aria-selected=true]").await?;
        let enter = "document.getElementById('q').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))";
        visitor.run(enter, vec![]).await?;
        let value = visitor.run("return document.getElementById('q').value", vec![]).await?;
        ensure!(value == "パス", "the key of a conversion took {value}");
        // More typing takes back what was chosen before.
        visitor.type_keys("ワ").await?;
        visitor
            .until("nothing is chosen", async || Ok(visitor.all(".suggestions [aria-selected=true]").await?.is_empty().then_some(())))
            .await
    })
    .await
}

#[tokio::test]
async fn suggestions_open_when_a_conversion_ends() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/").await?;
        visitor.alive().await?;
        visitor.see("#q").await?.click().await?;
        let compose = "const box = document.getElementById('q');
            const input = (data, isComposing) => box.dispatchEvent(new InputEvent('input', { data, isComposing, bubbles: true }));
            box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
            box.value = 'こうむ'; input('こうむ', true);
            box.value = '校務'; input('校務', true);
            box.dispatchEvent(new CompositionEvent('compositionend', { data: '校務', bubbles: true }))";
        visitor.run(compose, vec![]).await?;
        visitor.see(".suggestions:not([hidden]) li").await?;
        visitor.results("校務").await.map(drop)
    })
    .await
}

/// A translator wraps the texts of a page in elements of its own; what is typed afterwards is searched all the same.
#[tokio::test]
async fn page_altered_by_a_translator_is_rendered_anew() -> Result<()> {
    journey(Options { expects_errors: true, ..Options::default() }, async |visitor: &Visitor| {
        visitor.open("search/?q=再委託").await?;
        visitor.results("再委託").await?;
        let wrap = "const walk = document.createTreeWalker(document.querySelector('.results'), NodeFilter.SHOW_TEXT);
            const texts = []; while (walk.nextNode()) texts.push(walk.currentNode);
            for (const text of texts) { const font = document.createElement('font'); text.replaceWith(font); font.append(text.data); }";
        visitor.run(wrap, vec![]).await?;
        visitor.see("#q").await?.click().await?;
        visitor.type_keys(" パスワード").await?;
        visitor.results("再委託 パスワード").await.map(drop)
    })
    .await
}

/// An extension puts an element into the form before the page comes alive.
#[tokio::test]
async fn page_altered_before_it_starts_is_rendered_anew() -> Result<()> {
    journey(Options { expects_errors: true, ..Options::default() }, async |visitor: &Visitor| {
        let alter = "new MutationObserver((_, observer) => {
            const form = document.querySelector('.search-page form');
            if (form) { observer.disconnect(); form.prepend(document.createElement('div')); }
        }).observe(document, { childList: true, subtree: true })";
        visitor.before_every_page(alter).await?;
        visitor.open("search/?q=再委託").await?;
        visitor.results("再委託").await?;
        visitor.see("#q").await?.click().await?;
        visitor.type_keys(" パスワード").await?;
        visitor.results("再委託 パスワード").await.map(drop)
    })
    .await
}
