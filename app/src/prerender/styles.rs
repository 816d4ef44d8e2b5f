use anyhow::{Context, Result};

use super::files::Dist;
use super::hash::{hashed, integrity};

/// How trunk begins the tag of a stylesheet, up to its name.
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// The same tags with all stylesheets among them joined into one: what is always loaded together takes one request.
pub fn joined(dist: &Dist, tags: &str, name: &str) -> Result<String> {
    let (styles, others): (Vec<&str>, Vec<&str>) = tags.lines().partition(|line| line.trim().starts_with(LINK));
    let mut content = String::new();
    for tag in styles {
        let (file, _) = tag.trim().trim_start_matches(LINK).split_once('"').context("a stylesheet without a name")?;
        content.push_str(&dist.read(file)?);
        dist.remove(file)?;
    }
    let (file, hash) = (hashed(name, content.as_bytes()), integrity(content.as_bytes()));
    dist.write(&file, content)?;
    Ok(format!("{}{LINK}{file}\" integrity=\"{hash}\" />\n    ", others.join("\n")))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn all_that_the_stylesheets_said_is_said_by_one() {
        let folder = tempfile::tempdir().unwrap();
        let dist = Dist::new(folder.path());
        dist.write("tokens-1.css", ":root{--a:1}\n").unwrap();
        dist.write("base-2.css", "a{color:red}\n").unwrap();
        let icon = "<link rel=\"icon\" href=\"./i.svg\"/>";
        let tags = format!("    {icon}\n    {LINK}tokens-1.css\" integrity=\"x\"/>\n    {LINK}base-2.css\"/>\n");
        let joined = joined(&dist, &tags, "site.css").unwrap();
        let [file] = &dist.list("").unwrap()[..] else { panic!("more than one is left") };
        assert_eq!(fs::read_to_string(folder.path().join(file)).unwrap(), ":root{--a:1}\na{color:red}\n");
        assert_eq!(joined.matches(LINK).count(), 1);
        assert!(joined.contains(icon) && joined.contains(&format!("{LINK}{file}\"")), "{joined}");
        assert!(super::joined(&dist, &tags, "site.css").is_err(), "they are joined already");
    }
}
