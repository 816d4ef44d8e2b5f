use anyhow::Result;

use super::dist::Dist;
use crate::hash::{hashed, integrity};

/// Beginning of a stylesheet's tag, up to the file name, as trunk writes it.
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// Beginning of the icon's tag, up to the file name, as trunk writes it.
const ICON: &str = "<link rel=\"icon\" href=\"./";

/// The same tags with all stylesheets among them joined into one, for what is always loaded together takes one request, and
/// the icon under a name that holds its hash.
pub fn joined(dist: &Dist, tags: &str, name: &str) -> Result<String> {
    let (mut content, mut others) = (String::new(), String::new());
    for tag in tags.lines().map(str::trim).filter(|tag| !tag.is_empty()) {
        if let Some(file) = named(tag, LINK) {
            content.push_str(&dist.read(file)?);
            dist.remove(file)?;
        } else if let Some(file) = named(tag, ICON) {
            let content = dist.bytes(file)?;
            let named = hashed("favicon.svg", &content);
            dist.rename(file, &named)?;
            others.push_str(&format!("\n    {ICON}{named}\" integrity=\"{}\" />", integrity(&content)));
        } else {
            others.push_str(&format!("\n    {tag}"));
        }
    }
    let (file, hash) = (hashed(name, content.as_bytes()), integrity(content.as_bytes()));
    dist.write(&file, content)?;
    Ok(format!("{others}\n    {LINK}{file}\" integrity=\"{hash}\" />"))
}

/// File name in a tag with this beginning.
fn named<'a>(tag: &'a str, beginning: &str) -> Option<&'a str> {
    Some(tag.strip_prefix(beginning)?.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn stylesheets_are_joined_into_one() {
        let folder = tempfile::tempdir().unwrap();
        let dist = Dist::new(folder.path());
        dist.write("tokens-1.css", ":root{--a:1}\n").unwrap();
        dist.write("base-2.css", "a{color:red}\n").unwrap();
        dist.write("i-1.svg", "<svg/>").unwrap();
        let meta = "<meta name=\"a\" />";
        let tags = format!(
            "    {meta}\n\n    {ICON}i-1.svg\"/>\n    {LINK}tokens-1.css\" integrity=\"x\"/>\n    {LINK}base-2.css\"/>\n"
        );
        let joined = joined(&dist, &tags, "site.css").unwrap();
        let [icon, file] = &dist.list("").unwrap()[..] else { panic!("more than two are left") };
        assert_eq!(fs::read_to_string(folder.path().join(file)).unwrap(), ":root{--a:1}\na{color:red}\n");
        assert_eq!(joined.matches(LINK).count(), 1);
        assert!(joined.starts_with(&format!("\n    {meta}\n    {ICON}{icon}\" integrity=\"sha384-")), "{joined}");
        assert!(joined.contains(&format!("{LINK}{file}\"")), "{joined}");
        assert!(super::joined(&dist, &tags, "site.css").is_err(), "they are joined already");
    }
}
