//! Policies on safety and caching, in one place: each page states what a page can, and a host the
//! rest, by the file `_headers` that comes with the site, or by a configuration that a test compares with this one.

use crate::search_servers::SearchServers;

/// The content security policy: the own origin and nothing else, no code from text.
const POLICY: [&str; 12] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    CONNECT,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
];
/// Hosts that programs may ask; a search server is added.
const CONNECT: &str = "connect-src 'self'";
/// A policy that works only in a header. A host sends it with all but what is made to be embedded, beside the others: a browser keeps both.
const NO_FRAMES: &str = "frame-ancestors 'none'";
/// Addresses hold what was searched: no other host learns them.
const REFERRER: &str = "same-origin";
/// Features that the site never asks for.
const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
/// For files whose names hold the hash of their content.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For files with a name that stays: asked for each time, and sent when they are others.
pub const ASK: &str = "no-cache";

/// The policies in a page.
pub fn in_page(search: Option<&SearchServers>) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\" />\n    <meta name=\"referrer\" content=\"{REFERRER}\" />",
        policy(search)
    )
}

fn policy(search: Option<&SearchServers>) -> String {
    let servers = search.map(SearchServers::origins).unwrap_or_default();
    let connect = [&[CONNECT.to_owned()], &servers[..]].concat().join(" ");
    POLICY.map(|part| if part == CONNECT { connect.as_str() } else { part }).join("; ")
}

/// The policies of a host against frames in other sites.
fn against_frames() -> [(&'static str, &'static str); 2] {
    [("Content-Security-Policy", NO_FRAMES), ("X-Frame-Options", "DENY")]
}

/// The policies of a host, sent with every file.
pub fn of_host(search: Option<&SearchServers>) -> [(&'static str, String); 6] {
    [
        ("Content-Security-Policy", policy(search)),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
        ("Referrer-Policy", REFERRER.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// `_headers`, as Netlify and Cloudflare Pages read it. Both revalidate pages each time by default, and
/// join the values of several rules: so each file has a caching rule of its own, but for the folders in which all are named
/// by their content. There a file more is no rule more: Cloudflare takes 100 rules. No rule takes back what another says, so
/// `unframed`, all paths but those that may be framed, are named one by one.
pub fn headers_file<'a>(
    search: Option<&SearchServers>,
    folders: &[&str],
    unframed: &[String],
    hashed: impl Iterator<Item = &'a str>,
) -> String {
    let all = of_host(search).map(|(name, value)| format!("  {name}: {value}\n")).concat();
    let open = "  Access-Control-Allow-Origin: *\n";
    let in_folders = |file: &&str| file.rsplit_once('/').is_some_and(|(folder, _)| folders.contains(&folder));
    let files = hashed.filter(|file| !in_folders(file)).map(str::to_owned);
    let paths = folders.iter().map(|folder| format!("{folder}/*")).chain(files);
    let kept: String = paths.map(|path| format!("/{path}\n  Cache-Control: {FOR_EVER}\n")).collect();
    let closed = against_frames().map(|(name, value)| format!("  {name}: {value}\n")).concat();
    let unframed: String = unframed.iter().map(|path| format!("/{path}\n{closed}")).collect();
    format!("/*\n{all}/data/*\n{open}/sw.js\n  Cache-Control: {ASK}\n{kept}{unframed}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::charts::embed::EMBED_FOLDER;

    const NGINX: &str = include_str!("../../../../docs/hosting/nginx.conf");
    const CADDY: &str = include_str!("../../../../docs/hosting/Caddyfile");

    #[test]
    fn headers_of_hosts_and_pages_agree() {
        let unframed = ["search/*".to_owned()];
        let (page, file) = (in_page(None), headers_file(None, &[], &unframed, ["a-0123456789abcdef.js"].into_iter()));
        assert!(page.contains(&POLICY.join("; ")) && page.contains(REFERRER), "{page}");
        for (name, value) in of_host(None) {
            let says = |text: &str, said: &str| text.lines().any(|line| squeezed(line) == said);
            assert!(says(&file, &format!("{name}: {value}")), "_headers: {name}");
            assert!(says(NGINX, &format!("add_header {name} \"{value}\" always;")), "nginx.conf: {name}");
            assert!(says(CADDY, &format!("{name} \"{value}\"")), "Caddyfile: {name}");
        }
        for (name, value) in against_frames() {
            assert!(file.contains(&format!("  {name}: {value}\n")), "{file}");
            // There one rule names what may be framed.
            assert!(
                NGINX.contains(&format!("\"{value}\"")) && CADDY.contains(&format!("{name} \"{value}\"")),
                "{name}"
            );
        }
        assert!([NGINX, CADDY].iter().all(|rules| rules.contains(&format!("/{EMBED_FOLDER}/"))));
        for caching in [FOR_EVER, ASK] {
            for (host, text) in [("_headers", file.as_str()), ("nginx.conf", NGINX), ("Caddyfile", CADDY)] {
                assert!(text.contains(caching), "{host}: {caching}");
            }
        }
        assert!(
            file.contains("/a-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n"),
            "{file}"
        );
    }

    #[test]
    fn policy_names_search_servers() {
        let servers: SearchServers = "https://a.example/search https://b.example/search".parse().unwrap();
        let named = "connect-src 'self' https://a.example https://b.example; worker-src";
        assert!(in_page(Some(&servers)).contains(named));
        assert!(headers_file(Some(&servers), &[], &[], [].into_iter()).contains(named));
        assert_eq!(policy(None), POLICY.join("; "));
    }

    #[test]
    fn headers_have_one_rule_a_folder() {
        let files = ["a-0123456789abcdef.js", "b/c/d-0123456789abcdef.json", "b/c/e-0123456789abcdef.json"];
        let file = headers_file(None, &["b/c"], &["".to_owned(), "search/*".to_owned()], files.into_iter());
        let kept: Vec<&str> = file.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(kept, ["/*", "/data/*", "/sw.js", "/b/c/*", "/a-0123456789abcdef.js", "/", "/search/*"]);
    }

    /// With single spaces.
    fn squeezed(line: &str) -> String {
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
