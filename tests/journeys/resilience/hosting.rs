//! The site on a real nginx and a real Caddy with the configurations that the documentation gives: under a path, compressed
//! beforehand.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use end_to_end::{Options, Site, Visitor, bundle, dist, engine, journey_on};
use reqwest::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE};
use reqwest::{Client, Response};
use tempfile::TempDir;
use tokio::process::{Child, Command};
use tokio::time::sleep;

const NGINX: &str = include_str!("../../../docs/hosting/nginx.conf");
const CADDY: &str = include_str!("../../../docs/hosting/Caddyfile");
/// Debian's file of the module for brotli.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A host with a folder of its own.
struct RealHost {
    origin: String,
    folder: TempDir,
    _server: Child,
}

impl RealHost {
    /// Starts the host that `command` makes for a free port, a folder for whatever it needs, and the one of the site.
    async fn start(command: impl FnOnce(u16, &Path, &Path) -> Result<Command>) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let site = folder.path().join("dist");
        some_of_the_site(&site)?;
        // Whoever runs it as root has workers that are nobody, and must still reach the folder.
        #[cfg(unix)]
        fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = command(port, folder.path(), &site)?;
        let server = command.stdin(Stdio::null()).kill_on_drop(true).spawn();
        let server = server.context("the host does not start; `cargo xtask setup` installs it")?;
        let origin = format!("http://127.0.0.1:{port}");
        for _ in 0..100 {
            if reqwest::get(&origin).await.is_ok() {
                break;
            }
            sleep(Duration::from_millis(50)).await;
        }
        Ok(Self { origin, folder, _server: server })
    }

    async fn get(&self, path: &str, encoding: &str) -> Result<Response> {
        let url = format!("{}/kansa/{path}", self.origin);
        Ok(Client::new().get(url).header(ACCEPT_ENCODING, encoding).send().await?)
    }
}

/// `cargo xtask test` says that the machine can't have hosts to try.
fn is_without_hosts() -> bool {
    std::env::var_os("KANSA_WITHOUT_HOSTS").is_some()
}

fn nginx(port: u16, folder: &Path, site: &Path) -> Result<Command> {
    let at = folder.display();
    let server = NGINX
        .replace("listen 8080;", &format!("listen 127.0.0.1:{port};"))
        .replace("/srv/kansa-kurabe/dist/", &format!("{}/", site.display()));
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {at}/{kind};"))
        .concat();
    let main = format!(
        "load_module {BROTLI};\ndaemon off; master_process off; pid {at}/pid; error_log stderr;\n\
         events {{}}\nhttp {{ access_log off; {temporary}\n{server} }}"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, main)?;
    let mut command = Command::new("/usr/sbin/nginx");
    command.args(["-c", &file.to_string_lossy(), "-e", "stderr"]);
    Ok(command)
}

fn caddy(port: u16, folder: &Path, site: &Path) -> Result<Command> {
    let server = CADDY
        .replace(":8080 {", &format!("http://127.0.0.1:{port} {{"))
        .replace("/srv/kansa-kurabe/dist", &site.display().to_string());
    let file = folder.join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n}}\n{server}"))?;
    let mut command = Command::new("caddy");
    command.args(["run", "--adapter", "caddyfile", "--config", &file.to_string_lossy()]);
    // Whatever it keeps, it keeps here.
    command.env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME").stderr(Stdio::null());
    Ok(command)
}

/// Copies a part of the built site that the journey needs, with compressed copies.
fn some_of_the_site(site: &Path) -> Result<()> {
    for file in [
        "index.html",
        "404.html",
        "about/index.html",
        "search/index.html",
        "offline/index.html",
        "data/findings.csv",
        "sw.js",
    ] {
        copy(file, site)?;
    }
    for folder in [
        "",
        "en",
        "en/search",
        "en/offline",
        "easy",
        "easy/search",
        "easy/offline",
        "index",
        "compare",
        "compare/reports",
    ] {
        for entry in fs::read_dir(dist()?.join(folder))? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                copy(&Path::new(folder).join(entry.file_name()).to_string_lossy(), site)?;
            }
        }
    }
    xtask::site::compress::compress_site(site)
}

fn copy(file: &str, to: &Path) -> Result<()> {
    let target = to.join(file);
    target.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::copy(dist()?.join(file), target).with_context(|| file.to_owned())?;
    Ok(())
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn site_served_by_nginx() -> Result<()> {
    serves_the_site(nginx).await
}

#[tokio::test]
async fn site_served_by_caddy() -> Result<()> {
    serves_the_site(caddy).await
}

async fn serves_the_site(command: impl FnOnce(u16, &Path, &Path) -> Result<Command>) -> Result<()> {
    if is_without_hosts() {
        return Ok(());
    }
    let host = RealHost::start(command).await?;
    files_come_as_they_should(&host).await?;
    journey_on(Site::served(&host.origin, "/kansa/"), Options::default(), async |visitor: &Visitor| {
        visitor.open("about/").await?;
        visitor.alive().await?;
        visitor.open("search/?q=%E9%8D%B5").await?;
        ensure!(!visitor.results("鍵").await?.is_empty(), "no results");
        Ok(())
    })
    .await
}

async fn files_come_as_they_should(host: &RealHost) -> Result<()> {
    let site = host.folder.path().join("dist");
    let (bundle, module) = (bundle()?, engine(".wasm")?);
    let kinds = [
        ("", "index.html", "text/html; charset=utf-8"),
        ("about/", "about/index.html", "text/html; charset=utf-8"),
        ("sw.js", "sw.js", "text/javascript; charset=utf-8"),
        ("data/findings.csv", "data/findings.csv", "text/csv; charset=utf-8"),
        (bundle.as_str(), bundle.as_str(), "application/octet-stream"),
        (module.as_str(), module.as_str(), "application/wasm"),
    ];
    for (path, file, kind) in kinds {
        for (encoding, ending) in [("br", ".br"), ("gzip", ".gz"), ("identity", "")] {
            let response = host.get(path, encoding).await?;
            ensure!(response.status() == 200, "{path}: {}", response.status());
            ensure!(header(&response, CONTENT_TYPE.as_str()) == kind, "{path}: {:?}", response.headers());
            let wanted = if ending.is_empty() { "" } else { encoding };
            ensure!(header(&response, CONTENT_ENCODING.as_str()) == wanted, "{path}: {:?}", response.headers());
            let caching = header(&response, "cache-control").to_owned();
            let for_ever = [&bundle, &module].contains(&&file.to_owned());
            ensure!(caching.contains(if for_ever { "immutable" } else { "no-cache" }), "{path}: {caching}");
            let open = header(&response, "access-control-allow-origin");
            ensure!(open == if path.starts_with("data/") { "*" } else { "" }, "{path} may be read by `{open}`");
            let body = response.bytes().await?;
            ensure!(body == fs::read(site.join(format!("{file}{ending}")))?, "{path} as {encoding} is something else");
        }
    }
    let missing = host.get("findings/no-such-finding/", "identity").await?;
    ensure!(missing.status() == 404, "{}", missing.status());
    // What the host says with every file is what comes with the site.
    let wanted = fs::read_to_string(site.join("_headers"))?;
    let wanted =
        wanted.lines().skip(1).take_while(|line| line.starts_with(' ')).filter_map(|line| line.split_once(": "));
    for (name, value) in wanted {
        ensure!(header(&missing, name.trim()) == value, "{name}: {:?}", missing.headers());
    }
    ensure!(missing.text().await?.contains("見つかりません"), "a page of the host's own");
    Ok(())
}
