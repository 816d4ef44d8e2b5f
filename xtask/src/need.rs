//! What tests and measurements need of the system: Chromium, its driver, a Japanese font, npm, nginx, Caddy.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{output, run, say};
use crate::project::find_program;

/// A program, a font or a module.
pub struct Need {
    debian_package: &'static str,
    what: &'static str,
    is_there: fn() -> bool,
}

/// To use the site as a person would.
pub const BROWSER: [Need; 3] = [
    Need {
        debian_package: "chromium",
        what: "Chromium",
        is_there: || find_program(&["chromium", "chromium-browser", "google-chrome"]).is_some(),
    },
    Need {
        debian_package: "chromium-driver",
        what: "chromedriver of the same version",
        is_there: || find_program(&["chromedriver"]).is_some(),
    },
    Need {
        debian_package: "fonts-noto-cjk",
        what: "a Japanese font (Noto Sans CJK)",
        is_there: || output(Command::new("fc-list").arg(":lang=ja")).is_ok_and(|fonts| !fonts.trim().is_empty()),
    },
];

/// To install [packages](crate::npm::NpmPackage).
pub const NPM: [Need; 1] = [Need { debian_package: "npm", what: "npm (of Node.js)", is_there: has_npm }];

/// Whether this machine has npm.
pub fn has_npm() -> bool {
    find_program(&["npm", "npm.cmd"]).is_some()
}

/// To serve the site as a host would.
pub const HOST: [Need; 3] = [
    Need { debian_package: "nginx-light", what: "nginx", is_there: || Path::new("/usr/sbin/nginx").exists() },
    Need {
        debian_package: "libnginx-mod-http-brotli-static",
        what: "nginx's module for brotli",
        is_there: || Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so").exists(),
    },
    Need { debian_package: "caddy", what: "Caddy", is_there: || find_program(&["caddy"]).is_some() },
];

/// Installs on Debian, as root, what is missing; says elsewhere what to install.
pub fn install(needs: &[Need]) -> Result<()> {
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.is_there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.iter().map(|need| need.what).collect::<Vec<_>>().join(", ");
    let packages: Vec<&str> = missing.iter().map(|need| need.debian_package).collect();
    if !Path::new("/etc/debian_version").exists() {
        bail!("{names} missing: please install with your system's package manager");
    }
    if !is_root() {
        bail!("{names} missing: please run `sudo apt-get install {}`", packages.join(" "));
    }
    say(&format!("{names} missing: installing Debian's {} (about 1 min, once)", packages.join(", ")));
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut apt = Command::new("apt-get");
    run(apt
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Whether this process may install packages: its effective user is 0.
fn is_root() -> bool {
    fs::read_to_string("/proc/self/status").is_ok_and(|status| {
        status
            .lines()
            .any(|line| line.strip_prefix("Uid:").is_some_and(|ids| ids.split_whitespace().nth(1) == Some("0")))
    })
}
