//! The configurations that stand between Quickwit and the world, on a real nginx and a real Caddy: what the site asks passes,
//! and nothing else reaches a node.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use end_to_end::QuickwitServer;
use reqwest::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use reqwest::{Client, Method};
use tokio::time::sleep;

const NGINX: &str = include_str!("../../deploy/quickwit/nginx.conf");
const CADDY: &str = include_str!("../../deploy/quickwit/Caddyfile");
/// Nodes in the configurations.
const NODES: [&str; 3] = ["127.0.0.1:7280", "127.0.0.1:7380", "127.0.0.1:7480"];

const SEARCH: &str = "POST /api/v1/kansa-kurabe-current/search";
const COUNT: &str = r#"{"query":"\"再委 委託\"","max_hits":0}"#;
const BEST: &str = r#"{"query":"(\"us sb\" AND \\(*)","max_hits":300,"sort_by":"_score","aggs":{"kind":{"terms":{"field":"kind","size":2000}},"fiscal_year":{"terms":{"field":"fiscal_year","size":2000}}}}"#;

struct Proxy(Child);

impl Drop for Proxy {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn nginx(port: u16, folder: &Path, nodes: &[&str; 3]) -> Result<Command> {
    let at = folder.display();
    let server = with_nodes(NGINX, nodes).replace("listen 8090;", &format!("listen 127.0.0.1:{port};"));
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {at}/{kind};"))
        .concat();
    let main = format!(
        "daemon off; master_process off; pid {at}/pid; error_log stderr;\nevents {{}}\n\
         http {{ access_log off; {temporary}\n{server} }}"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, main)?;
    let mut command = Command::new("/usr/sbin/nginx");
    command.args(["-c", &file.to_string_lossy(), "-e", "stderr"]);
    Ok(command)
}

fn caddy(port: u16, folder: &Path, nodes: &[&str; 3]) -> Result<Command> {
    let server = with_nodes(CADDY, nodes).replace(":8090 {", &format!("http://127.0.0.1:{port} {{"));
    let file = folder.join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n}}\n{server}"))?;
    let mut command = Command::new("caddy");
    command.args(["run", "--adapter", "caddyfile", "--config", &file.to_string_lossy()]);
    command.env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME").stderr(Stdio::null());
    Ok(command)
}

fn with_nodes(configuration: &str, nodes: &[&str; 3]) -> String {
    NODES.iter().zip(nodes).fold(configuration.to_owned(), |text, (node, real)| text.replace(node, real))
}

#[tokio::test]
async fn nginx_lets_only_searches_through() -> Result<()> {
    lets_only_searches_through(nginx).await
}

#[tokio::test]
async fn caddy_lets_only_searches_through() -> Result<()> {
    lets_only_searches_through(caddy).await
}

async fn lets_only_searches_through(command: impl FnOnce(u16, &Path, &[&str; 3]) -> Result<Command>) -> Result<()> {
    if std::env::var_os("KANSA_WITHOUT_HOSTS").is_some() {
        return Ok(());
    }
    let node = QuickwitServer::start(None)?;
    let folder = tempfile::tempdir()?;
    #[cfg(unix)]
    fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let gone = format!("127.0.0.1:{}", TcpListener::bind("127.0.0.1:0")?.local_addr()?.port());
    // Two nodes of three are gone.
    let nodes = [gone.as_str(), node.origin().trim_start_matches("http://"), gone.as_str()];
    let started = command(port, folder.path(), &nodes)?.stdin(Stdio::null()).spawn();
    let _proxy = Proxy(started.context("the host does not start; `cargo xtask setup` installs it")?);
    let origin = format!("http://127.0.0.1:{port}");
    let client = Client::new();
    for _ in 0..100 {
        if client.get(&origin).send().await.is_ok() {
            break;
        }
        sleep(Duration::from_millis(50)).await;
    }
    let ask = async |method: Method, path: &str, body: &str| {
        client.request(method, format!("{origin}{path}")).body(body.to_owned()).send().await
    };
    for body in [COUNT, BEST] {
        let answer = ask(Method::POST, "/search", body).await?;
        ensure!(answer.status() == 200, "{}: {body}", answer.status());
        ensure!(answer.headers().get_all(ACCESS_CONTROL_ALLOW_ORIGIN).iter().eq(["https://kansa.example"]));
    }
    let longest = format!(r#"{{"query":"{}","max_hits":1000,"sort_by":"_score"}}"#, r#"\"再委 委託\""#.repeat(2200));
    ensure!(ask(Method::POST, "/search", &longest).await?.status() == 200, "{} bytes are refused", longest.len());
    let seen = node.requests();
    ensure!(seen.iter().all(|(asked, _)| asked == SEARCH), "{seen:?}");
    let bodies: Vec<&[u8]> = seen.iter().map(|(_, body)| &body[..]).collect();
    ensure!(bodies == [COUNT.as_bytes(), BEST.as_bytes(), longest.as_bytes()], "other bodies arrive");

    let paths = [
        "/",
        "/search/",
        "/search/../api/v1/indexes",
        "/api/v1/kansa-kurabe-current/search",
        "/api/v1/kansa-kurabe-current/ingest",
        "/api/v1/kansa-kurabe-current/search/stream",
        "/api/v1/indexes",
        "/api/v1/indexes/kansa-kurabe-current",
        "/api/v1/indexes/kansa-kurabe-current/splits",
        "/api/v1/_elastic/_search",
        "/api/v1/cluster",
        "/api/developer/debug",
        "/health/livez",
        "/metrics",
        "/ui",
    ];
    let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"].map(str::parse::<Method>);
    let before = node.requests().len();
    for method in methods.iter().flatten() {
        for path in paths {
            let status = ask(method.clone(), path, COUNT).await?.status();
            ensure!(status.is_client_error(), "{method} {path}: {status}");
        }
        if method != Method::POST {
            let status = ask(method.clone(), "/search", COUNT).await?.status();
            ensure!(status.is_client_error(), "{method} /search: {status}");
        }
    }
    ensure!(node.requests().len() == before, "{:?}", &node.requests()[before..]);

    let bodies = [
        String::new(),
        "{}".to_owned(),
        "*".to_owned(),
        r#"{"query":"*"}"#.to_owned(),
        r#"{"query":"*","max_hits":1001}"#.to_owned(),
        r#"{"query":"*","max_hits":10000}"#.to_owned(),
        r#"{"query":"*","max_hits":1,"start_offset":99999}"#.to_owned(),
        r#"{"query":"*","max_hits":1,"max_hits":99999}"#.to_owned(),
        r#"{"max_hits":99999,"query":"*","max_hits":1}"#.to_owned(),
        r#"{"query":"*\","max_hits":1}"#.to_owned(),
        r#" {"query":"*","max_hits":1}"#.to_owned(),
        r#"{"query":"*","max_hits":1,"aggs":{"a":{"terms":{"field":"id","size":999999}}}}"#.to_owned(),
        format!(r#"{{"query":"{}","max_hits":1}}"#, "*".repeat(70_000)),
    ];
    for body in &bodies {
        let before = node.requests().len();
        let status = ask(Method::POST, "/search", body).await.map(|answer| answer.status());
        ensure!(status.as_ref().is_ok_and(|status| status.is_client_error()), "{status:?}: {body:.80}");
        let passed = &node.requests()[before..];
        ensure!(passed.iter().all(|(asked, body)| asked == SEARCH && &body[..] == b"{}"), "{passed:?}");
    }
    Ok(())
}
