//! System packages for tests and measurements: Chromium, its driver, a Japanese font, npm, nginx, Caddy.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{output, run, say};
use crate::project::find_program;

/// A program, a font or a module, with the packages that bring it.
#[derive(Debug)]
pub struct SystemPackage {
    name: &'static str,
    debian: &'static str,
    /// Homebrew package.
    brew: Option<&'static str>,
    /// winget package.
    winget: Option<&'static str>,
    is_there: fn() -> bool,
}

/// To use the site as a person would.
pub const BROWSER: [SystemPackage; 3] = [
    SystemPackage {
        name: "Chromium",
        debian: "chromium",
        brew: Some("--cask chromium"),
        winget: Some("Hibbiki.Chromium"),
        is_there: || find_program(&["chromium", "chromium-browser", "google-chrome", "chrome.exe"]).is_some(),
    },
    SystemPackage {
        name: "chromedriver of the same version",
        debian: "chromium-driver",
        brew: Some("--cask chromedriver"),
        winget: Some("Chromium.ChromeDriver"),
        is_there: || find_program(&["chromedriver", "chromedriver.exe"]).is_some(),
    },
    SystemPackage {
        name: "a Japanese font (Noto Sans CJK)",
        debian: "fonts-noto-cjk",
        brew: Some("--cask font-noto-sans-cjk-jp"),
        winget: None,
        // macOS and Windows come with Japanese fonts, and without this program.
        is_there: || {
            cfg!(any(windows, target_os = "macos"))
                || output(Command::new("fc-list").arg(":lang=ja")).is_ok_and(|fonts| !fonts.trim().is_empty())
        },
    },
];

/// To install [packages](crate::tools::npm::NpmPackage).
pub const NPM: [SystemPackage; 1] = [SystemPackage {
    name: "npm (of Node.js)",
    debian: "npm",
    brew: Some("node"),
    winget: Some("OpenJS.NodeJS.LTS"),
    is_there: has_npm,
}];

pub fn has_npm() -> bool {
    find_program(&["npm", "npm.cmd"]).is_some()
}

/// To serve the site as a host would.
pub const HOST: [SystemPackage; 3] = [
    SystemPackage {
        name: "nginx",
        debian: "nginx-light",
        brew: Some("nginx"),
        winget: None,
        is_there: || Path::new("/usr/sbin/nginx").exists(),
    },
    SystemPackage {
        name: "nginx's module for brotli",
        debian: "libnginx-mod-http-brotli-static",
        brew: None,
        winget: None,
        is_there: || Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so").exists(),
    },
    SystemPackage {
        name: "Caddy",
        debian: "caddy",
        brew: Some("caddy"),
        winget: Some("CaddyServer.Caddy"),
        is_there: || find_program(&["caddy", "caddy.exe"]).is_some(),
    },
];

/// Package manager of a machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Installer {
    /// Debian's, which installs by itself as root alone.
    Apt {
        as_root: bool,
    },
    Brew,
    Winget,
    Unknown,
}

impl Installer {
    fn of_this_machine() -> Self {
        match () {
            () if Path::new("/etc/debian_version").exists() => Self::Apt { as_root: is_root() },
            () if cfg!(target_os = "macos") => Self::Brew,
            () if cfg!(windows) => Self::Winget,
            () => Self::Unknown,
        }
    }

    /// Installation command, for a person to run.
    fn command(self, need: &SystemPackage) -> Option<String> {
        match self {
            Self::Apt { .. } => Some(format!("sudo apt-get install {}", need.debian)),
            Self::Brew => need.brew.map(|package| format!("brew install {package}")),
            Self::Winget => need.winget.map(|package| format!("winget install {package}")),
            Self::Unknown => None,
        }
    }
}

/// Installs on Debian, as root, what is missing; says elsewhere by which commands to install it.
pub fn install(needs: &[SystemPackage]) -> Result<()> {
    let missing: Vec<&SystemPackage> = needs.iter().filter(|need| !(need.is_there)()).collect();
    let installer = Installer::of_this_machine();
    if missing.is_empty() {
        return Ok(());
    }
    if installer != (Installer::Apt { as_root: true }) {
        bail!(instructions(&missing, installer));
    }
    let names = missing.iter().map(|need| need.name).collect::<Vec<_>>().join(", ");
    let packages: Vec<&str> = missing.iter().map(|need| need.debian).collect();
    say(&format!("{names} missing: installing Debian's {} (about 1 min, once)", packages.join(", ")));
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut apt = Command::new("apt-get");
    run(apt
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Each thing that is missing, with the command that installs it.
fn instructions(missing: &[&SystemPackage], installer: Installer) -> String {
    let line = |need: &&SystemPackage| match installer.command(need) {
        Some(command) => format!("{} is missing: `{command}`", need.name),
        None => format!("{} is missing: please install it as your system does that", need.name),
    };
    missing.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Root may install packages: the effective user is 0.
fn is_root() -> bool {
    fs::read_to_string("/proc/self/status").is_ok_and(|status| {
        status
            .lines()
            .any(|line| line.strip_prefix("Uid:").is_some_and(|ids| ids.split_whitespace().nth(1) == Some("0")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_each_missing_thing_has_a_command() {
        let [chromium, _, font] = &BROWSER;
        for (installer, told) in [
            (
                Installer::Apt { as_root: false },
                ["sudo apt-get install chromium", "sudo apt-get install fonts-noto-cjk"],
            ),
            (Installer::Brew, ["brew install --cask chromium", "brew install --cask font-noto-sans-cjk-jp"]),
            (Installer::Winget, ["winget install Hibbiki.Chromium", "as your system does that"]),
            (Installer::Unknown, ["as your system does that", "as your system does that"]),
        ] {
            let text = instructions(&[chromium, font], installer);
            let lines: Vec<&str> = text.lines().collect();
            assert!(lines.len() == 2 && (0..2).all(|at| lines[at].contains(told[at])), "{installer:?}: {text}");
        }
    }
}
