use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::profile::Profile;
use super::replace::replace_folder;
use super::shell::Shell;
use super::source_paths::SourcePaths;
use super::stamp::Stamp;
use crate::process::run;
use crate::project::root;
use crate::steps::Steps;
use crate::tools::toolbox::Toolbox;
use crate::tools::wasm_target::TARGET;
use crate::workspace::Workspace;

/// Steps of a build.
pub const STEPS: usize = 6;
/// Packages of the programs for the browser.
const PACKAGES: [&str; 2] = ["web", "worker"];
/// Environment variables that the prerenderer reads: the site's address, and where its search is asked.
const ADDRESS: [&str; 3] = ["KANSA_URL", "KANSA_ROOT", SEARCH];
/// Address of a Quickwit, for which the programs are built.
const SEARCH: &str = "KANSA_SEARCH";

/// Builds the site for visitors into `dist/` and returns that folder.
pub fn build(steps: &mut Steps) -> Result<PathBuf> {
    Build::new(Profile::Small)?.run(steps)
}

/// A checkout with what its site is built by.
pub struct Build {
    profile: Profile,
    checkout: PathBuf,
    target: PathBuf,
    data: PathBuf,
    /// True for other data than that of the checkout.
    is_demo: bool,
    /// The values of [`ADDRESS`].
    address: [Option<OsString>; 3],
}

impl Build {
    /// Builds this checkout with its data.
    pub fn new(profile: Profile) -> Result<Self> {
        let checkout = root();
        let target = Workspace::read(&checkout)?.target_directory;
        let data = checkout.join("data");
        Ok(Self { profile, checkout, target, data, is_demo: false, address: ADDRESS.map(env::var_os) })
    }

    /// The same with other data, in folders of its own.
    pub fn of_data(self, data: &Path) -> Result<Self> {
        let data = data.canonicalize().with_context(|| format!("{} is no folder", data.display()))?;
        Ok(Self { data, is_demo: true, ..self })
    }

    /// For visitors, and for no address.
    pub fn anywhere() -> Result<Self> {
        Ok(Self { address: [None, None, None], ..Self::new(Profile::Small)? })
    }

    /// The folder of the finished site.
    pub fn dist(&self) -> PathBuf {
        match self.profile {
            _ if self.is_demo => self.target.join("dist-demo"),
            Profile::Small => self.checkout.join("dist"),
            Profile::Quick => self.target.join("dist-quick"),
        }
    }

    /// Files and folders that the site is made from.
    pub fn sources(&self) -> Vec<PathBuf> {
        let names = [
            "app",
            "corpus",
            "data",
            "indexer",
            "public",
            "search",
            "text",
            "index.html",
            "Cargo.toml",
            "Cargo.lock",
            "NOTICE",
        ];
        names.map(|name| self.checkout.join(name)).into_iter().chain([self.data.clone()]).collect()
    }

    /// Does what is not done, and returns the folder of the site. What was built before stays until all is well.
    pub fn run(&self, steps: &mut Steps) -> Result<PathBuf> {
        let shell = self.compile(steps)?;
        self.assemble(&shell, steps)
    }

    /// The same after files have changed that no program is compiled from: cargo need not be asked.
    pub fn run_compiled(&self, steps: &mut Steps) -> Result<PathBuf> {
        self.assemble(&Shell::read(&self.checkout)?, steps)
    }

    fn compile(&self, steps: &mut Steps) -> Result<Shell> {
        let tools = steps.run("tools", || Toolbox::install(false))?;
        steps.run("compiling the indexer and the prerenderer", || self.compile_native())?;
        let shell = Shell::read(&self.checkout)?;
        steps.run("compiling the programs for the browser", || self.compile_programs(&tools, &shell))?;
        steps.run("linking the programs to JavaScript", || self.bind_programs(&tools, &shell))?;
        Ok(shell)
    }

    fn assemble(&self, shell: &Shell, steps: &mut Steps) -> Result<PathBuf> {
        steps.run("reading the reports", || self.read_reports())?;
        steps.run("writing the pages", || self.write_pages(shell))?;
        Ok(self.dist())
    }

    /// All packages are chosen, so that their dependencies have the features that the tests compile them with.
    fn compile_native(&self) -> Result<()> {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--workspace", "--locked", "--bin", "indexer", "--bin", "prerender"]);
        run(cargo.current_dir(&self.checkout))
    }

    fn native(&self, program: &str) -> PathBuf {
        self.target.join("debug").join(program).with_extension(env::consts::EXE_EXTENSION)
    }

    fn built(&self) -> PathBuf {
        self.target.join(if self.is_demo { "site-demo" } else { "site" })
    }

    fn read_reports(&self) -> Result<()> {
        let indexer = self.native("indexer");
        let inputs = [indexer.clone(), self.data.clone()];
        let stamp = Stamp::new(&self.stamp("reports"), &inputs, &[self.built()], "");
        stamp.unless_current(|| {
            run(Command::new(&indexer).arg("build").arg("--data").arg(&self.data).arg("--out").arg(self.built()))
        })?;
        Ok(())
    }

    fn compile_programs(&self, tools: &Toolbox, shell: &Shell) -> Result<()> {
        let mut cargo = tools.command("cargo");
        cargo.args(["build", "--locked", "--target", TARGET, "--profile", self.profile.name()]);
        cargo.args(PACKAGES.iter().flat_map(|package| ["--package", package]));
        cargo.args(shell.programs.iter().flat_map(|program| ["--bin", program]));
        let [.., search] = &self.address;
        match search {
            Some(search) => cargo.args(["--features", "worker/quickwit,web/quickwit"]).env(SEARCH, search),
            None => cargo.env_remove(SEARCH),
        };
        match SourcePaths::of(&self.checkout, tools.rustc())?.hidden() {
            Some((flags, value)) => _ = cargo.env(flags, value),
            None => eprintln!("cargo's folder has a space in its path: the site's programs will name it"),
        }
        run(cargo.current_dir(&self.checkout))
    }

    fn programs(&self) -> PathBuf {
        self.target.join("programs").join(self.profile.name())
    }

    /// Each program with the script that loads it.
    fn bind_programs(&self, tools: &Toolbox, shell: &Shell) -> Result<()> {
        let compiled = self.target.join(TARGET).join(self.profile.folder());
        for program in &shell.programs {
            let wasm = compiled.join(program).with_extension("wasm");
            let bound = self.programs();
            let outputs = program_files(program).map(|file| bound.join(file));
            let stamp = Stamp::new(&self.stamp(program), std::slice::from_ref(&wasm), &outputs, "");
            stamp.unless_current(|| {
                let mut bindgen = tools.command("wasm-bindgen");
                // As trunk calls it.
                bindgen.args(["--target=web", "--no-typescript"]).arg(format!("--out-name={program}"));
                run(bindgen.arg("--out-dir").arg(&bound).arg(&wasm))
            })?;
        }
        Ok(())
    }

    fn write_pages(&self, shell: &Shell) -> Result<()> {
        let (prerender, dist) = (self.native("prerender"), self.dist());
        let mut inputs: Vec<PathBuf> = shell.sources().map(|file| self.checkout.join(file)).collect();
        inputs.extend([prerender.clone(), self.built(), self.programs(), self.data.clone()]);
        let stamp = Stamp::new(
            &self.stamp("pages"),
            &inputs,
            &[dist.join("index.html"), dist.join("sw.js")],
            &format!("{:?}", self.address),
        );
        stamp.unless_current(|| {
            let parent = dist.parent().context("the site has no folder around it")?;
            fs::create_dir_all(parent)?;
            let staging = tempfile::Builder::new().prefix(".staging-").tempdir_in(parent)?;
            shell.write(&self.checkout, staging.path())?;
            for file in shell.programs.iter().flat_map(|program| program_files(program)) {
                fs::copy(self.programs().join(&file), staging.path().join(&file)).with_context(|| file.clone())?;
            }
            let mut command = Command::new(&prerender);
            command.arg("--built").arg(self.built()).arg("--data").arg(&self.data);
            for (name, value) in ADDRESS.into_iter().zip(&self.address) {
                match value {
                    Some(value) => command.env(name, value),
                    None => command.env_remove(name),
                };
            }
            run(command.arg("--dist").arg(staging.path()).current_dir(&self.checkout))?;
            replace_folder(&dist, staging)
        })?;
        Ok(())
    }

    fn stamp(&self, step: &str) -> PathBuf {
        let step = if self.is_demo { format!("{step}-demo") } else { step.to_owned() };
        self.target.join("stamps").join(self.profile.name()).join(step)
    }
}

/// Files that wasm-bindgen writes for a program.
fn program_files(program: &str) -> [String; 2] {
    [format!("{program}.js"), format!("{program}_bg.wasm")]
}
