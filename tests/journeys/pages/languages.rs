//! Readers of English and of やさしい日本語: all that the site itself says is in their language, the reports stay as printed.

use anyhow::{Result, ensure};
use end_to_end::{Options, Visitor, journey};
use site::PAGE_KINDS;

/// States of pages, and more pages of their kinds.
const MORE: [&str; 10] = [
    "search/?q=再委託+パスワード",
    "search/?q=ぱすわあど",
    "search/?q=退職した職員のことを教えて",
    "compare/?r=wako-2022&r=chiba-2022&row=access",
    "compare/?ids=okayama-2019-shiteki-10,wako-2022-001",
    "compare/?ids=okayama-2019-shiteki-10,wako-2022-001&view=programme",
    "reports/shimonoseki-2023/",
    "reports/shimonoseki-2023/text/",
    "findings/wako-2022-001/",
    "findings/wakayama-2022-016/",
];

/// Texts of the page in another language than the page says: Japanese on an English page, kanji without their reading on
/// an easy one, each with its place. An option of a list and an attribute can hold no readings.
const STRAY: &str = r"
    const wrong = { en: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja-x-easy': /\p{Script=Han}/u };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const stray = [];
    while (texts.nextNode()) {
        const { nodeValue: text, parentElement: element } = texts.currentNode;
        const language = element.closest('[lang]').lang;
        const beyond = language === 'en' ? 'script' : 'ruby, script, option';
        if (wrong[language]?.test(text) && !element.closest(beyond)) {
            stray.push(`${element.tagName}.${element.className}: ${text.trim().slice(0, 60)}`);
        }
    }
    for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'alt', 'title', 'placeholder']) {
        for (const element of document.body.querySelectorAll(`[${name}]`)) {
            const text = element.getAttribute(name);
            if (element.closest('[lang]').lang === 'en' && wrong.en.test(text)) {
                stray.push(`${element.tagName} ${name}: ${text.slice(0, 60)}`);
            }
        }
    }
    return stray.slice(0, 12).join('\n')";

async fn says_nothing_else(visitor: &Visitor, folder: &str) -> Result<()> {
    let mut strays = String::new();
    for page in PAGE_KINDS.iter().map(|kind| kind.example).chain(MORE) {
        visitor.open(&format!("{folder}{page}")).await?;
        visitor.alive().await?;
        let shown = match page {
            page if page.contains("?q=ぱ") => ".advice a",
            page if page.contains("?q=") => ".result",
            page if page.contains("row=") => ".aligned-row",
            page if page.contains("programme") => ".programme-part",
            page if page.contains("ids=") => ".tray-item",
            _ => "h1",
        };
        visitor.see(shown).await?;
        let stray = visitor.run(STRAY, vec![]).await?;
        if let Some(stray) = stray.as_str().filter(|stray| !stray.is_empty()) {
            strays += &format!("{folder}{page}\n{stray}\n");
        }
    }
    ensure!(strays.is_empty(), "in another language:\n{strays}");
    Ok(())
}

#[tokio::test]
async fn english_pages_hold_no_japanese_message() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| says_nothing_else(visitor, "en/").await).await
}

#[tokio::test]
async fn easy_pages_give_each_kanji_its_reading() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| says_nothing_else(visitor, "easy/").await).await
}

#[tokio::test]
async fn language_choice_keeps_the_place_and_is_remembered() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("search/?q=再委託").await?;
        visitor.see(".result").await?;
        let found = visitor.all(".result").await?.len();
        visitor.see(".languages a[hreflang=en]").await?.click().await?;
        visitor.read_until(".summary", "With all words").await?;
        ensure!(visitor.all(".result").await?.len() == found, "another language finds something else");
        ensure!(visitor.page().await?.starts_with("en/search/?q="), "on {}", visitor.page().await?);

        visitor.see(".result a").await?.click().await?;
        visitor.see("article.finding blockquote[lang=ja]").await?;
        ensure!(visitor.page().await?.starts_with("en/findings/"), "on {}", visitor.page().await?);

        visitor.open("").await?;
        visitor.read_until("h1", "What did auditors find").await?;
        ensure!(visitor.page().await? == "en/", "the start page forgot the choice: {}", visitor.page().await?);
        visitor.open("about/").await?;
        visitor.read_until("h1", "このサイトについて").await?;

        visitor.open("en/").await?;
        visitor.alive().await?;
        visitor.see(".languages a[hreflang=ja]").await?.click().await?;
        visitor.read_until("h1", "あなたのまちに").await?;
        ensure!(visitor.page().await?.is_empty(), "on {}", visitor.page().await?);
        Ok(())
    })
    .await
}
