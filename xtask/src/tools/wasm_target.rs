//! The standard library for `wasm32-unknown-unknown`: the toolchain's own, else rustup's, else Debian's.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::{output, run, run_within, say};
use crate::project::{cache, cargo_home, find_program};

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's newest compiler with the sources of its standard library; `rust-lld` is a link to lld.
const DEBIAN_PACKAGES: [&str; 7] = [
    "rustc-web",
    "libstd-rust-web-dev",
    "libstd-rust-web-1.96",
    "rust-web-src",
    "rust-web-llvm",
    "libllvm22",
    "lld-22",
];

/// Environment variables under which cargo compiles to wasm; empty where the toolchain does so by itself.
pub type Environment = BTreeMap<&'static str, OsString>;

/// Makes sure that cargo can compile to wasm.
pub fn install(from_debian: bool) -> Result<Environment> {
    if !from_debian {
        if has_target(Path::new(output(Command::new("rustc").args(["--print", "sysroot"]))?.trim())) {
            return Ok(Environment::new());
        }
        say("the Rust target wasm32-unknown-unknown is missing: adding it with rustup");
        let rustup = run_within(Command::new("rustup").args(["target", "add", TARGET]), Duration::from_secs(120));
        let Err(error) = rustup else { return Ok(Environment::new()) };
        eprintln!("{error:#}");
    }
    let prefix = cache()?.join("rustc-web");
    if !has_target(&prefix.join("usr")) {
        build_debian_prefix(&prefix)?;
    }
    Ok(Environment::from([
        ("RUSTC", prefix.join("usr/bin/rustc").into()),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", prefix.join("usr/bin/rust-lld").into()),
        ("LD_LIBRARY_PATH", library_path(&prefix).into()),
    ]))
}

fn has_target(sysroot: &Path) -> bool {
    let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    fs::read_dir(libraries)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-")))
}

fn library_path(prefix: &Path) -> PathBuf {
    prefix.join("usr/lib").join(format!("{}-linux-gnu", env::consts::ARCH))
}

/// Unpacks Debian's compiler and builds the standard library for wasm from its sources.
fn build_debian_prefix(prefix: &Path) -> Result<()> {
    if find_program(&["apt-get"]).is_none() || find_program(&["dpkg-deb"]).is_none() {
        bail!(
            "cannot get the target {TARGET}: neither rustup nor Debian's packages are at hand.\n\
               Install it with `rustup target add {TARGET}`, or your system's package of Rust's standard library for wasm."
        );
    }
    say("taking the wasm standard library from Debian's packages instead (about 2 min, once)");
    let work = prefix.with_extension("partial");
    let _ = fs::remove_dir_all(&work);
    let packages = work.join("packages");
    fs::create_dir_all(&packages)?;
    run(Command::new("apt-get").arg("download").args(DEBIAN_PACKAGES).current_dir(&packages))
        .context("Debian's packages could not be fetched; `apt-get update` first?")?;
    for package in fs::read_dir(&packages)? {
        run(Command::new("dpkg-deb").arg("-x").arg(package?.path()).arg(&work))?;
    }
    let libraries = build_std(&work)?;
    let target = work.join("usr/lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&target)?;
    for library in fs::read_dir(libraries)? {
        let library = library?.path();
        let name = library.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(&library, target.join(name))?;
        }
    }
    fs::remove_dir_all(packages)?;
    fs::remove_dir_all(work.join("empty"))?;
    let _ = fs::remove_dir_all(prefix);
    fs::rename(&work, prefix)?;
    Ok(())
}

/// Builds std as the dependency of an empty crate; returns the folder of its libraries.
fn build_std(prefix: &Path) -> Result<PathBuf> {
    let empty = prefix.join("empty");
    fs::create_dir_all(empty.join("src"))?;
    fs::write(empty.join("Cargo.toml"), "[package]\nname = \"empty\"\nedition = \"2024\"\n[workspace]\n")?;
    fs::write(empty.join("src/lib.rs"), "#![no_std]\n")?;
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "-Zbuild-std=std,panic_abort", "--release", "--target", TARGET]).current_dir(&empty);
    cargo.env("RUSTC", prefix.join("usr/bin/rustc")).env("LD_LIBRARY_PATH", library_path(prefix));
    // Without the bitcode, link-time optimisation of the site fails. And no program says where this was.
    let hidden = [(prefix, "/rustc"), (&cargo_home()?, "/cargo")];
    let hidden = hidden.map(|(folder, name)| format!("\x1f--remap-path-prefix={}={name}", folder.display()));
    let flags = format!("-Cembed-bitcode=yes{}", hidden.concat());
    cargo
        .env("CARGO_ENCODED_RUSTFLAGS", flags)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", empty.join("target"));
    run(&mut cargo)?;
    Ok(empty.join("target").join(TARGET).join("release/deps"))
}
