//! The content security policy is strict, and it is in force.

use anyhow::{Result, ensure};
use end_to_end::{Options, Visitor, journey};

#[tokio::test]
async fn inline_script_does_not_run() -> Result<()> {
    let options = Options { expects_errors: true, ..Options::default() };
    journey(options, async |visitor: &Visitor| {
        visitor.open("about/").await?;
        visitor.alive().await?;
        let script = "const script = document.createElement('script');
            try { script.textContent = 'window.injected = true' } catch { return 'refused' }
            document.body.append(script); return window.injected ? 'ran' : 'refused'";
        ensure!(visitor.run(script, vec![]).await? == "refused", "an inline script ran");
        let markup = "try { document.body.innerHTML = '<b>x</b>'; return 'written' } catch { return 'refused' }";
        ensure!(visitor.run(markup, vec![]).await? == "refused", "a string became HTML");
        let host = "try { await fetch('http://127.0.0.1:9/'); return 'sent' } catch { return 'refused' }";
        ensure!(visitor.run(host, vec![]).await? == "refused", "a request went to another host");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn policy_allows_the_own_origin_alone() -> Result<()> {
    journey(Options::default(), async |visitor: &Visitor| {
        visitor.open("").await?;
        let policy = visitor.attributes("meta[http-equiv=Content-Security-Policy]", "content").await?.concat();
        for wanted in
            ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "base-uri 'self'"]
        {
            ensure!(policy.contains(wanted), "the policy lacks {wanted}: {policy}");
        }
        for hole in ["'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"] {
            ensure!(!policy.contains(hole), "the policy has a hole: {hole}");
        }
        let inline = visitor.attributes("[style]", "style").await?;
        ensure!(inline.is_empty(), "styles as attributes: {inline:?}");
        Ok(())
    })
    .await
}
