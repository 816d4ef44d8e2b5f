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
    const shown = () => document.querySelector('[aria-busy=false] > .results')?.dataset.query === word;
    const look = () => shown() ? done(performance.now() - start) : requestAnimationFrame(look);
    requestAnimationFrame(look);";

/// Opens the search as a visitor does who wants nothing to be kept for later: that has requests of its own, in its own time.
async fn open_search(visitor: &Visitor) -> Result<()> {
    visitor.open("about/").await?;
    visitor.run("localStorage.setItem('offline', 'off')", vec![]).await?;
    visitor.open("search/").await?;
    visitor.alive().await
}

#[tokio::test]
async fn engine_answers_without_the_network() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        open_search(visitor).await?;
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

/// Words typed a character at a time; each is taken back before the next.
const TYPED: [&str; 12] = [
    "パスワードの変更",
    "情報セキュリティポリシー",
    "USBメモリ 台帳",
    "随意契約の理由",
    "退職した職員のIDは消されているか",
    "一者応札 競争性",
    "サーバー室 入退室",
    "和歌山市 デジタル化 遅れ",
    "委託先の情報管理",
    "校務支援システム 情報流出",
    "地震や停電への備え",
    "要件定義書 作成",
];

/// Types every prefix of the words and notes how long each key took until its results were in the page.
const TYPE_ALL: &str = "
    const [prefixes, done] = [arguments[0], arguments[arguments.length - 1]];
    const box = document.querySelector('input[name=q]');
    const list = () => document.querySelector('[aria-busy=false] > .results');
    const key = prefix => new Promise(resolve => {
        const start = performance.now();
        const look = () => list()?.dataset.query === prefix && (watch.disconnect(), resolve(performance.now() - start));
        const watch = new MutationObserver(look);
        watch.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true });
        box.value = prefix;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    // Two frames, which are shorter than any typist's rest: what is timed is a key, not the painting of the one before.
    const rest = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
    (async () => {
        const times = [];
        for (const prefix of prefixes) { await rest(); times.push(await key(prefix)); }
        return times;
    })().then(done);";

/// Number of keys that are measured.
const KEYS: usize = 500;

#[tokio::test]
async fn keys_are_answered_in_time() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        open_search(visitor).await?;
        type_and_wait(visitor, "準備").await?;
        let requests = visitor.requests();
        let prefixes = TYPED.iter().flat_map(|words| {
            let ends = words.char_indices().map(|(at, c)| at + c.len_utf8());
            ends.filter(|end| !words[..*end].ends_with(' ')).map(|end| &words[..end])
        });
        let prefixes: Vec<&str> = prefixes.collect();
        let mut times: Vec<f64> = Vec::new();
        while times.len() < KEYS {
            let answer = visitor.run_async(TYPE_ALL, vec![prefixes.clone().into()]).await?;
            times.extend(serde_json::from_value::<Vec<f64>>(answer)?);
        }
        times.truncate(KEYS);
        times.sort_by(f64::total_cmp);
        let percentile = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
        println!(
            "{KEYS} keys, from the key to its results in the page: median {:.1} ms, 95th percentile {:.1} ms, slowest {:.1} ms",
            percentile(50),
            percentile(95),
            percentile(100)
        );
        ensure!(visitor.requests() == requests, "{} requests while typing", visitor.requests() - requests);
        Ok(())
    })
    .await
}
