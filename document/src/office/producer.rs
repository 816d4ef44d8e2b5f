use crate::office::xml::{child, parse};
use crate::office::{Package, PackageError};

/// The program that wrote an Office file, as it names itself in `docProps/app.xml`.
pub fn producer(package: &mut Package) -> Result<Option<String>, PackageError> {
    const PART: &str = "docProps/app.xml";
    let Some(text) = package.part(PART)? else { return Ok(None) };
    let document = parse(PART, &text)?;
    let value = |name| child(document.root_element(), name).and_then(|node| node.text());
    let words: Vec<&str> = ["Application", "AppVersion"].into_iter().filter_map(value).collect();
    Ok((!words.is_empty()).then(|| words.join(" ")))
}
